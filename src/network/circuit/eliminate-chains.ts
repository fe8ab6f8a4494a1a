import { conductorTotals, type ConductorRows } from './conductor-rows.ts'
import { higherRows, type HigherRows } from './higher-rows.ts'

/** A circuit without its dead ends and chains, and the way there and back. */
export interface ShorterCircuit {
  readonly rows: ConductorRows
  /** short := currents of the shorter circuit; `current` is changed to what the way back needs. */
  shorten(current: Float64Array, short: Float64Array): void
  /** voltage := all voltages, from `current` as `shorten` left it and the voltages of the shorter circuit. */
  lengthen(current: Float64Array, short: Float64Array, voltage: Float64Array): void
}

/** Nodes with at most this many conductors go. Two become one, so that the circuit never fills up. */
const FEW = 2

/** What is left of the circuit: the halves of conductors at their two nodes. */
interface Halves {
  readonly degree: Int32Array
  /** Node at the other end of each half. */
  readonly other: Int32Array
  /** The other half; -1 for one that is gone. */
  readonly mate: Int32Array
  readonly weight: Float64Array
  readonly ground: Float64Array
}

/**
 * Eliminates nodes with one or two conductors, again and again: dead ends vanish and chains become one conductor. As in the star-mesh
 * transform nothing is subtracted: trees and chains, on which multigrid is slow, are exact whatever the contrast.
 */
export function eliminateChains(rows: ConductorRows): ShorterCircuit {
  const { nodes, start } = rows
  const above = rows.neighbour.length
  const higher = higherRows(rows)
  const halves = splitConductors(rows, higher)
  const { degree, other, mate, weight, ground } = halves
  const order = new Int32Array(nodes)
  // Of each node that goes: its total, and the neighbours and conductances that it had then.
  const total = new Float64Array(nodes)
  const near = new Int32Array(FEW * nodes)
  const share = new Float64Array(FEW * nodes)
  const queued = new Uint8Array(nodes)
  let waiting = 0
  for (let i = 0; i < nodes; i++) {
    if (degree[i] > FEW) continue
    order[waiting++] = i
    queued[i] = 1
  }
  const ends = new Int32Array(FEW)
  for (let at = 0; at < waiting; at++) {
    const i = order[at]
    const middle = halvesOf(mate, start[i], start[i + 1], ends, 0)
    const found = halvesOf(mate, above + higher.start[i], above + higher.start[i + 1], ends, middle)
    let sum = ground[i]
    for (let k = 0; k < found; k++) sum += weight[ends[k]]
    total[i] = sum
    for (let k = 0; k < found; k++) {
      near[FEW * i + k] = other[ends[k]]
      share[FEW * i + k] = weight[ends[k]]
      ground[other[ends[k]]] += (weight[ends[k]] / sum) * ground[i]
    }
    bridge(halves, ends, found, sum)
    for (let k = 0; k < found; k++) {
      const j = near[FEW * i + k]
      if (degree[j] > FEW || queued[j] === 1) continue
      order[waiting++] = j
      queued[j] = 1
    }
  }
  const { kept, rows: left } = remaining(rows, higher, halves, queued)
  const gone = order.subarray(0, waiting)
  return {
    rows: left,
    shorten(current, short) {
      for (let at = 0; at < gone.length; at++) {
        const i = gone[at]
        const v = current[i] / total[i]
        for (let k = FEW * i; k < FEW * i + FEW; k++) if (share[k] > 0) current[near[k]] += share[k] * v
      }
      for (let k = 0; k < kept.length; k++) short[k] = current[kept[k]]
    },
    lengthen(current, short, voltage) {
      for (let k = 0; k < kept.length; k++) voltage[kept[k]] = short[k]
      for (let at = gone.length - 1; at >= 0; at--) {
        const i = gone[at]
        let sum = current[i]
        for (let k = FEW * i; k < FEW * i + FEW; k++) if (share[k] > 0) sum += share[k] * voltage[near[k]]
        voltage[i] = sum / total[i]
      }
    },
  }
}

/** Conductor k of the rows is half k at its higher node and a half at the place of `higher`, after all those, at its lower one. */
function splitConductors({ nodes, start, neighbour, conductance, ground }: ConductorRows, higher: HigherRows): Halves {
  const count = neighbour.length
  const degree = new Int32Array(nodes)
  const other = new Int32Array(2 * count)
  const mate = new Int32Array(2 * count)
  const weight = new Float64Array(2 * count)
  const place = higher.start.slice(0, nodes)
  for (let i = 0; i < nodes; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) {
      const h = count + place[neighbour[k]]++
      other[k] = neighbour[k]
      other[h] = i
      mate[k] = h
      mate[h] = k
      weight[k] = conductance[k]
      weight[h] = conductance[k]
      degree[i]++
      degree[neighbour[k]]++
    }
  }
  return { degree, other, mate, weight, ground: Float64Array.from(ground) }
}

/** Writes the halves from `first` to before `last` that are left into `ends`, after `found` others. Returns how many there are. */
function halvesOf(mate: Int32Array, first: number, last: number, ends: Int32Array, found: number): number {
  let next = found
  for (let h = first; h < last; h++) if (mate[h] >= 0) ends[next++] = h
  return next
}

/** Takes a node with the given halves away and joins its two neighbours. */
function bridge({ degree, other, mate, weight }: Halves, ends: Int32Array, found: number, total: number): void {
  const [first, second] = ends
  if (found === 2 && other[first] !== other[second]) {
    const a = mate[first]
    const b = mate[second]
    const joined = (weight[first] / total) * weight[second]
    other[a] = other[second]
    other[b] = other[first]
    mate[a] = b
    mate[b] = a
    weight[a] = joined
    weight[b] = joined
  } else {
    for (let k = 0; k < found; k++) {
      mate[mate[ends[k]]] = -1
      degree[other[ends[k]]]--
    }
  }
}

/** The nodes that stay and their conductors. */
function remaining(rows: ConductorRows, higher: HigherRows, halves: Halves, gone: Uint8Array): { kept: Int32Array; rows: ConductorRows } {
  const { nodes, start: low, neighbour: all } = rows
  const { other, mate, weight, ground } = halves
  const number = new Int32Array(nodes)
  let count = 0
  for (let i = 0; i < nodes; i++) if (gone[i] === 0) number[i] = count++
  const kept = new Int32Array(count)
  const start = new Int32Array(count + 1)
  const neighbour = new Int32Array(all.length)
  const conductance = new Float64Array(all.length)
  let end = 0
  const add = (i: number, first: number, last: number): void => {
    for (let h = first; h < last; h++) {
      if (mate[h] < 0 || other[h] > i) continue
      neighbour[end] = number[other[h]]
      conductance[end++] = weight[h]
    }
  }
  for (let i = 0; i < nodes; i++) {
    if (gone[i] === 1) continue
    kept[number[i]] = i
    add(i, low[i], low[i + 1])
    add(i, all.length + higher.start[i], all.length + higher.start[i + 1])
    start[number[i] + 1] = end
  }
  const [left, lower, strength] = [Float64Array.from(kept, i => ground[i]), neighbour.slice(0, end), conductance.slice(0, end)]
  const total = conductorTotals(count, start, lower, strength, left)
  return { kept, rows: { nodes: count, start, neighbour: lower, conductance: strength, ground: left, total } }
}
