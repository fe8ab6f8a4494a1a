import { describe, expect, it } from 'vitest'
import { windErosionIndex } from '../../../src/engine/equations/wind-erosion.ts'
import { expectFollows } from './follows.ts'

describe('wind erosion', () => {
  it('bare share squared, cube of wind, dry days', () => {
    // Worked apart: (1 - 0.17/0.4)^2 (5.3/4)^3 13.
    expect(windErosionIndex(0.17, 5.3, 13)).toBeCloseTo(9.998311806640625, 11)
    expect(windErosionIndex(0, 4, 20)).toBe(20)
  })

  it('is none above 40 % cover, in calm air and on wet days', () => {
    expect([windErosionIndex(0.4, 9, 20), windErosionIndex(0.7, 9, 20), windErosionIndex(0.1, 0, 20), windErosionIndex(0.1, 9, 0)]).toEqual(
      [0, 0, 0, 0],
    )
  })

  it('falls with cover, rises with wind and dry days', () => {
    expectFollows(windErosionIndex, [
      [0, 1, -1],
      [0, 15, 1],
      [0, 31, 1],
    ])
  })
})
