import type { Abortable } from '../base/abortable.ts'
import type { RunPlans } from './plan-judge.ts'

/** Plans that are handed out together: often enough to be told of, and enough for every worker. */
const PORTION = 64

/** A runner that can be stopped between portions and tells how many plans it has run. */
export function countedRuns(run: RunPlans, onProgress?: (simulated: number) => void | Promise<void>, signal?: Abortable): RunPlans {
  let simulated = 0
  return async plans => {
    const outcomes = []
    for (let k = 0; k < plans.length; k += PORTION) {
      signal?.throwIfAborted()
      const portion = plans.slice(k, k + PORTION)
      outcomes.push(...(await run(portion)))
      simulated += portion.length
      await onProgress?.(simulated)
    }
    return outcomes
  }
}
