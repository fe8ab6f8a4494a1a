/** A table of texts, for a terminal or a page alike: the first cell of a row heads it. */
export interface WordsTable {
  readonly title: string
  readonly head: readonly string[]
  /** Shorter heads, where the others leave no room for all columns. */
  readonly narrow?: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Rows that stand out. */
  readonly strong?: readonly number[]
  /** Are the cells words rather than numbers? */
  readonly words?: boolean
}
