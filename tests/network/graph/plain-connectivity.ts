/** The definitions, written out plainly: every pair of patches by Floyd and Warshall's algorithm, every removal from the start. */
export interface PlainGraph {
  readonly attribute: readonly number[]
  readonly links: readonly { readonly from: number; readonly to: number; readonly cost: number }[]
}

export function plainCosts({ attribute, links }: PlainGraph): number[][] {
  const n = attribute.length
  const cost = attribute.map((_, i) => attribute.map((_, j) => (i === j ? 0 : Infinity)))
  for (const link of links) {
    cost[link.from][link.to] = Math.min(cost[link.from][link.to], link.cost)
    cost[link.to][link.from] = cost[link.from][link.to]
  }
  for (let m = 0; m < n; m++) {
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) cost[i][j] = Math.min(cost[i][j], cost[i][m] + cost[m][j])
  }
  return cost
}

export function plainNumerator(graph: PlainGraph, rate: number): number {
  const cost = plainCosts(graph)
  let sum = 0
  graph.attribute.forEach((a, i) => graph.attribute.forEach((b, j) => (sum += a * b * Math.exp(-rate * cost[i][j]))))
  return sum
}

export function withoutPatch({ attribute, links }: PlainGraph, gone: number): PlainGraph {
  return {
    attribute: attribute.map((a, i) => (i === gone ? 0 : a)),
    links: links.filter(({ from, to }) => from !== gone && to !== gone),
  }
}

export function listOf({ attribute, links }: PlainGraph): { attribute: readonly number[]; from: number[]; to: number[]; cost: number[] } {
  return { attribute, from: links.map(({ from }) => from), to: links.map(({ to }) => to), cost: links.map(({ cost }) => cost) }
}
