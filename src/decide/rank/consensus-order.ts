/** Alternatives up to which the order is exact: 2^n subsets. */
const EXACT = 12

export interface ConsensusOrder {
  /** Indices of alternatives, best first. */
  readonly order: readonly number[]
  /** kemeny: an order nearest to all rankings; borda: by mean rank, for more than 12 alternatives. */
  readonly method: 'kemeny' | 'borda'
  /** Sum of the Kemeny distances to the rankings. */
  readonly distance: number
  /** Whether no other order is as near; null where that is not known (borda). */
  readonly unique: boolean | null
}

/**
 * The order (without ties) of least total Kemeny distance to several rankings, exactly by dynamic programming over subsets (Held and Karp
 * 1962) up to 12 alternatives, beyond that by Borda's mean rank. Of several as near, the first by index is taken.
 * @param rankings ranks of the same alternatives, smaller is better
 * @throws RangeError without rankings or on different lengths
 */
export function consensusOrder(rankings: readonly ArrayLike<number>[]): ConsensusOrder {
  if (rankings.length === 0) throw new RangeError('got no rankings, want at least one')
  const n = rankings[0].length
  const odd = rankings.find(ranks => ranks.length !== n)
  if (odd !== undefined) throw new RangeError(`got ${n} and ${odd.length} ranks, want the same alternatives`)
  // cost[i * n + j] of placing i before j: 2 for each ranking that says otherwise, 1 for each that ties them.
  const cost = Float64Array.from({ length: n * n }, (_, at) => {
    const i = Math.floor(at / n)
    const j = at % n
    return i === j ? 0 : rankings.reduce((sum, ranks) => sum + 1 + Math.sign(ranks[i] - ranks[j]), 0)
  })
  if (n <= EXACT) return kemeny(cost, n)
  const total = Float64Array.from({ length: n }, (_, i) => rankings.reduce((sum, ranks) => sum + ranks[i], 0))
  const order = Array.from(total, (_, i) => i).toSorted((a, b) => total[a] - total[b] || a - b)
  const distance = order.reduce((sum, i, p) => sum + order.slice(p + 1).reduce((part, j) => part + cost[i * n + j], 0), 0)
  return { order, method: 'borda', distance, unique: null }
}

/** least[set]: cost among the alternatives of the set when they come last, in the best order; the first of them is chosen last. */
function kemeny(cost: Float64Array, n: number): ConsensusOrder {
  const sets = 1 << n
  const least = new Float64Array(sets).fill(Infinity)
  const ways = new Float64Array(sets)
  const head = new Int32Array(sets)
  least[0] = 0
  ways[0] = 1
  for (let set = 1; set < sets; set++)
    for (let i = 0; i < n; i++) {
      if ((set & (1 << i)) === 0) continue
      const rest = set ^ (1 << i)
      let sum = least[rest]
      for (let j = 0; j < n; j++) if ((rest & (1 << j)) !== 0) sum += cost[i * n + j]
      if (sum < least[set]) {
        least[set] = sum
        ways[set] = ways[rest]
        head[set] = i
      } else if (sum === least[set]) ways[set] += ways[rest]
    }
  const order: number[] = []
  for (let set = sets - 1; set > 0; set ^= 1 << head[set]) order.push(head[set])
  return { order, method: 'kemeny', distance: least[sets - 1], unique: ways[sets - 1] === 1 }
}
