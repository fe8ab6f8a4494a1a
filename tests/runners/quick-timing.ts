import type { QueueTiming } from '../../src/runners/queue-timing.ts'

/** Impatient, so that tests are quick. */
export const QUICK: QueueTiming = { start: 10_000, reconcile: 300, lock: 1500, stalled: 500, goodbye: 1000 }
