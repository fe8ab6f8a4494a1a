import type { Text } from '../base/text.ts'
import { MEASURES, type MeasureName } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import { workOrder } from '../engine/work-order.ts'
import type { DecisionPlan, PlanPick } from '../scenarios/decision-plan.ts'
import type { Action, Scenario } from '../scenarios/scenario.ts'
import { monthName } from '../scenarios/month-name.ts'

/** Layers whose works wait for nothing. */
const FREE: readonly string[] = ['safety', 'upkeep']

/**
 * Checks a list of works against what a decision keeps, forbids and makes wait, from the list alone: it knows nothing of how the plan was
 * found. Works that wait for a trigger are not in it: when they come is for the land to say.
 * @param needs for each unit the units that must have a safety work first, from `safetyNeeds`
 * @returns each kind of rule, and in words what breaks it
 */
export function checkOrders(
  scenario: Scenario,
  { keep, never }: DecisionPlan,
  needs: readonly (readonly number[])[],
  actions: readonly Action[],
): readonly { readonly title: Text; readonly broken: readonly string[] }[] {
  const works = actions.flatMap(({ measure, units, month }) =>
    (units.length > 0 ? units : ['site']).map(unit => ({ measure, unit, month })),
  )
  const layer = (measure: string): string => (MEASURES[measure as MeasureName] as Measure).layer
  const safeFrom = scenario.units.map(({ id }) =>
    works.reduce((month, work) => (work.unit === id && layer(work.measure) === 'safety' ? Math.min(month, work.month) : month), Infinity),
  )
  const early = works.filter(({ measure, unit, month }) => {
    const i = scenario.units.findIndex(({ id }) => id === unit)
    return i >= 0 && !FREE.includes(layer(measure)) && needs[i].some(j => safeFrom[j] > month)
  })
  const answers = (pick: PlanPick, measure: string, unit: string): boolean =>
    (pick.measure ?? measure) === measure && (pick.units?.includes(unit) ?? true)
  const missing = keep.flatMap(pick =>
    keptWorks(scenario, pick).filter(kept => !works.some(work => work.measure === kept.measure && work.unit === kept.unit)),
  )
  const forbidden = works.filter(({ measure, unit }) => never.some(pick => pick.alternative === undefined && answers(pick, measure, unit)))
  const name = ({ measure, unit }: { readonly measure: string; readonly unit: string }): string => `${measure} @ ${unit}`
  return [
    { title: { en: 'works that must be kept are there', zh: '必须保留的措施均在' }, broken: missing.map(name) },
    { title: { en: 'works that are ruled out are not there', zh: '不含被排除的措施' }, broken: forbidden.map(name) },
    {
      title: { en: 'safety works come first on unsafe ground', zh: '不安全地段先做安全措施' },
      broken: early.map(work => `${name(work)} ${monthName(work.month)}`),
    },
    {
      title: { en: 'safety, soil, plants, corridors: in this order on the same land', zh: '同一地块依次为安全、土壤、植被、廊道' },
      broken: works
        .filter(work =>
          works.some(
            other =>
              other.unit === work.unit &&
              work.unit !== 'site' &&
              workOrder(MEASURES[work.measure as MeasureName], work.month, MEASURES[other.measure as MeasureName], other.month),
          ),
        )
        .map(work => `${name(work)} ${monthName(work.month)}`),
    },
  ]
}

function keptWorks({ alternatives }: Scenario, pick: PlanPick): readonly { readonly measure: string; readonly unit: string }[] {
  return alternatives
    .filter(({ id }) => (pick.alternative ?? id) === id)
    .flatMap(({ actions }) => actions)
    .filter(({ measure }) => (pick.measure ?? measure) === measure)
    .flatMap(({ measure, units }) => (units.length > 0 ? units : ['site']).map(unit => ({ measure, unit })))
    .filter(({ unit }) => pick.units?.includes(unit) ?? true)
}
