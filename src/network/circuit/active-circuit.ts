import { circuitComponents } from './circuit-components.ts'
import type { Circuit } from './circuit.ts'
import { conductorTotals, type ConductorRows } from './conductor-rows.ts'

/** The part of a circuit in which voltages are unknown: nodes that are not held and have some way to ground. */
export interface ActiveCircuit {
  readonly rows: ConductorRows
  /** Row of each node of the circuit: HELD at 0 V, FLOATING without ground, else >= 0. */
  readonly rowOf: Int32Array
}

export const HELD = -1
export const FLOATING = -2

/** @throws RangeError for a conductor or ground that has no meaning */
export function activeCircuit(circuit: Circuit, ground: Float64Array): ActiveCircuit {
  checkCircuit(circuit, ground)
  const rowOf = findRows(circuit, ground)
  const rowGround = groundOfRows(circuit, ground, rowOf)
  const rows = rowGround.length
  const { from, to, conductance } = circuit
  const start = new Int32Array(rows + 1)
  for (let e = 0; e < from.length; e++) {
    const a = rowOf[from[e]]
    const b = rowOf[to[e]]
    if (isInside(a, b)) start[(a > b ? a : b) + 1]++
  }
  for (let i = 0; i < rows; i++) start[i + 1] += start[i]
  const place = start.slice(0, rows)
  const neighbour = new Int32Array(start[rows])
  const weight = new Float64Array(start[rows])
  for (let e = 0; e < from.length; e++) {
    const a = rowOf[from[e]]
    const b = rowOf[to[e]]
    if (!isInside(a, b)) continue
    const at = place[a > b ? a : b]++
    neighbour[at] = a > b ? b : a
    weight[at] = conductance[e]
  }
  const total = conductorTotals(rows, start, neighbour, weight, rowGround)
  return { rows: { nodes: rows, start, neighbour, conductance: weight, ground: rowGround, total }, rowOf }
}

/** Whether a conductor joins two rows. */
function isInside(a: number, b: number): boolean {
  return a >= 0 && b >= 0 && a !== b
}

/** [S] to ground of each row: its own and that of conductors to held nodes. */
function groundOfRows({ nodes, from, to, conductance }: Circuit, ground: Float64Array, rowOf: Int32Array): Float64Array {
  let rows = 0
  for (let i = 0; i < nodes; i++) if (rowOf[i] >= 0) rows++
  const sum = new Float64Array(rows)
  for (let i = 0; i < nodes; i++) if (rowOf[i] >= 0) sum[rowOf[i]] = ground[i]
  for (let e = 0; e < from.length; e++) {
    const a = rowOf[from[e]]
    const b = rowOf[to[e]]
    if (a >= 0 && b === HELD) sum[a] += conductance[e]
    else if (b >= 0 && a === HELD) sum[b] += conductance[e]
  }
  return sum
}

function findRows(circuit: Circuit, ground: Float64Array): Int32Array {
  const { nodes } = circuit
  const component = circuitComponents(circuit)
  const grounded = new Uint8Array(nodes)
  for (let i = 0; i < nodes; i++) if (ground[i] > 0) grounded[component[i]] = 1
  const rowOf = new Int32Array(nodes)
  let rows = 0
  for (let i = 0; i < nodes; i++) {
    if (ground[i] === Infinity) rowOf[i] = HELD
    else rowOf[i] = grounded[component[i]] === 1 ? rows++ : FLOATING
  }
  return rowOf
}

function checkCircuit({ nodes, from, to, conductance }: Circuit, ground: Float64Array): void {
  if (ground.length !== nodes) throw new RangeError(`ground: got ${ground.length} values, wanted one for each of ${nodes} nodes`)
  if (to.length !== from.length || conductance.length !== from.length)
    throw new RangeError(`conductors: got ${from.length} from, ${to.length} to, ${conductance.length} conductances, wanted as many of each`)
  for (let i = 0; i < nodes; i++)
    if (!(ground[i] >= 0)) throw new RangeError(`ground of node ${i}: got ${ground[i]} S, wanted 0 or more, or Infinity`)
  for (let e = 0; e < from.length; e++) {
    if (from[e] >= nodes || to[e] >= nodes)
      throw new RangeError(`conductor ${e}: got nodes ${from[e]} and ${to[e]}, wanted numbers below ${nodes}`)
    if (!(conductance[e] > 0 && conductance[e] < Infinity))
      throw new RangeError(`conductor ${e} from node ${from[e]} to ${to[e]}: got ${conductance[e]} S, wanted a finite number above 0`)
  }
}
