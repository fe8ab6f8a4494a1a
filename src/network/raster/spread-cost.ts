import { BucketQueue } from './bucket-queue.ts'
import type { CostSurface } from './cost-surface.ts'
import { framedCell } from './framed-cell.ts'

/** No step leads to a cell. */
export const NO_STEP = 255

/** Framed costs and, for each cell, which step of the surface leads to it. */
export interface SpreadCost {
  readonly cost: Float64Array
  readonly step: Uint8Array
}

/**
 * Accumulated costs on a framed surface. Of equal ways the step from the lowest cell is kept, so that answers do not depend on the
 * order of the search.
 *
 * @param limit [cost m] cells that cost more stay at Infinity
 * @throws RangeError for a source outside the grid or on an impassable cell
 */
export function spreadCost(surface: CostSurface, sources: Int32Array | Uint32Array, limit: number): SpreadCost {
  const { rows, columns, resistance, near, offset } = surface
  const search: Search = {
    cost: new Float64Array(resistance.length).fill(Infinity),
    step: new Uint8Array(resistance.length).fill(NO_STEP),
    done: new Uint8Array(resistance.length),
    queue: new BucketQueue(surface.width),
    limit,
  }
  const { cost, done, queue } = search
  for (let k = 0; k < sources.length; k++) {
    const cell = sources[k]
    if (!(cell >= 0 && cell < rows * columns)) throw new RangeError(`source cell ${cell} of ${rows} x ${columns} cells`)
    const at = framedCell(surface, cell)
    if (Number.isNaN(resistance[at])) {
      throw new RangeError(`source in row ${Math.floor(cell / columns)}, column ${cell % columns} (from 0) lies on an impassable cell`)
    }
    cost[at] = 0
    queue.reserve()
    queue.push(at, 0)
  }
  const far = offset.length > near
  for (let at = queue.pop(); at >= 0; at = queue.pop()) {
    // An older entry of a cell that has become cheaper since.
    if (done[at] === 1) continue
    done[at] = 1
    queue.reserve()
    nearSteps(surface, search, at)
    if (far) farSteps(surface, search, at)
  }
  return { cost, step: search.step }
}

interface Search extends SpreadCost {
  /** 1 where the neighbours know the cost. */
  readonly done: Uint8Array
  readonly queue: BucketQueue
  readonly limit: number
}

/** Takes the steps from a cell to sides and diagonals. */
function nearSteps({ near, offset, factor, rank, resistance, leave, enter }: CostSurface, search: Search, at: number): void {
  const { cost, step, done, queue, limit } = search
  const start = cost[at]
  const left = leave * resistance[at]
  for (let k = 0; k < near; k++) {
    const to = at + offset[k]
    const through = start + factor[k] * (left + enter * resistance[to])
    const known = cost[to]
    if (through < known) {
      if (through > limit) continue
      cost[to] = through
      step[to] = k
      done[to] = 0
      queue.push(to, through)
    } else if (through === known && start < known && rank[k] > rank[step[to]]) step[to] = k
  }
}

/** Takes the moves of a knight from a cell; it may not jump over an impassable cell. */
function farSteps({ near, offset, factor, rank, first, second, resistance, leave, enter }: CostSurface, search: Search, at: number): void {
  const { cost, step, done, queue, limit } = search
  const start = cost[at]
  const left = leave * resistance[at]
  for (let k = near; k < offset.length; k++) {
    const to = at + offset[k]
    const through = start + factor[k] * (left + enter * resistance[to] + (resistance[at + first[k]] + resistance[at + second[k]]))
    const known = cost[to]
    if (through < known) {
      if (through > limit) continue
      cost[to] = through
      step[to] = k
      done[to] = 0
      queue.push(to, through)
    } else if (through === known && start < known && rank[k] > rank[step[to]]) step[to] = k
  }
}
