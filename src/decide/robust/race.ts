/** How a race is run. */
export interface RaceSettings {
  /** [1] Most probability, over the whole race, of dropping the best plan. */
  readonly error?: number
  /** In the unit of the loss: plans within so much of the best are as good. */
  readonly indifference?: number
  /** Most blocks; the error is shared out over them. */
  readonly looks: number
}

/** A race between two blocks, as plain JSON; null stands for a run that failed. */
export interface Race {
  readonly plans: readonly string[]
  readonly error: number
  readonly indifference: number
  readonly looks: number
  /** Blocks so far. */
  readonly looked: number
  /** By plan, then by future; a plan that was dropped has no later ones. */
  readonly losses: readonly (readonly (number | null)[])[]
  /** Numbers of the plans that are still in it. */
  readonly alive: readonly number[]
  readonly dropped: readonly Dropped[]
  /** Number of the plan that is best so far, -1 before any future in which all plans that are in it ran. */
  readonly leader: number
  /** `leader`: one plan is left; `indifferent`: all that are left are as good as the best; `looks`: no block is left. Null: go on. */
  readonly stopped: 'leader' | 'indifferent' | 'looks' | null
}

export interface Dropped {
  readonly plan: number
  /** Number of the block after which it was dropped, from 1. */
  readonly look: number
  /** The plan that it lost to, by how much on average, and the lower bound of that. */
  readonly to: number
  readonly behind: number
  readonly atLeast: number
  /** Futures in which both ran. */
  readonly futures: number
}
