import { readFileSync } from 'node:fs'

/** Values at x = (start + i step) 2^shift, with y = yStart + i yStep where there are two arguments. */
interface Grid {
  readonly start: number
  readonly step: number
  readonly shift?: number
  readonly yStart?: number
  readonly yStep?: number
  readonly values: readonly (number | 'Infinity')[]
}

interface KnownAnswers {
  readonly grids: Readonly<Record<string, readonly Grid[]>>
  /** Arguments, then the value. */
  readonly tables: Readonly<Record<string, readonly (readonly number[])[]>>
  readonly quantile: { readonly sample: readonly number[]; readonly rows: readonly (readonly [number, number])[] }
}

/** Answers computed outside this product; `known-answers.py` says how. */
export const KNOWN_ANSWERS = JSON.parse(readFileSync(new URL('known-answers.json', import.meta.url), 'utf8')) as KnownAnswers

/** Largest distance, in units in the last place of the known answer, of `f` from the grids of its name. */
export function worstUlp(name: string, f: (x: number, y: number) => number): { ulp: number; points: number; at: string } {
  let worst = { ulp: 0, points: 0, at: '' }
  let points = 0
  for (const { start, step, shift = 0, yStart = 0, yStep = 0, values } of KNOWN_ANSWERS.grids[name]) {
    values.forEach((text, i) => {
      // In two factors, since 2^-1074 times the mantissa is exact but 2^shift alone may be out of range.
      const half = Math.trunc(shift / 2)
      const x = (start + i * step) * 2 ** half * 2 ** (shift - half)
      const y = yStart + i * yStep
      const ulp = ulpDistance(f(x, y), Number(text))
      if (!(ulp <= worst.ulp)) worst = { ulp, points, at: `${name}(${x}, ${y}) = ${f(x, y)}, wanted ${text}` }
      points++
    })
  }
  return { ...worst, points }
}

/** |got - want| in units in the last place of `want`; 0 for the same infinity or both NaN. */
export function ulpDistance(got: number, want: number): number {
  if (Object.is(got, want) || got === want) return 0
  const exponent = Math.max(-1022, Math.floor(Math.log2(Math.abs(want))))
  return Math.abs(got - want) / 2 ** Math.max(-1074, exponent - 52)
}

/** |got / want - 1|. */
export function relativeError(got: number, want: number): number {
  return got === want ? 0 : Math.abs((got - want) / want)
}

/** FNV-1a over the bits of the numbers, low word first: pins results to the last bit. */
export function hashOfBits(values: Float64Array): string {
  let hash = 0x811c9dc5
  for (const byte of new Uint8Array(values.buffer)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
