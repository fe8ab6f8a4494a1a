/** What a selection remembers from one generation to the next, as plain numbers that survive JSON. */
export interface SelectionMemory {
  /** Smallest value of each objective so far. */
  readonly ideal: readonly number[]
  /** Largest value of each objective so far. */
  readonly worst: readonly number[]
  /** One outermost point for each objective. */
  readonly extremes: readonly (readonly number[])[]
}

/** Who lives on. */
export interface Survivors {
  /** Numbers of the points that live on, the best first. */
  readonly chosen: Int32Array
  /** By survivor: the smaller, the better a parent. */
  readonly rank: Int32Array
  /** By survivor: among parents of one rank the larger is the better one. */
  readonly spread: Float64Array
  readonly memory: SelectionMemory | undefined
}

/** The part in which evolutionary searches differ: who lives on. Parents are then picked by binary tournament on rank and spread. */
export interface Selection {
  readonly name: string
  /**
   * A pure function: the same input gives the same survivors.
   * @param points points[i * objectives + k], to be made small; failed points are never chosen
   * @param violation [1] of each point, at least 0
   * @param size how many may live on; fewer do where fewer have not failed
   * @param memory what the generation before left, undefined in the first one
   * @param uniform numbers in (0, 1) for random picks
   */
  survive(
    points: Float64Array,
    objectives: number,
    violation: Float64Array,
    size: number,
    memory: SelectionMemory | undefined,
    uniform: () => number,
  ): Survivors
}
