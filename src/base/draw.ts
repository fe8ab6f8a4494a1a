import type { Stream } from './streams.ts'

/**
 * Counter-based random numbers. A draw depends on its key alone (seed, replicate, stream, id, step, k), so the order of calls,
 * other units, other alternatives and the number of workers do not matter.
 */
export interface Draw {
  /**
   * Uniform number in the open interval (0, 1).
   * @param stream name of the process that draws
   * @param id stable key of the unit (an unsigned 32-bit integer), 0 for the whole site
   * @param step time step (month or day), an integer below 2^32
   * @param k which of several draws at the same place and time, an integer below 2^16
   */
  uniform(stream: Stream, id: number, step: number, k: number): number
}
