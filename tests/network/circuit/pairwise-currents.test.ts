import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { focalPoints } from '../../../src/network/circuit/focal-points.ts'
import type { Landscape } from '../../../src/network/circuit/landscape.ts'
import { pairwiseCurrents, type PairMaps } from '../../../src/network/circuit/pairwise-currents.ts'
import { deviation, landscapes, NE, NW, SE, SMALL, SW } from './small-landscape.ts'

const corners = (more: Partial<Landscape>): number[] => {
  const landscape = { ...SMALL, ...more }
  const across = (a: number, b: number): number => pairwiseCurrents(landscape, focalPoints(SMALL.grid, [a, b], [1, 2])).resistance[1]
  return [across(NW, SE), across(NE, SW)]
}

describe('pairwiseCurrents on nine cells', () => {
  it('has the resistances of every rule of joining', () => {
    const [r, c] = ['resistance', 'conductance'] as const
    expect(deviation(corners({ neighbours: 4, average: r }), [4.5411167512690405, 4.92182741116751])).toBeLessThan(1e-12)
    expect(deviation(corners({ neighbours: 4, average: c }), [3.831764321528378, 4.015184281922017])).toBeLessThan(1e-12)
    expect(deviation(corners({ neighbours: 8, average: r }), [2.7966995246109265, 3.7977056501019737])).toBeLessThan(1e-12)
    expect(deviation(corners({}), [2.4096897407840254, 2.988555058825829])).toBeLessThan(1e-12)
    expect(deviation(corners({ kind: c, average: r }), [0.7659032587933985, 0.6892984977561244])).toBeLessThan(1e-12)
    expect(deviation(corners({ kind: c, neighbours: 4 }), [0.8485672723160688, 0.9332897704936027])).toBeLessThan(1e-12)
  })

  it('has voltages and currents of a pair', () => {
    const maps: PairMaps[] = []
    pairwiseCurrents(SMALL, focalPoints(SMALL.grid, [NW, SE], [3, 8]), { onPair: pair => maps.push(pair) })
    expect(maps.map(({ from, to }) => [from, to])).toEqual([[3, 8]])
    const volt = [0, 1.067585818636, 1.551460701699, 0.823072594463, NaN, 1.780320443688, 1.280725951776, 1.773338940549, 2.409689740784]
    const ampere = [1, 0.687594753793, 0.201614534609, 0.377241605796, NaN, 0.691614612194, 0.161218796326, 0.312405246207, 1]
    expect(deviation(maps[0].voltage, volt)).toBeLessThan(1e-11)
    expect(deviation(maps[0].current, ampere)).toBeLessThan(1e-11)
  })

  it('joins a polygon over a cell without data', () => {
    const polygons = Float64Array.of(0, 6, 0, 0, 6, 0, 0, 0, 0)
    expect(deviation([corners({ polygons })[0]], [1.6869448315298257])).toBeLessThan(1e-12)
    expect(deviation([corners({ polygons, average: 'resistance' })[0]], [2.7966995246109265])).toBeLessThan(1e-12)
    const points = focalPoints(SMALL.grid, [NW, SE], [1, 2])
    const { cumulative } = pairwiseCurrents({ ...SMALL, polygons }, points)
    const ampere = [1, 0.811120457547, 0.106249240595, 0.28580480544, 0.811120457547, 0.552152364573, 0.100526974524, 0.23378447916, 1]
    expect(deviation(cumulative ?? [], ampere)).toBeLessThan(1e-11)
  })

  it('joins the regions of a pair for that pair only', () => {
    const points = focalPoints(SMALL.grid, [NW, SW, NE, SE], [1, 1, 2, 3])
    const { resistance } = pairwiseCurrents(SMALL, points)
    const [a, b, c] = [1.8585977961657576, 1.8300120737156218, 1.5487110856772939]
    expect(deviation(resistance, [0, a, b, a, 0, c, b, c, 0])).toBeLessThan(1e-12)
    const polygons = Float64Array.of(0, 0, 0, 0, 0, 0, 4, 4, 0)
    expect(deviation([pairwiseCurrents({ ...SMALL, polygons }, points).resistance[1]], [1.3724523610259454])).toBeLessThan(1e-12)
  })

  it('is 0 within a node, Infinity without a path, NaN for pairs left out', () => {
    const landscape: Landscape = {
      grid: { rows: 1, columns: 6, dx: 1, dy: 1 },
      values: Float64Array.of(2, 3, 5, NaN, 7, NaN),
      kind: 'resistance',
      polygons: Float64Array.of(1, 1, 0, 0, 0, 0),
    }
    const points = focalPoints(landscape.grid, [0, 1, 2, 4, 5], [1, 2, 3, 4, 5])
    const pairs: string[] = []
    const { resistance, outside, cumulative, maximum } = pairwiseCurrents(landscape, points, {
      filter: { mode: 'exclude', pairs: [[2, 3]] },
      onPair: ({ from, to }) => pairs.push(`${from}-${to}`),
    })
    // Polygon to the third cell: (1/3 + 1/5) / 2 conductance.
    expect(resistance[1]).toBe(0)
    expect(resistance[2]).toBeCloseTo(3.75, 12)
    expect(resistance[3]).toBe(Infinity)
    expect(resistance[7]).toBeNaN()
    expect(resistance[19]).toBe(Infinity)
    expect([...outside]).toEqual([5])
    expect(pairs).toEqual(['1-2', '1-3'])
    expect(deviation(cumulative ?? [], [1, 1, 1, NaN, 0, NaN])).toBeLessThan(1e-12)
    expect(maximum).toEqual(cumulative)
  })

  it('has nothing to do without cells that conduct, or without pairs', () => {
    const empty = { ...SMALL, values: new Float64Array(9).fill(NaN) }
    const { resistance, outside, cumulative } = pairwiseCurrents(empty, focalPoints(SMALL.grid, [NW, SE, NE, SW], [1, 2, 3, 3]))
    expect([...resistance]).toEqual([0, Infinity, Infinity, Infinity, 0, Infinity, Infinity, Infinity, 0])
    expect([...outside]).toEqual([1, 2, 3])
    expect(cumulative?.every(Number.isNaN)).toBe(true)
    expect([...pairwiseCurrents(SMALL, focalPoints(SMALL.grid, [NW], [1])).resistance]).toEqual([0])
    expect(pairwiseCurrents(SMALL, focalPoints(SMALL.grid, [], [])).resistance.length).toBe(0)
  })

  it('leaves cells outside the mask without current', () => {
    const mask = Float64Array.of(1, 1, 1, 0, 1, 1, 1, 1, 1)
    const masked = pairwiseCurrents({ ...SMALL, mask }, focalPoints(SMALL.grid, [NW, SE], [1, 2]))
    const values = SMALL.values.map((value, cell) => (cell === 3 ? NaN : value))
    const gone = pairwiseCurrents({ ...SMALL, values }, focalPoints(SMALL.grid, [NW, SE], [1, 2]))
    expect(masked).toEqual(gone)
    expect(masked.cumulative?.[3]).toBeNaN()
  })

  it('gives the cell of a region that has no data a current', () => {
    const points = focalPoints(SMALL.grid, [NW, 4, SE], [1, 1, 2])
    const { cumulative } = pairwiseCurrents(SMALL, points)
    expect(cumulative?.[4]).toBeCloseTo(1, 12)
    expect(cumulative?.[SE]).toBeCloseTo(1, 12)
  })
})

