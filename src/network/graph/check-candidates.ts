import type { NewLink } from './new-link.ts'
import type { NewPatch } from './new-patch.ts'

/** @throws RangeError for an attribute or cost without meaning, or a patch that does not exist or is linked to itself */
export function checkCandidates(candidates: readonly (NewLink | NewPatch)[], patches: number): void {
  candidates.forEach((candidate, c) => {
    if ('from' in candidate) {
      const { from, to, cost } = candidate
      checkLinks(c, [from, to], [cost], patches)
      if (from === to) throw new RangeError(`candidate ${c} joins patch ${from} to itself, wanted two patches`)
      return
    }
    const { attribute, to, cost } = candidate
    if (!(attribute >= 0 && attribute < Infinity)) {
      throw new RangeError(`candidate ${c}: attribute is ${attribute}, wanted a finite number >= 0`)
    }
    if (to.length !== cost.length) {
      throw new RangeError(`candidate ${c}: to has ${to.length} numbers and cost ${cost.length}, wanted the same`)
    }
    checkLinks(c, Array.from(to), Array.from(cost), patches)
  })
}

function checkLinks(c: number, ends: readonly number[], costs: readonly number[], patches: number): void {
  for (const end of ends) {
    if (!Number.isInteger(end) || end < 0 || end >= patches) {
      throw new RangeError(`candidate ${c}: patch is ${end}, wanted a whole number from 0 to ${patches - 1}`)
    }
  }
  for (const cost of costs) {
    if (!(cost >= 0)) throw new RangeError(`candidate ${c}: cost is ${cost}, wanted a number >= 0, or Infinity for no link`)
  }
}
