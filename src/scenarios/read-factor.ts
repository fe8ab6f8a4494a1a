import { evaluateFormula } from '../base/evaluate-formula.ts'
import type { Distribution, ParamSpec } from '../base/param-spec.ts'
import type { Text } from '../base/text.ts'
import { checkKeys } from './check-keys.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { isRecord } from './is-record.ts'
import { listOf } from './list-of.ts'
import type { Path } from './place.ts'
import { readText } from './read-text.ts'
import { typeName } from './type-name.ts'

type Numbers = Readonly<Record<string, number>>
type Spread = Pick<ParamSpec, 'default' | 'min' | 'max'> & { readonly distribution: Distribution }
type FactorContext = Pick<Context, 'faults' | 'places' | 'formulas'>

/** What a number must be, beside being a number. */
interface Rule {
  readonly key: string
  readonly holds: (numbers: Numbers) => boolean
  readonly needed: Text
}

/** A distribution that a factor may have: its keys, what they must be, and what it comes to. */
interface Kind {
  readonly keys: readonly string[]
  readonly rules: readonly Rule[]
  readonly spread: (numbers: Numbers) => Spread
}

const above0 = (key: string): Rule => ({ key, holds: numbers => at(numbers, key) > 0, needed: { en: 'above 0', zh: '大于 0' } })
const RISING: Rule = { key: 'high', holds: numbers => at(numbers, 'low') < at(numbers, 'high'), needed: { en: 'above "low"', zh: '大于“low”' } }
const WITHIN: Rule = {
  key: 'mode',
  holds: numbers => at(numbers, 'low') <= at(numbers, 'mode') && at(numbers, 'mode') <= at(numbers, 'high'),
  needed: { en: 'between "low" and "high"', zh: '在“low”与“high”之间' },
}
const SHARE: Rule = { key: 'mean', holds: numbers => at(numbers, 'mean') > 0 && at(numbers, 'mean') < 1, needed: { en: 'between 0 and 1', zh: '在 0 与 1 之间' } }

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  [
    'uniform',
    {
      keys: ['low', 'high'],
      rules: [RISING],
      spread: numbers => {
        const [low, high] = ends(numbers)
        return { default: low / 2 + high / 2, min: low, max: high, distribution: { kind: 'uniform', low, high } }
      },
    },
  ],
  [
    'log-uniform',
    {
      keys: ['low', 'high'],
      rules: [above0('low'), RISING],
      spread: numbers => {
        const [low, high] = ends(numbers)
        return { default: Math.sqrt(low) * Math.sqrt(high), min: low, max: high, distribution: { kind: 'log-uniform', low, high } }
      },
    },
  ],
  [
    'triangular',
    {
      keys: ['low', 'mode', 'high'],
      rules: [RISING, WITHIN],
      spread: numbers => {
        const [low, high] = ends(numbers)
        const mode = at(numbers, 'mode')
        return { default: mode, min: low, max: high, distribution: { kind: 'triangular', low, mode, high } }
      },
    },
  ],
  [
    'normal',
    {
      keys: ['mean', 'sd'],
      rules: [above0('sd')],
      spread: numbers => ({
        default: at(numbers, 'mean'),
        min: -Number.MAX_VALUE,
        max: Number.MAX_VALUE,
        distribution: { kind: 'normal', sd: at(numbers, 'sd') },
      }),
    },
  ],
  [
    'log-normal',
    {
      keys: ['median', 'sigma'],
      rules: [above0('median'), above0('sigma')],
      spread: numbers => ({
        default: at(numbers, 'median'),
        min: 0,
        max: Number.MAX_VALUE,
        distribution: { kind: 'log-normal', sigma: at(numbers, 'sigma') },
      }),
    },
  ],
  [
    'beta',
    {
      keys: ['mean', 'size'],
      rules: [SHARE, above0('size')],
      spread: numbers => ({ default: at(numbers, 'mean'), min: 0, max: 1, distribution: { kind: 'beta', size: at(numbers, 'size') } }),
    },
  ],
])
const USUAL = 'uniform'
/** Keys of a factor beside the numbers of its distribution. */
const WORDS = ['distribution', 'title', 'unit']

