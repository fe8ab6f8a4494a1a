import { hash32 } from '../base/hash32.ts'
import { normalCdf } from '../base/normal-cdf.ts'
import { normalQuantile } from '../base/normal-quantile.ts'
import { correlatedGroups } from './correlated-groups.ts'
import type { Correlation } from './correlations.ts'

/** Where a parameter stands in its correlated group: the names up to it, their keys, and its row of the Cholesky factor. */
export interface CopulaRow {
  readonly names: readonly string[]
  readonly keys: readonly number[]
  readonly weights: readonly number[]
}

/** Numbers in (0, 1) by the full name of a parameter and its key. */
export type Uniforms = (full: string, key: number) => number

/** What makes independent uniforms correlated. */
export interface Copula {
  /** Rows of the parameters that are drawn together. */
  readonly rows: ReadonlyMap<string, CopulaRow>
  /** Uniforms that are correlated through their normal scores; those without a row stay as they are. */
  correlate(independent: Uniforms): Uniforms
  /** Sum of a row of the factor times normal scores. */
  mix(row: CopulaRow, score: (k: number) => number): number
  /** Rounding must not make 0 or 1 of a number in between. */
  inside(u: number): number
}

/** The smallest number that the generator gives. */
const LEAST = 1.1102230246251565e-16

/** Gaussian copula of parameters with the given correlations of their normal scores (Nataf 1962); margins stay uniform. */
export function gaussianCopula(pairs: readonly Correlation[]): Copula {
  const rows: ReadonlyMap<string, CopulaRow> = new Map(
    correlatedGroups(pairs).flatMap(({ names, factor }) =>
      names.map((name, i): [string, CopulaRow] => {
        const before = names.slice(0, i + 1)
        return [name, { names: before, keys: before.map(hash32), weights: factor[i] }]
      }),
    ),
  )
  const mix: Copula['mix'] = ({ weights }, score) => {
    let sum = 0
    for (let k = 0; k < weights.length; k++) sum += weights[k] * score(k)
    return sum
  }
  const inside: Copula['inside'] = u => Math.max(LEAST, Math.min(1 - LEAST, u))
  return {
    rows,
    mix,
    inside,
    correlate: independent => (full, key) => {
      const row = rows.get(full)
      return row ? inside(normalCdf(mix(row, k => normalQuantile(inside(independent(row.names[k], row.keys[k])))))) : independent(full, key)
    },
  }
}
