import { describe, expect, it } from 'vitest'
import { adjacency } from '../../../src/network/graph/adjacency.ts'
import { habitatGraphOf } from '../../../src/network/graph/habitat-graph-of.ts'
import { mergeLinks } from '../../../src/network/graph/merge-links.ts'

const TWISTED = { attribute: [1, 2, 3], from: [2, 1, 1, 0, 2], to: [0, 2, 1, 2, 1], cost: [5, 4, 1, 2, 4] }

describe('graph of patches and links', () => {
  it('keeps the order of links and turns their ends', () => {
    const { from, to, cost } = habitatGraphOf({ attribute: [1, 2, 3], from: [2, 0], to: [1, 1], cost: [5, Infinity] })
    expect([[...from], [...to], [...cost]]).toEqual([
      [1, 0],
      [2, 1],
      [5, Infinity],
    ])
  })

  it.each([
    [{ from: [1], to: [1], cost: [1] }, 'link 0 joins patch 1 to itself'],
    [{ from: [0, 1], to: [1, 0], cost: [1, 2] }, 'links 0 and 1 both join patches 0 and 1'],
    [{ from: [0], to: [2], cost: [1] }, 'link 0: patch is 2, wanted a whole number from 0 to 1'],
    [{ from: [0.5], to: [1], cost: [1] }, 'link 0: patch is 0.5'],
    [{ from: [0], to: [1], cost: [-1] }, 'link 0: cost is -1'],
    [{ from: [0], to: [1], cost: [NaN] }, 'link 0: cost is NaN'],
    [{ from: [0], to: [1, 0], cost: [1] }, 'from has 1 numbers, to 2 and cost 1'],
    [{ attribute: [1, -2], from: [], to: [], cost: [] }, 'patch 1: attribute is -2'],
    [{ attribute: [Infinity], from: [], to: [], cost: [] }, 'patch 0: attribute is Infinity'],
  ])('refuses %o', (list, message) => {
    expect(() => habitatGraphOf({ attribute: [1, 2], ...list })).toThrow(message)
  })
})

describe('merging of links', () => {
  it('keeps the cheapest of parallel links, the first of equals, and drops self-loops', () => {
    const { graph, links, merged, loops } = mergeLinks(TWISTED)
    expect([...links]).toEqual([1, 3])
    expect([[...graph.from], [...graph.to], [...graph.cost]]).toEqual([
      [1, 0],
      [2, 2],
      [4, 2],
    ])
    expect(loops).toEqual([2])
    expect(merged).toEqual([
      { from: 0, to: 2, kept: 3, dropped: [0] },
      { from: 1, to: 2, kept: 1, dropped: [4] },
    ])
  })

  it('leaves a simple graph as it is', () => {
    const list = { attribute: [1, 2], from: [1], to: [0], cost: [3] }
    expect(mergeLinks(list)).toEqual({ graph: habitatGraphOf(list), links: Uint32Array.of(0), merged: [], loops: [] })
  })
})

describe('adjacency', () => {
  it('lists each link at both ends and leaves out infinite ones', () => {
    const { start, neighbour, cost, link } = adjacency(
      habitatGraphOf({ attribute: [1, 2, 3, 4], from: [0, 0, 2], to: [2, 1, 1], cost: [7, Infinity, 0] }),
    )
    expect([...start]).toEqual([0, 1, 2, 4, 4])
    expect([...neighbour]).toEqual([2, 2, 0, 1])
    expect([...cost]).toEqual([7, 0, 7, 0])
    expect([...link]).toEqual([0, 2, 0, 2])
  })
})
