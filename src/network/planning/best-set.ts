/** Things of which some can be afforded, and what any set of them is worth. */
export interface SetProblem {
  /** Of each thing, above 0. */ readonly price: ArrayLike<number>
  /** In the unit of the prices. */ readonly budget: number
  /** Worth of a set, given as ascending indices; a larger set is never worth less. */ readonly value: (chosen: readonly number[]) => number
  /** Sets that may be valued. */ readonly work: number
}

/** The best affordable set that was found, and what no affordable set can exceed. */
export interface BestSet {
  /** Ascending. */ readonly chosen: readonly number[]
  readonly spent: number
  /** Worth of nothing, of the set, and what none is worth more than. */
  readonly before: number
  readonly after: number
  readonly bound: number
  readonly status: 'optimal' | 'within'
  /** Sets that were valued. */ readonly valued: number
}

/** Part of the search: what is decided so far, and what it could come to with all that is still affordable on its own. */
interface Node {
  readonly kept: readonly number[]
  readonly left: readonly number[]
  readonly spent: number
  readonly bound: number
}

/** Relative difference that rounding alone can make. */
const ROUNDING = 1e-12

/**
 * The affordable set that is worth most, where more is never worth less (connectivity, covered area): greedily by gain and by gain for the
 * price, then best first (branch and bound, Land and Doig 1960). A part of the search is dropped when all that it could still afford, each thing on its own, is worth no more than the
 * best known set. Nothing is asked of how things act together. What is not looked at for want of work stays in the bound.
 * @throws RangeError for prices, a budget or work without meaning
 */
export function bestSet({ price, budget, value, work }: SetProblem): BestSet {
  if (!(budget >= 0)) throw new RangeError(`a budget of ${budget}, want 0 or more`)
  if (!(work >= 1)) throw new RangeError(`work of ${work}, want 1 or more sets`)
  for (let i = 0; i < price.length; i++) if (!(price[i] > 0)) throw new RangeError(`price ${i} is ${price[i]}, want a number above 0`)
  const limit = budget * (1 + ROUNDING)
  const known = new Map<string, number>()
  const worth = (set: readonly number[]): number => {
    const chosen = set.toSorted((a, b) => a - b)
    const key = chosen.join(' ')
    const found = known.get(key) ?? value(chosen)
    known.set(key, found)
    return found
  }
  const before = worth([])
  let best: readonly number[] = []
  let after = before
  const keep = (set: readonly number[]): void => {
    const own = worth(set)
    if (own > after) [best, after] = [set, own]
  }
  const spentOn = (set: readonly number[]): number => set.reduce((sum, i) => sum + price[i], 0)
  const affordable = Array.from({ length: price.length }, (_, i) => i).filter(i => price[i] <= limit)
  const ceiling = worth(affordable)
  const gains = new Map(affordable.map(i => [i, known.size < work ? worth([i]) - before : 0]))
  // What gains most for its price is decided first: both answers then say much.
  const ranked = affordable.toSorted((a, b) => (gains.get(b) ?? 0) / price[b] - (gains.get(a) ?? 0) / price[a] || a - b)
  for (const byPrice of [true, false]) {
    const set: number[] = []
    for (
      let able = ranked;
      able.length > 0 && known.size < work;
      able = able.filter(i => !set.includes(i) && spentOn(set) + price[i] <= limit)
    ) {
      const [next] = able
        .map(i => ({ i, score: (worth([...set, i]) - worth(set)) / (byPrice ? price[i] : 1) }))
        .toSorted((a, b) => b.score - a.score || a.i - b.i)
      set.push(next.i)
      keep(set.slice())
    }
  }

  const open: Node[] = [{ kept: [], left: ranked, spent: 0, bound: ceiling }]
  const isOpen = ({ bound }: Node): boolean => bound > after * (1 + ROUNDING)
  while (open.length > 0 && known.size < work) {
    const node = takeLargest(open)
    if (!isOpen(node)) continue
    const { kept, left, spent, bound } = node
    const [next, ...rest] = left
    const taken = [...kept, next]
    keep(taken)
    const paid = spent + price[next]
    const able = rest.filter(i => paid + price[i] <= limit)
    const branches: Node[] = [
      { kept: taken, left: able, spent: paid, bound: Math.min(bound, worth([...taken, ...able])) },
      { kept, left: rest, spent, bound: Math.min(bound, worth([...kept, ...rest])) },
    ]
    for (const branch of branches) {
      // Everything that is left fits: it is taken, and nothing remains to be asked.
      if (branch.spent + spentOn(branch.left) <= limit) keep([...branch.kept, ...branch.left])
      else if (isOpen(branch)) open.push(branch)
    }
  }
  const bound = open.reduce((most, node) => Math.max(most, node.bound), after)
  // Nothing is bought that adds nothing, the dearest left out first.
  for (const i of best.toSorted((a, b) => price[b] - price[a])) {
    const rest = best.filter(other => other !== i)
    if (worth(rest) >= after * (1 - ROUNDING)) best = rest
  }
  const chosen = best.toSorted((a, b) => a - b)
  const status = bound > after * (1 + ROUNDING) ? 'within' : 'optimal'
  return {
    chosen,
    spent: spentOn(chosen),
    before,
    after: worth(chosen),
    bound: status === 'optimal' ? worth(chosen) : bound,
    status,
    valued: known.size,
  }
}

/** Takes the node of the largest bound out; of equals the one that has decided most. */
function takeLargest(open: Node[]): Node {
  let at = 0
  for (let k = 1; k < open.length; k++)
    if (open[k].bound > open[at].bound || (open[k].bound === open[at].bound && open[k].left.length < open[at].left.length)) at = k
  const node = open[at]
  const last = open.pop()
  if (last !== undefined && at < open.length) open[at] = last
  return node
}
