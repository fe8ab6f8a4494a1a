import { runningMoments } from '../../base/running-moments.ts'
import { studentQuantile } from '../../base/student-quantile.ts'
import type { Dropped, Race } from './race.ts'

/**
 * The race after one more block of futures. Each plan that is in it is compared with the leader (least mean over the futures in which all of
 * them ran) by the paired t test; it is dropped where it is behind by more than the indifference, with the error shared out over all plans
 * and looks (Bonferroni). The race ends with one plan, with plans of which all are surely within the indifference of the leader, or with the
 * last look. A run that failed takes its future out of the pairs of that plan, no more; a
 * plan of which all runs failed is compared with nothing, and neither dropped nor the leader. Source: Maron, Moore 1997,
 * doi:10.1023/A:1006556606079, with t tests of pairs for Hoeffding bounds.
 * @param block by plan of `race.alive`, in that order, then by future: as many futures for each, the same ones, not seen before
 * @throws RangeError for a race that has stopped or a block that does not fit
 */
export function raceBlock(race: Race, block: readonly ArrayLike<number>[]): Race {
  if (race.stopped !== null) throw new RangeError(`the race has stopped (${race.stopped})`)
  if (block.length !== race.alive.length || block[0].length === 0 || block.some(row => row.length !== block[0].length))
    throw new RangeError(
      `a block of ${block.map(row => row.length).join(', ')} futures: wanted ${race.alive.length} plans with as many each`,
    )
  const losses = race.losses.map((own, plan) => {
    const at = race.alive.indexOf(plan)
    return at < 0 ? own : [...own, ...Array.from(block[at], loss => (Number.isFinite(loss) ? loss : null))]
  })
  const looked = race.looked + 1
  const leader = leaderOf(losses, race.alive)
  const share = race.error / ((race.plans.length - 1) * race.looks)
  const rivals = leader < 0 ? [] : race.alive.filter(plan => plan !== leader).map(plan => gapOf(losses, plan, leader, share))
  const dropped = rivals.filter(({ low }) => low > race.indifference)
  const alive = race.alive.filter(plan => dropped.every(gap => gap.plan !== plan))
  const close = rivals.every(({ low, high }) => low > race.indifference || high <= race.indifference)
  return {
    ...race,
    looked,
    losses,
    alive,
    dropped: [...race.dropped, ...dropped.map(gap => record(gap, leader, looked))],
    leader,
    stopped: alive.length === 1 ? 'leader' : leader >= 0 && close ? 'indifferent' : looked === race.looks ? 'looks' : null,
  }
}

interface Gap {
  readonly plan: number
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly count: number
}

/** The plan with the least mean over the futures in which all ran, those apart that never ran; -1 without such a future. */
function leaderOf(losses: Race['losses'], alive: readonly number[]): number {
  const plans = alive.filter(plan => losses[plan].some(loss => loss !== null))
  const sums = plans.map(() => 0)
  let futures = 0
  for (let s = 0; plans.length > 0 && s < losses[plans[0]].length; s++) {
    const own = plans.map(plan => losses[plan][s])
    if (own.includes(null)) continue
    futures++
    own.forEach((loss, j) => {
      sums[j] += loss ?? NaN
    })
  }
  return futures === 0 ? -1 : plans[sums.indexOf(sums.reduce((a, b) => Math.min(a, b)))]
}

/** How far a plan is behind the leader, with one-sided bounds; none with fewer than two futures. */
function gapOf(losses: Race['losses'], plan: number, leader: number, error: number): Gap {
  const moments = runningMoments()
  losses[plan].forEach((loss, s) => {
    const other = losses[leader][s]
    if (loss !== null && other !== null) moments.add(loss - other)
  })
  const { count, mean, variance } = moments
  const half = count < 2 ? Infinity : studentQuantile(1 - error, count - 1) * Math.sqrt(variance / count)
  return { plan, mean, low: mean - half, high: mean + half, count }
}

function record({ plan, mean, low, count }: Gap, leader: number, look: number): Dropped {
  return { plan, look, to: leader, behind: mean, atLeast: low, futures: count }
}
