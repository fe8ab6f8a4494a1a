/** A change of a plan: some of its choices take other genes. */
export interface PlanMove {
  readonly id: string
  /** Choices that change, ascending, and the genes they take. */
  readonly choices: readonly number[]
  readonly genes: readonly number[]
}
