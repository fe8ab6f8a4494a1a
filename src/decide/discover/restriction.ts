/** What a rule asks of one column; both limits belong to what is allowed. */
export interface Restriction {
  /** Name of the column. */
  readonly column: string
  readonly lower?: number
  readonly upper?: number
  /** Names of the categories that are allowed. */
  readonly categories?: readonly string[]
}
