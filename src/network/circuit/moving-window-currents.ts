import { blockCorrection, type WindowSize } from './block-correction.ts'
import { cellConductance } from './cell-conductance.ts'
import { gridCircuit } from './grid-circuit.ts'
import type { Landscape } from './landscape.ts'
import type { SolverOptions } from './laplacian-solver.ts'
import { networkAdvanced } from './network-advanced.ts'

export interface MovingWindowOptions extends SolverOptions {
  /** [cells] sources lie within this distance of the target; a whole number > 0 */
  readonly radius: number
  /** [cells] by which the circuit reaches further than the sources. Default 0. */
  readonly buffer?: number
  /** [cells] side of the blocks whose centres are targets; odd. Default 1: every cell is a target. */
  readonly block?: number
  /** Sources weaker than this are left out. Default 0. */
  readonly threshold?: number
  /** Mend the unevenness that blocks bring. Default true. */
  readonly correctBlocks?: boolean
  /** Also work out the flow potential and the normalised current. Default false. */
  readonly flowPotential?: boolean
  /**
   * Cells that conduct in the flow potential: those of the window's disc, so that a uniform landscape of resistance 1 has a normalised
   * current of 1, or the whole square around it, as Omniscape takes it. Default disc.
   */
  readonly flowPotentialWindow?: 'disc' | 'square'
}

export interface MovingWindowCurrents {
  /** [A] sum over all windows; NaN: no data */
  readonly current: Float64Array
  /** [A] the same with a resistance of 1 everywhere */
  readonly flowPotential?: Float64Array
  /** [1] current over flow potential: > 1 where landscape gathers it, < 1 where it is impeded; 0 where both are 0 */
  readonly normalised?: Float64Array
  /** Windows solved. */
  readonly targets: number
}

/**
 * Omnidirectional connectivity (McRae et al. 2016; Landau et al. 2021, Omniscape): around each target, current flows from all sources
 * within a radius to the target, which is held at 0 V; the currents of all windows add up. A target stands for its block: it takes the
 * sum of the block's source strengths, shared among the window's sources by their strength; the block itself sends out nothing.
 * Blocks that the east or south rim would cut are no targets. Steps have the mean of conductances.
 * @param landscape raster; its `polygons` and `average` are not used
 * @param strength [1] source strength of each cell, >= 0; NaN: none
 * @throws RangeError for sizes or strengths out of range, and as `cellConductance`
 */
export function movingWindowCurrents(
  landscape: Omit<Landscape, 'polygons' | 'average'>,
  strength: Float64Array,
  options: MovingWindowOptions,
): MovingWindowCurrents {
  const conductance = cellConductance(landscape)
  const sources = sourcesOf(strength, conductance.length, options.threshold ?? 0)
  const current = new Float64Array(conductance.length)
  const potential = options.flowPotential ? new Float64Array(conductance.length) : undefined
  const targets = addWindows(landscape, conductance, sources, options, current, potential)
  for (let cell = 0; cell < conductance.length; cell++) {
    if (conductance[cell] > 0) continue
    current[cell] = NaN
    if (potential) potential[cell] = NaN
  }
  if (!potential) return { current, targets }
  const normalised = current.map((value, cell) => (value === 0 ? 0 : value / potential[cell]))
  return { current, flowPotential: potential, normalised, targets }
}

/** Adds up the currents of all windows, row by row. Returns how many there are. */
function addWindows(
  { grid, neighbours = 8 }: Pick<Landscape, 'grid' | 'neighbours'>,
  conductance: Float64Array,
  sources: Float64Array,
  options: MovingWindowOptions,
  current: Float64Array,
  potential: Float64Array | undefined,
): number {
  const { rows, columns } = grid
  const size = windowSize(options)
  const reach = size.radius + size.buffer
  const spread = options.flowPotentialWindow === 'square' ? Infinity : reach
  const half = (size.block - 1) / 2
  const uniform = new Float64Array(potential ? conductance.length : 0).fill(1)
  const factor = size.block > 1 && (options.correctBlocks ?? true) ? correction(size, neighbours, options) : undefined
  let targets = 0
  for (let row = half; row < rows - half; row += size.block) {
    for (let column = half; column < columns - half; column += size.block) {
      const frame = frameAt(row, column, reach, rows, columns)
      const source = windowSources(sources, columns, frame, size)
      if (!source) continue
      targets++
      addWindow(windowCurrents(conductance, columns, frame, source, reach, neighbours, options), frame, columns, factor, current)
      if (!potential) continue
      addWindow(windowCurrents(uniform, columns, frame, source, spread, neighbours, options), frame, columns, factor, potential)
    }
  }
  return targets
}

/** The part of the raster around a target. */
interface Frame {
  readonly top: number
  readonly left: number
  readonly rows: number
  readonly columns: number
  /** Of the target, within the frame. */ readonly row: number
  readonly column: number
  readonly reach: number
}

