import { describe, expect, it } from 'vitest'
import { networkClosure } from '../../src/habitat/network-closure.ts'
import { workingLinks } from '../../src/habitat/working-links.ts'

/** A triangle of good patches, and a triangle of specks beside it. */
const ALL = {
  attribute: Float64Array.of(8, 5, 7, 0.001, 0.002, 0.001),
  from: Uint32Array.of(0, 1, 0, 3, 4, 3, 2),
  to: Uint32Array.of(1, 2, 2, 4, 5, 5, 3),
  cost: Float64Array.of(200, 900, 300, 1, 1, 1, 1),
}

describe('links and loops of specks', () => {
  it('do not count', () => {
    // exp(-0.002 x 900) = 0.165: above 0.1, below 0.2.
    expect([...workingLinks(ALL, 0.002, 0.1)]).toEqual([1, 1, 1, 0, 0, 0, 0])
    expect([...workingLinks(ALL, 0.002, 0.2)]).toEqual([1, 0, 1, 0, 0, 0, 0])
    expect(networkClosure(ALL, workingLinks(ALL, 0.002, 0.1))).toBe(1)
    expect(networkClosure(ALL, workingLinks(ALL, 0.002, 0.2))).toBe(0)
  })

  it('are counted over the most that a planar network has', () => {
    // A square with one diagonal: two loops of 2 x 4 - 5 = 3.
    const square = {
      attribute: Float64Array.of(1, 1, 1, 1),
      from: Uint32Array.of(0, 1, 2, 0, 0),
      to: Uint32Array.of(1, 2, 3, 3, 2),
      cost: new Float64Array(5),
    }
    expect(networkClosure(square, [1, 1, 1, 1, 1])).toBeCloseTo(2 / 3, 14)
  })

  it('say nothing of fewer than three patches', () => {
    const two = { attribute: Float64Array.of(8, 5, 0.0001), from: Uint32Array.of(0), to: Uint32Array.of(1), cost: Float64Array.of(1) }
    expect(networkClosure(two, [1])).toBeNaN()
  })
})
