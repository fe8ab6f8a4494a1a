import { checkTable } from './check-table.ts'
import type { DecisionTable } from './decision-table.ts'
import { type Preference, preferenceOf } from './preference-of.ts'
import { rankedScores, type RankedScores } from './ranked-scores.ts'
import { weightsOf } from './weights-of.ts'

export interface PrometheeOptions {
  /** Preference function by criterion id; `usual` where absent. */
  readonly preferences?: Readonly<Record<string, Preference>>
}

export interface PrometheeResult extends RankedScores {
  /** Mean preference over the others, in [0, 1]. */
  readonly leaving: Float64Array
  /** Mean preference of the others over it, in [0, 1]. */
  readonly entering: Float64Array
}

/**
 * PROMETHEE II (Brans and Vincke 1985): the score is the net flow, leaving minus entering; net flows add to 0, one alternative has 0.
 * @throws RangeError as `checkTable` and `weightsOf`, or on thresholds that make no sense
 */
export function promethee(table: DecisionTable, weights: ArrayLike<number>, { preferences = {} }: PrometheeOptions = {}): PrometheeResult {
  checkTable(table)
  const w = weightsOf(weights, table.criteria)
  const m = w.length
  const n = table.alternatives.length
  const unknown = Object.keys(preferences).find(id => table.criteria.every(criterion => criterion.id !== id))
  if (unknown !== undefined) throw new RangeError(`preference function for "${unknown}": no such criterion`)
  const functions = table.criteria.map(({ id }): Preference => preferences[id] ?? { shape: 'usual' })
  functions.forEach((preference, k) => checkPreference(preference, table.criteria[k].id))
  const signs = table.criteria.map(({ direction }) => (direction === 'max' ? 1 : -1))
  const leaving = new Float64Array(n)
  const entering = new Float64Array(n)
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) {
      let preferred = 0
      for (let k = 0; k < m; k++)
        preferred += w[k] * preferenceOf(signs[k] * (table.values[a * m + k] - table.values[b * m + k]), functions[k])
      leaving[a] += preferred / Math.max(1, n - 1)
      entering[b] += preferred / Math.max(1, n - 1)
    }
  const scores = leaving.map((flow, i) => flow - entering[i])
  return { ...rankedScores('promethee', table.alternatives, scores), leaving, entering }
}

function checkPreference(preference: Preference, criterion: string): void {
  const { shape } = preference
  const q = 'q' in preference ? preference.q : 0
  const p = 'p' in preference ? preference.p : Infinity
  const s = 's' in preference ? preference.s : 1
  const ordered = shape === 'level' ? p >= q : p > q
  const finite = Number.isFinite(q) && Number.isFinite(s) && ('p' in preference ? Number.isFinite(p) : true)
  if (!(q >= 0 && ordered && s > 0 && finite))
    throw new RangeError(
      `criterion "${criterion}", preference ${shape}: got ${JSON.stringify(preference)}, want 0 <= q < p and s > 0, finite`,
    )
}
