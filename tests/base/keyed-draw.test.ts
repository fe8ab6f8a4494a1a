import { expect, test } from 'vitest'
import fc from 'fast-check'
import type { Draw } from '../../src/base/draw.ts'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import { STREAMS, type Stream } from '../../src/base/streams.ts'
import { hashOfBits } from './known-answers.ts'

const word = fc.integer({ min: 0, max: 4294967295 })
const k = fc.integer({ min: 0, max: 65535 })
const stream = fc.constantFrom(...(Object.keys(STREAMS) as Stream[]))
const key = fc.tuple(stream, word, word, k)
const COUNT = 20000

test('a draw is in the open interval and depends on its key alone, in any order of calls', () => {
  fc.assert(
    fc.property(fc.integer(), word, fc.array(key, { minLength: 1, maxLength: 20 }), (seed, replicate, keys) => {
      const forward = keys.map(one => keyedDraw(seed, replicate).uniform(...one))
      const draw = keyedDraw(seed, replicate)
      const backward = keys.toReversed().map(one => draw.uniform(...one))
      expect(backward.toReversed()).toEqual(forward)
      for (const u of forward) expect(u > 0 && u < 1).toBe(true)
    }),
  )
})

test('keys that differ in one part give different draws', () => {
  fc.assert(
    fc.property(key, word, ([name, id, step, nth], replicate) => {
      const draw = keyedDraw('seed', replicate)
      const other: Stream = name === 'weather' ? 'failure' : 'weather'
      const draws = [
        draw.uniform(name, id, step, nth),
        draw.uniform(other, id, step, nth),
        draw.uniform(name, (id + 1) % 4294967296, step, nth),
        draw.uniform(name, id, (step + 1) % 4294967296, nth),
        draw.uniform(name, id, step, (nth + 1) % 65536),
        keyedDraw('seed', replicate ^ 1).uniform(name, id, step, nth),
        keyedDraw('seeds', replicate).uniform(name, id, step, nth),
      ]
      expect(new Set(draws).size).toBe(draws.length)
    }),
  )
})

const draw = keyedDraw(1, 3)
const SERIES: Record<string, (i: number) => number> = {
  id: i => draw.uniform('failure', i, 7, 0),
  step: i => draw.uniform('weather', 5, i, 0),
  k: i => draw.uniform('species', 5, 7, i),
  replicate: i => keyedDraw(1, i).uniform('params', 0, 0, 2),
  'hashed id': i => draw.uniform('establishment', Math.imul(i, 0x9e3779b1) >>> 0, 7, 0),
}

test.each(Object.keys(SERIES))('draws along %s are uniform and not correlated with their neighbours', name => {
  const count = name === 'replicate' ? 4000 : COUNT
  const u = Float64Array.from({ length: count }, (_, i) => SERIES[name](i))
  const counts = new Float64Array(64)
  for (const value of u) counts[Math.floor(value * 64)]++
  const chiSquare = counts.reduce((sum, n) => sum + ((n - count / 64) * (n - count / 64)) / (count / 64), 0)
  // 63 degrees of freedom: 1e-5 of all generators would fall outside.
  expect(chiSquare).toBeGreaterThan(25)
  expect(chiSquare).toBeLessThan(120)
  for (const lag of [1, 2, 7]) expect(Math.abs(correlation(u, lag)) * Math.sqrt(count)).toBeLessThan(4)
})

test('streams, replicates and seeds are not correlated with each other', () => {
  const base = column(keyedDraw(1, 3), 'failure')
  const others = [column(keyedDraw(1, 3), 'weather'), column(keyedDraw(1, 4), 'failure'), column(keyedDraw(2, 3), 'failure')]
  for (const other of others) {
    const both = Float64Array.from({ length: 2 * COUNT }, (_, i) => (i % 2 ? other : base)[i >> 1])
    const product = both.reduce((sum, u, i) => (i % 2 ? sum + (u - 0.5) * (both[i - 1] - 0.5) : sum), 0)
    expect(Math.abs(product * 12) / Math.sqrt(COUNT)).toBeLessThan(4)
  }
})

test('the bits of 10,000 draws are pinned', () => {
  const names = Object.keys(STREAMS) as Stream[]
  const one = keyedDraw('pinned', 12)
  const u = Float64Array.from({ length: 10000 }, (_, i) => one.uniform(names[i % 7], Math.imul(i, 2654435761) >>> 0, i, i % 5))
  expect(hashOfBits(u)).toBe('1f7fcf7e')
})

function column(source: Draw, name: Stream): Float64Array {
  return Float64Array.from({ length: COUNT }, (_, i) => source.uniform(name, i, 7, 0))
}

/** Correlation of each value with the one `lag` later; the variance of a uniform is 1/12. */
function correlation(u: Float64Array, lag: number): number {
  let sum = 0
  for (let i = lag; i < u.length; i++) sum += (u[i] - 0.5) * (u[i - lag] - 0.5)
  return (sum * 12) / u.length
}
