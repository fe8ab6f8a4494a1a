import type { DecisionPlan } from '../scenarios/decision-plan.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { hasSafetyWork } from './has-safety-work.ts'
import type { PlanSpace } from './plan-space.ts'

/**
 * Which units must have a safety work before anything but safety works may begin on a unit: itself, those that drain to it, or all of
 * them, as the decision says. Only unsafe ground for which there is a safety work to choose counts: on other ground nothing can be asked.
 * @param unsafe places of unsafe units in `scenario.units`
 * @returns for each unit the units that come first; the last entry is for measures of the whole site, which wait for nothing
 */
export function safetyNeeds(
  scenario: Scenario,
  space: PlanSpace,
  unsafe: readonly number[],
  safetyFirst: DecisionPlan['safetyFirst'],
): readonly (readonly number[])[] {
  const curable = unsafe.filter(i => hasSafetyWork(space, i))
  const column = new Map(scenario.units.map(({ id }, i) => [id, i]))
  const below = scenario.units.map(({ flowsTo }) => (flowsTo === undefined ? -1 : (column.get(flowsTo) ?? -1)))
  const drainsTo = (from: number, to: number): boolean => {
    for (let i = from, steps = 0; i >= 0 && steps <= below.length; i = below[i], steps++) if (i === to) return true
    return false
  }
  const before: Record<DecisionPlan['safetyFirst'], (i: number) => readonly number[]> = {
    off: () => [],
    unit: i => curable.filter(j => j === i),
    zone: i => curable.filter(j => drainsTo(j, i)),
    site: () => curable,
  }
  return [...scenario.units.keys()].map(before[safetyFirst])
}
