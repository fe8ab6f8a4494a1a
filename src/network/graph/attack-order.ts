import { log } from '../../base/log.ts'
import { betweenness } from './betweenness.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import type { Kernel } from './kernel.ts'
import { patchImportance } from './patch-importance.ts'

/** What an attack goes for first. */
export type Attack =
  /** Patches in any order: lowest of the numbers drawn first. */
  | { readonly by: 'random'; readonly uniform: ArrayLike<number> }
  /** Most links first. */
  | { readonly by: 'degree' }
  /** On most of the cheapest ways first. */
  | { readonly by: 'betweenness' }
  /** Greatest loss of PC first. */
  | { readonly by: 'importance'; readonly kernel: Kernel }
  /**
   * As hazard strikes: each patch fails after a waiting time with the yearly probability given; which fails first is drawn. Patches that
   * cannot fail come last, in the order of the numbers drawn.
   */
  | { readonly by: 'hazard'; readonly probability: ArrayLike<number>; readonly uniform: ArrayLike<number> }

/**
 * The order in which an attack takes patches out, ties by index.
 * @param recalculated look again after each loss, at the network that is left (degree, betweenness, importance); otherwise the order is
 * that of the whole network
 * @throws RangeError unless there is one number a patch where numbers are given
 */
export function attackOrder(graph: HabitatGraph, attack: Attack, recalculated = false): Uint32Array {
  const n = graph.attribute.length
  if (attack.by === 'random' || attack.by === 'hazard') checkDraws('uniform', attack.uniform, n)
  if (attack.by === 'hazard') checkDraws('probability', attack.probability, n)
  if (attack.by === 'hazard') return sorted(ranks(graph, attack), attack.uniform)
  if (!recalculated || attack.by === 'random') return sorted(ranks(graph, attack))
  const order = new Uint32Array(n)
  const gone = new Uint8Array(n)
  const left = { ...graph, attribute: graph.attribute.slice(), cost: graph.cost.slice() }
  for (let k = 0; k < n; k++) {
    const rank = ranks(left, attack).map((value, i) => (gone[i] === 1 ? -Infinity : value))
    const worst = sorted(rank)[0]
    order[k] = worst
    gone[worst] = 1
    left.attribute[worst] = 0
    for (let e = 0; e < left.cost.length; e++) if (left.from[e] === worst || left.to[e] === worst) left.cost[e] = Infinity
  }
  return order
}

/** Patches by falling rank, ties by the numbers given, then by index. */
function sorted(rank: Float64Array, ties?: ArrayLike<number>): Uint32Array {
  const tie = (a: number, b: number): number => (ties ? ties[a] - ties[b] : 0) || a - b
  return Uint32Array.from(Array.from(rank, (_, i) => i).toSorted((a, b) => (rank[a] === rank[b] ? tie(a, b) : rank[b] - rank[a])))
}

/** How much each patch is a target: the highest goes first. */
function ranks(graph: HabitatGraph, attack: Attack): Float64Array {
  const { attribute, from, to, cost } = graph
  switch (attack.by) {
    case 'random':
      return Float64Array.from(attack.uniform, draw => -draw)
    case 'degree': {
      const degree = new Float64Array(attribute.length)
      for (let e = 0; e < cost.length; e++) {
        if (cost[e] === Infinity) continue
        degree[from[e]]++
        degree[to[e]]++
      }
      return degree
    }
    case 'betweenness':
      return betweenness(graph).patches
    case 'importance': {
      const { dPC } = patchImportance(graph, attack.kernel)
      return dPC.map(value => (Number.isNaN(value) ? 0 : value))
    }
    case 'hazard':
      return Float64Array.from(attack.probability, (probability, i) => -waitingTime(probability, attack.uniform[i]))
  }
}

/** Below this probability 1 - p loses digits; the first terms of the series for -ln(1 - p) are then exact to the last bit but one. */
const SMALL = 1e-5

/** Years until a patch fails, exponential with the yearly probability: infinite where it cannot, none where it must. */
function waitingTime(probability: number, uniform: number): number {
  if (probability <= 0) return Infinity
  if (probability >= 1) return 0
  const rate = probability < SMALL ? probability * (1 + probability * (1 / 2 + probability / 3)) : -log(1 - probability)
  return -log(uniform) / rate
}

function checkDraws(name: string, numbers: ArrayLike<number>, patches: number): void {
  if (numbers.length !== patches)
    throw new RangeError(`${numbers.length} numbers in ${name}: wanted one for each of the ${patches} patches`)
}
