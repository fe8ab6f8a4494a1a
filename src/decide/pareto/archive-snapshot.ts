/** A point in an archive with what belongs to it. */
export interface ArchiveMember<T> {
  readonly objectives: readonly number[]
  /** 0: feasible. */
  readonly violation: number
  readonly payload: T
  /** How many points had been offered before it. */
  readonly order: number
}

/** An epsilon archive as plain JSON. */
export interface ArchiveSnapshot<T> {
  readonly version: 1
  readonly epsilon: readonly number[]
  readonly counts: {
    readonly offered: number
    readonly failed: number
    readonly accepted: number
    /** Feasible points that came into a box that nobody was in. */
    readonly progress: number
  }
  /** In the order of their acceptance. */
  readonly members: readonly ArchiveMember<T>[]
}
