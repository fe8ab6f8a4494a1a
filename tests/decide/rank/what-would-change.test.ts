import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightedSum } from '../../../src/decide/rank/weighted-sum.ts'
import { whatWouldChange } from '../../../src/decide/rank/what-would-change.ts'
import { ANCHORS, MATRIX, tableOf, TYPES, WEIGHTS } from './tables.ts'

const table = tableOf(MATRIX, TYPES, ANCHORS)

describe('what would change the answer', () => {
  const found = whatWouldChange(table, WEIGHTS)

  it('names the first, the second and the margin', () => {
    expect([found.first, found.second]).toEqual([2, 0])
    expect(found.margin).toBeCloseTo(0.6488888888888888 - 0.5761111111111111, 14)
  })

  it('lists the weights that turn it, the nearest first', () => {
    expect(found.weights.map(({ criterion }) => criterion)).toEqual(['c1', 'c0'])
    expect(found.weights[0].switchesAt).toBeCloseTo(0.4204993429697766, 14)
    expect(found.allWeights).toMatchObject({ rival: 0, radius: expect.closeTo(0.23603603603603607, 12) })
    expect(found.neverFirst).toEqual([1])
  })

  it('lists what each rival would need', () => {
    // a0 lacks 0.072777: 0.072777/0.5 of 4.5 in c0, 0.072777/0.3 of 200 in c1, 0.072777/0.2 of 0.9 in c2.
    const gap = 0.6488888888888888 - 0.5761111111111111
    const needs = found.values.slice(0, 3)
    expect(needs.map(({ rival, criterion }) => [rival, criterion])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
    ])
    expect(needs[0].needs).toBeCloseTo(3.2 + (gap / 0.5) * 4.5, 12)
    expect(needs[1].needs).toBeCloseTo(140 - (gap / 0.3) * 200, 10)
    expect(needs[2].needs).toBeCloseTo(0.7 + (gap / 0.2) * 0.9, 12)
    // a3 lacks 0.1972, of which c1 can give no more than 0.3 (1 - 0.95).
    expect(found.values.find(({ rival, criterion }) => rival === 3 && criterion === 1)?.needs).toBeNull()
  })

  it('has an answer where there is nobody else, and where the first place is shared', () => {
    expect(whatWouldChange(tableOf([[1, 2]], [1, 1]), [1, 1])).toEqual({
      first: 0,
      second: null,
      margin: 0,
      weights: [],
      allWeights: null,
      values: [],
      neverFirst: [],
    })
    const shared = whatWouldChange(
      tableOf(
        [
          [0, 1],
          [1, 0],
        ],
        [1, 1],
      ),
      [1, 1],
    )
    expect(shared.margin).toBe(0)
    expect(shared.allWeights?.radius).toBe(0)
    expect(shared.values.map(({ has, needs }) => has === needs)).toEqual([true, true])
  })

  it('is right: with what it needs, a rival is level; with a little less it is not', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 })
    const anchors = TYPES.map(type => (type > 0 ? { worst: 0, best: 9 } : { worst: 9, best: 0 }))
    const shapes = { c0: { shape: 'logistic', steepness: 5, midpoint: 0.4 } } as const
    fc.assert(
      fc.property(rows, rows => {
        const table = tableOf(rows, TYPES, anchors)
        for (const { rival, criterion, has, needs } of whatWouldChange(table, [4, 3, 2], { shapes }).values) {
          const at = (x: number): number => {
            const values = table.values.slice()
            values[rival * 3 + criterion] = x
            const { scores } = weightedSum({ ...table, values }, [4, 3, 2], { shapes })
            return scores[rival] - Math.max(...scores)
          }
          const enough = at(needs ?? anchors[criterion].best)
          // A rounding apart counts as level on either side.
          expect(needs === null ? enough < 1e-12 : enough > -1e-12).toBe(true)
          const gap = (needs ?? has) - has
          expect(Math.abs(gap) < 1e-6 || at(has + gap * 0.999) < 0).toBe(true)
        }
      }),
    )
  })
})
