import type { AbstractGraph } from 'graphology-types'
import { xmlText } from './xml-text.ts'

/** @throws RangeError for a node or edge whose key holds a character that XML 1.0 forbids: without it two keys could become one */
export function checkXmlKeys(graph: AbstractGraph): void {
  const check = (what: string, key: string): void => {
    if (xmlText(key) !== key) throw new RangeError(`${what} ${JSON.stringify(key)}: key holds a character that XML does not know`)
  }
  for (const node of graph.nodes()) check('node', node)
  for (const edge of graph.edges()) check('edge', edge)
}
