import fc from 'fast-check'
import { MultiGraph, MultiUndirectedGraph, UndirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { fromGraphology } from '../../../src/network/graph/from-graphology.ts'
import { habitatGraphOf } from '../../../src/network/graph/habitat-graph-of.ts'
import { toGraphology } from '../../../src/network/graph/to-graphology.ts'
import { randomGraphs } from './random-graphs.ts'

const GRAPH = habitatGraphOf({ attribute: [12.5, 0, 3], from: [0, 2, 0], to: [1, 1, 2], cost: [150, 80.25, Infinity] })
const IDS = ['北坡', 'b', '10']

describe('to graphology', () => {
  it('keeps patches, links and what is known of them', () => {
    const graph = toGraphology(GRAPH, {
      ids: IDS,
      patches: { kind: ['林地', '草地', '矿坑'], x: Float64Array.of(1, 2, 3) },
      links: { width: [30, 60, 0] },
      attribute: 'area',
      cost: 'length',
    })
    expect(graph.nodes()).toEqual(IDS)
    expect(graph.getNodeAttributes('北坡')).toEqual({ area: 12.5, kind: '林地', x: 1 })
    expect(graph.edges()).toEqual(['0', '1'])
    expect(graph.getEdgeAttributes('1')).toEqual({ length: 80.25, width: 60 })
    expect(graph.extremities('1')).toEqual(['b', '10'])
    expect([graph.type, graph.multi, graph.allowSelfLoops]).toEqual(['undirected', false, false])
  })

  it('names patches by their index where no ids are given', () => {
    expect(toGraphology(GRAPH).nodes()).toEqual(['0', '1', '2'])
  })

  it('refuses ids and columns that do not fit', () => {
    const thrown = (options: Parameters<typeof toGraphology>[1]): (() => unknown) => {
      return () => toGraphology(GRAPH, options)
    }
    expect(thrown({ ids: ['a', 'b'] })).toThrow(new RangeError('ids: got 2, wanted one for each of 3 patches'))
    expect(thrown({ ids: ['a', 'b', 'a'] })).toThrow(new RangeError('patches 0 and 2 both have the id a, wanted different ones'))
    expect(thrown({ ids: ['a', '', 'c'] })).toThrow(new RangeError('patch 1: id is empty'))
    expect(thrown({ ids: ['a', '__proto__', 'c'] })).toThrow(/patch 1: may not be called __proto__/)
    expect(thrown({ ids: ['a', 'b', 'constructor'] })).toThrow(/patch 2: may not be called constructor/)
    expect(thrown({ patches: { x: [1, 2] } })).toThrow(new RangeError('column x has 2 rows, wanted one for each patch: 3'))
    expect(thrown({ links: { cost: [1, 2, 3] } })).toThrow(new RangeError('column cost of each link: this name is taken'))
    expect(thrown({ links: { toString: [1, 2, 3] } })).toThrow(/column of each link: may not be called toString/)
  })

  it('refuses self-loops and parallel links', () => {
    const graph = (from: number, to: number): Parameters<typeof toGraphology>[0] => ({
      attribute: Float64Array.of(1, 1),
      from: Uint32Array.of(0, from),
      to: Uint32Array.of(1, to),
      cost: Float64Array.of(1, 1),
    })
    expect(() => toGraphology(graph(1, 1))).toThrow(RangeError)
    expect(() => toGraphology(graph(1, 0))).toThrow(RangeError)
  })
})

describe('from graphology', () => {
  const graphWith = (attributes: object, edge: object): UndirectedGraph => {
    const graph = new UndirectedGraph()
    graph.addNode('a', { attribute: 1 })
    graph.addNode('b', attributes)
    graph.addEdgeWithKey('e', 'b', 'a', edge)
    return graph
  }

  it('reads attributes and costs by name', () => {
    const { graph, ids } = fromGraphology(graphWith({ attribute: 0, area: 7 }, { cost: 9, length: 5 }), { cost: 'length' })
    expect(ids).toEqual(['a', 'b'])
    expect(graph).toEqual(habitatGraphOf({ attribute: [1, 0], from: [0], to: [1], cost: [5] }))
    expect(() => fromGraphology(graphWith({ area: 7 }, { cost: 9 }), { attribute: 'area' })).toThrow(
      new RangeError('node a: area is missing, wanted a finite number >= 0'),
    )
  })

  it('refuses numbers that are missing or have no meaning', () => {
    const refused = [undefined, null, '3', -1, NaN]
    for (const value of [...refused, Infinity]) {
      expect(() => fromGraphology(graphWith({ attribute: value }, { cost: 1 })), String(value)).toThrow(/^node b: attribute is .*, wanted/)
    }
    for (const value of refused) {
      expect(() => fromGraphology(graphWith({ attribute: 1 }, { cost: value })), String(value)).toThrow(/^edge e: cost is .*, wanted/)
    }
    expect(() => fromGraphology(graphWith({ attribute: 1 }, { cost: -2 }))).toThrow(RangeError)
  })

  it('refuses directed edges, self-loops and parallel edges', () => {
    const directed = new MultiGraph()
    directed.addNode('a', { attribute: 1 })
    directed.addNode('b', { attribute: 1 })
    directed.addDirectedEdgeWithKey('e', 'a', 'b', { cost: 1 })
    expect(() => fromGraphology(directed)).toThrow(new RangeError('edge e from a to b is directed, wanted undirected'))
    const loop = graphWith({ attribute: 1 }, { cost: 1 })
    loop.addEdgeWithKey('f', 'b', 'b', { cost: 1 })
    expect(() => fromGraphology(loop)).toThrow(new RangeError('edge f joins b to itself, wanted two nodes'))
    const multi = new MultiUndirectedGraph()
    multi.import(graphWith({ attribute: 1 }, { cost: 1 }))
    multi.addEdgeWithKey('f', 'a', 'b', { cost: 1 })
    expect(() => fromGraphology(multi)).toThrow(new RangeError('edges e and f both join a and b, wanted one'))
  })

  it('gives back what went in', () => {
    fc.assert(
      fc.property(randomGraphs(), ({ attribute, links }) => {
        const live = links.filter(({ cost }) => cost < Infinity)
        const list = (kept: typeof links): Parameters<typeof habitatGraphOf>[0] => ({
          attribute,
          from: kept.map(({ from }) => from),
          to: kept.map(({ to }) => to),
          cost: kept.map(({ cost }) => cost),
        })
        const ids = attribute.map((_, i) => `斑块${i}`)
        expect(fromGraphology(toGraphology(habitatGraphOf(list(links)), { ids }))).toEqual({ graph: habitatGraphOf(list(live)), ids })
      }),
    )
  })
})
