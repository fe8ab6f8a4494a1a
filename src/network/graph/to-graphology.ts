import { UndirectedGraph } from 'graphology'
import { habitatGraphOf } from './habitat-graph-of.ts'
import type { HabitatGraph } from './habitat-graph.ts'

/** What is known of each patch or link, by name; NaN is not known. */
export type GraphColumns = Readonly<Record<string, ArrayLike<number> | readonly string[]>>

export interface ToGraphologyOptions {
  /** Name of each patch, each once; absent: its index. */
  readonly ids?: readonly string[]
  /** More of each patch. */
  readonly patches?: GraphColumns
  /** More of each link, in the order of the links of the graph. */
  readonly links?: GraphColumns
  /** Name to keep the attribute of patches under; default `attribute`. */
  readonly attribute?: string
  /** Name to keep the cost of links under; default `cost`. */
  readonly cost?: string
}

/**
 * The network as a graph of graphology, for its algorithms and for our writers of files: simple and undirected, patches in their order,
 * links with their index as key. Links of infinite cost are none and left out.
 * @throws RangeError for a self-loop or parallel links, ids that are too few, empty or not unique, or a column of another length or taken name
 */
export function toGraphology(graph: HabitatGraph, options: ToGraphologyOptions = {}): UndirectedGraph {
  const { attribute, from, to, cost } = habitatGraphOf(graph)
  const ids = checkedIds(options.ids ?? Array.from(attribute, (_, i) => String(i)), attribute.length)
  const ofPatches = columns('patch', attribute.length, options.patches, options.attribute ?? 'attribute', attribute)
  const ofLinks = columns('link', cost.length, options.links, options.cost ?? 'cost', cost)
  const result = new UndirectedGraph({ allowSelfLoops: false })
  for (let i = 0; i < ids.length; i++) result.addNode(ids[i], row(ofPatches, i))
  // The keys that graphology makes up begin with a random number.
  for (let e = 0; e < cost.length; e++) {
    if (cost[e] < Infinity) result.addUndirectedEdgeWithKey(String(e), ids[from[e]], ids[to[e]], row(ofLinks, e))
  }
  return result
}

function checkedIds(ids: readonly string[], patches: number): readonly string[] {
  if (ids.length !== patches) throw new RangeError(`ids: got ${ids.length}, wanted one for each of ${patches} patches`)
  const first = new Map<string, number>()
  for (let i = 0; i < patches; i++) {
    if (ids[i] === '') throw new RangeError(`patch ${i}: id is empty`)
    const other = first.get(ids[i])
    if (other !== undefined) throw new RangeError(`patches ${other} and ${i} both have the id ${ids[i]}, wanted different ones`)
    checkName(`patch ${i}`, ids[i])
    first.set(ids[i], i)
  }
  return ids
}

/** Graphology keeps neighbours and attributes in plain objects, where such a name already means something. */
function checkName(what: string, name: string): void {
  if (name in Object.prototype) throw new RangeError(`${what}: may not be called ${name}, a word of JavaScript`)
}

type Column = readonly [string, ArrayLike<number> | readonly string[]]

function columns(what: string, rows: number, more: GraphColumns | undefined, name: string, values: ArrayLike<number>): readonly Column[] {
  const result: Column[] = [[name, values]]
  for (const [key, column] of Object.entries(more ?? {})) {
    if (key === name) throw new RangeError(`column ${key} of each ${what}: this name is taken`)
    if (column.length !== rows) throw new RangeError(`column ${key} has ${column.length} rows, wanted one for each ${what}: ${rows}`)
    result.push([key, column])
  }
  for (const [key] of result) checkName(`column of each ${what}`, key)
  return result
}

function row(table: readonly Column[], i: number): Record<string, number | string> {
  const result: Record<string, number | string> = {}
  for (const [name, column] of table) result[name] = column[i]
  return result
}
