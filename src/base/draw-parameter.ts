import { betaQuantile } from './beta-quantile.ts'
import { exp } from './exp.ts'
import { log } from './log.ts'
import { normalQuantile } from './normal-quantile.ts'
import type { ParamSpec } from './param-spec.ts'
import { triangularQuantile } from './triangular-quantile.ts'

/**
 * Value of a parameter at probability u in (0, 1) of its distribution, in the unit of the spec, clamped to [min, max]. Without a
 * distribution the default. Increasing in u, so ranks carry over; for `categorical` the index of the category.
 */
export function drawParameter(spec: ParamSpec, u: number): number {
  return Math.max(spec.min, Math.min(spec.max, unclamped(spec, u)))
}

function unclamped(spec: ParamSpec, u: number): number {
  const distribution = spec.distribution
  if (distribution === undefined) return spec.default
  switch (distribution.kind) {
    case 'uniform':
      return between(distribution.low, distribution.high, u)
    case 'log-uniform':
      return Math.max(distribution.low, Math.min(distribution.high, exp(between(log(distribution.low), log(distribution.high), u))))
    case 'triangular':
      return triangularQuantile(u, distribution.low, distribution.mode, distribution.high)
    case 'log-normal':
      return spec.default * exp(distribution.sigma * normalQuantile(u))
    case 'normal':
      return spec.default + distribution.sd * normalQuantile(u)
    case 'beta':
      return betaQuantile(u, distribution.size * spec.default, distribution.size * (1 - spec.default))
    case 'categorical':
      return category(distribution.weights, u)
  }
}

function between(low: number, high: number, u: number): number {
  return low + u * (high - low)
}

/** First index at which the added weights reach u; the last one of positive weight if rounding keeps them below it. */
function category(weights: readonly number[], u: number): number {
  let cumulative = 0
  let last = 0
  for (let k = 0; k < weights.length; k++) {
    if (weights[k] <= 0) continue
    last = k
    cumulative += weights[k]
    if (u <= cumulative) return k
  }
  return last
}
