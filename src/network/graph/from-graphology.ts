import type { AbstractGraph } from 'graphology-types'
import { habitatGraphOf } from './habitat-graph-of.ts'
import type { HabitatGraph } from './habitat-graph.ts'

export interface FromGraphologyOptions {
  /** Name of the attribute [ha] of patches; default `attribute`. */
  readonly attribute?: string
  /** Name of the cost [m or cost m] of links; default `cost`. */
  readonly cost?: string
}

export interface NamedHabitatGraph {
  readonly graph: HabitatGraph
  /** Key of each patch. */
  readonly ids: readonly string[]
}

/**
 * The network in a graph of graphology, patches and links in its order. Other attributes are not read.
 * @throws RangeError for a directed edge, a self-loop, parallel edges, or a number that is missing or has no meaning
 */
export function fromGraphology(source: AbstractGraph, options: FromGraphologyOptions = {}): NamedHabitatGraph {
  const { attribute: area = 'attribute', cost: length = 'cost' } = options
  const ids = source.nodes()
  const indexOf = new Map(ids.map((id, i) => [id, i]))
  const attribute = Float64Array.from(ids, id => {
    const value: unknown = source.getNodeAttribute(id, area)
    if (typeof value === 'number' && value >= 0 && value < Infinity) return value
    throw new RangeError(`node ${id}: ${area} is ${told(value)}, wanted a finite number >= 0`)
  })
  const ends: [number, number][] = []
  const cost: number[] = []
  const seen = new Map<number, string>()
  for (const { edge, source: a, target: b, attributes, undirected } of source.edgeEntries()) {
    if (!undirected) throw new RangeError(`edge ${edge} from ${a} to ${b} is directed, wanted undirected`)
    if (a === b) throw new RangeError(`edge ${edge} joins ${a} to itself, wanted two nodes`)
    const from = indexOf.get(a) ?? 0
    const to = indexOf.get(b) ?? 0
    const pair = Math.min(from, to) * ids.length + Math.max(from, to)
    const other = seen.get(pair)
    if (other !== undefined) throw new RangeError(`edges ${other} and ${edge} both join ${a} and ${b}, wanted one`)
    seen.set(pair, edge)
    const value: unknown = attributes[length]
    if (typeof value !== 'number' || !(value >= 0)) throw new RangeError(`edge ${edge}: ${length} is ${told(value)}, wanted a number >= 0`)
    ends.push([from, to])
    cost.push(value)
  }
  return { graph: habitatGraphOf({ attribute, from: ends.map(([a]) => a), to: ends.map(([, b]) => b), cost }), ids }
}

function told(value: unknown): string {
  return value === undefined ? 'missing' : typeof value === 'number' ? String(value) : `a ${typeof value}`
}
