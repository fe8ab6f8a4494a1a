/** A work that a rule called for and that was carried out. */
export interface Reaction {
  /** Number of the rule in its schedule. */
  readonly rule: number
  /** Column of the unit; -1 for the whole site. */
  readonly unit: number
  /** Month of the decision and of the work. */
  readonly decided: number
  readonly month: number
  /** What was measured at the decision, in the unit of the quantity. */
  readonly value: number
}
