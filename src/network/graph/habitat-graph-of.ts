import { checkLinks } from './check-links.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import type { LinkList } from './link-list.ts'

/**
 * A graph of patches and links, checked. Links keep their order; the ends of each are put in ascending order.
 * @param list attribute [ha] of the patches; ends and cost [m or cost m] of the links
 * @throws RangeError for a self-loop, parallel links (`mergeLinks` removes both), a patch that does not exist, or a number without meaning
 */
export function habitatGraphOf(list: LinkList): HabitatGraph {
  checkLinks(list)
  const patches = list.attribute.length
  const links = list.cost.length
  const from = new Uint32Array(links)
  const to = new Uint32Array(links)
  const first = new Map<number, number>()
  for (let e = 0; e < links; e++) {
    from[e] = Math.min(list.from[e], list.to[e])
    to[e] = Math.max(list.from[e], list.to[e])
    if (from[e] === to[e]) throw new RangeError(`link ${e} joins patch ${from[e]} to itself, wanted two patches`)
    const pair = from[e] * patches + to[e]
    const other = first.get(pair)
    if (other !== undefined) throw new RangeError(`links ${other} and ${e} both join patches ${from[e]} and ${to[e]}, wanted one`)
    first.set(pair, e)
  }
  return { attribute: Float64Array.from(list.attribute), from, to, cost: Float64Array.from(list.cost) }
}
