import type { Text } from '../base/text.ts'
import { MEASURES } from '../engine/measures/index.ts'
import { PRICES, type PriceName } from '../engine/prices.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { checkPicks } from './check-picks.ts'
import type { Context } from './context.ts'
import type { DecisionPlan, Objective, PlanBudget, PlanCapacity, PlanPick, PlanTarget } from './decision-plan.ts'
import { defaultDecision } from './default-decision.ts'
import { didYouMean } from './did-you-mean.ts'
import { isRecord } from './is-record.ts'
import { listOf } from './list-of.ts'
import type { Path } from './place.ts'
import type { QuantitySpec } from './quantity-spec.ts'
import { readField } from './read-field.ts'
import type { DraftUnit } from './read-units.ts'
import type { Groups } from './resolve-names.ts'
import { resolveUnits } from './resolve-units.ts'
import type { Alternative } from './scenario.ts'
import { TARGET_CONFIDENCE } from './target-confidence.ts'

const DECISION: Path = ['decision']
const MONEY: QuantitySpec = { unit: 'CNY', min: 0, max: 1e15 }
const SHARE: QuantitySpec = { unit: '1', min: 0, max: 1, above: true }
const FACTOR: QuantitySpec = { unit: '1', min: 0.05, max: 20 }

/** What the parts of a decision refer to. */
export interface DecisionSurroundings {
  readonly units: readonly DraftUnit[]
  readonly groups: Groups
  readonly alternatives: readonly Alternative[]
  readonly years: number | undefined
}

/** What may be decided, what it may cost and what it is for. Undefined where the file has no `decision`. */
export function readDecision(around: DecisionSurroundings, context: Context): DecisionPlan | undefined {
  const raw = context.root['decision']
  if (!isRecord(raw)) return undefined
  const { alternatives, years = 1 } = around
  const usual = defaultDecision(years, alternatives)
  const budget = readBudget(raw['budget'], years, context)
  const confidence = raw['confidence'] === undefined ? undefined : readField([...DECISION, 'confidence'], SHARE, context)
  if (usual.from.length === 0 && alternatives.length > 0) context.faults.report('R0341', context.places.key(DECISION), {})
  const decision: DecisionPlan = {
    ...usual,
    ...readChoices(raw, around, years, context),
    ...(budget && { budget }),
    capacities: listAt(raw, 'capacities').flatMap((entry, k) => readCapacity(entry, [...DECISION, 'capacities', k], years, context)),
    targets: listAt(raw, 'targets').flatMap((entry, k) => readTarget(entry, [...DECISION, 'targets', k], context)),
    ...(confidence !== undefined && { confidence }),
    safetyFirst: SAFETY.find(word => word === raw['safetyFirst']) ?? usual.safetyFirst,
    keep: readPicks(raw, 'keep', around, context),
    never: readPicks(raw, 'never', around, context),
  }
  checkPicks(decision, alternatives, context)
  return decision
}

/** The lists that stand in for the usual ones where the file has them. */
function readChoices(raw: Record<string, unknown>, around: DecisionSurroundings, years: number, context: Context): Partial<DecisionPlan> {
  const { objectives, startYears, doseFactors, from } = raw
  return {
    ...(Array.isArray(objectives) && { objectives: [...new Set(objectives)] as Objective[] }),
    ...(Array.isArray(startYears) && { startYears: readStartYears(startYears, years, context) }),
    ...(Array.isArray(doseFactors) && {
      doseFactors: doseFactors.flatMap((_, k) => readField([...DECISION, 'doseFactors', k], FACTOR, context, 'doseFactors') ?? []),
    }),
    ...(Array.isArray(from) && { from: readNames(from, around, context) }),
  }
}

const SAFETY = ['off', 'unit', 'zone', 'site'] as const

const listAt = (raw: Record<string, unknown>, key: string): readonly unknown[] => (Array.isArray(raw[key]) ? raw[key] : [])

function readNames(raw: readonly unknown[], { alternatives }: DecisionSurroundings, context: Context): readonly string[] {
  return raw.flatMap((name, k) => (typeof name === 'string' && isAlternative(name, [...DECISION, 'from', k], alternatives, context) ? [name] : []))
}

function isAlternative(name: string, path: Path, alternatives: readonly Alternative[], { faults, places }: Context): boolean {
  const ids = alternatives.map(({ id }) => id)
  if (ids.includes(name) || ids.length === 0) return true
  faults.report('R0304', places.value(path), { name }, { expected: listOf(ids), help: didYouMean(name, ids) })
  return false
}

function readBudget(raw: unknown, years: number, context: Context): PlanBudget | undefined {
  const path: Path = [...DECISION, 'budget']
  if (raw === undefined) return undefined
  if (!isRecord(raw)) {
    const total = readField(path, MONEY, context)
    return total === undefined ? undefined : { total, carryOver: false }
  }
  const total = raw['total'] === undefined ? undefined : readField([...path, 'total'], MONEY, context)
  const yearly = raw['years'] === undefined ? undefined : readYears(raw['years'], [...path, 'years'], MONEY, years, context)
  return { ...(total !== undefined && { total }), ...(yearly && { years: yearly }), carryOver: raw['carryOver'] === true }
}

