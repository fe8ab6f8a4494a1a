import { quantile } from '../base/quantile.ts'
import { runningMoments } from '../base/running-moments.ts'
import { INDICATORS } from '../indicators/indicators.ts'
import type { IndicatorSpec } from '../indicators/indicator-spec.ts'
import type { Batch } from './batch.ts'
import type { BlockResult } from './block-result.ts'
import { meanHalfWidth } from './mean-half-width.ts'
import { nextCheckpoint } from './next-checkpoint.ts'
import { orderStatistics } from './order-statistics.ts'
import type { PrecisionTarget } from './precision-target.ts'
import { wilsonHalfWidth } from './wilson-half-width.ts'

/** How well one target is met for one alternative. */
export interface PrecisionStatus {
  readonly target: PrecisionTarget
  readonly alternative: string
  readonly estimate: number
  readonly halfWidth: number
  readonly met: boolean
}

/** Looks whether a growing batch knows what it is to know. */
export interface PrecisionWatch {
  /**
   * Takes in the next block; blocks must come in their order.
   * @returns the statuses at a checkpoint, undefined between two
   */
  add(result: BlockResult): readonly PrecisionStatus[] | undefined
}

/** Chance that any of the intervals misses; shared by all of them (Bonferroni). */
const ERROR = 0.05

/**
 * Watches the targets of a batch. It is looked at after 30 futures and then after each quarter more, at the end of the block in which that
 * falls, so when a batch stops depends on the futures alone. Means by Student's t over the futures (over groups of futures that share
 * parameters), chances by Wilson's interval, quantiles between order statistics.
 * @throws RangeError when a target names an indicator that the batch does not keep
 */
export function precisionWatch({ scenario, plan }: Batch, targets: readonly PrecisionTarget[]): PrecisionWatch {
  const { alternatives, indicators, times } = plan
  const { inner } = scenario.uncertainty
  const error = ERROR / (targets.length * alternatives.length)
  const watched = targets.flatMap(target => {
    const i = indicators.indexOf(target.indicator)
    if (i < 0) throw new RangeError(`the batch does not keep ${target.indicator}`)
    return alternatives.map((alternative, a) => ({
      target,
      alternative,
      slice: (a * indicators.length + i) * times.length + times.length - 1,
      gauge: gaugeOf(target, inner, error),
    }))
  })
  let seen = 0
  let checkpoint = nextCheckpoint(0)
  return {
    add({ block, values }) {
      const count = block.to - block.from
      for (const { slice, gauge } of watched) for (let r = 0; r < count; r++) gauge.add(values[slice * count + r])
      seen += count
      if (seen < checkpoint) return undefined
      while (checkpoint <= seen) checkpoint = nextCheckpoint(checkpoint)
      return watched.map(({ target, alternative, gauge }) => {
        const { estimate, halfWidth } = gauge.read()
        const allowed = target.relative ? target.halfWidth * Math.abs(estimate) : target.halfWidth
        return { target, alternative, estimate, halfWidth, met: halfWidth <= allowed }
      })
    },
  }
}

/** Follows one number over futures. NaN, which is what a failed future or an indicator that is not modelled gives, is passed over. */
interface Gauge {
  readonly add: (x: number) => void
  readonly read: () => { readonly estimate: number; readonly halfWidth: number }
}

function gaugeOf({ indicator, statistic }: PrecisionTarget, inner: number, error: number): Gauge {
  if (statistic !== 'mean') return quantileGauge(statistic, error)
  const spec: IndicatorSpec = INDICATORS[indicator]
  return spec.shown === 'chance' && inner === 1 ? chanceGauge(error) : meanGauge(inner, error)
}

function meanGauge(inner: number, error: number): Gauge {
  const groups = runningMoments()
  let sum = 0
  let inGroup = 0
  return {
    add(x) {
      if (Number.isNaN(x)) return
      sum += x
      if (++inGroup < inner) return
      groups.add(sum / inner)
      sum = 0
      inGroup = 0
    },
    read: () => ({ estimate: groups.mean, halfWidth: meanHalfWidth(groups.count, groups.variance, error) }),
  }
}

function chanceGauge(error: number): Gauge {
  let n = 0
  let successes = 0
  return {
    add(x) {
      if (Number.isNaN(x)) return
      n++
      successes += x
    },
    read: () => ({ estimate: successes / n, halfWidth: wilsonHalfWidth(successes, n, error) }),
  }
}

function quantileGauge(p: number, error: number): Gauge {
  const values: number[] = []
  return {
    add(x) {
      if (!Number.isNaN(x)) values.push(x)
    },
    read() {
      const sorted = Float64Array.from(values).toSorted()
      const estimate = quantile(sorted, p)
      const ranks = orderStatistics(sorted.length, p, error)
      return { estimate, halfWidth: ranks ? Math.max(sorted[ranks.high] - estimate, estimate - sorted[ranks.low]) : Infinity }
    },
  }
}
