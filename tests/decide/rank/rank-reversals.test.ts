import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankMethods } from '../../../src/decide/rank/rank-methods.ts'
import { rankReversals } from '../../../src/decide/rank/rank-reversals.ts'
import { weightedSum } from '../../../src/decide/rank/weighted-sum.ts'
import { tableOf } from './tables.ts'

/** Without anchors a2 stretches both criteria: with it a0 and a1 differ by 2/10 and 1/6 of their scales, without it by all of them. */
const STRETCHED = [
  [2, 6],
  [4, 5],
  [12, 0],
]

describe('rank reversal', () => {
  it('shows in the weighted sum without anchors', () => {
    // Weights 0.48 and 0.52: a0 has 0.52 and a1 0.48/5 + 0.52 5/6 = 0.5293; without a2 they have 0.52 and 0.48.
    const table = tableOf(STRETCHED, [1, 1])
    const turned = rankReversals(table, [0.48, 0.52], { weightedSum }).filter(({ turned }) => turned.length > 0)
    expect(turned).toEqual([
      { method: 'weightedSum', change: 'removed', alternative: 'a2', turned: [{ ahead: 'a1', behind: 'a0' }], firstChanged: true },
    ])
    // Weights 0.52 and 0.48: 0.48 and 0.504, then 0.48 and 0.52.
    expect(rankReversals(table, [0.52, 0.48], { weightedSum }).every(({ turned }) => turned.length === 0)).toBe(true)
    // The other way round, by adding it.
    const added = rankReversals(
      tableOf(STRETCHED.slice(0, 2), [1, 1]),
      [0.48, 0.52],
      { weightedSum },
      { alternatives: ['wide'], values: Float64Array.of(12, 0) },
    )
    expect(added.at(-1)).toEqual({
      method: 'weightedSum',
      change: 'added',
      alternative: 'wide',
      turned: [{ ahead: 'a0', behind: 'a1' }],
      firstChanged: true,
    })
  })

  it('never shows in methods that only look at declared anchors, nor in layers for dominated ones', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    const anchors = [
      { worst: 0, best: 6 },
      { worst: 6, best: 0 },
      { worst: 0, best: 6 },
    ]
    fc.assert(
      fc.property(rows, fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }), (rows, more) => {
        const { weightedSum, spotis } = rankMethods
        const found = rankReversals(
          tableOf(rows, [1, -1, 1], anchors),
          [3, 2, 1],
          { weightedSum, spotis },
          { alternatives: ['more'], values: Float64Array.from(more) },
        )
        expect(found.every(({ turned, firstChanged }) => turned.length === 0 && !firstChanged)).toBe(true)
      }),
    )
  })

  it('is looked for in every method and every case', () => {
    const found = rankReversals(tableOf(STRETCHED, [1, 1]), [1, 1], rankMethods, { alternatives: ['more'], values: Float64Array.of(1, 1) })
    expect(found.length).toBe(Object.keys(rankMethods).length * 4)
    expect(rankReversals(tableOf([[1, 2]], [1, 1]), [1, 1], rankMethods)).toEqual([])
  })

  it('needs values for what is added', () => {
    const add = { alternatives: ['more'], values: Float64Array.of(1) }
    expect(() => rankReversals(tableOf(STRETCHED, [1, 1]), [1, 1], rankMethods, add)).toThrow('1 alternatives x 2 criteria')
  })
})
