import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DesignMatrix } from '../../src/sensitivity/design-matrix.ts'
import { nextPowerOfTwo } from '../../src/sensitivity/next-power-of-two.ts'
import { saltelliDesign } from '../../src/sensitivity/saltelli-design.ts'
import { sobolSequence } from '../../src/base/sobol-sequence.ts'
import { HAS_ANSWERS, knownAnswer } from './known-answers.ts'

const single = (d: number): number[][] => Array.from({ length: d }, (_, j) => [j])
const rowOf = (design: DesignMatrix, r: number): number[] => {
  const out = new Float64Array(design.columns)
  design.row(r, out)
  return [...out]
}

describe.skipIf(!HAS_ANSWERS).each(['first', 'second'])('the matrix of SALib, %s order (skipped without ../shared)', order => {
  it('has the same rows', () => {
    const { X } = knownAnswer<{ X: number[][] }>(`saltelli_N8_${order}`)
    const design = saltelliDesign({ groups: single(3), columns: 3, base: 8, second: order === 'second' })
    expect(design.rows).toBe(X.length)
    for (let r = 0; r < X.length; r++) {
      rowOf(design, r).forEach((u, j) => expect((2 * u - 1) * Math.PI).toBeCloseTo(X[r][j], 14))
    }
  })
})

describe('the Saltelli matrix', () => {
  const options = { groups: [[0, 2], [1], [3]], columns: 4, base: 16, second: true, scramble: { seed: 3 } } as const

  it('swaps the columns of a factor together', () => {
    const design = saltelliDesign(options)
    const sequence = sobolSequence(8, { seed: 3 })
    const a = [0, 1, 2, 3].map(j => sequence.point(5, j))
    const b = [4, 5, 6, 7].map(j => sequence.point(5, j))
    const rows = Array.from({ length: 8 }, (_, k) => rowOf(design, 5 * 8 + k))
    expect(rows).toEqual([
      a,
      [b[0], a[1], b[2], a[3]],
      [a[0], b[1], a[2], a[3]],
      [a[0], a[1], a[2], b[3]],
      [a[0], b[1], a[2], b[3]],
      [b[0], a[1], b[2], b[3]],
      [b[0], b[1], b[2], a[3]],
      b,
    ])
  })

  it('gives its rows in any order, and keeps them when it grows', () => {
    const design = saltelliDesign(options)
    const larger = saltelliDesign({ ...options, base: 64 })
    fc.assert(
      fc.property(fc.array(fc.nat(design.rows - 1)), places => {
        for (const r of places) expect(rowOf(larger, r)).toEqual(rowOf(saltelliDesign(options), r))
        for (const r of places) expect(rowOf(design, r)).toEqual(rowOf(saltelliDesign(options), r))
      }),
      { numRuns: 30 },
    )
  })

  it('refuses what is no design', () => {
    expect(() => saltelliDesign({ ...options, base: 12 })).toThrow('power of two')
    expect(() => saltelliDesign({ ...options, base: 0 })).toThrow(RangeError)
    expect(() => saltelliDesign({ ...options, groups: [] })).toThrow('at least one factor')
    expect(() => saltelliDesign({ ...options, groups: [[0, 2], [1]] })).toThrow('1 of 4 columns belong to no factor')
    expect(() => saltelliDesign({ ...options, groups: [[0, 2], [1, 2], [3]] })).toThrow('column 2 belongs to two factors')
    expect(() => saltelliDesign({ ...options, groups: [[0, 4], [1, 2], [3]] })).toThrow('column 4')
    expect(() => saltelliDesign({ ...options, groups: [[0, 2], [1, 3], []] })).toThrow('no column')
  })
})

describe('the next power of two', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 4],
    [1000, 1024],
    [1024, 1024],
    [1025, 2048],
  ])('of %i is %i', (n, power) => {
    expect(nextPowerOfTwo(n)).toBe(power)
  })
})
