import { isShare } from '../indicators/is-share.ts'
import type { Objective } from '../scenarios/decision-plan.ts'
import type { FrontPlan, PlanOptimization } from './plan-optimization.ts'

/** [share of the scale of the objective] So far behind counts as equal, as in a ranking (assumed). */
const TOLERANCE = 0.02
/** [share of the cost of the recommended plan] Savings below this are not worth a word. */
const LEAST_SAVING = 0.01

/**
 * The cheapest plan that counts as equal to the recommended one: it keeps the rules, and the whole 95 % interval of the paired difference
 * lies above minus the tolerance (a test of non-inferiority). Under common futures differences too small to matter are still beyond
 * chance, so that asking whether the interval holds 0 would be asking too much. The scale goes from 0 to 1 for scores and shares, otherwise
 * from 0 to the largest mean of the front.
 * @param kept whether each plan keeps the rules in held-out futures
 * @param objective the main one
 */
export function asGoodAs(
  front: readonly FrontPlan[],
  recommended: number,
  kept: readonly boolean[],
  objective: Objective,
): Pick<PlanOptimization, 'asGood'> {
  // Where the cost is what counts the cheapest is recommended; where no plan keeps the rules, none is.
  if (objective === 'cost' || !kept[recommended]) return {}
  const bounded = objective === 'score' || isShare(objective)
  const scale = bounded ? 1 : front.reduce((most, { objectives }) => Math.max(most, Math.abs(objectives[0].mean)), 0)
  const tolerance = TOLERANCE * scale
  const costOf = (k: number): number => front[k].scores.cost.mean
  const able = front.flatMap(({ gain }, k) =>
    kept[k] && gain.mean - gain.halfWidth >= -tolerance && costOf(k) < (1 - LEAST_SAVING) * costOf(recommended) ? [k] : [],
  )
  return able.length === 0 ? {} : { asGood: { plan: able.reduce((least, k) => (costOf(k) < costOf(least) ? k : least)), tolerance } }
}
