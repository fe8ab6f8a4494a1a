import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkValueShape } from '../../../src/decide/rank/check-value-shape.ts'
import { valueOf, type ValueShape } from '../../../src/decide/rank/value-of.ts'
import { valuedTable } from '../../../src/decide/rank/valued-table.ts'
import { ANCHORS, farthest, MATRIX, tableOf, TYPES } from './tables.ts'

const LINEAR: ValueShape = { shape: 'linear' }
const LOGISTIC: ValueShape = { shape: 'logistic', steepness: 6, midpoint: 0.45 }
/** Minimised: from 250 (worst) by 150 to 50 (best). */
const PIECEWISE: ValueShape = {
  shape: 'piecewise',
  points: [
    { at: 250, value: 0 },
    { at: 150, value: 0.7 },
    { at: 50, value: 1 },
  ],
}

describe('a value function', () => {
  it('is linear between the anchors and goes on beyond them unless clipped', () => {
    expect(valueOf(3.2, 0.5, 5, LINEAR, false)).toBeCloseTo(0.6, 14)
    expect(valueOf(140, 250, 50, LINEAR, false)).toBeCloseTo(0.55, 14)
    expect(valueOf(6.8, 0.5, 5, LINEAR, false)).toBeCloseTo(1.4, 14)
    expect(valueOf(6.8, 0.5, 5, LINEAR, true)).toBe(1)
    expect(valueOf(-1, 0.5, 5, LINEAR, true)).toBe(0)
  })

  it('is logistic: worked numbers', () => {
    expect(valueOf(0.5 + 0.37 * 4.5, 0.5, 5, LOGISTIC, false)).toBeCloseTo(0.35418141575337664, 13)
    expect(valueOf(250 - 1.2 * 200, 250, 50, LOGISTIC, false)).toBeCloseTo(1.0272717265336562, 13)
  })

  it('is piecewise linear: worked numbers', () => {
    // 175 is 3/4 of the way from 250 to 150; 90 is 3/5 from 150 to 50; beyond, the last line goes on.
    expect(valueOf(175, 250, 50, PIECEWISE, false)).toBeCloseTo(0.525, 14)
    expect(valueOf(90, 250, 50, PIECEWISE, false)).toBeCloseTo(0.88, 14)
    expect(valueOf(30, 250, 50, PIECEWISE, false)).toBeCloseTo(1.06, 14)
    expect(valueOf(260, 250, 50, PIECEWISE, false)).toBeCloseTo(-0.07, 14)
  })

  it('is 0 at the worst, 1 at the best and never falls between', () => {
    for (const shape of [LINEAR, LOGISTIC, PIECEWISE]) {
      expect(valueOf(250, 250, 50, shape, false)).toBe(0)
      expect(valueOf(50, 250, 50, shape, false)).toBe(1)
      fc.assert(
        fc.property(fc.double({ min: 0, max: 400, noNaN: true }), fc.double({ min: 0, max: 400, noNaN: true }), (a, b) => {
          expect(valueOf(Math.min(a, b), 250, 50, shape, false)).toBeGreaterThanOrEqual(
            valueOf(Math.max(a, b), 250, 50, shape, false) - 1e-14,
          )
        }),
      )
    }
  })

  it('is 0.5 where nothing differs', () => {
    for (const shape of [LINEAR, LOGISTIC, PIECEWISE]) expect(valueOf(7, 7, 7, shape, true)).toBe(0.5)
  })

  it.each<[ValueShape, string]>([
    [{ shape: 'logistic', steepness: 0, midpoint: 0.5 }, 'steepness'],
    [{ shape: 'logistic', steepness: 5, midpoint: 1.5 }, 'midpoint'],
    [{ shape: 'piecewise', points: [] }, 'must run from 0'],
    [
      {
        shape: 'piecewise',
        points: [
          { at: 250, value: 0 },
          { at: 60, value: 1 },
        ],
      },
      'must run from 0',
    ],
    [
      {
        shape: 'piecewise',
        points: [
          { at: 250, value: 0 },
          { at: 30, value: 0.5 },
          { at: 50, value: 1 },
        ],
      },
      'point 3',
    ],
    [
      {
        shape: 'piecewise',
        points: [
          { at: 250, value: 0 },
          { at: 100, value: 1.2 },
          { at: 50, value: 1 },
        ],
      },
      'point 3',
    ],
  ])('is refused when it makes no sense: %o', (shape, words) => {
    expect(() => checkValueShape(shape, 250, 50, 'cost')).toThrow(RangeError)
    expect(() => checkValueShape(shape, 250, 50, 'cost')).toThrow(words)
  })
})

describe('a table of values', () => {
  it('uses the declared anchors and says nothing', () => {
    const { values, notes } = valuedTable(tableOf(MATRIX, TYPES, ANCHORS))
    expect(farthest(values, [0.6, 0.55, 5 / 9, 16 / 45, 0.775, 2 / 9, 13 / 15, 0.2, 7 / 9, 8 / 45, 0.95, 7 / 18])).toBeLessThan(1e-14)
    expect(notes).toEqual([])
  })

  it('takes a value function for one of the criteria', () => {
    // c1 of a0 is 140: 0.7 + 0.3 (150 - 140)/100; of a2 210: 0.7 (250 - 210)/100.
    const { values } = valuedTable(tableOf(MATRIX, TYPES, ANCHORS), { shapes: { c1: PIECEWISE } })
    expect(values[1]).toBeCloseTo(0.73, 14)
    expect(values[7]).toBeCloseTo(0.28, 14)
    expect(values[0]).toBeCloseTo(0.6, 14)
  })

  it('says which anchors are not declared, which criterion is flat, and what lies beyond', () => {
    const matrix = MATRIX.map(([a, b]) => [a, b, 3])
    const { values, notes } = valuedTable(tableOf(matrix, TYPES, [{ worst: 2, best: 4 }]))
    expect(values[2]).toBe(0.5)
    expect(notes.map(({ en }) => en).join(' ')).toMatch(/declared for c1:.*alike in c2.*best of c0/)
    expect(notes.every(({ zh }) => /[准值]/.test(zh))).toBe(true)
  })

  it('refuses a value function for a criterion that is not there', () => {
    expect(() => valuedTable(tableOf(MATRIX, TYPES), { shapes: { cost: LINEAR } })).toThrow('"cost"')
  })
})
