import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'

const FOLDER = fileURLToPath(new URL('../../../../shared/data/decision/', import.meta.url))

/** Whether the known answers are there: they lie beside the repository. */
export const HAS_ANSWERS = existsSync(FOLDER)

/** A file of known answers. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what the file holds
export function knownAnswer<T>(name: string): T {
  return JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as T
}

/** The generator of the known answers: mulberry32, a 32-bit generator in the public domain. */
export function mulberry32(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export type Kind = 'random' | 'sphere' | 'linear'

/** Points of the known answers: uniform, or moved onto a concave sphere or a plane, where nothing dominates. */
export function generated(kind: Kind, n: number, d: number, seed: number): Float64Array {
  const uniform = mulberry32(seed)
  const rows = Array.from({ length: n }, () => {
    const x = Array.from({ length: d }, uniform)
    const norm = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0))
    const total = x.reduce((sum, value) => sum + value, 0)
    return x.map(value => (kind === 'random' ? value : kind === 'sphere' ? 1 - value / norm : value / total))
  })
  return Float64Array.from(rows.flat())
}

/** Rows of a few whole numbers, so that ties, doubles and domination are common. */
export const fewPoints = (dimensions: number, most = 8): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: dimensions, maxLength: dimensions }), { maxLength: most })

/** Rows of ordinary numbers. */
export const manyPoints = (dimensions: number, most = 12): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.double({ min: -2, max: 5, noNaN: true }), { minLength: dimensions, maxLength: dimensions }), { maxLength: most })

export const flat = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows.flat())
