/** A row of a programme: lower <= sum of value * column <= upper. A column may stand in it more than once: its values add up. */
export interface MilpRow {
  readonly terms: readonly (readonly [column: number, value: number])[]
  readonly lower?: number
  readonly upper?: number
}
