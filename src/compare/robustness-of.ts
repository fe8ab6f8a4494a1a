import { quantile } from '../base/quantile.ts'
import { conditionalValueAtRisk } from '../decide/robust/conditional-value-at-risk.ts'
import { expectedLoss } from '../decide/robust/expected-loss.ts'
import { hurwiczLoss } from '../decide/robust/hurwicz-loss.ts'
import type { Losses } from '../decide/robust/losses.ts'
import { probabilityBest } from '../decide/robust/probability-best.ts'
import { regrets } from '../decide/robust/regrets.ts'
import { satisficing, type Requirement } from '../decide/robust/satisficing.ts'
import { sharedFutures } from '../decide/robust/shared-futures.ts'
import { worstLoss } from '../decide/robust/worst-loss.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import type { AppraisalRequirement, Robustness } from './appraisal.ts'

/** Share of futures whose mean is not told by `worstTenth`. */
const BEST_NINE = 0.9

/**
 * Every measure of robustness of every alternative, over the futures in which all of them ran: one that fails where times are hard must not
 * look better for it.
 * @param losses one minus the weighted value
 * @param at an indicator of the k-th alternative in a future
 */
export function robustnessOf(
  losses: Losses,
  requirements: readonly AppraisalRequirement[],
  names: readonly string[],
  futures: number,
  at: (future: number, k: number, indicator: IndicatorName) => number,
): readonly Robustness[] {
  const common = commonLosses(losses)
  const regret = regrets(losses)
  const best = probabilityBest(losses)
  const tail = conditionalValueAtRisk(common, BEST_NINE)
  const [mean, worst, hurwicz] = [expectedLoss(common).values, worstLoss(common).values, hurwiczLoss(common, 0.5).values]
  const asked = requirements.map(({ indicator, atLeast, atMost }): Requirement => ({
    id: indicator,
    atMost: atLeast === undefined ? (atMost ?? Infinity) : -atLeast,
    losses: {
      plans: names,
      futures,
      values: Float64Array.from({ length: names.length * futures }, (_, j) => {
        const value = at(j % futures, Math.floor(j / futures), indicator)
        return atLeast === undefined ? value : -value
      }),
    },
  }))
  const met = asked.length > 0 ? satisficing(asked) : undefined
  return names.map((_, k): Robustness => {
    const own = common.values.slice(k * common.futures, (k + 1) * common.futures).toSorted()
    return {
      mean: 1 - mean[k],
      q05: 1 - quantile(own, 0.95),
      worst: 1 - worst[k],
      worstTenth: 1 - tail.values[k],
      ...(Number.isFinite(tail.halfWidth[k]) && { worstTenthHalfWidth: tail.halfWidth[k] }),
      worstTenthFutures: tail.tail[k],
      worstTenthThin: tail.fewRuns[k] === 1,
      hurwicz: 1 - hurwicz[k],
      regretMean: regret.mean[k],
      regretHigh: regret.high[k],
      regretMax: regret.largest[k],
      best: { share: best.share[k], ...best.intervals[k] },
      ...(met && {
        satisfies: {
          share: met.share[k],
          ...met.intervals[k],
          each: asked.map((_requirement, r) => 1 - met.missed[k * asked.length + r]),
        },
      }),
    }
  })
}

/** Those of the futures in which every plan ran. */
function commonLosses(losses: Losses): Losses {
  const { futures } = sharedFutures(losses)
  const values = losses.plans.flatMap((_, k) => futures.map(s => losses.values[k * losses.futures + s]))
  return { plans: losses.plans, futures: futures.length, values: Float64Array.from(values) }
}
