import { runningMoments, type RunningMoments } from '../base/running-moments.ts'
import { INDICATORS } from '../indicators/indicators.ts'
import type { BatchPlan } from './batch-plan.ts'
import type { DifferenceRow } from './batch-summary.ts'
import { columnOf } from './column-of.ts'

/** Follows the differences to one alternative at the last time, future by future. */
export interface DifferenceWatch {
  /** Takes in the values of a block. */
  add(values: Float64Array, count: number): void
  /** @param moments of every column, in which the spread of independent runs stands */
  rows(moments: readonly RunningMoments[]): readonly DifferenceRow[]
}

/** @param baseline id of the alternative that the others are held against; without it there is nothing to follow */
export function watchDifferences(plan: BatchPlan, baseline: string | undefined): DifferenceWatch {
  const { alternatives, indicators, times } = plan
  const base = baseline === undefined ? -1 : alternatives.indexOf(baseline)
  const last = times.length - 1
  const watched = alternatives.flatMap((alternative, a) =>
    a === base || base < 0
      ? []
      : indicators.map((indicator, i) => ({
          alternative,
          indicator,
          own: columnOf(plan, a, i, last),
          other: columnOf(plan, base, i, last),
          sign: INDICATORS[indicator].direction === 'max' ? 1 : -1,
          moments: runningMoments(),
          better: 0,
          worse: 0,
        })),
  )
  return {
    add(values, count) {
      for (const gap of watched) {
        for (let r = 0; r < count; r++) {
          const difference = values[gap.own * count + r] - values[gap.other * count + r]
          if (Number.isNaN(difference)) continue
          gap.moments.add(difference)
          if (gap.sign * difference > 0) gap.better++
          if (gap.sign * difference < 0) gap.worse++
        }
      }
    },
    rows: moments =>
      watched.flatMap(({ alternative, indicator, own, other, moments: paired, better, worse }): DifferenceRow[] => {
        const { count, mean, variance } = paired
        if (count === 0) return []
        const apart = moments[own].variance + moments[other].variance
        return [
          {
            alternative,
            indicator,
            mean,
            sd: Math.sqrt(variance),
            varianceRatio: variance > 0 ? apart / variance : NaN,
            better: better / count,
            worse: worse / count,
          },
        ]
      }),
  }
}
