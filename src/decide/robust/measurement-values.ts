import { dealtInformation } from './dealt-information.ts'
import type { Losses } from './losses.ts'
import type { PartialInformation, PartialInformationSettings } from './partial-information.ts'

/** An input with what it would be worth to learn it. */
export interface MeasurementValue extends PartialInformation {
  readonly input: string
  /**
   * [1] Share of the random deals, the inputs themselves among them, in which some input or other gives at least the raw value. Among a
   * hundred useless inputs ten have a `chance` below 0.1; this one seldom has.
   */
  readonly chanceOfAny: number
}

/**
 * Which measurement would change the decision: every uncertain input with its value of information, the most valuable one first (by the
 * corrected value, then the raw one, then as given). Values of several inputs do not add up.
 * @param inputs name and values by future
 * @throws RangeError as `partialInformation`
 */
export function measurementValues(
  losses: Losses,
  inputs: readonly { readonly id: string; readonly values: ArrayLike<number> }[],
  settings: PartialInformationSettings,
): readonly MeasurementValue[] {
  const all = inputs.map(({ id, values }) => ({ input: id, ...dealtInformation(losses, values, settings) }))
  const deals = all.reduce((most, { dealt }) => Math.max(most, dealt.length), 0)
  const largest = Array.from({ length: deals }, (_, r) => all.reduce((most, { dealt }) => Math.max(most, dealt[r] ?? -Infinity), -Infinity))
  return all
    .map(({ input, information }) => ({
      input,
      ...information,
      // Worked out by the largest of each deal, which holds for all inputs together (Westfall, Young 1993).
      chanceOfAny: Number.isNaN(information.raw) ? NaN : (1 + largest.filter(value => value >= information.raw).length) / (1 + deals),
    }))
    .toSorted((a, b) => b.corrected - a.corrected || b.raw - a.raw)
}
