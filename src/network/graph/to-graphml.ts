import type { AbstractGraph, Attributes } from 'graphology-types'
import { checkXmlKeys } from './check-xml-keys.ts'
import { xmlText } from './xml-text.ts'

export interface GraphmlOptions {
  /** Said of the whole network. */
  readonly description?: string
}

/**
 * A network as GraphML, for igraph, networkx, Gephi, yEd and Cytoscape. Columns of numbers are `double`, of true and false `boolean`, others
 * `string`. What is not known (NaN, null) is left out; what is without bound is `Infinity`, as in Java, whose words GraphML takes for its
 * types. Same graph, same bytes.
 * @throws RangeError for a mixed graph with directed and undirected edges, or a key with characters that XML forbids; in other text they are
 *   left out
 */
export function toGraphml(graph: AbstractGraph, { description }: GraphmlOptions = {}): string {
  checkXmlKeys(graph)
  const directed = graph.directedSize > 0
  if (directed && graph.undirectedSize > 0) {
    throw new RangeError(`graph has ${graph.directedSize} directed and ${graph.undirectedSize} undirected edges, wanted one kind`)
  }
  const nodes = graph.mapNodes((_, attributes) => attributes)
  const edges = graph.mapEdges((_, attributes) => attributes)
  const ofNodes = keysOf('n', nodes)
  const ofEdges = keysOf('e', edges)
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare('node', ofNodes),
    ...declare('edge', ofEdges),
    `  <graph edgedefault="${directed ? 'directed' : 'undirected'}">`,
    ...(description ? [`    <desc>${escaped(description)}</desc>`] : []),
    ...graph.mapNodes((node, attributes) => element('node', `id="${escaped(node)}"`, ofNodes, attributes)),
    ...graph.mapEdges((edge, attributes, source, target) =>
      element('edge', `id="${escaped(edge)}" source="${escaped(source)}" target="${escaped(target)}"`, ofEdges, attributes),
    ),
    '  </graph>',
    '</graphml>',
  ]
  return `${lines.join('\n')}\n`
}

interface Key {
  readonly id: string
  readonly name: string
  readonly type: 'double' | 'boolean' | 'string'
}

/** Names of attributes, in the order they first stand in, and the type that all their values have. */
function keysOf(prefix: string, rows: readonly Attributes[]): readonly Key[] {
  const types = new Map<string, Key['type']>()
  for (const row of rows) {
    for (const [name, value] of Object.entries<unknown>(row)) {
      if (value === null || value === undefined) continue
      const type = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string'
      types.set(name, (types.get(name) ?? type) === type ? type : 'string')
    }
  }
  return [...types].map(([name, type], k) => ({ id: `${prefix}${k}`, name, type }))
}

function declare(domain: 'node' | 'edge', keys: readonly Key[]): readonly string[] {
  return keys.map(({ id, name, type }) => `  <key id="${id}" for="${domain}" attr.name="${escaped(name)}" attr.type="${type}"/>`)
}

function element(tag: string, head: string, keys: readonly Key[], attributes: Attributes): string {
  const data = keys.flatMap(({ id, name }) => {
    const value: unknown = attributes[name]
    if (value === null || value === undefined || Number.isNaN(value)) return []
    return [
      `      <data key="${id}">${escaped(typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value))}</data>`,
    ]
  })
  return data.length ? [`    <${tag} ${head}>`, ...data, `    </${tag}>`].join('\n') : `    <${tag} ${head}/>`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

function escaped(text: string): string {
  return xmlText(text).replace(/[&<>"\t\n\r]/g, character => ESCAPES[character])
}
