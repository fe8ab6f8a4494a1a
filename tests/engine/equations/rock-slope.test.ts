import { describe, expect, it } from 'vitest'
import { planeFailure, rockfallRate } from '../../../src/engine/equations/rock-slope.ts'
import { expectFollows } from './follows.ts'

// Worked numbers beyond those of the published tables: mpmath, 40 digits.

describe('plane failure', () => {
  it.each([
    [0, 0, 1.1407147103672696],
    [4, 0, 1.0390719492322442],
    [4, 800, 1.2326539005672177],
  ])('G8: 30 m face, %d m of water in the crack, anchors of %d kN/m', (water, anchors, factor) => {
    expect(planeFailure(30, 70, 40, 50, 35, 26, 8, water, anchors, 45, 9.81)).toBeCloseTo(factor, 11)
  })

  it('every argument away from the table, also on an overhang', () => {
    expect(planeFailure(42, 76, 47, 63, 38, 25.4, 9.5, 5.2, 640, 52, 9.81)).toBeCloseTo(0.97337433135995286, 11)
    expect(planeFailure(42, 97, 47, 63, 38, 25.4, 9.5, 5.2, 640, 52, 9.81)).toBeCloseTo(0.88063741527870727, 11)
    expect(planeFailure(20, 75, 35, 0, 30, 25, 9, 9, 0, 0, 9.81)).toBeCloseTo(0.50977334051882197, 11)
  })

  it('is 10 where nothing can slide out', () => {
    // The plane is steeper than the face or parallel to it.
    expect(planeFailure(30, 60, 65, 0, 35, 26, 4, 2, 0, 45, 9.81)).toBe(10)
    expect(planeFailure(30, 60, 60, 0, 35, 26, 0, 0, 0, 45, 9.81)).toBe(10)
    // The crack cuts all of the wedge off.
    expect(planeFailure(30, 60, 55, 0, 35, 26, 20, 2, 0, 45, 9.81)).toBe(10)
    expect(planeFailure(0, 70, 40, 50, 35, 26, 0, 0, 0, 45, 9.81)).toBe(10)
    expect(planeFailure(30, 70, 0, 50, 35, 26, 8, 4, 0, 45, 9.81)).toBe(10)
  })

  it('is 10 where anchors hold more than slides, or cohesion is out of proportion', () => {
    expect(planeFailure(30, 70, 40, 50, 35, 26, 8, 4, 9000, 45, 9.81)).toBe(10)
    expect(planeFailure(30, 70, 40, 5000, 35, 26, 8, 4, 0, 45, 9.81)).toBe(10)
  })

  it('is 0 where water lifts a block without cohesion', () => {
    // Worked apart: the resisting force is negative, FS -0.035.
    expect(planeFailure(20, 40, 37, 0, 30, 25, 3, 3, 0, 0, 9.81)).toBe(0)
  })

  it('rises with cohesion, friction and anchors, falls with water', () => {
    expectFollows(planeFailure, [
      [20, 60, 0],
      [70, 88, 0],
      [35, 52, 0],
      [0, 100, 1],
      [20, 45, 1],
      [22, 28, 0],
      [0, 5, 0],
      [0, 1.5, -1],
      [0, 3000, 1],
      [0, 90, 0],
      [9, 10.5, -1],
    ])
  })

  it('falls with more water too, up to a full crack', () => {
    expectFollows(
      (height, ratio, full, anchors) => planeFailure(height, 72, 42, 30, 33, 26, ratio * height, full * ratio * height, anchors, 40, 9.81),
      [
        [20, 60, 0],
        [0.05, 0.5, 0],
        [0, 1, -1],
        [0, 2000, 1],
      ],
    )
  })

  it('falls with the height and steepness of a dry cohesive face', () => {
    expectFollows(
      (height, face, plane, ratio) => planeFailure(height, face, plane, 60, 32, 26, ratio * height, 0, 0, 45, 9.81),
      [
        [10, 80, -1],
        [60, 89, -1],
        [34, 55, 0],
        [0, 0.4, 0],
      ],
    )
  })
})

describe('rockfall', () => {
  it('height, frost and nets', () => {
    expect(rockfallRate(0.7, 45, 38, 0.35)).toBeCloseTo(1.2348, 12)
    expect(rockfallRate(0.5, 30, 0, 0)).toBe(0.5)
    // Nets over all of the face let a fifth through.
    expect(rockfallRate(0.5, 30, 60, 1)).toBeCloseTo(0.2, 13)
  })

  it('rises with height and frost, falls with nets', () => {
    expectFollows(rockfallRate, [
      [0, 5, 1],
      [0, 200, 1],
      [0, 200, 1],
      [0, 1, -1],
    ])
  })
})
