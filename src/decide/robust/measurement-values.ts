import type { Losses } from './losses.ts'
import { type PartialInformation, partialInformation, type PartialInformationSettings } from './partial-information.ts'

/** An input with what it would be worth to learn it. */
export interface MeasurementValue extends PartialInformation {
  readonly input: string
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
  return inputs
    .map(({ id, values }) => ({ input: id, ...partialInformation(losses, values, settings) }))
    .toSorted((a, b) => b.corrected - a.corrected || b.raw - a.raw)
}
