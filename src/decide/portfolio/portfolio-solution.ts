import type { PortfolioAudit } from './portfolio-audit.ts'

/** A plan with what is known of how good it is. */
export interface PortfolioSolution {
  /** Indices of actions, ascending. */
  readonly chosen: readonly number[]
  /** What it is worth to each objective, and weighted. */
  readonly worth: readonly number[]
  readonly value: number
  /**
   * `optimal`: no plan is better (within 1e-6 of the value). `within`: none is better by more than `gap`. `heuristic`: nothing is known of
   * how good it is, or it is not even known whether any plan keeps the rules; `audit` tells which. `infeasible`: no plan keeps the rules;
   * `chosen` is then what was nearest by hand.
   */
  readonly status: 'optimal' | 'within' | 'heuristic' | 'infeasible'
  /** No plan has a greater value; NaN where nothing is known. */
  readonly bound: number
  /** |bound - value| / max(1e-10, |value|), 1e-10 in units of the greatest worth of a single choice; NaN where nothing is known. */
  readonly gap: number
  /** What found it: `greedy`, `rounding` (of the linear relaxation), or the name of the solver. */
  readonly method: string
  /** The lower bounds of objectives that were asked for are rows of it too. */
  readonly audit: PortfolioAudit
}
