import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairSwitch } from '../../../src/decide/rank/pair-switch.ts'
import { switchPoints } from '../../../src/decide/rank/switch-points.ts'
import { weightedSum } from '../../../src/decide/rank/weighted-sum.ts'
import { ANCHORS, MATRIX, tableOf, TYPES, WEIGHTS } from './tables.ts'

const table = tableOf(MATRIX, TYPES, ANCHORS)
/** Weights with criterion k at t and the others in proportion. */
const at = (weights: readonly number[], k: number, t: number): number[] => {
  const others = weights.reduce((sum, w, j) => (j === k ? sum : sum + w), 0)
  return weights.map((w, j) => (j === k ? t : others > 0 ? (w / others) * (1 - t) : (1 - t) / (weights.length - 1)))
}
const small = fc.record({
  rows: fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 }),
  weights: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }).filter(w => w.some(x => x > 0)),
})
const scale = TYPES.map(type => (type > 0 ? { worst: 0, best: 8 } : { worst: 8, best: 0 }))

describe('weights at which the first place changes hands', () => {
  // Wanted numbers: intersections in exact fractions (Python).
  it('are worked out for the first criterion', () => {
    const [found] = switchPoints(table, WEIGHTS)
    expect(found.criterion).toBe('c0')
    expect(found.weight).toBe(0.5)
    expect(found.first[1]).toBeNull()
    expect(found.first[0]?.from).toBeCloseTo(0.291044776119403, 14)
    expect(found.first[0]?.to).toBeCloseTo(0.3123209169054441, 14)
    expect(found.first[2]?.from).toBeCloseTo(0.3123209169054441, 14)
    expect(found.first[2]?.to).toBe(1)
    expect(found.first[3]).toEqual({ from: 0, to: expect.closeTo(0.291044776119403, 14) })
    expect(found.criticalChange).toBeCloseTo(0.5 - 0.3123209169054441, 14)
    expect(found.switchesAt).toBeCloseTo(0.3123209169054441, 14)
    expect(found.takesOver).toBe(0)
  })

  it('are worked out for the others', () => {
    const [, second, third] = switchPoints(table, WEIGHTS)
    expect(second.first[0]?.from).toBeCloseTo(0.4204993429697766, 14)
    expect(second.first[0]?.to).toBeCloseTo(0.4661016949152542, 14)
    expect(second.criticalChange).toBeCloseTo(0.1204993429697766, 14)
    expect(second.takesOver).toBe(0)
    expect(third.first).toEqual([null, null, { from: 0, to: 1 }, null])
    expect([third.criticalChange, third.switchesAt, third.takesOver]).toEqual([null, null, null])
  })

  it('start from a weight of 1 by sharing the rest equally', () => {
    const [found, other] = switchPoints(table, [1, 0, 0])
    expect(found.othersShareEqually).toBe(true)
    expect(other.othersShareEqually).toBe(false)
    // Values of a2: 13/15 and (1/5 + 7/9)/2, of a3: 8/45 and (19/20 + 7/18)/2.
    const lead0 = (0.2 + 7 / 9) / 2 - (0.95 + 7 / 18) / 2
    const lead1 = 13 / 15 - 8 / 45
    expect(found.first[3]?.to).toBeLessThanOrEqual(lead0 / (lead0 - lead1) + 1e-14)
  })

  it('have defined answers for one criterion, one alternative and alternatives all alike', () => {
    const [single] = switchPoints(tableOf([[1], [2]], [1]), [3])
    expect(single.first).toEqual([null, { from: 0, to: 1 }])
    expect(single.criticalChange).toBeNull()
    const [alone] = switchPoints(tableOf([[1, 2]], [1, 1]), [3, 1])
    expect(alone.first).toEqual([{ from: 0, to: 1 }])
    expect(alone.criticalChange).toBeNull()
    const [alike] = switchPoints(
      tableOf(
        [
          [1, 2],
          [1, 2],
        ],
        [1, 1],
      ),
      [3, 1],
    )
    expect(alike.first).toEqual([
      { from: 0, to: 1 },
      { from: 0, to: 1 },
    ])
    expect(alike.criticalChange).toBeNull()
  })

  it('are none where they meet at an end of the scale, which rounding misses', () => {
    // At weight 0 of the third both come to (2 x 0.25 + 3 x 0.75) / 5 = (2 x 1 + 3 x 0.25) / 5; else the first is ahead.
    const unit = [
      { worst: 0, best: 1 },
      { worst: 0, best: 1 },
      { worst: 0, best: 1 },
    ]
    const ends = tableOf(
      [
        [0.25, 0.75, 1],
        [1, 0.25, 0.25],
      ],
      [1, 1, 1],
      unit,
    )
    expect(switchPoints(ends, [0.5, 0.75, 0.75])[2]).toMatchObject({ criticalChange: null, switchesAt: null, takesOver: null })
  })

  it('say 0 where the first place is shared now', () => {
    const [found] = switchPoints(
      tableOf(
        [
          [0, 1],
          [1, 0],
        ],
        [1, 1],
      ),
      [1, 1],
    )
    expect(found.criticalChange).toBe(0)
    expect(found.switchesAt).toBe(0.5)
    expect(found.takesOver).toBe(1)
  })

  it('agree with the weighted sum itself, weight by weight', () => {
    fc.assert(
      fc.property(small, ({ rows, weights }) => {
        const table = tableOf(rows, TYPES, scale)
        switchPoints(table, weights).forEach(({ first }, k) => {
          for (let step = 0; step <= 20; step++) {
            const t = step / 20
            const { scores } = weightedSum(table, at(weights, k, t))
            const best = Math.max(...scores)
            first.forEach((interval, i) => {
              const inside = interval !== null && t >= interval.from - 1e-9 && t <= interval.to + 1e-9
              const leads = scores[i] >= best - 1e-12
              // At an end itself rounding decides who leads.
              const atEnd = interval !== null && Math.min(Math.abs(t - interval.from), Math.abs(t - interval.to)) <= 1e-9
              expect(atEnd ? scores[i] > best - 1e-7 : leads === inside).toBe(true)
            })
          }
        })
      }),
      { numRuns: 60 },
    )
  })

  it('lie where the first before and the one that takes over score the same, and nothing changes nearer', () => {
    fc.assert(
      fc.property(small, ({ rows, weights }) => {
        const table = tableOf(rows, TYPES, scale)
        const leader = weightedSum(table, weights).order[0]
        switchPoints(table, weights).forEach(({ weight, criticalChange, switchesAt, takesOver }, k) => {
          if (criticalChange === null || switchesAt === null || takesOver === null) return
          const there = weightedSum(table, at(weights, k, switchesAt)).scores
          expect(there[takesOver]).toBeCloseTo(there[leader], 10)
          const direction = Math.sign(switchesAt - weight)
          for (const part of [0.3, 0.6, 0.9]) {
            const { scores } = weightedSum(table, at(weights, k, weight + part * direction * criticalChange))
            expect(scores[leader]).toBeGreaterThan(Math.max(...scores) - 1e-11)
          }
        })
      }),
    )
  })
})

