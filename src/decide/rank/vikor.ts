import { anchorNotes } from './anchor-notes.ts'
import { anchorsOf } from './anchors-of.ts'
import { checkTable } from './check-table.ts'
import type { DecisionTable } from './decision-table.ts'
import { rankedScores, type RankedScores } from './ranked-scores.ts'
import { tieGroups } from './tie-groups.ts'
import { weightsOf } from './weights-of.ts'

export interface VikorOptions {
  /** Weight of the majority (S) against the single regret (R), in [0, 1]; default 0.5. */
  readonly v?: number
}

export interface VikorResult extends RankedScores {
  /** Group regret, less is better. */
  readonly s: Float64Array
  /** Greatest single regret, less is better. */
  readonly r: Float64Array
  /** Compromise index in [0, 1], less is better; the score is 1 - q. */
  readonly q: Float64Array
  /** Distance in q that the first needs from the second, 1 / (n - 1); 0 with one alternative. */
  readonly requiredAdvantage: number
  readonly acceptableAdvantage: boolean
  /** Whether the first is also best by S or by R. */
  readonly acceptableStability: boolean
  /** Indices of the alternatives between which the method does not decide, best first. */
  readonly compromise: readonly number[]
}

/** Rounding must not take an alternative out of the compromise set. */
const NEAR = 1e-12

/**
 * VIKOR (Opricovic and Tzeng 2004). A constant criterion without anchors is left out, and S or R equal for all count 0. Regret is
 * measured between the declared worst and best, or those of the table.
 * @throws RangeError as `checkTable` and `weightsOf`, when v is outside [0, 1], or on a regret that overflows
 */
export function vikor(table: DecisionTable, weights: ArrayLike<number>, { v = 0.5 }: VikorOptions = {}): VikorResult {
  checkTable(table)
  if (!(v >= 0 && v <= 1)) throw new RangeError(`v: got ${v}, want a number in [0, 1]`)
  const w = weightsOf(weights, table.criteria)
  const m = w.length
  const anchors = anchorsOf(table)
  const { worst, best } = anchors
  const s = new Float64Array(table.alternatives.length)
  const r = new Float64Array(table.alternatives.length).fill(-Infinity)
  table.values.forEach((x, at) => {
    const i = Math.floor(at / m)
    const k = at % m
    if (best[k] === worst[k]) return
    const regret = (w[k] * (best[k] - x)) / (best[k] - worst[k])
    s[i] += regret
    r[i] = Math.max(r[i], regret)
  })
  const bad = s.findIndex(sum => !Number.isFinite(sum))
  if (bad >= 0) throw new RangeError(`vikor: regret of "${table.alternatives[bad]}" is ${s[bad]}, want values nearer to worst and best`)
  // Nothing to regret where all are alike in everything; elsewhere a 0 here would hide how far some lie beyond the declared best.
  r.forEach((regret, i) => (r[i] = regret === -Infinity ? 0 : regret))
  const sShare = sharesOfRange(s)
  const rShare = sharesOfRange(r)
  const q = sShare.map((share, i) => v * share + (1 - v) * rShare[i])
  const ranked = rankedScores(
    'vikor',
    table.alternatives,
    q.map(x => 1 - x),
    anchorNotes(table, anchors),
  )
  return { ...ranked, s, r, q, ...compromiseOf(ranked.order, s, r, q) }
}

/** 0 at the least, 1 at the greatest; all 0 where they are equal (to rounding). */
function sharesOfRange(x: Float64Array): Float64Array {
  const least = x.reduce((a, b) => Math.min(a, b))
  const range = x.reduce((a, b) => Math.max(a, b)) - least
  return x.map(value => (range > NEAR ? (value - least) / range : 0))
}

function compromiseOf(
  order: readonly number[],
  s: Float64Array,
  r: Float64Array,
  q: Float64Array,
): Pick<VikorResult, 'requiredAdvantage' | 'acceptableAdvantage' | 'acceptableStability' | 'compromise'> {
  const n = order.length
  const first = order[0]
  const requiredAdvantage = n > 1 ? 1 / (n - 1) : 0
  const acceptableAdvantage = n === 1 || q[order[1]] - q[first] >= requiredAdvantage - NEAR
  const acceptableStability = [s, r].some(x => tieGroups(x.map(value => -value))[0].includes(first))
  const close = order.filter(i => q[i] - q[first] < requiredAdvantage - NEAR)
  const compromise = acceptableAdvantage ? order.slice(0, acceptableStability ? 1 : 2) : close
  return { requiredAdvantage, acceptableAdvantage, acceptableStability, compromise }
}
