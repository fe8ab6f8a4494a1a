import type { Circuit } from './circuit.ts'

/**
 * Connected parts of a circuit.
 * @returns part of each node, numbered from 0 in the order of their lowest node
 */
export function circuitComponents({ nodes, from, to }: Circuit): Int32Array {
  const parent = new Int32Array(nodes)
  for (let node = 0; node < nodes; node++) parent[node] = node
  for (let branch = 0; branch < from.length; branch++) {
    const a = root(parent, from[branch])
    const b = root(parent, to[branch])
    if (a < b) parent[b] = a
    else parent[a] = b
  }
  // A parent is never above its child, so one pass upwards finds every root numbered already.
  const component = new Int32Array(nodes)
  let count = 0
  for (let node = 0; node < nodes; node++) {
    const up = parent[node]
    component[node] = up === node ? count++ : component[up]
  }
  return component
}

function root(parent: Int32Array, node: number): number {
  let top = node
  let up = parent[top]
  while (up !== top) {
    const above = parent[up]
    parent[top] = above
    top = above
    up = parent[top]
  }
  return top
}
