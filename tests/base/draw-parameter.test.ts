import { expect, test } from 'vitest'
import fc from 'fast-check'
import { drawParameter } from '../../src/base/draw-parameter.ts'
import type { Distribution, ParamSpec } from '../../src/base/param-spec.ts'

function spec(distribution: Distribution | undefined, min = 0.5, max = 90): ParamSpec {
  const base = { label: { en: 'x', zh: 'x' }, unit: 'mm', default: 7.5, min, max, status: 'assumed', source: 'test' } as const
  return distribution === undefined ? base : { ...base, distribution }
}

// Worked with mpmath: normal deviate of 0.3 is -0.5244005127080407, of 0.8 0.8416212335729142.
test.each<[Distribution, number, number]>([
  [{ kind: 'uniform', low: 2, high: 12 }, 0.35, 5.5],
  [{ kind: 'log-uniform', low: 2, high: 32 }, 0.25, 4],
  [{ kind: 'triangular', low: 2.5, mode: 3.25, high: 7.5 }, 0.05, 2.933012701892219],
  [{ kind: 'triangular', low: 2.5, mode: 3.25, high: 7.5 }, 0.97, 6.701564028866434],
  [{ kind: 'log-normal', sigma: 0.4 }, 0.3, 6.08083982444104],
  [{ kind: 'normal', sd: 3 }, 0.8, 10.024863700718743],
  [{ kind: 'categorical', weights: [0.2, 0.5, 0.3] }, 0.65, 1],
  [{ kind: 'categorical', weights: [0.2, 0.5, 0.3] }, 0.75, 2],
])('%j at %d is %d', (distribution, u, value) => {
  expect(drawParameter(spec(distribution, 0), u)).toBeCloseTo(value, 8)
})

test('without a distribution the default; the median of a log-normal and the mean of a normal are the default', () => {
  expect(drawParameter(spec(undefined), 0.123)).toBe(7.5)
  expect(drawParameter(spec({ kind: 'log-normal', sigma: 0.8 }), 0.5)).toBe(7.5)
  expect(drawParameter(spec({ kind: 'normal', sd: 2 }), 0.5)).toBe(7.5)
})

test('draws are clamped to the range', () => {
  expect(drawParameter(spec({ kind: 'normal', sd: 50 }), 0.01)).toBe(0.5)
  expect(drawParameter(spec({ kind: 'log-normal', sigma: 4 }), 0.99)).toBe(90)
})

test('a category of no weight is never drawn', () => {
  expect(drawParameter(spec({ kind: 'categorical', weights: [0, 0.4, 0.6, 0] }, 0), 1e-16)).toBe(1)
  expect(drawParameter(spec({ kind: 'categorical', weights: [0, 0.4, 0.59999, 0] }, 0), 1 - 1e-16)).toBe(2)
})

test('every distribution increases in u and stays in the range', () => {
  const distribution = fc.constantFrom<Distribution>(
    { kind: 'uniform', low: 2, high: 12 },
    { kind: 'log-uniform', low: 0.6, high: 80 },
    { kind: 'triangular', low: 2.5, mode: 3.25, high: 7.5 },
    { kind: 'log-normal', sigma: 0.9 },
    { kind: 'normal', sd: 5 },
    { kind: 'categorical', weights: [0.1, 0.2, 0.7] },
  )
  const u = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true })
  fc.assert(
    fc.property(distribution, u, fc.double({ min: 1e-9, max: 1, noNaN: true }), (one, p, gap) => {
      const value = drawParameter(spec(one), p)
      expect(value >= 0.5 && value <= 90).toBe(true)
      expect(drawParameter(spec(one), p * (1 - gap))).toBeLessThanOrEqual(value)
    }),
  )
})
