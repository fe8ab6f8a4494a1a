import type { ArchiveSnapshot } from './archive-snapshot.ts'
import { epsilonArchive } from './epsilon-archive.ts'

/** Several archives as one. */
export interface MergedArchives<T> {
  /** The payload of a member says which archive it came from and what it brought. `order` numbers the points as they were merged. */
  readonly archive: ArchiveSnapshot<{ readonly from: number; readonly payload: T }>
  /** By archive: how many of its members are in the merged one. Zeros among them say that searches differ by more than chance. */
  readonly kept: readonly number[]
  /** By archive: how many members it came with. */
  readonly offered: readonly number[]
}

/**
 * One archive of the archives of several searches (seeds): their members are offered in the order of the archives and of acceptance. The
 * boxes that are occupied do not depend on that order; which of two equally near points of a box stays does.
 * @throws RangeError without archives, or where their epsilons differ
 */
export function mergeArchives<T>(archives: readonly ArchiveSnapshot<T>[]): MergedArchives<T> {
  if (archives.length === 0) throw new RangeError('no archives to merge')
  const { epsilon } = archives[0]
  const merged = epsilonArchive<{ readonly from: number; readonly payload: T }>(epsilon)
  archives.forEach((archive, from) => {
    if (archive.epsilon.length !== epsilon.length || archive.epsilon.some((value, k) => value !== epsilon[k]))
      throw new RangeError(`archive ${from} has epsilons ${archive.epsilon.join(', ')}: wanted ${epsilon.join(', ')} as the first one`)
    for (const { objectives, payload, violation } of archive.members) merged.offer(objectives, { from, payload }, violation)
  })
  const snapshot = merged.snapshot()
  return {
    archive: snapshot,
    kept: archives.map((_, from) => snapshot.members.filter(({ payload }) => payload.from === from).length),
    offered: archives.map(({ members }) => members.length),
  }
}
