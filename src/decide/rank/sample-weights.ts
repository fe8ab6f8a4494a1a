import type { Draw } from '../../base/draw.ts'
import { keyedDraw } from '../../base/keyed-draw.ts'
import { log } from '../../base/log.ts'
import { uniformSequence } from '../../base/uniform-sequence.ts'
import type { Criterion } from './decision-table.ts'
import { hitAndRun } from './hit-and-run.ts'
import { interiorWeights } from './interior-weights.ts'
import { type WeightRow, weightRows } from './weight-rows.ts'
import type { WeightSpace } from './weight-space.ts'
import { weightsOf } from './weights-of.ts'

export interface WeightSample {
  /** weights[draw * criteria.length + criterion]; each draw adds to 1. */
  readonly weights: Float64Array
  /** fixed; direct: every proposal counts; rejection: those outside thrown away; walk: hit-and-run, neighbouring draws not independent. */
  readonly how: 'fixed' | 'direct' | 'rejection' | 'walk'
  /** Share of proposals that were accepted; of the trial ones for `walk`. */
  readonly acceptance: number
}

/** Proposals of the trial, and the acceptance below which a walk is cheaper. */
const TRIAL = 2000
const POOR = 0.05
/** Steps of the walk that are thrown away at first, in draws. */
const BURN_IN = 100
/** Steps between draws: (criteria - 1)^3 (Tervonen, van Valkenhoef, Basturk and Postmus 2013), but no more than this (assumed). */
const MOST_STEPS = 200
/** Ids of the random numbers. */
const PROPOSALS = 0
const WALK = 1

/**
 * Weights spread evenly over the part of the simplex that is allowed: normalised exponentials, sorted where an order of importance is
 * given (exact, by symmetry), thrown away where bounds or ratios are violated, or hit-and-run where most would be thrown away.
 * @param seed the user's seed; the same seed and space give the same draws, and more draws begin with the same ones
 * @throws RangeError if nothing is allowed, or less than a full-dimensional part
 */
export function sampleWeights(criteria: readonly Criterion[], space: WeightSpace, draws: number, seed: number | string): WeightSample {
  if (!(Number.isInteger(draws) && draws > 0)) throw new RangeError(`draws: got ${draws}, want a whole number above 0`)
  const m = criteria.length
  if (space.kind === 'fixed') {
    const fixed = weightsOf(space.weights, criteria)
    return { weights: Float64Array.from({ length: draws * m }, (_, at) => fixed[at % m]), how: 'fixed', acceptance: 1 }
  }
  const ids = criteria.map(({ id }) => id)
  const order = space.kind === 'constrained' ? (space.order ?? []) : []
  const rows = space.kind === 'constrained' ? weightRows(space, ids) : []
  // Sorting meets the rows of the order, which come first.
  const others = rows.slice(Math.max(0, order.length - 1))
  const places = order.map(id => ids.indexOf(id))
  const draw = keyedDraw(seed, 0)
  const propose = (p: number): Float64Array => inOrder(anyWeights(m, uniformSequence(draw, 'weights', PROPOSALS, p)), places)

  // The trial comes first whatever the number of draws, so that it does not change the way.
  const trial = others.length === 0 ? 1 : trialAcceptance(propose, others)
  if (trial < POOR) return { weights: walk(rows, m, draws, draw), how: 'walk', acceptance: trial }
  const weights = new Float64Array(draws * m)
  let proposed = 0
  for (let accepted = 0; accepted < draws;) {
    const candidate = propose(proposed++)
    if (isAllowed(candidate, others)) weights.set(candidate, accepted++ * m)
  }
  return { weights, how: others.length === 0 ? 'direct' : 'rejection', acceptance: draws / proposed }
}

function trialAcceptance(propose: (p: number) => Float64Array, rows: readonly WeightRow[]): number {
  let accepted = 0
  for (let p = 0; p < TRIAL; p++) if (isAllowed(propose(p), rows)) accepted++
  return accepted / TRIAL
}

function walk(rows: readonly WeightRow[], m: number, draws: number, draw: Draw): Float64Array {
  const weights = new Float64Array(draws * m)
  let at = interiorWeights(rows, m)
  if (at === null)
    throw new RangeError('the constraints leave no room for the weights: no weights, or only a point or an edge, meet them all')
  const steps = Math.min(MOST_STEPS, (m - 1) * (m - 1) * (m - 1))
  for (let i = 0; i < BURN_IN + draws; i++) {
    at = hitAndRun(at, rows, steps, uniformSequence(draw, 'weights', WALK, i))
    if (i >= BURN_IN) weights.set(at, (i - BURN_IN) * m)
  }
  return weights
}

/** Uniform on the simplex: exponential deviates over their sum. */
function anyWeights(m: number, uniform: () => number): Float64Array {
  const deviates = new Float64Array(m).map(() => -log(uniform()))
  const sum = deviates.reduce((a, b) => a + b, 0)
  return deviates.map(x => x / sum)
}

/** Hands the weights of the ordered criteria out by size; overwrites. */
function inOrder(weights: Float64Array, order: readonly number[]): Float64Array {
  const falling = order.map(k => weights[k]).toSorted((a, b) => b - a)
  order.forEach((k, p) => {
    weights[k] = falling[p]
  })
  return weights
}

function isAllowed(weights: Float64Array, rows: readonly WeightRow[]): boolean {
  return rows.every(({ coefficients, limit }) => coefficients.reduce((sum, a, k) => sum + a * weights[k], 0) <= limit)
}
