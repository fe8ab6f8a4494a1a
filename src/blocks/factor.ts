/** What a sensitivity analysis varies as one: a parameter, several that are drawn together, or chance itself. */
export interface Factor {
  readonly name: string
  /** Full names of parameters, each with a column of the design; empty for chance. */
  readonly parameters: readonly string[]
  /** Weather and lotteries, as one column that picks the futures. */
  readonly chance?: true
}
