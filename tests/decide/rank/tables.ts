import type { Criterion, DecisionTable } from '../../../src/decide/rank/decision-table.ts'

/** A table of rows; criteria c0, c1 ..., alternatives a0, a1 ...; types 1 for more is better, -1 for less. */
export function tableOf(
  matrix: readonly (readonly number[])[],
  types: readonly number[],
  anchors: readonly (Criterion['anchors'] | undefined)[] = [],
): DecisionTable {
  return {
    alternatives: matrix.map((_, i) => `a${i}`),
    criteria: types.map((type, k): Criterion => {
      const anchor = anchors[k]
      const criterion = { id: `c${k}`, direction: type > 0 ? 'max' : 'min' } as const
      return anchor === undefined ? criterion : { ...criterion, anchors: anchor }
    }),
    values: Float64Array.from(matrix.flat()),
  }
}

/** The table of the worked numbers: two maximised criteria and one minimised. */
export const MATRIX = [
  [3.2, 140, 0.7],
  [2.1, 95, 0.4],
  [4.4, 210, 0.9],
  [1.3, 60, 0.55],
]
export const TYPES = [1, -1, 1]
export const WEIGHTS = [0.5, 0.3, 0.2]
export const ANCHORS = [
  { worst: 0.5, best: 5 },
  { worst: 250, best: 50 },
  { worst: 0.2, best: 1.1 },
]

/** Whether two rows of numbers agree to so many digits. */
export function farthest(found: ArrayLike<number>, wanted: readonly number[]): number {
  if (found.length !== wanted.length) return Infinity
  return wanted.reduce((most, x, i) => Math.max(most, Math.abs(found[i] - x)), 0)
}
