import type { NetworkOutcome } from '../batch/run-network.ts'
import { bestSet } from '../network/planning/best-set.ts'
import type { NetworkWorksPlan } from './network-works-plan.ts'
import { spreadOf } from './spread-of.ts'

/** Futures in which works are sought, and sets of works that may be valued in all of them. */
const FUTURES = 24
const WORK = 4000

/**
 * The restorations and corridors that raise the mean equivalent connected area most within a budget, with a bound. A corridor costs what the
 * measure costs, a restoration what the best connected alternative has spent on the unit by then; a unit on which none has spent anything
 * cannot be restored. Prices are means over futures.
 * @param futures the network of one alternative in each future
 * @param best the best connected alternative of each future
 * @param budget [CNY]
 */
export function planNetwork(
  alternative: string,
  futures: readonly NetworkOutcome[],
  best: readonly NetworkOutcome[],
  budget: number,
): NetworkWorksPlan {
  const all = futures[0]?.improvements.works ?? []
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length
  const priceOf = all.map(({ unit, kind }, w) =>
    mean(futures.map(({ improvements }, r) => (kind === 'corridor' ? improvements.price[w] : (best[r]?.worksValue[unit] ?? 0)))),
  )
  const candidates = [...all.keys()].filter(w => priceOf[w] > 0)
  const price = candidates.map(w => priceOf[w])
  const searched = futures.slice(0, FUTURES)
  const worksOf = (chosen: readonly number[]): readonly number[] => chosen.map(c => candidates[c])
  const value = (chosen: readonly number[]): number => mean(searched.map(({ improvements }) => improvements.connectivity(worksOf(chosen))))
  const { chosen, spent, before, after, bound, status } = bestSet({ price, budget, value, work: WORK })
  const works = worksOf(chosen)
  return {
    alternative,
    budget,
    futures: searched.length,
    works: chosen.map(c => ({
      ...all[candidates[c]],
      price: price[c],
      loss: after - value(chosen.filter(other => other !== c)),
    })),
    candidates: candidates.length,
    spent,
    before,
    after,
    bound,
    status,
    gain: spreadOf(Float64Array.from(futures, ({ improvements }) => improvements.connectivity(works) - improvements.connectivity([]))),
  }
}