describe('a pair', () => {
  it('changes places at weights worked out', () => {
    const found = pairSwitch(table, WEIGHTS, 0, 2)
    expect(found[0]).toMatchObject({ criterion: 'c0', weight: 0.5, below: 0, above: 2 })
    expect(found[0].at).toBeCloseTo(0.3123209169054441, 14)
    expect(found[1]).toMatchObject({ below: 2, above: 0 })
    expect(found[1].at).toBeCloseTo(0.4204993429697766, 14)
    expect(found[2]).toMatchObject({ at: null, below: 2, above: 2 })
    const other = pairSwitch(table, WEIGHTS, 0, 1)
    expect(other[0].at).toBeCloseTo(0.006772009029345372, 14)
    expect(other[1].at).toBeCloseTo(0.545308740978348, 14)
  })

  it('may be equal everywhere, or at one end', () => {
    const alike = tableOf(
      [
        [1, 2],
        [1, 2],
      ],
      [1, 1],
      [
        { worst: 0, best: 4 },
        { worst: 0, best: 4 },
      ],
    )
    expect(pairSwitch(alike, [1, 1], 0, 1)[0]).toMatchObject({ at: null, below: null, above: null })
    const end = tableOf(
      [
        [1, 2],
        [3, 2],
      ],
      [1, 1],
      [
        { worst: 0, best: 4 },
        { worst: 0, best: 4 },
      ],
    )
    expect(pairSwitch(end, [1, 1], 0, 1)[0]).toMatchObject({ at: 0, below: null, above: 1 })
    expect(pairSwitch(end, [1, 1], 0, 1)[1]).toMatchObject({ at: 1, below: 1, above: null })
  })

  it('must be there', () => {
    expect(() => pairSwitch(table, WEIGHTS, 0, 4)).toThrow('got alternative 4, want an index below 4')
  })
})
