/** How far expected conditions are from the nearest future in which a plan fails. */
export interface SatisficingRadius {
  /** [1] Euclidean, in ranges of the inputs; Infinity where it fails in none. */
  readonly radius: number
  /** Number of that future (the first of several), -1 where there is none. */
  readonly future: number
  /** By input: how far that future is off, in ranges of the input, with its sign; empty where there is none. */
  readonly steps: readonly number[]
}

/**
 * Distance from the baseline to the nearest failing future, each input divided by its declared range (the idea of info-gap's robustness,
 * Ben-Haim 2006, on a finite set of futures). It depends on how densely the futures lie: an upper bound of the true distance.
 * @param inputs inputs[future * ranges.length + input]
 * @param baseline by input
 * @param ranges by input, its largest less its least value; an input with range 0 is not counted
 * @param failing by future: other than 0 where the plan misses a requirement or its run failed
 * @throws RangeError where lengths do not fit, or an input, baseline or range is not finite
 */
export function satisficingRadius(
  inputs: ArrayLike<number>,
  baseline: readonly number[],
  ranges: readonly number[],
  failing: ArrayLike<number>,
): SatisficingRadius {
  check(inputs, baseline, ranges, failing)
  const d = ranges.length
  const stepsOf = (s: number): readonly number[] => ranges.map((range, k) => (range > 0 ? (inputs[s * d + k] - baseline[k]) / range : 0))
  let nearest = Infinity
  let future = -1
  for (let s = 0; s < failing.length; s++) {
    if (failing[s] === 0) continue
    const squares = stepsOf(s).reduce((sum, step) => sum + step * step, 0)
    if (squares < nearest) {
      nearest = squares
      future = s
    }
  }
  return { radius: Math.sqrt(nearest), future, steps: future < 0 ? [] : stepsOf(future) }
}

function check(inputs: ArrayLike<number>, baseline: readonly number[], ranges: readonly number[], failing: ArrayLike<number>): void {
  if (baseline.length !== ranges.length || inputs.length !== failing.length * ranges.length)
    throw new RangeError(
      `${inputs.length} inputs of ${failing.length} futures, ${baseline.length} baselines and ${ranges.length} ranges do not fit together`,
    )
  ranges.forEach((range, k) => {
    if (!(range >= 0 && range < Infinity)) throw new RangeError(`range ${range} of input ${k}: wanted a finite number from 0`)
    if (!Number.isFinite(baseline[k])) throw new RangeError(`baseline ${baseline[k]} of input ${k}: wanted a finite number`)
  })
  for (let at = 0; at < inputs.length; at++) {
    if (!Number.isFinite(inputs[at]))
      throw new RangeError(`input ${at % ranges.length} of future ${Math.floor(at / ranges.length)} is ${inputs[at]}`)
  }
}
