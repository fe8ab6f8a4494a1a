import { keyedDraw } from '../../base/keyed-draw.ts'
import { quantile } from '../../base/quantile.ts'
import { uniformSequence } from '../../base/uniform-sequence.ts'
import { binnedValue } from './binned-value.ts'
import { binChoices } from './bin-choices.ts'
import type { Losses } from './losses.ts'
import type { PartialInformation, PartialInformationSettings } from './partial-information.ts'
import { quantileBins } from './quantile-bins.ts'
import { type SharedFutures, sharedFutures } from './shared-futures.ts'

/** What it would be worth to learn an input, with what each random deal of it gave. */
export interface DealtInformation {
  readonly information: PartialInformation
  readonly dealt: Float64Array
}

const RESAMPLES = 200
/** Fewest futures that make two bins of two. */
const FEWEST = 4
/** Tell the draws of resamples and of deals from each other and from other uses of the stream. */
const RESAMPLE_ID = 0x4550
const DEAL_ID = 0x4551

/**
 * `partialInformation` with the values of the random deals, for whoever asks about many inputs at once.
 * @param input by future of the losses; a future where it is NaN or infinite is left out
 * @throws RangeError where losses or input do not fit or a setting is out of its range
 */
export function dealtInformation(
  losses: Losses,
  input: ArrayLike<number>,
  { seed, bins, resamples = RESAMPLES, confidence = 0.95 }: PartialInformationSettings,
): DealtInformation {
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
  if (n < FEWEST) return { information: nothing(shared), dealt: new Float64Array(0) }

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
  const information: PartialInformation = {
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
  return { information, dealt: Float64Array.from(dealt) }
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
