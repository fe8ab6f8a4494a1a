import { describe, expect, it } from 'vitest'
import { checkTable } from '../../../src/decide/rank/check-table.ts'
import { pairSwitch } from '../../../src/decide/rank/pair-switch.ts'
import { rankMethods } from '../../../src/decide/rank/rank-methods.ts'
import { smaa } from '../../../src/decide/rank/smaa.ts'
import { stabilityRadius } from '../../../src/decide/rank/stability-radius.ts'
import { switchPoints } from '../../../src/decide/rank/switch-points.ts'
import { weightsOf } from '../../../src/decide/rank/weights-of.ts'
import { ANCHORS, MATRIX, tableOf, TYPES } from './tables.ts'

const table = tableOf(MATRIX, TYPES, ANCHORS)

describe('a decision table', () => {
  it('may be as it should', () => {
    expect(() => checkTable(table)).not.toThrow()
    expect(() => checkTable(tableOf(MATRIX, TYPES))).not.toThrow()
  })

  it.each([
    ['NaN', NaN],
    ['infinite', -Infinity],
    ['too large to square', 1e160],
  ])('must not hold a value that is %s, and the message names the place', (_, value) => {
    const values = table.values.slice()
    values[7] = value
    expect(() => checkTable({ ...table, values })).toThrow(RangeError)
    expect(() => checkTable({ ...table, values })).toThrow(`alternative "a2", criterion "c1": got ${value}`)
  })

  it('must have the shape it says', () => {
    expect(() => checkTable({ ...table, values: table.values.slice(1) })).toThrow('got 11 values, want 4 alternatives x 3 criteria = 12')
    expect(() => checkTable({ ...table, alternatives: [], values: new Float64Array(0) })).toThrow('0 alternatives')
    expect(() => checkTable({ ...table, criteria: [], values: new Float64Array(0) })).toThrow('0 criteria')
  })

  it('must not name anything twice', () => {
    expect(() => checkTable({ ...table, alternatives: ['x', 'y', 'x', 'z'] })).toThrow('alternative "x" is there twice')
    expect(() => checkTable({ ...table, criteria: [table.criteria[0], table.criteria[1], table.criteria[0]] })).toThrow('criterion "c0"')
  })

  it.each([
    [{ worst: 2, best: 2 }, 'differ'],
    [{ worst: NaN, best: 2 }, 'finite'],
    [{ worst: 0, best: Infinity }, 'finite'],
    // Their range is infinite: all values would be 0.
    [{ worst: -1.7e308, best: 1.7e308 }, 'up to 1e+150'],
    [{ worst: 5, best: 0.5 }, 'maximised'],
  ])('must have anchors that make sense: not %o', (anchors, words) => {
    expect(() => checkTable(tableOf(MATRIX, TYPES, [anchors]))).toThrow(RangeError)
    expect(() => checkTable(tableOf(MATRIX, TYPES, [anchors]))).toThrow(words)
  })
})

describe('anchors so near that values overflow', () => {
  const near = tableOf(
    [
      [1, 2],
      [3, 1],
    ],
    [1, -1],
    [
      { worst: 0, best: 5e-324 },
      { worst: 2, best: 1 },
    ],
  )
  it.each<[string, () => unknown]>([
    ['weighted sum', () => rankMethods.weightedSum(near, [1, 1])],
    ['vikor', () => rankMethods.vikor(near, [1, 1])],
    ['smaa', () => smaa(near, { seed: 1, draws: 10 })],
    ['radius', () => stabilityRadius(near, [1, 1])],
    ['switch-over points', () => switchPoints(near, [1, 1])],
    ['pair', () => pairSwitch(near, [1, 1], 0, 1)],
  ])('are an error, not an answer: %s', (_, run) => {
    expect(run).toThrow(RangeError)
    expect(run).toThrow('want values nearer to worst and best')
  })
})

describe('weights', () => {
  const { criteria } = table

  it('are scaled to add to 1, whatever their size', () => {
    expect([...weightsOf([5, 3, 2], criteria)]).toEqual([0.5, 0.3, 0.2])
    expect([...weightsOf([0, 0, 7e-320], criteria)]).toEqual([0, 0, 1])
    expect([...weightsOf([1e308, 1e308, 0], criteria)]).toEqual([0.5, 0.5, 0])
  })

  it('must be there, not negative, finite and not all 0', () => {
    expect(() => weightsOf([1, 2], criteria)).toThrow('got 2 weights, want one for each of 3')
    expect(() => weightsOf([1, -0.1, 2], criteria)).toThrow('weight of criterion "c1": got -0.1')
    expect(() => weightsOf([1, NaN, 2], criteria)).toThrow(RangeError)
    expect(() => weightsOf([1, Infinity, 2], criteria)).toThrow(RangeError)
    expect(() => weightsOf([0, 0, 0], criteria)).toThrow('all weights are 0')
  })
})
