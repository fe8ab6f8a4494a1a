import type { Circuit } from './circuit.ts'
import type { Landscape } from './landscape.ts'

/** The circuit of a raster, and which node each cell belongs to. */
export interface GridCircuit {
  readonly circuit: Circuit
  /** [rows * columns] node of each cell; -1: none, nothing passes */
  readonly node: Int32Array
}

/**
 * Builds the circuit of a raster (McRae et al. 2008). A cell that conducts is a node; cells of a group are one node, and those of them
 * that do not conduct join it if any other does. Conductance of a step between cells a and b: 2 / (1/ga + 1/gb), or
 * (ga + gb) / 2 with averaged conductances; over a diagonal 1/sqrt(2) of that. Parallel steps stand beside each other, steps within a
 * node and those that conduct nothing are left out.
 * @param landscape shape, neighbours and average
 * @param conductance [1/R] of each cell, 0 where nothing passes
 * @param groups group of each cell, 0 for none
 */
export function gridCircuit(landscape: Landscape, conductance: Float64Array, groups?: Int32Array): GridCircuit {
  const { rows, columns } = landscape.grid
  const diagonals = (landscape.neighbours ?? 8) === 8
  const { node, nodes } = numberNodes(conductance, groups)
  const capacity = rows * (columns - 1) + columns * (rows - 1) + (diagonals ? 2 * (rows - 1) * (columns - 1) : 0)
  const branches: Branches = {
    from: new Uint32Array(capacity),
    to: new Uint32Array(capacity),
    conductance: new Float64Array(capacity),
    count: 0,
  }
  const cells: Cells = { rows, columns, node, conductance, series: landscape.average === 'resistance' }
  addSteps(branches, cells, 0, 1)
  addSteps(branches, cells, 1, 0)
  if (diagonals) {
    addSteps(branches, cells, 1, 1)
    addSteps(branches, cells, 1, -1)
  }
  const { from, to, count } = branches
  // A copy only where steps were left out: of a large raster the arrays are the most that is held.
  if (count === capacity) return { circuit: { nodes, from, to, conductance: branches.conductance }, node }
  const circuit = { nodes, from: from.slice(0, count), to: to.slice(0, count), conductance: branches.conductance.slice(0, count) }
  return { circuit, node }
}

interface Branches {
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly conductance: Float64Array
  count: number
}

interface Cells {
  readonly rows: number
  readonly columns: number
  readonly node: Int32Array
  readonly conductance: Float64Array
  readonly series: boolean
}

/** The steps from every cell to the one so many rows below and columns to the right of it. */
function addSteps(branches: Branches, { rows, columns, node, conductance, series }: Cells, down: number, across: number): void {
  const factor = down !== 0 && across !== 0 ? Math.SQRT1_2 : 1
  const first = Math.max(0, -across)
  const end = columns - Math.max(0, across)
  const { from, to, conductance: branch } = branches
  let { count } = branches
  for (let row = 0; row < rows - down; row++) {
    for (let cell = row * columns + first; cell < row * columns + end; cell++) {
      const other = cell + down * columns + across
      const a = node[cell]
      const b = node[other]
      if (a < 0 || b < 0 || a === b) continue
      const ga = conductance[cell]
      const gb = conductance[other]
      const side = series ? 2 / (1 / ga + 1 / gb) : (ga + gb) / 2
      if (!(side > 0)) continue
      from[count] = a
      to[count] = b
      branch[count++] = side * factor
    }
  }
  branches.count = count
}

/** Nodes in the order of their first cell. */
function numberNodes(conductance: Float64Array, groups?: Int32Array): { node: Int32Array; nodes: number } {
  const node = new Int32Array(conductance.length).fill(-1)
  const ofGroup = conductingGroups(conductance, groups)
  let nodes = 0
  for (let cell = 0; cell < node.length; cell++) {
    const known = groups && groups[cell] > 0 ? ofGroup.get(groups[cell]) : undefined
    if (known !== undefined && known >= 0) {
      node[cell] = known
      continue
    }
    if (known === undefined && conductance[cell] === 0) continue
    if (groups && groups[cell] > 0) ofGroup.set(groups[cell], nodes)
    node[cell] = nodes++
  }
  return { node, nodes }
}

/** Groups of which some cell conducts, none with a node yet. */
function conductingGroups(conductance: Float64Array, groups?: Int32Array): Map<number, number> {
  const conducting = new Map<number, number>()
  if (!groups) return conducting
  for (let cell = 0; cell < groups.length; cell++) if (groups[cell] > 0 && conductance[cell] > 0) conducting.set(groups[cell], -1)
  return conducting
}