function frameAt(row: number, column: number, reach: number, rows: number, columns: number): Frame {
  const top = Math.max(row - reach, 0)
  const left = Math.max(column - reach, 0)
  const height = Math.min(row + reach, rows - 1) - top + 1
  const width = Math.min(column + reach, columns - 1) - left + 1
  return { top, left, rows: height, columns: width, row: row - top, column: column - left, reach }
}

/** [A] of each cell of a window, or undefined where the target's block or the ring around it has no source. */
function windowSources(sources: Float64Array, columns: number, frame: Frame, { radius, block }: WindowSize): Float64Array | undefined {
  const half = (block - 1) / 2
  const share = new Float64Array(frame.rows * frame.columns)
  let wanted = 0
  let total = 0
  for (let cell = 0; cell < share.length; cell++) {
    const row = Math.floor(cell / frame.columns)
    const column = cell % frame.columns
    const down = Math.abs(row - frame.row)
    const across = Math.abs(column - frame.column)
    const value = sources[(frame.top + row) * columns + frame.left + column]
    if (Math.max(down, across) <= half) wanted += value
    else if (down * down + across * across <= radius * radius) {
      share[cell] = value
      total += value
    }
  }
  if (!(wanted > 0 && total > 0)) return undefined
  for (let cell = 0; cell < share.length; cell++) share[cell] *= wanted / total
  return share
}

/** Currents in a window: cells further than `reach` from the target do not conduct. 0 where there is no node. */
function windowCurrents(
  conductance: Float64Array,
  columns: number,
  frame: Frame,
  source: Float64Array,
  reach: number,
  neighbours: 4 | 8,
  options: SolverOptions,
): Float64Array {
  const cells = new Float64Array(source.length)
  for (let cell = 0; cell < cells.length; cell++) {
    const row = Math.floor(cell / frame.columns)
    const column = cell % frame.columns
    const down = row - frame.row
    const across = column - frame.column
    if (down * down + across * across <= reach * reach) cells[cell] = conductance[(frame.top + row) * columns + frame.left + column]
  }
  const grid = { rows: frame.rows, columns: frame.columns, dx: 1, dy: 1 }
  const { circuit, node } = gridCircuit({ grid, values: cells, kind: 'conductance', neighbours }, cells)
  const target = node[frame.row * frame.columns + frame.column]
  const current = new Float64Array(cells.length)
  if (target < 0) return current
  const put = new Float64Array(circuit.nodes)
  const ground = new Float64Array(circuit.nodes)
  for (let cell = 0; cell < cells.length; cell++) if (node[cell] >= 0) put[node[cell]] = source[cell]
  ground[target] = Infinity
  const through = networkAdvanced(circuit, put, ground, options).current
  for (let cell = 0; cell < cells.length; cell++) if (node[cell] >= 0) current[cell] = through[node[cell]]
  return current
}

function addWindow(window: Float64Array, frame: Frame, columns: number, factor: Float64Array | undefined, sum: Float64Array): void {
  const side = 2 * frame.reach + 1
  for (let cell = 0; cell < window.length; cell++) {
    const row = Math.floor(cell / frame.columns)
    const column = cell % frame.columns
    const place = (row - frame.row + frame.reach) * side + column - frame.column + frame.reach
    sum[(frame.top + row) * columns + frame.left + column] += window[cell] * (factor ? factor[place] : 1)
  }
}

function correction(size: WindowSize, neighbours: 4 | 8, options: SolverOptions): Float64Array {
  const reach = size.radius + size.buffer
  const side = 2 * reach + 1
  const frame = { top: 0, left: 0, rows: side, columns: side, row: reach, column: reach, reach }
  const uniform = new Float64Array(side * side).fill(1)
  return blockCorrection(size, source => windowCurrents(uniform, side, frame, source, reach, neighbours, options))
}

function windowSize({ radius, buffer = 0, block = 1 }: MovingWindowOptions): WindowSize {
  const isWhole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least
  if (!isWhole(radius, 1)) throw new RangeError(`moving window: radius is ${radius}, wanted a whole number of cells > 0`)
  if (!isWhole(buffer, 0)) throw new RangeError(`moving window: buffer is ${buffer}, wanted a whole number of cells >= 0`)
  if (!isWhole(block, 1) || block % 2 === 0) throw new RangeError(`moving window: block is ${block}, wanted an odd number of cells`)
  if ((block - 1) / 2 >= radius) {
    throw new RangeError(`moving window: a block of ${block} fills the radius of ${radius}, wanted room for sources around it`)
  }
  return { radius, buffer, block }
}

function sourcesOf(strength: Float64Array, size: number, threshold: number): Float64Array {
  if (strength.length !== size) {
    throw new RangeError(`moving window: strength has ${strength.length} numbers, wanted rows x columns = ${size}`)
  }
  return strength.map((value, cell) => {
    if (value < 0 || value === Infinity) throw new RangeError(`moving window: strength of cell ${cell} is ${value}, wanted >= 0 and finite`)
    return value >= threshold ? value : 0
  })
}
