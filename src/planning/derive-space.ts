import { roundTo } from '../base/round-to.ts'
import { MEASURES, type MeasureName } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import type { DecisionPlan, PlanPick } from '../scenarios/decision-plan.ts'
import { firstDecision } from '../scenarios/first-decision.ts'
import type { Action, AdaptiveAction, Alternative, Scenario } from '../scenarios/scenario.ts'
import type { PlanChoice, PlanOption } from './plan-choice.ts'
import type { PlanSpace } from './plan-space.ts'
import { SCALED_DOSES } from './scaled-doses.ts'

/** One action of an alternative on one unit. */
interface Placed {
  readonly alternative: string
  /** Measure and, where an alternative does the same several times, which time. */
  readonly key: string
  readonly unit: string
  readonly action: Action
  /** The work waits for a trigger. */ readonly rule?: AdaptiveAction
}

/** What belongs to one choice, as it is gathered. */
interface Draft {
  readonly key: string
  readonly unit: string
  readonly measure: MeasureName
  readonly first: boolean
  readonly rule?: AdaptiveAction
  readonly variants: { readonly alternative: string; readonly action: Action }[]
}

/** Key of the whole site, where a unit would stand. */
const SITE = 'site'

/**
 * What can be decided in a scenario: every measure that one of its alternatives takes, on every unit it takes it on, in the month it
 * does, or in the same month of another start year, at the dose it does or at a factor of it. Choices stand in the order in which works
 * of the same month are carried out, which is that of the alternatives.
 */
export function deriveSpace(scenario: Scenario, decision: DecisionPlan): PlanSpace {
  const sources = scenario.alternatives.filter(({ id }) => decision.from.includes(id))
  const placed = sources.flatMap(placeActions)
  const column = new Map([[SITE, -1], ...scenario.units.map(({ id }, i) => [id, i] as const)])
  const order = mergeOrders(sources.map(({ id }) => placed.filter(({ alternative }) => alternative === id).map(({ key }) => key)))
  const rank = new Map(order.map((key, k) => [key, k]))
  const drafts = gather(placed.filter(one => !decision.never.some(pick => picks(pick, one)))).toSorted(
    (a, b) => (rank.get(a.key) ?? 0) - (rank.get(b.key) ?? 0) || (column.get(a.unit) ?? 0) - (column.get(b.unit) ?? 0),
  )
  const choices = drafts.map(draft => choiceOf(draft, column.get(draft.unit) ?? -1, scenario.years, decision))
  const written = new Map(sources.map(({ id }) => [id, Float64Array.from(drafts, (draft, c) => geneOf(id, draft, choices[c]))] as const))
  return { choices, written }
}

/**
 * Each action on each of its units, in the order of the file; the second time that the same is done in the same place gets another key. A
 * work that waits for a trigger is one thing for all its units: what it looks at may be all of them.
 */
function placeActions({ id, actions, adaptive = [] }: Alternative): readonly Placed[] {
  const times = new Map<string, number>()
  const keys = new Map<string, string>()
  for (const action of actions.toSorted((a, b) => a.month - b.month)) {
    for (const unit of unitsOf(action)) {
      const place = `${action.measure}@${unit}`
      const time = (times.get(place) ?? 0) + 1
      times.set(place, time)
      keys.set(`${actions.indexOf(action)} ${unit}`, time === 1 ? action.measure : `${action.measure}#${time}`)
    }
  }
  const dated = actions.map((action, k) => ({
    after: k,
    placed: unitsOf(action).map(unit => ({ alternative: id, key: keys.get(`${k} ${unit}`) ?? action.measure, unit, action })),
  }))
  const waiting = adaptive.map((rule, k) => {
    const { when, after: _after, ...work } = rule
    const action = { ...work, month: firstDecision(when, Infinity) ?? when.from }
    return { after: rule.after - 0.5, placed: [{ alternative: id, key: `${rule.measure}?${id}-${k + 1}`, unit: SITE, action, rule }] }
  })
  return [...dated, ...waiting].toSorted((a, b) => a.after - b.after).flatMap(({ placed }) => placed)
}

const unitsOf = ({ units }: Action): readonly string[] => (units.length > 0 ? units : [SITE])

/** One order of names that keeps to each list as far as the lists before it allow. */
function mergeOrders(lists: readonly (readonly string[])[]): readonly string[] {
  const merged: string[] = []
  for (const list of lists) {
    let at = 0
    for (const key of new Set(list)) {
      const known = merged.indexOf(key)
      if (known < 0) merged.splice(at, 0, key)
      at = (known < 0 ? at : known) + 1
    }
  }
  return merged
}

