import type { Formula } from '../base/formula.ts'
import type { Text } from '../base/text.ts'
import { checkCharacters } from './check-characters.ts'
import { checkKeys } from './check-keys.ts'
import type { Context } from './context.ts'
import type { Diagnostic } from './diagnostic.ts'
import { createFaults, type Faults } from './faults.ts'
import type { FormulaModel } from './formula-model.ts'
import { formulaReader } from './formula-reader.ts'
import { isRecord } from './is-record.ts'
import { createPlaces } from './places.ts'
import { readFactor } from './read-factor.ts'
import { readText } from './read-text.ts'
import { readYaml } from './read-yaml.ts'
import { ID_PATTERN } from './schema.ts'
import { typeName } from './type-name.ts'

export interface FormulaModelResult {
  /** Present exactly when there is no error (warnings may remain). */
  readonly model?: FormulaModel
  /** All errors and warnings, sorted by place. */
  readonly diagnostics: readonly Diagnostic[]
  /** Text of the file, for `formatDiagnostics`. */
  readonly sources: Readonly<Record<string, string>>
}

type ModelContext = Pick<Context, 'faults' | 'places' | 'formulas' | 'root'>

const VERSION = 1
const MOST = { factors: 100, outputs: 50 } as const
const KEYS = { required: ['version', 'id', 'factors', 'outputs'], optional: ['title'] } as const
const WHOLE: Text = { en: 'the model', zh: '模型' }
/** What formulas can name. */
const NAME = /^[A-Za-z][A-Za-z0-9_]*$/
/** Words that mean something else in a formula. */
const RESERVED = new Set(
  ['mod', 'to', 'in', 'and', 'or', 'xor', 'not', 'true', 'false', 'null', 'undefined', 'NaN', 'Infinity', 'end'].concat(
    ['min', 'max', 'sqrt', 'abs', 'sin', 'cos', 'tan', 'exp', 'log', 'log10'],
  ),
)

/**
 * Reads and checks a model that is written as formulas of uncertain factors. Reports every fault in one go; never throws for anything
 * that a file can contain.
 * @param options what messages call the file
 */
export async function parseFormulaModel(text: string, { file }: { readonly file: string }): Promise<FormulaModelResult> {
  const faults = createFaults()
  const model = await parse(text.replace(/^\uFEFF/, ''), file, faults)
  return { ...(model && !faults.failed() && { model }), diagnostics: faults.list(), sources: faults.sources() }
}

async function parse(text: string, file: string, faults: Faults): Promise<FormulaModel | undefined> {
  faults.addSource(file, text)
  if (!checkCharacters(text, file, faults)) return undefined
  const top = { file, start: 0, end: 0 }
  const places = createPlaces(top)
  const content = readYaml(text, file, faults, places)
  if (content === undefined) return undefined
  if (!isRecord(content.value)) {
    const expected = { en: 'a map with version, id, title, factors, outputs', zh: '含 version、id、title、factors、outputs 的映射' }
    faults.report('R0103', top, { name: 'model', found: typeName(content.value) }, { expected })
    return undefined
  }
  const context = { faults, places, formulas: await formulaReader(), root: content.value }
  checkKeys(content.value, KEYS, [], WHOLE, context)
  checkVersion(context)
  const id = readId(context)
  const title = readTitle(id, context)
  const factors = readFactors(context)
  const outputs = readOutputs(context)
  return id !== undefined && title !== undefined ? { id, title, factors, outputs } : undefined
}

function checkVersion({ faults, places, root }: ModelContext): void {
  const { version } = root
  if (version === undefined || version === VERSION) return
  const found = typeof version === 'number' || typeof version === 'string' ? String(version) : typeName(version).en
  const expected = { en: String(VERSION), zh: String(VERSION) }
  faults.report('R0404', places.value(['version']), { found }, { expected })
}

function readId({ faults, places, root }: ModelContext): string | undefined {
  const { id } = root
  if (typeof id === 'string' && ID_PATTERN.test(id)) return id
  const place = places.value(['id'])
  const expected = { en: 'small letters, digits and hyphens, for example ishigami', zh: '小写字母、数字与连字符，例如 ishigami' }
  if (typeof id === 'string') faults.report('R0105', place, { name: 'id', found: id }, { expected })
  else if (id !== undefined) faults.report('R0103', place, { name: 'id', found: typeName(id) }, { expected })
  return undefined
}

