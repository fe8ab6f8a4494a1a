import type { Criterion } from './decision-table.ts'

/** Greater anchors could leave a range that overflows, in which every value is 0. */
const LARGEST = 1e150

/**
 * Checks alternatives and criteria: at least one of each, ids that differ, anchors that are of size up to 1e150, differ and run
 * with the direction.
 * @throws RangeError
 */
export function checkFrame(alternatives: readonly string[], criteria: readonly Criterion[]): void {
  if (alternatives.length === 0 || criteria.length === 0)
    throw new RangeError(`got ${alternatives.length} alternatives and ${criteria.length} criteria, want at least one of each`)
  checkDifferent('alternative', alternatives)
  checkDifferent(
    'criterion',
    criteria.map(({ id }) => id),
  )
  for (const criterion of criteria) checkAnchors(criterion)
}

function checkDifferent(what: string, ids: readonly string[]): void {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) throw new RangeError(`${what} "${id}" is there twice, want ids that differ`)
    seen.add(id)
  }
}

function checkAnchors({ id, direction, anchors }: Criterion): void {
  if (anchors === undefined) return
  const { worst, best } = anchors
  if (!(Math.abs(worst) <= LARGEST && Math.abs(best) <= LARGEST && worst !== best))
    throw new RangeError(`criterion "${id}": got worst ${worst} and best ${best}, want two finite numbers up to ${LARGEST} that differ`)
  if (best > worst !== (direction === 'max'))
    throw new RangeError(`criterion "${id}" is ${direction === 'max' ? 'maximised' : 'minimised'}, got worst ${worst} and best ${best}`)
}
