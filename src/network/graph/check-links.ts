import type { LinkList } from './link-list.ts'

/** @throws RangeError for arrays of different lengths, an attribute or cost that has no meaning, or a patch that does not exist */
export function checkLinks({ attribute, from, to, cost }: LinkList): void {
  const patches = attribute.length
  for (let i = 0; i < patches; i++) {
    if (!(attribute[i] >= 0 && attribute[i] < Infinity)) {
      throw new RangeError(`patch ${i}: attribute is ${attribute[i]}, wanted a finite number >= 0`)
    }
  }
  if (from.length !== cost.length || to.length !== cost.length) {
    throw new RangeError(`links: from has ${from.length} numbers, to ${to.length} and cost ${cost.length}, wanted the same`)
  }
  for (let e = 0; e < cost.length; e++) {
    for (const end of [from[e], to[e]]) {
      if (!Number.isInteger(end) || end < 0 || end >= patches) {
        throw new RangeError(`link ${e}: patch is ${end}, wanted a whole number from 0 to ${patches - 1}`)
      }
    }
    if (!(cost[e] >= 0)) throw new RangeError(`link ${e}: cost is ${cost[e]}, wanted a number >= 0, or Infinity for no link`)
  }
}
