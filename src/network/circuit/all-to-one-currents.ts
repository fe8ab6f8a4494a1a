import { cellsOfNodes } from './cells-of-nodes.ts'
import { currentTally } from './current-tally.ts'
import { focalElectrodes } from './focal-electrodes.ts'
import type { FocalPoints } from './focal-points.ts'
import type { Landscape } from './landscape.ts'
import { networkAdvanced } from './network-advanced.ts'
import type { FocalOptions } from './one-to-all-currents.ts'

export interface AllToOneCurrents {
  readonly ids: Float64Array
  /** [A] that arrives at each point; 0 where none of the others reaches it */
  readonly arriving: Float64Array
  /** Ids of which no cell conducts. */
  readonly outside: Float64Array
  /** [A] sum and largest over all points for each cell, NaN: no node */
  readonly cumulative: Float64Array
  readonly maximum: Float64Array
}

/**
 * Current from all other focal points into each in turn, which is held at 0 V. Others that share its node do not count; of points that
 * share a node each adds its own current.
 * @param landscape raster, polygons and rule of joining
 * @param points focal points or regions; a region gives its current once, not once a cell
 * @throws RangeError as `focalElectrodes`
 */
export function allToOneCurrents(landscape: Landscape, points: FocalPoints, options: FocalOptions = {}): AllToOneCurrents {
  const { ids } = points
  const electrodes = focalElectrodes(landscape, points, options.filter, options.strength)
  const arriving = new Float64Array(ids.length)
  const tally = currentTally(electrodes.plain.node)
  for (let i = 0; i < ids.length; i++) {
    const { grid, nodes } = electrodes.of(i)
    const source = new Float64Array(grid.circuit.nodes)
    const ground = new Float64Array(grid.circuit.nodes)
    if (nodes[i] >= 0) ground[nodes[i]] = Infinity
    for (let j = 0; j < nodes.length; j++) {
      if (nodes[j] >= 0 && nodes[j] !== nodes[i]) source[nodes[j]] += electrodes.strength[j]
    }
    const { voltage, current, live } = networkAdvanced(grid.circuit, source, ground, options)
    // All that enters the component of the grounded node leaves there.
    if (nodes[i] >= 0 && live[nodes[i]]) for (let node = 0; node < source.length; node++) arriving[i] += live[node] ? source[node] : 0
    tally.add(grid.node, current)
    options.onPoint?.({ id: ids[i], voltage: cellsOfNodes(grid.node, voltage), current: cellsOfNodes(grid.node, current) })
  }
  const { cumulative, maximum } = tally
  return { ids, arriving, outside: electrodes.outside, cumulative, maximum }
}
