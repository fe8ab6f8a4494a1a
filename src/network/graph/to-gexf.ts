import writeGexf from 'graphology-gexf/common/writer.js'
import type { AbstractGraph, Attributes } from 'graphology-types'
import { checkXmlKeys } from './check-xml-keys.ts'
import { xmlText } from './xml-text.ts'

export interface GexfOptions {
  /** Said of the whole network. */
  readonly description?: string
}

/**
 * A network as GEXF 1.2, for Gephi and networkx. Attributes `label`, and `weight` of links, are what GEXF calls so; without a label the key
 * is it. `x` and `y` of patches are also where they are drawn. A column is `integer`, `double` or `string` by what stands in it. What is not
 * known (NaN, empty text) is left out, what is without bound is `Infinity`. Same graph, same bytes.
 * @throws RangeError for a key with characters that XML forbids; in other text they are left out
 */
export function toGexf(graph: AbstractGraph, { description }: GexfOptions = {}): string {
  checkXmlKeys(graph)
  const plain = graph.nullCopy()
  for (const name of Object.keys(plain.getAttributes())) plain.removeAttribute(name)
  if (description) plain.setAttribute('description', xmlText(description))
  for (const { node, attributes } of graph.nodeEntries()) plain.addNode(node, clean(attributes))
  for (const { edge, source, target, attributes, undirected } of graph.edgeEntries()) {
    if (undirected) plain.addUndirectedEdgeWithKey(edge, source, target, clean(attributes))
    else plain.addDirectedEdgeWithKey(edge, source, target, clean(attributes))
  }
  const text = writeGexf(plain, {
    formatNode: (key, { label, ...attributes }) => {
      const { x, y } = attributes
      const viz = Number.isFinite(x) && Number.isFinite(y) ? { viz: { x: Number(x), y: Number(y) } } : {}
      return { label: String(label ?? key), attributes, ...viz }
    },
    formatEdge: (_, { label, ...attributes }) => {
      const { weight, ...others } = attributes
      const strength = typeof weight === 'number' ? { weight, attributes: others } : { attributes }
      return { ...strength, ...(label === undefined ? {} : { label: String(label) }) }
    },
  })
  return `${text}\n`
}

function clean(attributes: Attributes): Attributes {
  const result: Attributes = {}
  for (const [name, value] of Object.entries<unknown>(attributes)) {
    result[xmlText(name)] = typeof value === 'string' ? xmlText(value) : value
  }
  return result
}
