import { normalQuantile } from '../../base/normal-quantile.ts'
import { type ShareInterval, wilsonInterval } from './wilson-interval.ts'

/** A share this near to the allowed one is the same. */
const NEAR = 1e-12

export interface SafetyGateOptions {
  /** Share of futures that may exceed the limit, in [0, 1]; default 0.05. With 0 nothing can be proven to pass. */
  readonly allowed?: number
  /** Two-sided confidence of the interval, in (0, 1); default 0.95. */
  readonly confidence?: number
}

export interface SafetyGate {
  /** passes: even the upper bound is allowed; fails: even the lower bound is not; undecided: too few futures to tell. */
  readonly verdict: 'passes' | 'fails' | 'undecided'
  /** Share of futures that exceed the limit; null without futures. */
  readonly share: number | null
  readonly interval: ShareInterval
  /** What the share alone says, without regard to the number of futures; without futures it fails. */
  readonly byShare: 'passes' | 'fails'
  /** Futures from which on this share would decide; null: never (it is the allowed one), or no futures yet. */
  readonly futuresNeeded: number | null
  readonly allowed: number
  readonly confidence: number
}

/**
 * Hard gate before any ranking: is the probability of exceeding the safety limit at most the allowed one? By the Wilson interval of the
 * share of futures.
 * @param exceeding futures in which the limit is exceeded; failed runs belong here
 * @param futures all futures
 * @throws RangeError
 */
export function safetyGate(exceeding: number, futures: number, options: SafetyGateOptions = {}): SafetyGate {
  const { allowed = 0.05, confidence = 0.95 } = options
  checkGate(exceeding, futures, allowed)
  const interval = wilsonInterval(exceeding, futures, confidence)
  const share = futures > 0 ? exceeding / futures : null
  return {
    verdict: verdictOf(interval, allowed),
    share,
    interval,
    byShare: share !== null && share <= allowed ? 'passes' : 'fails',
    futuresNeeded: share === null || Math.abs(share - allowed) < NEAR ? null : neededFor(share, allowed, confidence),
    allowed,
    confidence,
  }
}

function checkGate(exceeding: number, futures: number, allowed: number): void {
  if (!(allowed >= 0 && allowed <= 1)) throw new RangeError(`allowed share: got ${allowed}, want a number from 0 to 1`)
  if (!Number.isInteger(exceeding) || !Number.isInteger(futures)) throw new RangeError(`got ${exceeding} of ${futures}, want whole numbers`)
}

function verdictOf({ low, high }: ShareInterval, allowed: number): SafetyGate['verdict'] {
  if (high <= allowed) return 'passes'
  return low > allowed ? 'fails' : 'undecided'
}

/** The Wilson interval leaves out `allowed` once |share - allowed| exceeds z standard errors under `allowed`. */
function neededFor(share: number, allowed: number, confidence: number): number {
  const z = normalQuantile((1 + confidence) / 2)
  return Math.max(1, Math.ceil((z * z * allowed * (1 - allowed)) / ((share - allowed) * (share - allowed))))
}
