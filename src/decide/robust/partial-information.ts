import type { BinChoice } from './bin-choices.ts'
import { dealtInformation } from './dealt-information.ts'
import type { Losses } from './losses.ts'
import type { SharedFutures } from './shared-futures.ts'

/** What it would be worth to learn one uncertain input before choosing. */
export interface PartialInformation {
  readonly shared: SharedFutures
  /** In the unit of the loss: as the bins give it, at least 0 but for rounding. NaN with fewer than four shared futures. */
  readonly raw: number
  /** Mean of what the same bins give when the input is dealt out to the futures at random: the bias where it is worth nothing. */
  readonly noise: number
  /** raw - noise, within [0, EVPI]; corrects too much where the input matters, so the truth lies between it and `raw`. */
  readonly corrected: number
  /** [1] Share of the random deals, the input itself among them, that give at least the raw value: small where the input matters. */
  readonly chance: number
  /** Percentile interval of the raw value over resampled futures; it carries the upward bias too. NaN without resamples. */
  readonly low: number
  readonly high: number
  /** Bins that were used. */
  readonly bins: number
  /** More bins than sqrt(n) / 2: the raw value is biased upwards. */
  readonly tooManyBins: boolean
  /** Bins in the order of the input with the plan to choose in each. */
  readonly choices: readonly BinChoice[]
  /** Whether the plan to choose is not the same in all bins. */
  readonly changesDecision: boolean
}

export interface PartialInformationSettings {
  readonly seed: number | string
  /** Most bins; floor(sqrt(n) / 2) unless given, at least 2. */
  readonly bins?: number
  readonly resamples?: number
  readonly confidence?: number
}

/**
 * Expected value of partial perfect information (EVPPI) of one input, from futures that were simulated already: they are sorted into bins
 * of equal counts by the input, and the best plan of each bin is chosen (the single-loop estimate of Strong, Oakley 2013,
 * doi:10.1177/0272989X12465755). Biased upwards, the more bins the more, as the plan of a bin is chosen by its own few futures; `noise`
 * says by how much at most, and `chance` whether there is anything beyond it. No more than EVPI.
 * @param input by future of the losses; a future where it is NaN or infinite is left out
 * @throws RangeError where losses or input do not fit or a setting is out of its range
 */
export function partialInformation(losses: Losses, input: ArrayLike<number>, settings: PartialInformationSettings): PartialInformation {
  return dealtInformation(losses, input, settings).information
}
