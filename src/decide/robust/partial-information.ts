import { keyedDraw } from '../../base/keyed-draw.ts'
import { quantile } from '../../base/quantile.ts'
import { uniformSequence } from '../../base/uniform-sequence.ts'
import { binnedValue } from './binned-value.ts'
import { type BinChoice, binChoices } from './bin-choices.ts'
import type { Losses } from './losses.ts'
import { quantileBins } from './quantile-bins.ts'
import { type SharedFutures, sharedFutures } from './shared-futures.ts'

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

const RESAMPLES = 200
/** Fewest futures that make two bins of two. */
const FEWEST = 4
/** Tell the draws of resamples and of deals from each other and from other uses of the stream. */
const RESAMPLE_ID = 0x4550
const DEAL_ID = 0x4551

/**
 * Expected value of partial perfect information (EVPPI) of one input, from futures that were simulated already: they are sorted into bins
 * of equal counts by the input, and the best plan of each bin is chosen (the single-loop estimate of Strong, Oakley 2013,
 * doi:10.1177/0272989X12465755). Biased upwards, the more bins the more, as the plan of a bin is chosen by its own few futures; `noise`
 * says by how much at most, and `chance` whether there is anything beyond it. No more than EVPI.
 * @param input by future of the losses; a future where it is NaN or infinite is left out
 * @throws RangeError where losses or input do not fit or a setting is out of its range
 */
export function partialInformation(
  losses: Losses,
  input: ArrayLike<number>,
  { seed, bins, resamples = RESAMPLES, confidence = 0.95 }: PartialInformationSettings,
): PartialInformation {
  if (input.length !== losses.futures) throw new RangeError(`${input.length} inputs of ${losses.futures} futures`)
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence}: wanted a number between 0 and 1`)
  const all = sharedFutures(losses)
  const futures = all.futures.filter(s => Number.isFinite(input[s]))
  const shared = { ...all, futures, leftOut: losses.futures - futures.length }
  const n = futures.length
  const advised = Math.max(2, Math.floor(Math.sqrt(n) / 2))
  const most = bins ?? advised
  if (!Number.isInteger(most) || most < 1) throw new RangeError(`${most} bins: wanted a whole number from 1`)
  // In the order of the input, so that resamples need hardly any sorting.
  const ordered = futures.toSorted((a, b) => input[a] - input[b] || a - b)
  const own = all.plans.map(plan => Float64Array.from(ordered, s => losses.values[plan * losses.futures + s]))
  const known = Float64Array.from(ordered, s => input[s])
  if (n < FEWEST) return nothing(shared)

  const rows = Int32Array.from({ length: n }, (_, j) => j)
  const bin = quantileBins(known, most)
  const used = bin.reduce((most, b) => Math.max(most, b), -1) + 1
  const raw = binnedValue(own, rows, bin)
  const dealt = Array.from({ length: resamples }, (_, r) =>
    binnedValue(own, shuffled(n, uniformSequence(keyedDraw(seed, r), 'resampling', DEAL_ID, 0)), bin),
  )
  const drawn = Float64Array.from({ length: resamples }, (_, r) => {
    const uniform = uniformSequence(keyedDraw(seed, r), 'resampling', RESAMPLE_ID, 0)
    const picked = Int32Array.from({ length: n }, () => Math.floor(uniform() * n)).toSorted()
    return binnedValue(
      own,
      picked,
      quantileBins(
        Float64Array.from(picked, j => known[j]),
        most,
      ),
    )
  }).toSorted()
  const noise = dealt.reduce((sum, value) => sum + value, 0) / resamples
  const choices = binChoices(own, known, bin).map(choice => ({ ...choice, plan: all.plans[choice.plan] }))
  const perfect = binnedValue(own, rows, rows)
  return {
    shared,
    raw,
    noise,
    corrected: Math.max(0, Math.min(perfect, raw - noise)),
    chance: (1 + dealt.filter(value => value >= raw).length) / (1 + resamples),
    low: quantile(drawn, (1 - confidence) / 2),
    high: quantile(drawn, (1 + confidence) / 2),
    bins: used,
    tooManyBins: used > Math.sqrt(n) / 2,
    choices,
    changesDecision: choices.some(({ plan }) => plan !== choices[0].plan),
  }
}

function shuffled(n: number, uniform: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, j) => j)
  for (let j = n - 1; j > 0; j--) {
    const other = Math.floor(uniform() * (j + 1))
    const kept = order[j]
    order[j] = order[other]
    order[other] = kept
  }
  return order
}

function nothing(shared: SharedFutures): PartialInformation {
  return {
    shared,
    raw: NaN,
    noise: NaN,
    corrected: NaN,
    chance: NaN,
    low: NaN,
    high: NaN,
    bins: 0,
    tooManyBins: true,
    choices: [],
    changesDecision: false,
  }
}
