import { expect, it } from 'vitest'
import { summariseResilience } from '../../src/compare/resilience-summary.ts'
import type { FunctionLevels } from '../../src/indicators/function-levels.ts'
import type { Resilience } from '../../src/indicators/judge-resilience.ts'

const levels = (x: number): FunctionLevels => ({ cover: x, erosion: x / 2, water: x / 3, stability: x / 4 })
const pulse = (x: number): Resilience['drought'] => ({
  from: 40,
  control: levels(x),
  disturbed: levels(x - 0.1),
  resistance: levels(x),
  held: x,
})

const found = (at: number, index: number, changes: Partial<Resilience['recovery']> = {}): Resilience => ({
  at,
  index,
  resistance: index + 0.1,
  source: index - 0.1,
  corridors: { value: 0.4, source: 'scenario' },
  drought: pulse(index),
  storm: pulse(index + 0.2),
  recovery: {
    largestLoss: 0.05,
    months: 10 * index,
    unseen: false,
    belowFloor: false,
    score: 0.5,
    lloret: { resistance: 0.8, recovery: 1.1, resilience: 0.88 },
    logResponse: -0.2,
    returned: 0.4,
    ...changes,
  },
  speciesShare: 0.5,
  soil: 0.5,
})

it('summarises each moment over futures', () => {
  const futures = [0.2, 0.5, 0.9].map((x, r) => [found(36, x, { belowFloor: r === 0 }), found(72, x / 2, { unseen: r > 0 })])
  const [third, sixth] = summariseResilience(futures)
  expect([third.year, sixth.year]).toEqual([3, 6])
  expect(third.corridorSource).toBe('scenario')
  // statistics.stdev([0.2, 0.5, 0.9]) of Python; quantiles of type 7.
  expect(third.index.sd).toBeCloseTo(0.3511884584284246, 14)
  expect(third.index.q50).toBe(0.5)
  expect(third.index.q05).toBeCloseTo(0.23, 14)
  expect(third.index.q95).toBeCloseTo(0.86, 14)
  expect(third.resistance.q50).toBeCloseTo(0.6, 14)
  expect(third.source.q50).toBeCloseTo(0.4, 14)
  expect(third.corridors.sd).toBeCloseTo(0, 14)
  expect(third.recoveryTime.q50).toBe(5)
  expect(third.drought.control).toEqual({ cover: 0.5, erosion: 0.25, water: 0.5 / 3, stability: 0.125 })
  expect(third.storm.disturbed.cover).toBeCloseTo(0.6, 14)
  expect([third.belowFloor, third.unseen, sixth.belowFloor, sixth.unseen]).toEqual([1 / 3, 0, 0, 2 / 3])
})

it('gives the parts of R3 where it comes from a network', () => {
  const futures = [0.2, 0.5, 0.9].map((x): Resilience[] => [
    {
      ...found(36, 0.5),
      corridors: { value: 0.4, source: 'network', parts: { reach: x, robustness: x / 2, redundancy: 1 - x } },
    },
  ])
  const [{ corridorSource, corridorParts }] = summariseResilience(futures)
  expect(corridorSource).toBe('network')
  expect(corridorParts?.reach.q50).toBe(0.5)
  expect(corridorParts?.robustness.q95).toBeCloseTo(0.43, 14)
  expect(corridorParts?.redundancy.q05).toBeCloseTo(0.14, 14)
  expect(summariseResilience([[found(36, 0.5)]])[0]).not.toHaveProperty('corridorParts')
})

it('has nothing to say where resilience was not asked for, and no spread of a single future', () => {
  expect(summariseResilience([[], []])).toEqual([])
  expect(summariseResilience([])).toEqual([])
  expect(summariseResilience([[found(36, 0.5)]])[0].index).toEqual({ q05: 0.5, q50: 0.5, q95: 0.5, sd: 0 })
})
