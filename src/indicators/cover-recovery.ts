import { keptShare, logResponse, recovery, returnIndex } from '../engine/equations/resilience.ts'
import type { FunctionTrace } from './trace-functions.ts'

/** What became of cover after a drought, against the undisturbed twin. */
export interface CoverRecovery {
  /** Largest loss of cover in the twelve months from the drought's beginning on [1]; at least 0. */
  readonly largestLoss: number
  /** Months from the largest loss until half of it is made good; 36 where that is not seen. */
  readonly months: number
  /** Half of the loss was not made good as long as it was watched. */
  readonly unseen: boolean
  /** The loss is too small to say anything of its recovery, which then counts as full. */
  readonly belowFloor: boolean
  /** [1] */
  readonly score: number
  /** Share of the undisturbed cover at the largest loss and in the end, and what that is in the indices of Lloret et al. 2011. */
  readonly lloret: { readonly resistance: number; readonly recovery: number; readonly resilience: number }
  /** Logarithm of disturbed over undisturbed cover at the largest loss. */
  readonly logResponse: number
  /** Share of the loss that has come back in the end, index of Orwin & Wardle 2004. */
  readonly returned: number
}

/** Longest recovery that is told apart [month]. */
const LONGEST = 36
/** Months in which the drought strikes and its largest loss is looked for. */
const WINDOW = 12

/**
 * Recovery of cover after a drought, measured against the twin without it, so that season and growth cancel. What happens to the twins
 * later than a year after the drought began, slides for instance, is not taken for its work: the largest loss is looked for before.
 * @param disturbed begins with the drought; both traces end with the same month
 * @param leastLoss [1] losses below it say nothing about recovery
 */
export function coverRecovery(control: FunctionTrace, disturbed: FunctionTrace, leastLoss: number): CoverRecovery {
  const last = control.from + control.cover.length - 1
  const before = (month: number): number => control.cover[month - control.from]
  const after = (month: number): number => disturbed.cover[month - disturbed.from]
  const missing = (month: number): number => before(month) - after(month)

  let worst = disturbed.from
  for (let month = worst; month < disturbed.from + WINDOW; month++) if (missing(month) > missing(worst)) worst = month
  const loss = missing(worst)
  const belowFloor = !(loss >= leastLoss && loss > 0)
  let half = worst
  if (!belowFloor) while (half <= last && missing(half) > loss / 2) half++
  const unseen = half > last
  const months = unseen ? LONGEST : half - worst
  const kept = keptShare(after(worst), before(worst))
  const end = keptShare(after(last), before(last))
  return {
    largestLoss: Math.max(0, loss),
    months,
    unseen,
    belowFloor,
    score: recovery(months),
    lloret: { resistance: kept, recovery: keptShare(end, kept), resilience: end },
    logResponse: logResponse(after(worst), before(worst)),
    returned: returnIndex(loss, missing(last)),
  }
}