/** One amount for every year, or one for each year of the horizon. */
function readYears(raw: unknown, path: Path, spec: QuantitySpec, years: number, context: Context): readonly number[] {
  if (!Array.isArray(raw)) {
    const amount = readField(path, spec, context)
    return amount === undefined ? [] : Array.from({ length: years }, () => amount)
  }
  if (raw.length !== years) context.faults.report('R0342', context.places.value(path), { count: raw.length, years })
  return raw.flatMap((_, k) => readField([...path, k], spec, context, String(path.at(-1))) ?? [])
}

function readCapacity(raw: unknown, path: Path, years: number, context: Context): readonly PlanCapacity[] {
  if (!isRecord(raw)) return []
  const { item } = raw
  if (typeof item !== 'string' || !Object.hasOwn(PRICES, item)) return []
  const name = item as PriceName
  const unit = PRICES[name].unit.replace(/^CNY\/?/, '') || '1'
  return [{ item: name, years: readYears(raw['years'], [...path, 'years'], { unit, kind: 'bare', min: 0, max: 1e15 }, years, context) }]
}

function readTarget(raw: unknown, path: Path, context: Context): readonly PlanTarget[] {
  if (!isRecord(raw) || typeof raw['indicator'] !== 'string' || !Object.hasOwn(INDICATORS, raw['indicator'])) return []
  const indicator = raw['indicator'] as IndicatorName
  const spec: QuantitySpec = { unit: INDICATORS[indicator].unit, min: -Infinity, max: Infinity }
  const [bound, second] = (['atLeast', 'atMost'] as const).filter(key => raw[key] !== undefined)
  if (bound === undefined || second !== undefined) {
    const reason: Text =
      bound === undefined
        ? { en: 'a target needs atLeast or atMost', zh: '目标须给出 atLeast 或 atMost' }
        : { en: 'a target has either atLeast or atMost; write two targets for a range', zh: '目标只能有 atLeast 或 atMost 之一；区间请写两条' }
    context.faults.report('R0343', context.places.value([...path, 'indicator']), { reason })
    return []
  }
  const value = readField([...path, bound], spec, context)
  const confidence = raw['confidence'] === undefined ? TARGET_CONFIDENCE : readField([...path, 'confidence'], SHARE, context)
  return value === undefined || confidence === undefined ? [] : [{ indicator, [bound]: value, confidence }]
}

function readStartYears(raw: readonly unknown[], years: number, { faults, places }: Context): readonly number[] {
  return [...new Set(raw)].flatMap((year, k) => {
    if (typeof year !== 'number' || !Number.isInteger(year) || year < 1) return []
    if (year <= years) return [year]
    faults.report('R0314', places.value([...DECISION, 'startYears', k]), { year, years })
    return []
  }).toSorted((a, b) => a - b)
}

function readPicks(raw: Record<string, unknown>, key: 'keep' | 'never', around: DecisionSurroundings, context: Context): readonly PlanPick[] {
  return listAt(raw, key).flatMap((entry, k) => {
    if (!isRecord(entry)) return []
    const path: Path = [...DECISION, key, k]
    const { alternative, measure } = entry
    const units = entry['units'] === undefined ? undefined : unitsOf(entry['units'], [...path, 'units'], around, context)
    if (typeof alternative === 'string') isAlternative(alternative, [...path, 'alternative'], around.alternatives, context)
    if (alternative === undefined && measure === undefined && units === undefined) context.faults.report('R0344', context.places.value(path), { key })
    const pick: PlanPick = {
      ...(typeof alternative === 'string' && { alternative }),
      ...(typeof measure === 'string' && { measure }),
      ...(units && { units }),
    }
    if (typeof measure === 'string' && Object.hasOwn(MEASURES, measure)) checkUsed(pick, path, around.alternatives, context)
    return [pick]
  })
}

/** `site` stands for works that are done once for the whole site. */
function unitsOf(raw: unknown, path: Path, { units, groups }: DecisionSurroundings, context: Context): readonly string[] {
  return raw === 'site' ? ['site'] : resolveUnits(raw, path, units, groups, context)
}

/** A pick that no work answers to is a mistake; of a place or an alternative that there is not, that was said already. */
function checkUsed(pick: PlanPick, path: Path, alternatives: readonly Alternative[], { faults, places }: Context): void {
  const asked = alternatives.filter(({ id }) => (pick.alternative ?? id) === id)
  if (asked.length === 0 || pick.units?.length === 0) return
  const there = (units: readonly string[]): boolean => !pick.units || units.some(unit => pick.units?.includes(unit))
  const used = asked.some(
    ({ actions, adaptive = [] }) =>
      actions.some(({ measure, units }) => measure === pick.measure && there(units.length > 0 ? units : ['site'])) ||
      // A work that waits for a trigger is one for all its units.
      adaptive.some(({ measure }) => measure === pick.measure && there(['site'])),
  )
  if (!used) faults.report('W0211', places.value([...path, 'measure']), { measure: pick.measure ?? '' })
}
