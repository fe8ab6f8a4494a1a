import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceTransform, NO_MARK } from '../../../src/network/raster/distance-transform.ts'

/** Every marked cell tried for every cell. */
function bruteForce(rows: number, columns: number, marked: Uint8Array): number[] {
  return Array.from(marked, (_, i) => {
    let best = NO_MARK
    marked.forEach((mark, k) => {
      const y = Math.floor(i / columns) - Math.floor(k / columns)
      const x = (i % columns) - (k % columns)
      if (mark !== 0) best = Math.min(best, x * x + y * y)
    })
    return best
  })
}

describe('distanceTransform', () => {
  it('is exact on rasters of any shape and density', () => {
    const raster = fc
      .record({ rows: fc.integer({ min: 1, max: 17 }), columns: fc.integer({ min: 1, max: 17 }), weight: fc.constantFrom(1, 5, 40) })
      .chain(({ rows, columns, weight }) =>
        fc.record({
          rows: fc.constant(rows),
          columns: fc.constant(columns),
          marked: fc
            .array(fc.oneof({ weight, arbitrary: fc.constant(0) }, fc.constant(1)), {
              minLength: rows * columns,
              maxLength: rows * columns,
            })
            .map(values => Uint8Array.from(values)),
        }),
      )
    fc.assert(
      fc.property(raster, ({ rows, columns, marked }) => {
        expect(Array.from(distanceTransform({ rows, columns, dx: 1, dy: 1 }, marked))).toEqual(bruteForce(rows, columns, marked))
      }),
    )
  })

  it('has no distance where nothing is marked, and refuses other sizes', () => {
    expect(Array.from(distanceTransform({ rows: 1, columns: 2, dx: 1, dy: 1 }, new Uint8Array(2)))).toEqual([NO_MARK, NO_MARK])
    expect(() => distanceTransform({ rows: 2, columns: 2, dx: 1, dy: 1 }, new Uint8Array(2))).toThrow('marks have 2 cells, wanted 2 x 2')
    expect(() => distanceTransform({ rows: 1, columns: 50_000, dx: 1, dy: 1 }, new Uint8Array(50_000))).toThrow('at most 46340')
  })

  it('reaches across the longest raster', () => {
    const marked = new Uint8Array(46_340)
    marked[0] = 1
    expect(distanceTransform({ rows: 1, columns: 46_340, dx: 1, dy: 1 }, marked)[46_339]).toBe(46_339 ** 2)
    expect(distanceTransform({ rows: 46_340, columns: 1, dx: 1, dy: 1 }, marked)[46_339]).toBe(46_339 ** 2)
  })
})