function readTitle(id: string | undefined, { faults, places, root }: ModelContext): Text | undefined {
  const { title } = root
  if (title === undefined) return id === undefined ? undefined : { en: id, zh: id }
  const text = readText(title)
  if (text === undefined) {
    const expected = { en: 'a text, or { en, zh }', zh: '文本，或 { en, zh }' }
    faults.report('R0103', places.value(['title']), { name: 'title', found: typeName(title) }, { expected })
  }
  return text
}

function readFactors(context: ModelContext): FormulaModel['factors'] {
  return entriesOf('factors', context).flatMap(([name, raw]) => {
    checkName('factors', name, context)
    const spec = readFactor(raw, name, ['factors', name], context)
    return spec === undefined ? [] : [{ name, spec }]
  })
}

function readOutputs(context: ModelContext): FormulaModel['outputs'] {
  const { faults, places, formulas, root } = context
  // A factor with a fault can still be named.
  const known = isRecord(root['factors']) ? Object.keys(root['factors']) : []
  const entries = entriesOf('outputs', context)
  const outputs: { name: string; formula: Formula }[] = []
  for (const [name, raw] of entries) {
    const path = ['outputs', name]
    if (checkName('outputs', name, context) && known.includes(name)) {
      const reason = { en: 'a factor has it', zh: '已用于因子' }
      faults.report('R0401', places.key(path), { name, reason })
    }
    const text = typeof raw === 'number' ? String(raw) : raw
    if (typeof text === 'string') {
      const read = formulas(text, known)
      if ('formula' in read) outputs.push({ name, formula: read.formula })
      else faults.report('R0320', places.value(path), { formula: shortened(text), reason: read.reason }, { help: helpFor(text, name, entries, known) })
    } else {
      const expected = { en: 'a formula', zh: '公式' }
      faults.report('R0103', places.value(path), { name, found: typeName(raw) }, { expected })
    }
    known.push(name)
  }
  return outputs
}

/** Says why a name that is there is not known: it stands further down. */
function helpFor(text: string, name: string, entries: readonly (readonly [string, unknown])[], known: readonly string[]): Text | undefined {
  const words = new Set(text.match(/[A-Za-z][A-Za-z0-9_]*/g))
  const later = entries.find(([other]) => !known.includes(other) && words.has(other))?.[0]
  if (later === undefined) return undefined
  return later === name
    ? { en: `"${name}" cannot use itself`, zh: `“${name}”不能引用自身` }
    : { en: `move "${later}" above "${name}": an output can use those above it`, zh: `请将“${later}”移到“${name}”之前：输出只能引用其上文的输出` }
}

/** A formula that is too long is not repeated as a whole. */
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}...` : text)

/** Entries of a map at the top; none, or too many of them, is a fault. */
function entriesOf(key: keyof typeof MOST, { faults, places, root }: ModelContext): readonly (readonly [string, unknown])[] {
  const raw = root[key]
  if (raw === undefined) return []
  if (!isRecord(raw)) {
    const expected = key === 'factors' ? { en: 'a map, for example x1: { low: 0, high: 1 }', zh: '映射，例如 x1: { low: 0, high: 1 }' } : { en: 'a map, for example y: x1 + x2', zh: '映射，例如 y: x1 + x2' }
    faults.report('R0103', places.value([key]), { name: key, found: typeName(raw) }, { expected })
    return []
  }
  const entries = Object.entries(raw)
  const most = MOST[key]
  if (entries.length >= 1 && entries.length <= most) return entries
  faults.report('R0403', places.key([key]), { name: key, count: entries.length, most })
  return []
}

function checkName(list: string, name: string, { faults, places }: ModelContext): boolean {
  const reason = NAME.test(name)
    ? RESERVED.has(name) && { en: 'formulas use this word themselves', zh: '公式自身使用该词' }
    : { en: 'it is not a letter followed by letters, digits or "_"', zh: '应以字母开头，其后为字母、数字或“_”' }
  if (!reason) return true
  faults.report('R0401', places.key([list, name]), { name, reason })
  return false
}
