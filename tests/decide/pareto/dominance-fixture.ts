import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FILE = fileURLToPath(new URL('../../../../shared/data/decision/archive_dominance.json', import.meta.url))

/** Known answers of Platypus; they lie beside the repository. */
export interface DominanceFixture {
  /** Two points and what comes out: -1 the first is better, 1 the second, 0 neither. */
  readonly dominance: readonly (readonly [readonly number[], readonly number[], number])[]
  readonly ranking: { readonly set: readonly number[][]; readonly rank: readonly number[]; readonly crowding: readonly (number | 'inf')[] }
  readonly truncate: { readonly k2_keeps: readonly number[][]; readonly k4_keeps: readonly number[][] }
  readonly epsilon_archive: { readonly eps: number; readonly sequence: readonly number[][]; readonly improvements: readonly number[] }
}

/** Undefined where they are not at hand. */
export const DOMINANCE_FIXTURE = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as DominanceFixture) : undefined
