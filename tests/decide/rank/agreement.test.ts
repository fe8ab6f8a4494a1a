import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement } from '../../../src/decide/rank/agreement.ts'
import { consensusOrder } from '../../../src/decide/rank/consensus-order.ts'
import { drasticWs } from '../../../src/decide/rank/drastic-ws.ts'
import { kemenyDistance } from '../../../src/decide/rank/kemeny-distance.ts'
import { kendallTau } from '../../../src/decide/rank/kendall-tau.ts'
import { rankMethods } from '../../../src/decide/rank/rank-methods.ts'
import { rankedScores } from '../../../src/decide/rank/ranked-scores.ts'
import { spearman } from '../../../src/decide/rank/spearman.ts'
import { weightedWs } from '../../../src/decide/rank/weighted-ws.ts'
import { ANCHORS, MATRIX, tableOf, TYPES, WEIGHTS } from './tables.ts'

const A = [1, 2.5, 2.5, 4, 5, 6]
const B = [2, 1, 3.5, 3.5, 6, 5]
const C = [1, 2, 3, 4, 5, 6]
const D = [2, 1, 3, 6, 4, 5]

describe('comparisons of two rankings', () => {
  it('are those of scipy, ties and all', () => {
    expect(kendallTau(A, B)).toBeCloseTo(0.6428571428571429, 14)
    expect(spearman(A, B)).toBeCloseTo(0.8088235294117647, 14)
    expect(kendallTau(C, D)).toBeCloseTo(0.6, 14)
    expect(spearman(C, D)).toBeCloseTo(0.7714285714285715, 14)
  })

  it('are worked out for WS', () => {
    expect(weightedWs(C, D)).toBeCloseTo(0.7848958333333333, 14)
    // 2^-1 1/2 + 2^-2 1/1 + 2^-3 0.
    expect(weightedWs([1, 2, 3], [2, 1, 3])).toBeCloseTo(1 - 0.25 - 0.25, 15)
  })

  it('are 1, or 0 as distances, for equal rankings, also of one alternative and all tied', () => {
    for (const ranks of [[], [1], [2, 2, 2], C, A]) {
      expect([kendallTau(ranks, ranks), spearman(ranks, ranks), weightedWs(ranks, ranks)].map(x => x.toFixed(14))).toEqual(
        Array.from({ length: 3 }, () => '1.00000000000000'),
      )
      expect([kemenyDistance(ranks, ranks), drasticWs(ranks, ranks)]).toEqual([0, 0])
    }
    expect([kendallTau([2, 2, 2], [1, 2, 3]), spearman([2, 2, 2], [1, 2, 3])]).toEqual([0, 0])
  })

  it('keep tau within -1 and 1, to the last digit', () => {
    // 3 and 6 pairs, whose roots squared are not 3 and 6.
    for (const ranks of [
      [1, 2, 3],
      [1, 2, 3, 4],
    ])
      expect([kendallTau(ranks, ranks), kendallTau(ranks, ranks.toReversed())]).toEqual([1, -1])
  })

  it('are -1 for reversed ones', () => {
    expect(kendallTau(C, C.toReversed())).toBeCloseTo(-1, 14)
    expect(spearman(C, C.toReversed())).toBeCloseTo(-1, 14)
    expect(kemenyDistance(C, C.toReversed())).toBe(30)
  })

  it('need the same alternatives', () => {
    for (const compare of [kendallTau, spearman, weightedWs, kemenyDistance, drasticWs])
      expect(() => compare(C, [1, 2])).toThrow(RangeError)
  })

  it('make Kemeny a metric', () => {
    const ranks = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(ranks, ranks, ranks, (a, b, c) => {
        expect(kemenyDistance(a, b)).toBe(kemenyDistance(b, a))
        expect(kemenyDistance(a, c)).toBeLessThanOrEqual(kemenyDistance(a, b) + kemenyDistance(b, c))
      }),
    )
  })
})

describe('a consensus', () => {
  it('is the nearest order (brute force over 120 in Python), the first by index of three', () => {
    const found = consensusOrder([
      [1, 2, 3, 4, 5],
      [2, 1, 5, 3, 4],
      [5, 4, 1, 2, 3],
      [1, 3, 2, 4.5, 4.5],
    ])
    expect(found).toEqual({ order: [0, 1, 2, 3, 4], method: 'kemeny', distance: 23, unique: false })
  })

  it('is the ranking itself where all agree', () => {
    expect(consensusOrder([D, D])).toEqual({ order: [1, 0, 2, 4, 5, 3], method: 'kemeny', distance: 0, unique: true })
  })

  it('is no farther than any of the rankings', () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 5 }), rankings => {
        const { order, distance } = consensusOrder(rankings)
        const ranks = order.map((_, i) => order.indexOf(i))
        expect(rankings.reduce((sum, r) => sum + kemenyDistance(ranks, r), 0)).toBe(distance)
        for (const candidate of rankings)
          expect(distance).toBeLessThanOrEqual(rankings.reduce((sum, r) => sum + kemenyDistance(candidate, r), 0))
      }),
    )
  })

  it('is by mean rank beyond 12 alternatives', () => {
    const ranks = Array.from({ length: 13 }, (_, i) => i + 1)
    const found = consensusOrder([ranks, ranks, ranks.toReversed()])
    expect(found.method).toBe('borda')
    expect(found.order).toEqual(ranks.map(r => r - 1))
    expect(found.distance).toBe(2 * 78)
    expect(found.unique).toBeNull()
  })

  it('needs rankings of the same alternatives', () => {
    expect(() => consensusOrder([])).toThrow('no rankings')
    expect(() => consensusOrder([[1, 2], [1]])).toThrow('got 2 and 1')
  })
})

describe('agreement of methods', () => {
  it('compares each with each', () => {
    const table = tableOf(MATRIX, TYPES, ANCHORS)
    const rankings = Object.values(rankMethods).map(method => method(table, WEIGHTS))
    const found = agreement(rankings)
    const n = rankings.length
    expect(found.methods).toEqual(Object.keys(rankMethods))
    expect(found.tau.length).toBe(n * n)
    for (let a = 0; a < n; a++) {
      expect(found.tau[a * n + a]).toBeCloseTo(1, 14)
      expect(found.kemeny[a * n + a]).toBe(0)
      for (let b = 0; b < n; b++) {
        expect(found.tau[a * n + b]).toBe(found.tau[b * n + a])
        expect(found.kemeny[a * n + b]).toBe(kemenyDistance(rankings[a].ranks, rankings[b].ranks))
        expect(found.ws[a * n + b]).toBe(weightedWs(rankings[a].ranks, rankings[b].ranks))
      }
    }
    expect(found.consensus.order[0]).toBe(2)
  })

  it('names the one that all put first, if there is one', () => {
    const ranked = (method: string, ...scores: number[]): ReturnType<typeof rankedScores> =>
      rankedScores(method, ['x', 'y', 'z'], Float64Array.from(scores))
    expect(agreement([ranked('m', 1, 3, 2), ranked('o', 1, 2, 2)]).undisputed).toBe(1)
    expect(agreement([ranked('m', 1, 3, 2), ranked('o', 3, 2, 2)]).undisputed).toBeNull()
    expect(() => agreement([ranked('m', 1, 3, 2), rankedScores('o', ['x', 'y'], Float64Array.of(1, 2))])).toThrow('"o" ranks x, y')
    expect(() => agreement([])).toThrow('no rankings')
  })
})