/** What a factor is and how it is spread. Undefined after a fault. */
export function readFactor(raw: unknown, name: string, path: Path, context: FactorContext): ParamSpec | undefined {
  const { faults, places } = context
  if (!isRecord(raw)) {
    const expected = { en: 'for example { low: 0, high: 1 }', zh: '例如 { low: 0, high: 1 }' }
    faults.report('R0103', places.value(path), { name, found: typeName(raw) }, { expected })
    return undefined
  }
  const kind = readKind(raw, path, context)
  if (kind === undefined) return undefined
  const where = { en: `factor "${name}"`, zh: `因子“${name}”` }
  checkKeys(raw, { required: kind.keys, optional: WORDS }, path, where, context)
  const label = raw['title'] === undefined ? { en: name, zh: name } : readText(raw['title'])
  if (label === undefined) faults.report('R0103', places.value([...path, 'title']), { name: 'title', found: typeName(raw['title']) })
  const unit = raw['unit'] ?? '1'
  if (typeof unit !== 'string') faults.report('R0103', places.value([...path, 'unit']), { name: 'unit', found: typeName(unit) })
  const numbers = readNumbers(raw, kind, path, context)
  if (numbers === undefined || !keepsRules(numbers, kind, name, path, context)) return undefined
  return label && typeof unit === 'string' ? { label, unit, ...kind.spread(numbers), status: 'assumed', source: 'model file' } : undefined
}

function readKind(raw: Readonly<Record<string, unknown>>, path: Path, { faults, places }: FactorContext): Kind | undefined {
  const given = raw['distribution'] ?? USUAL
  const kind = typeof given === 'string' ? KINDS.get(given) : undefined
  if (kind !== undefined) return kind
  const found = typeof given === 'string' ? given : typeName(given).en
  const names = [...KINDS.keys()]
  faults.report('R0104', places.value([...path, 'distribution']), { name: 'distribution', found }, { expected: listOf(names), help: didYouMean(found, names) })
  return undefined
}

/** The numbers of a distribution. Undefined where one is missing or none. */
function readNumbers(raw: Readonly<Record<string, unknown>>, { keys }: Kind, path: Path, context: FactorContext): Numbers | undefined {
  const entries = keys.filter(key => Object.hasOwn(raw, key)).map(key => [key, readNumber(raw[key], key, [...path, key], context)] as const)
  const found = entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  return found.length === keys.length ? Object.fromEntries(found) : undefined
}

/** A number, or a formula without variables: `-pi`, `1/3`. */
function readNumber(raw: unknown, name: string, path: Path, { faults, places, formulas }: FactorContext): number | undefined {
  if (typeof raw === 'string') {
    const read = formulas(raw, [])
    if ('reason' in read) {
      faults.report('R0320', places.value(path), { formula: raw, reason: read.reason })
      return undefined
    }
    const value = evaluateFormula(read.formula, {})
    if (Number.isFinite(value)) return value
    faults.report('R0103', places.value(path), { name, found: typeName(value) })
    return undefined
  }
  if (typeof raw === 'number' && Number.isFinite(raw)) return raw
  faults.report('R0103', places.value(path), { name, found: typeName(raw) }, { expected: { en: 'a number', zh: '数字' } })
  return undefined
}

function keepsRules(numbers: Numbers, { rules }: Kind, name: string, path: Path, { faults, places }: FactorContext): boolean {
  const broken = rules.filter(({ holds }) => !holds(numbers))
  for (const { key, needed } of broken) {
    faults.report('R0402', places.value([...path, key]), { name, key, found: String(at(numbers, key)), needed })
  }
  return broken.length === 0
}

const at = (numbers: Numbers, key: string): number => numbers[key] ?? Number.NaN
const ends = (numbers: Numbers): readonly [number, number] => [at(numbers, 'low'), at(numbers, 'high')]
