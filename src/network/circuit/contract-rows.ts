import { conductorTotals, type ConductorRows } from './conductor-rows.ts'
import type { Aggregates } from './aggregate-nodes.ts'
import type { HigherRows } from './higher-rows.ts'

/**
 * The circuit in which each aggregate is one node: conductors inside vanish, parallel ones and grounds add. This is the Galerkin
 * product with a prolongation of zeros and ones; as it only adds, no digit is lost by contrast.
 */
export function contractRows(rows: ConductorRows, higher: HigherRows, aggregates: Aggregates): ConductorRows {
  const { count, of } = aggregates
  const { start: memberStart, member } = membersOf(aggregates)
  const ground = new Float64Array(count)
  const start = new Int32Array(count + 1)
  const row: OpenRow = {
    neighbour: new Int32Array(rows.neighbour.length),
    conductance: new Float64Array(rows.neighbour.length),
    at: new Int32Array(count).fill(-1),
  }
  for (let c = 0; c < count; c++) {
    let end = start[c]
    for (let m = memberStart[c]; m < memberStart[c + 1]; m++) {
      const i = member[m]
      ground[c] += rows.ground[i] + toLeftOut(rows, of, i) + toLeftOut(higher, of, i)
      end = addMember(row, start[c], end, rows, of, i, c)
      end = addMember(row, start[c], end, higher, of, i, c)
    }
    start[c + 1] = end
  }
  const neighbour = row.neighbour.slice(0, start[count])
  const conductance = row.conductance.slice(0, start[count])
  return { nodes: count, start, neighbour, conductance, ground, total: conductorTotals(count, start, neighbour, conductance, ground) }
}

/** Nodes of each aggregate, in ascending order. */
function membersOf({ count, of }: Aggregates): { start: Int32Array; member: Int32Array } {
  const start = new Int32Array(count + 1)
  for (let i = 0; i < of.length; i++) if (of[i] >= 0) start[of[i] + 1]++
  for (let c = 0; c < count; c++) start[c + 1] += start[c]
  const place = start.slice(0, count)
  const member = new Int32Array(start[count])
  for (let i = 0; i < of.length; i++) if (of[i] >= 0) member[place[of[i]]++] = i
  return { start, member }
}

interface OpenRow {
  readonly neighbour: Int32Array
  readonly conductance: Float64Array
  /** Where the conductor to each aggregate stands, if not before the row. */
  readonly at: Int32Array
}

/** Adds the conductors from node `i` to aggregates below `c` to the row that begins at `first`. Returns its new end. */
function addMember(
  { neighbour, conductance, at }: OpenRow,
  first: number,
  end: number,
  half: HigherRows,
  of: Int32Array,
  i: number,
  c: number,
): number {
  let next = end
  for (let k = half.start[i], last = half.start[i + 1]; k < last; k++) {
    const d = of[half.neighbour[k]]
    if (d < 0 || d >= c) continue
    if (at[d] < first) {
      at[d] = next
      neighbour[next] = d
      conductance[next++] = half.conductance[k]
    } else conductance[at[d]] += half.conductance[k]
  }
  return next
}

/** [S] from node `i` to nodes that have no aggregate: they are held at 0 V on the coarser level. */
function toLeftOut({ start, neighbour, conductance }: HigherRows, of: Int32Array, i: number): number {
  let sum = 0
  for (let k = start[i], end = start[i + 1]; k < end; k++) if (of[neighbour[k]] < 0) sum += conductance[k]
  return sum
}
