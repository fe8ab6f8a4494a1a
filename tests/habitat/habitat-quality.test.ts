import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { habitatQuality } from '../../src/habitat/habitat-quality.ts'
import { expectFollows } from '../engine/equations/follows.ts'

// Worked with mpmath, 40 digits.
describe('habitat quality', () => {
  it('of half covered, partly degraded land', () => {
    expect(habitatQuality(0.63, 0.41, 0.27)).toBeCloseTo(0.41854568965252401, 12)
    expect(habitatQuality(0.63, 0.41, 0)).toBeCloseTo(Math.sqrt(0.63 * 0.41), 12)
  })

  it('half as good where half is degraded, not nothing where all is', () => {
    expect(habitatQuality(0.63, 0.41, 0.5)).toBeCloseTo(0.25411611519146124, 12)
    expect(habitatQuality(1, 1, 1)).toBeCloseTo(0.15022110482233485, 12)
  })

  it('follows cover and species, falls with degradation, stays in 0..1', () => {
    expectFollows(habitatQuality, [
      [0, 1, 1],
      [0, 1, 1],
      [0, 1, -1],
    ])
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, (cover, species, degraded) => {
        const quality = habitatQuality(cover, species, degraded)
        expect(quality >= 0 && quality <= 1).toBe(true)
      }),
    )
  })
})
