import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaults } from '../../src/base/param-spec.ts'
import { scoreParams } from '../../src/engine/score-params.ts'
import { functionScore } from '../../src/indicators/function-score.ts'
import { landscapeScore } from '../../src/indicators/landscape-score.ts'
import { safetyScore } from '../../src/indicators/safety-score.ts'
import { stabilityShare } from '../../src/indicators/stability-share.ts'
import { expectFollows } from '../engine/equations/follows.ts'

// Worked with mpmath, 40 digits.
const part = (cover: number, erosion: number, species: number, soil: number) => ({
  functionCover: cover,
  functionErosion: erosion,
  functionSpecies: species,
  functionSoil: soil,
})
const look = (cover: number, mix: number, scars: number, slope: number) => ({
  landscapeCover: cover,
  landscapeMix: mix,
  landscapeScars: scars,
  landscapeSlope: slope,
})
const even = { ...defaults(scoreParams), ...part(0.25, 0.25, 0.25, 0.25), ...look(0.4, 0.2, 0.2, 0.2) }
const uneven = { ...even, ...part(0.4, 0.3, 0.2, 0.6), ...look(0.35, 0.25, 0.3, 0.4) }
const none = { ...even, ...part(0, 0, 0, 0), ...look(0, 0, 0, 0) }
const target = { cover: 0.71, species: 48 }

describe('safety score', () => {
  it('geometric mean of standing the year and of the works left', () => {
    expect(safetyScore(0.037, 0.21)).toBeCloseTo(0.8722213021934284, 12)
    expect(safetyScore(0.4, 0.09)).toBeCloseTo(0.7389181280764466, 12)
    expect(safetyScore(0, 0)).toBe(1)
    expectFollows(safetyScore, [
      [0, 1, -1],
      [0, 1, -1],
    ])
  })
})

describe('share that stands', () => {
  it('share of the target, less the scar, full from the target on', () => {
    expect(stabilityShare(1.04, 1.3, 0.17)).toBeCloseTo(0.664, 12)
    expect(stabilityShare(1.31, 1.3, 0.17)).toBeCloseTo(0.83, 12)
    expect(stabilityShare(0, 1.3, 0)).toBe(0)
    expectFollows(stabilityShare, [
      [0, 10, 1],
      [1, 2, -1],
      [0, 1, -1],
    ])
  })
})

describe('landscape score', () => {
  it('of a steep slope and a gentle one', () => {
    expect(landscapeScore(0.47, 0.33, 0.09, 0.04, 0.12, 34, even)).toBeCloseTo(0.5965759323337178, 12)
    expect(landscapeScore(0.47, 0.33, 0.09, 0.04, 0.12, 34, uneven)).toBeCloseTo(0.61562963948777098, 12)
    expect(landscapeScore(0.47, 0.33, 0.09, 0.04, 0.12, 19, uneven)).toBeCloseTo(0.75696581196581197, 12)
    expect(landscapeScore(0.47, 0.1, 0.4, 0.6, 0.12, 34, uneven)).toBeCloseTo(0.66691169076982226, 12)
  })

  it('has no step at a trace of cover or at 25 degrees; flat ground is natural', () => {
    const trace = (shrub: number): number => landscapeScore(0.4, 0.3, shrub, 0, 0, 20, even)
    expect(trace(0.0501) - trace(0.0499)).toBeLessThan(1e-4)
    expect(landscapeScore(0.4, 0.3, 0.1, 0, 0, 25, even)).toBeCloseTo(landscapeScore(0.4, 0.3, 0.1, 0, 0, 25.0001, even), 5)
    expect(landscapeScore(0.4, 0.3, 0.1, 0, 0, 0, even)).toBe(landscapeScore(0.4, 0.3, 0.1, 0, 0, 25, even))
  })

  it('is 0 without weights, 1 of the best land', () => {
    expect(landscapeScore(0.4, 0.3, 0.1, 0, 0, 20, none)).toBe(0)
    expect(landscapeScore(1, 0.5, 0.5, 0.5, 0, 10, uneven)).toBeCloseTo(1, 12)
  })

  it('follows cover, groups, scars and slope', () => {
    const share = [0, 1, 1] as const
    expectFollows(
      (...x) => landscapeScore(x[0], x[1], x[2], x[3], x[4], x[5], uneven),
      [share, share, share, share, [0, 1, -1], [0, 90, -1]],
    )
  })
})

describe('function score', () => {
  it('weighted geometric mean', () => {
    expect(functionScore(0.44, 900, 5200, 27, 0.19, 1, target, even)).toBeCloseTo(0.691827319570189, 11)
    expect(functionScore(0.44, 900, 5200, 27, 0.19, 1, target, uneven)).toBeCloseTo(0.71588741212978199, 11)
  })

  it('metal takes its part of the soil', () => {
    expect(functionScore(0.44, 900, 5200, 27, 0.19, 0.77, target, uneven)).toBeCloseTo(0.6448237368927, 11)
  })

  it('more than the target counts as the target; no rain that erodes loses nothing', () => {
    expect(functionScore(0.9, 900, 0, 27, 0.19, 1, target, uneven)).toBeCloseTo(0.84482459650661691, 11)
    expect(functionScore(0.44, 900, 5200, 60, 0.19, 1, target, uneven)).toBeCloseTo(0.77296836925567026, 11)
  })

  it('nothing makes up for a function that is lost', () => {
    expect(functionScore(0, 900, 5200, 27, 0.19, 1, target, uneven)).toBe(0)
    expect(functionScore(0.44, 6000, 5200, 27, 0.19, 1, target, uneven)).toBe(0)
    expect(functionScore(0.44, 900, 5200, 0, 0.19, 1, target, uneven)).toBe(0)
    expect(functionScore(0.44, 900, 5200, 27, 0, 1, target, uneven)).toBe(0)
    expect(functionScore(0.44, 900, 5200, 27, 0.19, 1, target, none)).toBe(0)
  })

  it('follows its four parts and stays in 0..1', () => {
    expectFollows(
      (...x) => functionScore(x[0], x[1], x[2], x[3], x[4], 1, target, uneven),
      [
        [0, 1, 1],
        [0, 9000, -1],
        [1, 9000, 1],
        [0, 80, 1],
        [0, 2, 1],
      ],
    )
    const any = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(any, any, any, any, (cover, erosion, species, depth) => {
        const score = functionScore(cover, 9000 * erosion, 5000, 80 * species, 2 * depth, 1, target, uneven)
        expect(score >= 0 && score <= 1 + 1e-12).toBe(true)
      }),
    )
  })
})
