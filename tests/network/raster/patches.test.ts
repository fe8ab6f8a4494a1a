import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelPatches } from '../../../src/network/raster/label-patches.ts'
import { patchAdjacency } from '../../../src/network/raster/patch-adjacency.ts'
import { patchAreas } from '../../../src/network/raster/patch-areas.ts'
import { patchCentroids } from '../../../src/network/raster/patch-centroids.ts'
import { superSources } from '../../../src/network/raster/super-sources.ts'

const WIDE = { rows: 30, columns: 40, dx: 20, dy: 50 }
const PATTERN = Uint8Array.from({ length: 1200 }, (_, i) => {
  const row = Math.floor(i / 40)
  const column = i % 40
  return (row * 7 + column * column * 3 + row * column * 5) % 11 < 5 ? 1 : 0
})

/** 3 rows of 4 cells; patches 0 1 2 over sides, 0 1 over corners. */
const SMALL = { rows: 3, columns: 4, dx: 30, dy: 20, west: 1000, south: 500 }
const HABITAT = Uint8Array.of(1, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 1)

describe('labelPatches', () => {
  // scikit-image 0.26 label(mask, connectivity=1 | 2) on the same mask: count, largest, sum of squared sizes, first five sizes.
  it.each([
    [4, 135, 15, 5021, [4, 1, 12, 6, 1]],
    [8, 72, 46, 15_085, [6, 1, 29, 8, 1]],
  ] as const)('with %i neighbours has the patches that scikit-image finds', (neighbours, count, largest, squares, first) => {
    const patches = labelPatches(WIDE, PATTERN, neighbours)
    expect(patches.count).toBe(count)
    // 1000 m2 a cell
    const cells = Array.from(patchAreas(WIDE, patches), area => Math.round(area * 10))
    expect(Math.max(...cells)).toBe(largest)
    expect(cells.reduce((sum, size) => sum + size * size, 0)).toBe(squares)
    expect(cells.slice(0, 5)).toEqual(first)
  })

  it('numbers patches by their first cell, in row order', () => {
    expect(Array.from(labelPatches(SMALL, HABITAT, 4).labels)).toEqual([0, 0, -1, 1, -1, -1, 2, -1, 3, -1, 2, 2])
    expect(Array.from(labelPatches(SMALL, HABITAT, 8).labels)).toEqual([0, 0, -1, 0, -1, -1, 0, -1, 1, -1, 0, 0])
  })

  it('leaves small patches out and numbers the rest without gaps', () => {
    // 0.06 ha a cell
    expect(Array.from(labelPatches(SMALL, HABITAT, 4, 0.12).labels)).toEqual([0, 0, -1, -1, -1, -1, 1, -1, -1, -1, 1, 1])
    expect(labelPatches(SMALL, HABITAT, 4, 0.13).count).toBe(1)
  })

  it('gives every habitat cell one patch, the same as its neighbours have', () => {
    const raster = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 56, maxLength: 56 })
    fc.assert(
      fc.property(raster, values => {
        const { labels, count } = labelPatches({ rows: 7, columns: 8, dx: 1, dy: 1 }, Uint8Array.from(values), 4)
        const same = (i: number, k: number): boolean => values[i] * values[k] === 0 || labels[i] === labels[k]
        const beside = labels.every((_, i) => i % 8 === 7 || same(i, i + 1))
        const below = labels.every((_, i) => i >= 48 || same(i, i + 8))
        expect([beside, below, labels.every((label, i) => label >= 0 === (values[i] === 1))]).toEqual([true, true, true])
        expect(new Set(labels.filter(label => label >= 0)).size).toBe(count)
      }),
    )
  })

  it('refuses other sizes and negative areas', () => {
    expect(() => labelPatches(SMALL, new Uint8Array(3), 4)).toThrow('habitat has 3 cells, wanted 3 x 4 = 12')
    expect(() => labelPatches(SMALL, HABITAT, 4, -1)).toThrow('minimum area of a patch is -1 ha')
  })
})

describe('patches have', () => {
  const patches = labelPatches(SMALL, HABITAT, 4)

  it('areas', () => {
    const areas = patchAreas(SMALL, patches)
    ;[0.12, 0.06, 0.18, 0.06].forEach((area, k) => expect(areas[k]).toBeCloseTo(area, 12))
  })

  it('centroids in the coordinates of the raster', () => {
    const { x, y } = patchCentroids(SMALL, patches)
    ;[1030, 1105, 1085, 1015].forEach((value, k) => expect(x[k]).toBeCloseTo(value, 9))
    ;[550, 550, 500 + (30 + 10 + 10) / 3, 510].forEach((value, k) => expect(y[k]).toBeCloseTo(value, 9))
  })

  it('neighbours, with the border that they share', () => {
    expect(patchAdjacency(SMALL, patches, 4).from).toHaveLength(0)
    const corners = patchAdjacency(SMALL, patches, 8)
    expect([Array.from(corners.from), Array.from(corners.to), Array.from(corners.border)]).toEqual([
      [0, 1],
      [2, 2],
      [0, 0],
    ])
    const units = { labels: Int32Array.of(2, 2, 0, -1, 1, 1, 0, 0, 1, -1, -1, 0), count: 3 }
    const sides = patchAdjacency(SMALL, units, 4)
    expect([Array.from(sides.from), Array.from(sides.to), Array.from(sides.border)]).toEqual([
      [0, 0, 1],
      [1, 2, 2],
      [20, 20, 60],
    ])
  })
})

describe('superSources', () => {
  const patches = labelPatches(SMALL, HABITAT, 4)

  it('joins patches and cells', () => {
    const joined = superSources(patches, [{ patches: [3, 1] }, { patches: [0], cells: [5, 1] }])
    expect(joined.count).toBe(2)
    expect(Array.from(joined.labels)).toEqual([1, 1, -1, 0, -1, 1, -1, -1, 0, -1, -1, -1])
  })

  it('refuses what does not exist, is empty or is claimed twice', () => {
    expect(() => superSources(patches, [{ patches: [4] }])).toThrow('source 0 names patch 4, wanted 0 to 3')
    expect(() => superSources(patches, [{ cells: [12] }])).toThrow('source 0 names cell 12, wanted 0 to 11')
    expect(() => superSources(patches, [{ patches: [1] }, {}])).toThrow('source 1 has neither patches nor cells')
    expect(() => superSources(patches, [{ patches: [1] }, { patches: [1] }])).toThrow('patch 1 belongs to source 0 and source 1')
    expect(() => superSources(patches, [{ patches: [1] }, { cells: [3] }])).toThrow('cell 3 belongs to source 0 and source 1')
  })
})
