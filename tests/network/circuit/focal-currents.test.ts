import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allToOneCurrents } from '../../../src/network/circuit/all-to-one-currents.ts'
import { focalPoints } from '../../../src/network/circuit/focal-points.ts'
import { oneToAllCurrents } from '../../../src/network/circuit/one-to-all-currents.ts'
import { pairwiseCurrents } from '../../../src/network/circuit/pairwise-currents.ts'
import { deviation, landscapes, NE, NW, S, SE, SMALL, SW } from './small-landscape.ts'

const POINTS = focalPoints(SMALL.grid, [NW, NE, S], [1, 2, 3])
const STRENGTH = new Map([
  [1, 2.5],
  [3, 0.8],
])

describe('oneToAllCurrents', () => {
  it('has the resistances and currents of nine cells, with strengths', () => {
    const { resistance, cumulative } = oneToAllCurrents(SMALL, POINTS, { strength: STRENGTH })
    expect(deviation(resistance, [1.8068324147036452, 1.3752673461555698, 1.358652173654002])).toBeLessThan(1e-12)
    const ampere = [3.180073120245, 2.332089632717, 2.724303026087, 1.287304517442, NaN, 2.143765711862, 0.554072097635, 2.695623853667]
    expect(deviation(cumulative, [...ampere, 0.598045712241])).toBeLessThan(1e-11)
  })

  it('with one other point is pairwise', () => {
    fc.assert(
      fc.property(landscapes, fc.uniqueArray(fc.nat(19), { minLength: 2, maxLength: 2 }), (landscape, cells) => {
        const points = focalPoints(landscape.grid, cells, [1, 2])
        const { resistance } = oneToAllCurrents(landscape, points)
        const [, ohm] = pairwiseCurrents(landscape, points, { maps: false }).resistance
        for (const value of resistance) expect(value === ohm || Math.abs(value - ohm) <= 1e-9 * ohm).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('leaves filtered points out, regions among them, and reaches nothing alone', () => {
    const points = focalPoints(SMALL.grid, [NW, SW, NE, SE], [1, 1, 2, 3])
    const { resistance } = oneToAllCurrents(SMALL, points, { filter: { mode: 'include', pairs: [[2, 3]] } })
    // 2 and 3 as if region 1 were ordinary cells.
    expect(deviation([resistance[1], resistance[2]], [1.5487110856772939, 1.5487110856772939])).toBeLessThan(1e-12)
    expect(resistance[0]).toBe(Infinity)
  })

  it('reaches nothing without cells that conduct', () => {
    const empty = { ...SMALL, values: new Float64Array(9).fill(NaN) }
    expect([...oneToAllCurrents(empty, POINTS).resistance]).toEqual([Infinity, Infinity, Infinity])
    expect([...allToOneCurrents(empty, POINTS).arriving]).toEqual([0, 0, 0])
  })

  it('refuses strengths that have no meaning', () => {
    expect(() => oneToAllCurrents(SMALL, POINTS, { strength: new Map([[4, 1]]) })).toThrow(/4 is no focal point, wanted one of 1, 2, 3/)
    expect(() => oneToAllCurrents(SMALL, POINTS, { strength: new Map([[2, 0]]) })).toThrow(/focal point 2 is 0, wanted a finite number > 0/)
  })
})

describe('allToOneCurrents', () => {
  it('has the currents of nine cells, with strengths', () => {
    const { arriving, cumulative, maximum } = allToOneCurrents(SMALL, POINTS, { strength: STRENGTH })
    expect(deviation(arriving, [1.8, 3.3, 3.5])).toBeLessThan(1e-12)
    const ampere = [6.8, 4.687782716508, 5.439335660211, 2.673596947675, NaN, 4.833617706722, 1.129570302145, 5.48413023074]
    expect(deviation(cumulative, [...ampere, 1.356665953476])).toBeLessThan(1e-11)
    expect(deviation([maximum[NE], maximum[S]], [3.3, 3.5])).toBeLessThan(1e-12)
  })

  it('lets all current arrive, once from a region, and none from points that cannot', () => {
    const values = Float64Array.of(1, 2, NaN, 3, 4)
    const landscape = { grid: { rows: 1, columns: 5, dx: 1, dy: 1 }, values, kind: 'resistance' as const }
    const { arriving, cumulative, outside } = allToOneCurrents(landscape, focalPoints(landscape.grid, [0, 1, 3, 2], [1, 2, 3, 4]))
    expect([...arriving]).toEqual([1, 1, 0, 0])
    expect([...outside]).toEqual([4])
    expect(deviation(cumulative, [2, 2, NaN, 0, 0])).toBeLessThan(1e-12)
    const region = focalPoints(SMALL.grid, [NW, SW, SE], [1, 1, 2])
    expect([...allToOneCurrents(SMALL, region).arriving]).toEqual([1, 1])
  })

  it('gives each point of a shared node its own current', () => {
    const polygons = Float64Array.of(5, 5, 0, 0, 0, 0, 0, 0, 0)
    const points = focalPoints(SMALL.grid, [NW, 1, SE], [1, 2, 3])
    const { arriving, cumulative } = allToOneCurrents({ ...SMALL, polygons }, points)
    expect([...arriving]).toEqual([1, 1, 2])
    expect(cumulative[NW]).toBeCloseTo(4, 10)
  })
})
