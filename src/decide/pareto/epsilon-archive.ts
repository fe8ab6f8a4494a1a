import type { ArchiveMember, ArchiveSnapshot } from './archive-snapshot.ts'
import { epsilonBox, type EpsilonBox } from './epsilon-box.ts'
import { FEASIBLE_UP_TO } from './constrained-dominance.ts'

/**
 * What became of a point: in a box of its own, better than the one before it in its box, less infeasible than all before it; not needed; or
 * failed (NaN or infinite).
 */
export type Offered = 'new-box' | 'better-in-box' | 'less-infeasible' | 'refused' | 'failed'

/** Points of which none dominates another, one in each box; it grows as points are offered. */
export interface EpsilonArchive<T> {
  offer(objectives: ArrayLike<number>, payload: T, violation?: number): Offered
  /** In the order of their acceptance. All are feasible, or none is and all are equally infeasible. */
  members(): readonly ArchiveMember<T>[]
  /** Epsilon progress: how many feasible points came into a box that nobody was in. */
  progress(): number
  /** Plain JSON if the payloads are; an archive made from it goes on with the same bits. Shares nothing that changes. */
  snapshot(): ArchiveSnapshot<T>
}

interface Member<T> extends ArchiveMember<T> {
  readonly box: EpsilonBox
}

/**
 * Archive of Laumanns, Thiele, Deb, Zitzler 2002 (doi:10.1162/106365602760234108) as in Borg (Hadka, Reed 2013). Objectives are to be made
 * small and lie in boxes floor(value / epsilon): of the boxes none dominates another; in one box the point nearest to the lower corner
 * stays (Euclidean, in epsilons), of equally near ones the older. So the archive cannot grow without end, and no member dominates another.
 * While nothing is feasible it holds the points of the least violation so far; the first feasible point clears it.
 * @param epsilon by objective, above 0; its length is the number of objectives
 * @param resume what an earlier archive with the same epsilons gave as its snapshot
 * @throws RangeError for an epsilon that is not above 0 or differs from the one of the snapshot; `offer` for a point with another number
 * of objectives or a negative violation
 */
export function epsilonArchive<T>(epsilon: readonly number[], resume?: ArchiveSnapshot<T>): EpsilonArchive<T> {
  checkEpsilon(epsilon, resume)
  let members: readonly Member<T>[] = (resume?.members ?? []).map(member => ({ ...member, box: epsilonBox(member.objectives, epsilon) }))
  const counts = { ...(resume?.counts ?? { offered: 0, failed: 0, accepted: 0, progress: 0 }) }

  const place = (objectives: readonly number[], payload: T, violation: number): Offered => {
    const least = members.length === 0 ? Infinity : members[0].violation
    if (violation > least) return 'refused'
    const box = epsilonBox(objectives, epsilon)
    const entrant = { objectives, violation, payload, order: counts.offered, box }
    if (violation < least) {
      members = [entrant]
      return violation > 0 ? 'less-infeasible' : 'new-box'
    }
    const relations = members.map(member => relation(member.box.corner, box.corner))
    const twin = relations.indexOf('same')
    if (relations.includes('better') || (twin >= 0 && members[twin].box.distance <= box.distance)) return 'refused'
    members = [...members.filter((_, j) => relations[j] === 'apart'), entrant]
    return twin >= 0 ? 'better-in-box' : violation > 0 ? 'less-infeasible' : 'new-box'
  }

  return {
    offer(objectives, payload, violation = 0) {
      if (objectives.length !== epsilon.length)
        throw new RangeError(`${objectives.length} objectives: the archive has ${epsilon.length} epsilons`)
      if (violation < 0) throw new RangeError(`violation ${violation}: wanted 0 or more`)
      // Adding 0 turns -0 into 0, which JSON would do otherwise.
      const point = Array.from(objectives, value => value + 0)
      const failed = !Number.isFinite(violation) || !point.every(Number.isFinite)
      const result = failed ? 'failed' : place(point, payload, violation <= FEASIBLE_UP_TO ? 0 : violation)
      counts.offered++
      if (result === 'failed') counts.failed++
      else if (result !== 'refused') counts.accepted++
      if (result === 'new-box') counts.progress++
      return result
    },
    members: () => members,
    progress: () => counts.progress,
    snapshot: () => ({
      version: 1,
      epsilon: [...epsilon],
      counts: { ...counts },
      members: members.map(({ objectives, violation, payload, order }) => ({ objectives, violation, payload, order })),
    }),
  }
}

function checkEpsilon(epsilon: readonly number[], resume: ArchiveSnapshot<unknown> | undefined): void {
  if (epsilon.length === 0) throw new RangeError('no epsilons: wanted one for each objective')
  epsilon.forEach((value, k) => {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`epsilon ${value} of objective ${k}: wanted a number above 0`)
  })
  if (resume === undefined) return
  if (resume.version !== 1) throw new RangeError(`an archive of version ${String(resume.version)}: wanted 1`)
  if (resume.epsilon.length !== epsilon.length || resume.epsilon.some((value, k) => value !== epsilon[k]))
    throw new RangeError(`the archive has epsilons ${resume.epsilon.join(', ')}: wanted ${epsilon.join(', ')}`)
}

/** How a member's box stands to the offered one. */
function relation(member: readonly number[], offered: readonly number[]): 'better' | 'worse' | 'same' | 'apart' {
  let better = false
  let worse = false
  for (let k = 0; k < member.length; k++) {
    if (member[k] < offered[k]) better = true
    else if (member[k] > offered[k]) worse = true
  }
  if (better) return worse ? 'apart' : 'better'
  return worse ? 'worse' : 'same'
}
