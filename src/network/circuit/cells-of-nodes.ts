/**
 * A map from the values of nodes: every cell of a node reads the node's value.
 * @param node node of each cell; -1: none
 * @param values one for each node
 * @returns value of each cell, NaN where it has no node
 */
export function cellsOfNodes(node: Int32Array, values: Float64Array): Float64Array {
  const map = new Float64Array(node.length)
  for (let cell = 0; cell < map.length; cell++) map[cell] = node[cell] < 0 ? NaN : values[node[cell]]
  return map
}