function gather(placed: readonly Placed[]): readonly Draft[] {
  const drafts = new Map<string, Draft>()
  for (const { alternative, key, unit, action, rule } of placed) {
    const id = `${key}@${unit}`
    const measure = action.measure as MeasureName
    const draft = drafts.get(id) ?? { key, unit, measure, first: !/[#?]/.test(key), ...(rule && { rule }), variants: [] }
    drafts.set(id, draft)
    draft.variants.push({ alternative, action })
  }
  return [...drafts.values()]
}

function choiceOf(draft: Draft, unit: number, years: number, decision: DecisionPlan): PlanChoice {
  const { key, measure, variants, first } = draft
  const kept = decision.keep.filter(pick =>
    variants.some(({ alternative, action }) => picks(pick, { alternative, key, unit: draft.unit, action })),
  )
  // What is kept as an alternative has it is kept so; what is kept by its name alone may still be done in any of its ways.
  const asWritten = kept.filter(({ alternative }) => alternative !== undefined)
  const from =
    asWritten.length > 0 ? variants.filter(({ alternative }) => asWritten.some(pick => pick.alternative === alternative)) : variants
  const startYears = asWritten.length > 0 || !first ? [] : decision.startYears
  const factors = asWritten.length > 0 || !first ? [] : decision.doseFactors
  const options = draft.rule
    ? [{ action: from[0].action, adaptive: draft.rule, year: Math.floor(from[0].action.month / 12) + 1, doseFactor: 1 }]
    : from.flatMap(({ action }) => optionsOf(action, draft.unit, years, startYears, factors))
  const distinct = new Map(options.map(option => [signature(option.action), option] as const).toReversed())
  const { layer }: Measure = MEASURES[measure]
  return {
    id: key.replace(/([#?].*)?$/, mark => `@${draft.unit}${mark}`),
    unit,
    measure,
    layer,
    options: [...distinct.values()].toReversed().toSorted((a, b) => a.action.month - b.action.month),
    kept: kept.length > 0,
  }
}

function optionsOf(
  action: Action,
  unit: string,
  years: number,
  startYears: readonly number[],
  factors: readonly number[],
): readonly PlanOption[] {
  const own = Math.floor(action.month / 12) + 1
  const at = [...new Set([own, ...startYears])].filter(year => year <= years)
  const doses = [...new Set([1, ...factors])]
  return at.flatMap(year =>
    doses.map(doseFactor => ({
      action: {
        ...action,
        units: unit === SITE ? [] : [unit],
        month: 12 * (year - 1) + (action.month % 12),
        dose: scaled(action.measure as MeasureName, action.dose, doseFactor),
      },
      year,
      doseFactor,
    })),
  )
}

/** The doses of an action with those that say how much is done multiplied, within the limits of the table. */
function scaled(measure: MeasureName, dose: Action['dose'], factor: number): Action['dose'] {
  const scales = SCALED_DOSES[measure]
  if (factor === 1 || !scales) return dose
  const table = (MEASURES[measure] as Measure).dose
  return Object.fromEntries(
    Object.entries(dose).map(([name, value]) => [
      name,
      scales.includes(name) ? Math.min(table[name].max, Math.max(table[name].min, roundTo(value * factor))) : value,
    ]),
  )
}

/** The option that an alternative takes: 0 for none; what must be kept is kept in its first option. */
function geneOf(alternative: string, draft: Draft, choice: PlanChoice): number {
  const own = draft.variants.find(variant => variant.alternative === alternative)
  const action = own && (draft.rule ? own.action : optionsOf(own.action, draft.unit, Infinity, [], [])[0].action)
  const at = action === undefined ? -1 : choice.options.findIndex(option => signature(option.action) === signature(action))
  return at < 0 && choice.kept ? 1 : at + 1
}

function picks({ alternative, measure, units }: PlanPick, one: Placed): boolean {
  return (
    (alternative === undefined || alternative === one.alternative) &&
    (measure === undefined || measure === one.action.measure) &&
    (units === undefined || units.includes(one.unit))
  )
}

/** Two actions with the same signature are the same. */
function signature({ month, dose }: Action): string {
  return `${month} ${JSON.stringify(Object.entries(dose).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`
}
