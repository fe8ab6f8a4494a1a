import { runningMoments } from '../base/running-moments.ts'
import type { IndicatorSpec } from '../indicators/indicator-spec.ts'
import { INDICATORS } from '../indicators/indicators.ts'
import type { BatchPlan } from './batch-plan.ts'
import type { ConvergenceRow } from './batch-summary.ts'
import { columnOf } from './column-of.ts'
import { meanHalfWidth } from './mean-half-width.ts'
import { nextCheckpoint } from './next-checkpoint.ts'
import { wilsonHalfWidth } from './wilson-half-width.ts'

/** Chance that the interval of a mean misses. */
const ERROR = 0.05

/**
 * Follows the means at the last time as futures come. Where futures share parameters by `inner`, what is independent is their groups:
 * the interval rests on the means of groups.
 */
export function watchMeans(
  plan: BatchPlan,
  inner: number,
): { readonly add: (values: Float64Array, count: number) => void; readonly rows: () => readonly ConvergenceRow[] } {
  const { alternatives, indicators, times, replicates } = plan
  const last = times.length - 1
  const found: ConvergenceRow[][] = []
  const watched = alternatives.flatMap((alternative, a) =>
    indicators.map((indicator, i) => {
      const groups = runningMoments()
      const all = runningMoments()
      const own: ConvergenceRow[] = []
      found.push(own)
      const spec: IndicatorSpec = INDICATORS[indicator]
      const isChance = spec.shown === 'chance' && inner === 1
      let sum = 0
      let inGroup = 0
      let seen = 0
      let checkpoint = Math.min(replicates, nextCheckpoint(0))
      return (values: Float64Array, count: number): void => {
        const from = columnOf(plan, a, i, last) * count
        for (let r = 0; r < count; r++) {
          const x = values[from + r]
          seen++
          if (!Number.isNaN(x)) {
            all.add(x)
            sum += x
            if (++inGroup === inner) {
              groups.add(sum / inner)
              sum = 0
              inGroup = 0
            }
          }
          if (seen !== checkpoint) continue
          const halfWidth = isChance
            ? wilsonHalfWidth(Math.round(all.mean * all.count), all.count, ERROR)
            : meanHalfWidth(groups.count, groups.variance, ERROR)
          if (all.count > 0 && Number.isFinite(halfWidth)) own.push({ alternative, indicator, replicates: seen, mean: all.mean, halfWidth })
          checkpoint = seen < replicates ? Math.min(replicates, nextCheckpoint(seen)) : Infinity
        }
      }
    }),
  )
  return {
    add: (values, count) => {
      for (const follow of watched) follow(values, count)
    },
    rows: () => found.flat(),
  }
}
