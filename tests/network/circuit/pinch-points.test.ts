import { describe, expect, it } from 'vitest'
import { pinchPoints } from '../../../src/network/circuit/pinch-points.ts'

describe('pinchPoints', () => {
  const current = Float64Array.of(0.3, 0.9, NaN, 0.7, 0.9, 0.1, 0.5, 0.7)

  it('are the cells with the largest currents, the lowest index first among equals', () => {
    expect([...pinchPoints(current, undefined, 0.5).cells]).toEqual([1, 4, 3, 7])
    expect(pinchPoints(current, undefined, 0.5).threshold).toBe(0.7)
    expect([...pinchPoints(current, undefined, 0.4).cells]).toEqual([1, 4, 3])
    expect([...pinchPoints(current).cells]).toEqual([1])
  })

  it('lie inside the corridor', () => {
    const { cells, threshold } = pinchPoints(current, [1, 0, 1, 1, 0, 1, 1, 0], 0.3)
    expect([...cells]).toEqual([3, 6])
    expect(threshold).toBe(0.5)
  })

  it('may be none', () => {
    expect(pinchPoints(current, new Uint8Array(8), 1)).toEqual({ cells: new Uint32Array(), threshold: NaN })
  })

  it('refuse shares and masks that have no meaning', () => {
    for (const share of [0, 1.5, NaN]) expect(() => pinchPoints(current, undefined, share)).toThrow(/wanted a number in \(0, 1\]/)
    expect(() => pinchPoints(current, [1])).toThrow(/the corridor has 1 cells, the current map 8/)
  })
})
