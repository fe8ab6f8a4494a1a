import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crowdingDistance } from '../../../src/decide/pareto/crowding-distance.ts'
import { DOMINANCE_FIXTURE } from './dominance-fixture.ts'

const distances = (rows: readonly (readonly number[])[]): number[] => [...crowdingDistance(Float64Array.from(rows.flat()), rows[0].length)]

describe('crowding distance', () => {
  it('sums the gaps between neighbours in shares of the range', () => {
    // Second point: (0.5 - 0) / 2 + (9 - 3) / 8; third: (2 - 0.3) / 2 + (5 - 1) / 8.
    expect(
      distances([
        [0, 9],
        [0.3, 5],
        [0.5, 3],
        [2, 1],
      ]),
    ).toEqual([Infinity, 0.25 + 0.75, 0.85 + 0.5, Infinity])
  })

  it('counts the first of equal points, the others are 0', () => {
    expect(
      distances([
        [0, 1],
        [0.5, 0.5],
        [1, 0],
        [0.5, 0.5],
        [0, 1],
      ]),
    ).toEqual([Infinity, 2, Infinity, 0, 0])
    expect(
      distances([
        [3, 3],
        [3, 3],
      ]),
    ).toEqual([Infinity, 0])
  })

  it('takes nothing from an objective in which all agree', () => {
    expect(
      distances([
        [0, 7, 1],
        [0.5, 7, 0.5],
        [1, 7, 0],
      ]),
    ).toEqual([Infinity, 2, Infinity])
  })

  it('looks at members only, in their order', () => {
    const points = Float64Array.of(0, 1, 9, 9, 0.5, 0.5, 1, 0)
    expect([...crowdingDistance(points, 2, [3, 2, 0])]).toEqual([Infinity, 2, Infinity])
    expect(crowdingDistance(points, 2, [])).toHaveLength(0)
  })

  it('is the same in other units', () => {
    const row = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), rows => {
        // Powers of 2 and whole shifts keep every bit.
        expect(distances(rows.map(([a, b, c]) => [4 * a + 8, b / 2 - 3, c]))).toEqual(distances(rows))
      }),
    )
  })

  it.skipIf(!DOMINANCE_FIXTURE)('is as in Platypus (skipped without ../shared)', () => {
    const { set, rank, crowding } = DOMINANCE_FIXTURE!.ranking
    const points = Float64Array.from(set.flat())
    for (const front of [0, 1, 2]) {
      const members = rank.flatMap((r, i) => (r === front ? [i] : []))
      const expected = members.map(i => (crowding[i] === 'inf' ? Infinity : crowding[i]))
      expect([...crowdingDistance(points, 2, members)]).toEqual(expected)
    }
  })
})
