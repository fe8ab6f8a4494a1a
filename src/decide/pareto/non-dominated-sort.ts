import { FEASIBLE_UP_TO } from './constrained-dominance.ts'

/**
 * Ranks of points under constrained dominance: 0 for those that nothing dominates, 1 for those that only rank 0 dominates, and so on;
 * equal points have equal ranks. Infeasible points stand behind all feasible ones, by violation, equal violations on one rank. A point with
 * a number that is NaN or infinite has failed and gets -1. Two objectives: sweep along the first one with binary search over the fronts,
 * O(n log n) (Jensen 2003); otherwise ENS-BS (Zhang, Tian, Cheng, Jin 2015, doi:10.1109/TEVC.2014.2308305).
 * @param points points[i * objectives + k], to be made small
 * @param violation [1] by point, at least 0; up to 1e-9 counts as 0
 * @returns rank of each point
 */
export function nonDominatedSort(points: Float64Array, objectives: number, violation?: ArrayLike<number>): Int32Array {
  const n = points.length / objectives
  if (!Number.isInteger(n)) throw new RangeError(`${points.length} numbers are no rows of ${objectives} objectives`)
  if (violation !== undefined && violation.length !== n) throw new RangeError(`${violation.length} violations of ${n} points`)
  const ranks = new Int32Array(n).fill(-1)
  const feasible: number[] = []
  const infeasible: number[] = []
  for (let i = 0; i < n; i++) {
    if (!isFinitePoint(points, objectives, i) || (violation !== undefined && !Number.isFinite(violation[i]))) continue
    if (violation !== undefined && violation[i] > FEASIBLE_UP_TO) infeasible.push(i)
    else feasible.push(i)
  }
  const order = feasible.toSorted((a, b) => lexicographic(points, objectives, a, b))
  const fronts = objectives === 2 ? sweep(points, order, ranks) : efficientSort(points, objectives, order, ranks)
  if (violation !== undefined) rankByViolation(violation, infeasible, fronts, ranks)
  return ranks
}

function isFinitePoint(points: Float64Array, objectives: number, i: number): boolean {
  for (let k = i * objectives; k < (i + 1) * objectives; k++) if (!Number.isFinite(points[k])) return false
  return true
}

function lexicographic(points: Float64Array, objectives: number, a: number, b: number): number {
  for (let k = 0; k < objectives; k++) {
    const difference = points[a * objectives + k] - points[b * objectives + k]
    if (difference !== 0) return difference
  }
  return a - b
}

/** Two objectives, in lexicographic order: a front dominates a point where the second objective of its last member is not larger. */
function sweep(points: Float64Array, order: readonly number[], ranks: Int32Array): number {
  const last = new Float64Array(order.length)
  let fronts = 0
  for (let j = 0; j < order.length; j++) {
    const i = order[j]
    const first = points[2 * i]
    const second = points[2 * i + 1]
    if (j > 0 && points[2 * order[j - 1]] === first && points[2 * order[j - 1] + 1] === second) {
      ranks[i] = ranks[order[j - 1]]
      continue
    }
    let low = 0
    let high = fronts
    while (low < high) {
      const middle = (low + high) >>> 1
      if (last[middle] <= second) low = middle + 1
      else high = middle
    }
    last[low] = second
    ranks[i] = low
    if (low === fronts) fronts++
  }
  return fronts
}

/** Any number of objectives: the first front none of whose members dominates the point, found by bisection. */
function efficientSort(points: Float64Array, objectives: number, order: readonly number[], ranks: Int32Array): number {
  /** Latest member of each front, and of each point the member before it: the latest ones dominate most often. */
  const latest = new Int32Array(order.length).fill(-1)
  const before = new Int32Array(ranks.length).fill(-1)
  let fronts = 0
  for (let j = 0; j < order.length; j++) {
    const i = order[j]
    if (j > 0 && samePoint(points, objectives, order[j - 1], i)) {
      // Left out of its front: its double stands there for it.
      ranks[i] = ranks[order[j - 1]]
      continue
    }
    let low = 0
    let high = fronts
    while (low < high) {
      const middle = (low + high) >>> 1
      if (anyDominates(points, objectives, latest[middle], before, i)) low = middle + 1
      else high = middle
    }
    before[i] = latest[low]
    latest[low] = i
    ranks[i] = low
    if (low === fronts) fronts++
  }
  return fronts
}

/** Whether a member of the chain that starts at `member` dominates point i, which differs from them and comes after them in order. */
function anyDominates(points: Float64Array, objectives: number, member: number, before: Int32Array, i: number): boolean {
  const at = i * objectives
  for (let other = member; other >= 0; other = before[other]) {
    const from = other * objectives
    let k = 1
    while (k < objectives && points[from + k] <= points[at + k]) k++
    if (k >= objectives) return true
  }
  return false
}

function samePoint(points: Float64Array, objectives: number, a: number, b: number): boolean {
  for (let k = 0; k < objectives; k++) if (points[a * objectives + k] !== points[b * objectives + k]) return false
  return true
}

function rankByViolation(violation: ArrayLike<number>, infeasible: readonly number[], fronts: number, ranks: Int32Array): void {
  const order = infeasible.toSorted((a, b) => violation[a] - violation[b])
  let rank = fronts - 1
  for (let j = 0; j < order.length; j++) {
    if (j === 0 || violation[order[j]] !== violation[order[j - 1]]) rank++
    ranks[order[j]] = rank
  }
}
