/** Sum and largest of many current maps; NaN in cells that belong to no node in any of them. */
export interface CurrentTally {
  /** [A] */ readonly cumulative: Float64Array
  /** [A] */ readonly maximum: Float64Array
  /** Adds a map: node of each cell, -1 for none, and current through each node. */
  add(node: Int32Array, current: Float64Array): void
}

/** @param node node of each cell in the map without anything joined, -1 for none: cells that read 0 before any current is added */
export function currentTally(node: Int32Array): CurrentTally {
  const cumulative = Float64Array.from(node, number => (number < 0 ? NaN : 0))
  const maximum = cumulative.slice()
  return {
    cumulative,
    maximum,
    add(node, current) {
      for (let cell = 0; cell < node.length; cell++) {
        if (node[cell] < 0) continue
        const through = current[node[cell]]
        // A cell without data has a node while it lies in a focal region.
        if (Number.isNaN(cumulative[cell])) {
          cumulative[cell] = 0
          maximum[cell] = 0
        }
        cumulative[cell] += through
        if (through > maximum[cell]) maximum[cell] = through
      }
    },
  }
}
