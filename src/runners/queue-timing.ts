/** [ms] How patient those are who share a queue. */
export interface QueueTiming {
  /** Until Redis must have answered at the start. */
  readonly start: number
  /** Between two comparisons of the folder with the queue. */
  readonly reconcile: number
  /** Until a block whose worker gives no sign of life may be taken from it. */
  readonly lock: number
  /** Between two searches for such blocks. */
  readonly stalled: number
  /** For saying goodbye to a Redis that may be gone. */
  readonly goodbye: number
}

/** A dead worker is noticed after 10 to 20 s. */
export const QUEUE_TIMING: QueueTiming = { start: 5000, reconcile: 3000, lock: 10_000, stalled: 5000, goodbye: 2000 }
