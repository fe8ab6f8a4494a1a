import type { SelectionMemory } from './selection.ts'

/** [1] Weight of the other objectives when the outermost point of one is looked for. */
const OTHER_WEIGHT = 1e-6
/** [objective] Intercepts and ranges up to this are none. */
const NO_RANGE = 1e-6

/** Where NSGA-III measures from and in which units. */
export interface Nsga3Bounds {
  readonly nadir: readonly number[]
  readonly memory: SelectionMemory
}

/**
 * Ideal and nadir point of NSGA-III. The ideal is the smallest value of each objective so far. The outermost point of objective k makes
 * max_j (f_j - ideal_j) / w_j smallest, w_k = 1 and the other weights 1e-6, over the first front and the outermost points before. The nadir
 * is where the plane through the outermost points cuts the axes; where there is no such plane, or a cut lies within 1e-6 of the ideal or
 * beyond the worst value so far, the worst of the first front; where that has no range either, the worst of all points, and lastly 1 above
 * the ideal. Source: Deb, Jain 2014, doi:10.1109/TEVC.2013.2281535; fall-backs as in usual implementations.
 * @param points points[i * objectives + k]
 * @param candidates numbers of the points that are feasible, at least one
 * @param front those of them that nothing dominates, at least one
 */
export function nsga3Bounds(
  points: Float64Array,
  objectives: number,
  candidates: readonly number[],
  front: readonly number[],
  memory: SelectionMemory | undefined,
): Nsga3Bounds {
  const each = (value: (k: number) => number): readonly number[] => Array.from({ length: objectives }, (_, k) => value(k))
  const smallest = each(k => extreme(points, objectives, candidates, k, Math.min))
  const largest = each(k => extreme(points, objectives, candidates, k, Math.max))
  const ideal = memory === undefined ? smallest : each(k => Math.min(memory.ideal[k], smallest[k]))
  const worst = memory === undefined ? largest : each(k => Math.max(memory.worst[k], largest[k]))
  const rows = front.map(i => each(k => points[i * objectives + k]))
  const known = memory === undefined ? rows : [...memory.extremes, ...rows]
  const extremes = each(k => k).map(k => outermost(known, ideal, k))

  const cuts = intercepts(extremes.map(point => point.map((value, k) => value - ideal[k])))
  const cutsHold = cuts?.every((cut, k) => cut > NO_RANGE && ideal[k] + cut <= worst[k]) ?? false
  const nadir = each(k => {
    if (cuts !== undefined && cutsHold) return ideal[k] + cuts[k]
    const ofFront = extreme(points, objectives, front, k, Math.max)
    if (ofFront - ideal[k] > NO_RANGE) return ofFront
    return largest[k] - ideal[k] > NO_RANGE ? largest[k] : ideal[k] + 1
  })
  return { nadir, memory: { ideal, worst, extremes } }
}

function extreme(
  points: Float64Array,
  objectives: number,
  members: readonly number[],
  k: number,
  choose: (a: number, b: number) => number,
): number {
  return members.reduce((value, i) => choose(value, points[i * objectives + k]), points[members[0] * objectives + k])
}

/** The first row that is outermost along objective k. */
function outermost(rows: readonly (readonly number[])[], ideal: readonly number[], k: number): readonly number[] {
  let best = rows[0]
  let least = Infinity
  for (const row of rows) {
    let largest = -Infinity
    for (let j = 0; j < ideal.length; j++) {
      const scaled = (row[j] - ideal[j]) / (j === k ? 1 : OTHER_WEIGHT)
      if (scaled > largest) largest = scaled
    }
    if (largest < least) {
      least = largest
      best = row
    }
  }
  return best
}

/** Where the plane through the rows cuts the axes: 1 / x with rows x = 1, by elimination with partial pivots. */
function intercepts(rows: readonly (readonly number[])[]): readonly number[] | undefined {
  const n = rows.length
  const matrix = rows.map(row => [...row, 1])
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let r = column + 1; r < n; r++) if (Math.abs(matrix[r][column]) > Math.abs(matrix[pivot][column])) pivot = r
    if (!(Math.abs(matrix[pivot][column]) > 0)) return undefined
    ;[matrix[column], matrix[pivot]] = [matrix[pivot], matrix[column]]
    for (let r = column + 1; r < n; r++) {
      const factor = matrix[r][column] / matrix[column][column]
      for (let c = column; c <= n; c++) matrix[r][c] -= factor * matrix[column][c]
    }
  }
  const solution = matrix.map(() => 0)
  for (let r = n - 1; r >= 0; r--) {
    let value = matrix[r][n]
    for (let c = r + 1; c < n; c++) value -= matrix[r][c] * solution[c]
    solution[r] = value / matrix[r][r]
  }
  const cuts = solution.map(x => 1 / x)
  return cuts.every(Number.isFinite) ? cuts : undefined
}
