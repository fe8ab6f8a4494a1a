import fc from 'fast-check'
import type { Landscape } from '../../../src/network/circuit/landscape.ts'

/** Three by three cells, the centre without data. Expected numbers of the tests on it come from dense solutions by numpy.linalg.solve. */
export const SMALL: Landscape = {
  grid: { rows: 3, columns: 3, dx: 10, dy: 10 },
  values: Float64Array.of(1.5, 2, 3, 4, NaN, 0.7, 2.2, 5, 1.3),
  kind: 'resistance',
}

/** Cells of SMALL in a word each. */
export const [NW, N, NE, W, , , SW, S, SE] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** Deviation of the numbers from those expected, the largest relative to the largest; NaN must stand where NaN is expected. */
export function deviation(values: ArrayLike<number>, expected: readonly number[]): number {
  if (values.length !== expected.length) return Infinity
  let off = 0
  let size = 0
  for (let i = 0; i < expected.length; i++) {
    if (Number.isNaN(values[i]) !== Number.isNaN(expected[i])) return Infinity
    if (Number.isNaN(expected[i])) continue
    off = Math.max(off, Math.abs(values[i] - expected[i]))
    size = Math.max(size, Math.abs(expected[i]))
  }
  return size > 0 ? off / size : off
}

/** Rasters of 4 x 5 cells, some without data, under any rule of joining. */
export const landscapes: fc.Arbitrary<Landscape> = fc
  .record({
    cells: fc.array(fc.option(fc.double({ min: 0.2, max: 9, noNaN: true }), { nil: NaN, freq: 6 }), { minLength: 20, maxLength: 20 }),
    kind: fc.constantFrom('resistance' as const, 'conductance' as const),
    neighbours: fc.constantFrom(4 as const, 8 as const),
    average: fc.constantFrom('resistance' as const, 'conductance' as const),
  })
  .map(({ cells, ...rule }) => ({ grid: { rows: 4, columns: 5, dx: 1, dy: 1 }, values: Float64Array.from(cells), ...rule }))
