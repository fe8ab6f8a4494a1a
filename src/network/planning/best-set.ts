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
export function bestSet(problem: SetProblem): BestSet {
  checkProblem(problem)
  const { price, budget, work } = problem
  const limit = budget * (1 + ROUNDING)
  const worth = remembered(problem)
  const before = worth.of([])
  const affordable = Array.from({ length: price.length }, (_, i) => i).filter(i => price[i] <= limit)
  const search: Search = { price, limit, worth, work, best: [], after: before }
  const ceiling = worth.of(affordable)
  const gains = new Map(affordable.map(i => [i, worth.valued() < work ? worth.of([i]) - before : 0]))
  // What gains most for its price is decided first: both answers then say much.
  const ranked = affordable.toSorted((a, b) => (gains.get(b) ?? 0) / price[b] - (gains.get(a) ?? 0) / price[a] || a - b)
  for (const byPrice of [true, false]) greedily(search, ranked, byPrice)
  const open = branchAndBound(search, { kept: [], left: ranked, spent: 0, bound: ceiling })
  const chosen = withoutIdle(search).toSorted((a, b) => a - b)
  const after = worth.of(chosen)
  const bound = open.reduce((most, node) => Math.max(most, node.bound), after)
  const isProved = bound <= after * (1 + ROUNDING)
  return {
    chosen,
    spent: spentOn(price, chosen),
    before,
    after,
    bound: isProved ? after : bound,
    status: isProved ? 'optimal' : 'within',
    valued: worth.valued(),
  }
}

/** The search so far. */
interface Search extends Pick<SetProblem, 'price' | 'work'> {
  readonly limit: number
  readonly worth: Worth
  best: readonly number[]
  after: number
}

/** Worth of sets, each asked once. */
interface Worth {
  readonly of: (set: readonly number[]) => number
  readonly valued: () => number
}

function checkProblem({ price, budget, work }: SetProblem): void {
  if (!(budget >= 0)) throw new RangeError(`a budget of ${budget}, want 0 or more`)
  if (!(work >= 1)) throw new RangeError(`work of ${work}, want 1 or more sets`)
  for (let i = 0; i < price.length; i++) if (!(price[i] > 0)) throw new RangeError(`price ${i} is ${price[i]}, want a number above 0`)
}

function remembered({ value }: SetProblem): Worth {
  const known = new Map<string, number>()
  return {
    of: set => {
      const chosen = set.toSorted((a, b) => a - b)
      const key = chosen.join(' ')
      const found = known.get(key) ?? value(chosen)
      known.set(key, found)
      return found
    },
    valued: () => known.size,
  }
}

const spentOn = (price: ArrayLike<number>, set: readonly number[]): number => set.reduce((sum, i) => sum + price[i], 0)

function keep(search: Search, set: readonly number[]): void {
  const own = search.worth.of(set)
  if (own > search.after) [search.best, search.after] = [set, own]
}

/** Adds what gains most, or most for its price, while it can be afforded. */
function greedily(search: Search, ranked: readonly number[], byPrice: boolean): void {
  const { price, limit, worth, work } = search
  const set: number[] = []
  for (let able = ranked; able.length > 0 && worth.valued() < work;) {
    const now = worth.of(set)
    const [next] = able
      .map(i => ({ i, score: (worth.of([...set, i]) - now) / (byPrice ? price[i] : 1) }))
      .toSorted((a, b) => b.score - a.score || a.i - b.i)
    set.push(next.i)
    keep(search, set.slice())
    able = able.filter(i => i !== next.i && spentOn(price, set) + price[i] <= limit)
  }
}

/** @returns what was not looked at for want of work */
function branchAndBound(search: Search, root: Node): readonly Node[] {
  const { price, limit, worth, work } = search
  const open = [root]
  const isOpen = ({ bound }: Node): boolean => bound > search.after * (1 + ROUNDING)
  while (open.length > 0 && worth.valued() < work) {
    const node = takeLargest(open)
    if (!isOpen(node)) continue
    const { kept, left, spent, bound } = node
    const [next, ...rest] = left
    const taken = [...kept, next]
    keep(search, taken)
    const paid = spent + price[next]
    const able = rest.filter(i => paid + price[i] <= limit)
    const branches: Node[] = [
      { kept: taken, left: able, spent: paid, bound: Math.min(bound, worth.of([...taken, ...able])) },
      { kept, left: rest, spent, bound: Math.min(bound, worth.of([...kept, ...rest])) },
    ]
    for (const branch of branches) {
      // Everything that is left fits: it is taken, and nothing remains to be asked.
      if (branch.spent + spentOn(price, branch.left) <= limit) keep(search, [...branch.kept, ...branch.left])
      else if (isOpen(branch)) open.push(branch)
    }
  }
  return open
}

/** The best set without things that add nothing, the dearest left out first. */
function withoutIdle({ best, after, price, worth }: Search): readonly number[] {
  let set = best
  for (const i of best.toSorted((a, b) => price[b] - price[a])) {
    const rest = set.filter(other => other !== i)
    if (worth.of(rest) >= after * (1 - ROUNDING)) set = rest
  }
  return set
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
