import { runningMoments } from '../../base/running-moments.ts'

/** How sure one must be that a plan dominates another one. */
export interface DominanceTest {
  /** Quantile of Student's t for "nowhere worse", which every objective must pass. */
  readonly everywhere: number
  /** The same for "somewhere better", of which one objective is enough. */
  readonly somewhere: number
  /** By objective, in its unit: a mean that is worse by up to so much counts as not worse. */
  readonly tolerance: readonly number[]
}

/**
 * Whether plan i is better than plan j by more than chance, from differences in the same futures: in every objective the upper bound of
 * the mean of i - j is at most the tolerance, and in one it is below 0. That all objectives must pass needs no correction (an
 * intersection-union test, Berger 1982). False with less than two futures. Where all differences agree they are known without error.
 * @param difference of plan i and plan j in one of the futures, by objective
 */
export function surelyDominates(
  futures: readonly number[],
  { everywhere, somewhere, tolerance }: DominanceTest,
  difference: (future: number, objective: number) => number,
): boolean {
  if (futures.length < 2) return false
  let better = false
  for (let k = 0; k < tolerance.length; k++) {
    const moments = runningMoments()
    for (const s of futures) moments.add(difference(s, k))
    const error = Math.sqrt(moments.variance / moments.count)
    if (!(moments.mean + everywhere * error <= tolerance[k])) return false
    if (moments.mean + somewhere * error < 0) better = true
  }
  return better
}
