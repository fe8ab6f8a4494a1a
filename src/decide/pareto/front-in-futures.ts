import { dominates } from './dominates.ts'
import type { FutureObjectives } from './future-objectives.ts'

/** How often plans dominate each other. */
export interface FrontCounts {
  /** By plan: futures in which it ran and nothing dominated it. */
  readonly undominated: Uint32Array
  /** dominations[i * plans + j]: futures in which plan i dominated plan j. */
  readonly dominations: Uint32Array
  /** ran[future * plans + plan]: 1 where the run gave finite numbers in every objective. */
  readonly ran: Uint8Array
}

/** Counts who is on the front of each future. A run that failed is on no front, dominates nothing and is dominated by nothing. */
export function frontInFutures({ plans, objectives, futures, values }: FutureObjectives): FrontCounts {
  const n = plans.length
  const undominated = new Uint32Array(n)
  const dominations = new Uint32Array(n * n)
  const ran = new Uint8Array(futures * n)
  for (let s = 0; s < futures; s++) {
    const points = plans.map((_, i) => values.subarray((s * n + i) * objectives.length, (s * n + i + 1) * objectives.length))
    points.forEach((point, i) => {
      ran[s * n + i] = point.every(Number.isFinite) ? 1 : 0
    })
    for (let j = 0; j < n; j++) {
      if (ran[s * n + j] === 0) continue
      let free = true
      for (let i = 0; i < n; i++) {
        if (ran[s * n + i] === 0 || !dominates(points[i], points[j])) continue
        dominations[i * n + j]++
        free = false
      }
      if (free) undominated[j]++
    }
  }
  return { undominated, dominations, ran }
}