describe('pairwiseCurrents as a rule', () => {
  const cells = fc.uniqueArray(fc.nat(19), { minLength: 2, maxLength: 5 })

  it('adds up pairs, keeps the largest, and lets 1 A through both ends', () => {
    fc.assert(
      fc.property(landscapes, cells, (landscape, chosen) => {
        const ids = chosen.map((_, i) => i + 1)
        const sum = new Float64Array(20)
        const largest = new Float64Array(20)
        const { cumulative, maximum } = pairwiseCurrents(landscape, focalPoints(landscape.grid, chosen, ids), {
          onPair({ from, to, resistance, voltage, current }) {
            current.forEach((ampere, cell) => {
              sum[cell] += ampere
              largest[cell] = Math.max(largest[cell], ampere)
              expect(Number.isNaN(ampere) || ampere <= 1 + 1e-9).toBe(true)
            })
            expect(current[chosen[from - 1]]).toBeCloseTo(1, 9)
            expect(current[chosen[to - 1]]).toBeCloseTo(1, 9)
            expect(voltage[chosen[from - 1]]).toBe(0)
            expect(voltage[chosen[to - 1]]).toBeCloseTo(resistance, 9)
          },
        })
        expect(
          deviation(
            cumulative ?? [],
            Array.from(sum, (v, i) => (Number.isNaN(cumulative?.[i]) ? NaN : v)),
          ),
        ).toBeLessThan(1e-12)
        expect(
          deviation(
            maximum ?? [],
            Array.from(largest, (v, i) => (Number.isNaN(maximum?.[i]) ? NaN : v)),
          ),
        ).toBeLessThan(1e-12)
      }),
      { numRuns: 60 },
    )
  })

  it('is reciprocal: other ids, or no maps, give the same resistances', () => {
    fc.assert(
      fc.property(landscapes, cells, (landscape, chosen) => {
        const count = chosen.length
        const forward = chosen.map((_, i) => i + 1)
        const { resistance, cumulative } = pairwiseCurrents(landscape, focalPoints(landscape.grid, chosen, forward))
        const back = pairwiseCurrents(landscape, focalPoints(landscape.grid, chosen, forward.toReversed()))
        const short = pairwiseCurrents(landscape, focalPoints(landscape.grid, chosen, forward), { maps: false })
        expect(short.cumulative).toBeUndefined()
        expect(deviation(cumulative ?? [], Array.from(back.cumulative ?? []))).toBeLessThan(1e-9)
        for (let a = 0; a < count; a++) {
          for (let b = 0; b < count; b++) {
            const ohm = resistance[a * count + b]
            const other = back.resistance[(count - 1 - a) * count + count - 1 - b]
            expect(ohm === other || Math.abs(ohm - other) <= 1e-9 * ohm).toBe(true)
            expect(ohm).toBe(resistance[b * count + a])
            expect(short.resistance[a * count + b]).toBe(ohm)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
