import type { DecisionPlan } from './decision-plan.ts'

/** Works may begin in the first so many years where the file does not say. */
const START_YEARS = 3
/** Half, whole and one and a half doses. */
const DOSE_FACTORS: readonly number[] = [0.5, 1, 1.5]

/**
 * What may be decided where a scenario does not say: any work of any alternative, in one of the first years, at a few doses.
 * @param alternatives those that have works
 */
export function defaultDecision(years: number, alternatives: readonly { readonly id: string; readonly actions: readonly unknown[] }[]): DecisionPlan {
  return {
    objectives: ['score', 'cost'],
    capacities: [],
    targets: [],
    safetyFirst: 'unit',
    startYears: Array.from({ length: Math.min(years, START_YEARS) }, (_, k) => k + 1),
    doseFactors: DOSE_FACTORS,
    from: alternatives.filter(({ actions }) => actions.length > 0).map(({ id }) => id),
    keep: [],
    never: [],
  }
}
