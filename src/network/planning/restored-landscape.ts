import { checkRestoration } from './check-restoration.ts'
import { hopIndex } from './hop-index.ts'
import { NewPatches } from './new-patches.ts'
import { patchPlaces } from './patch-places.ts'
import type { RestorationProblem } from './restoration-problem.ts'
import type { StepCount } from './step-count.ts'

/** A landscape that can be asked what it would be worth with some cells restored. */
export interface RestoredLandscape {
  /** Cells that can be restored, ascending. */
  readonly candidates: readonly number[]
  /** [cells] of each patch of today */
  readonly areas: Float64Array
  /** Patches of today that a cell would join, and those that it would join or be linked to. */
  touched(cell: number): readonly number[]
  reached(cell: number): readonly number[]
  /** Cells that a cell would make a patch with. */
  beside(cell: number): readonly number[]
  /** [cells2] Numerator of the metric with these cells restored. Never falls when a cell is added. */
  numerator(cells: readonly number[]): number
  /** [cells2] The same if the patches named and so many cells more were one patch. */
  contracted(patches: Iterable<number>, cells: number): number
  /** Mesh size [ha] or index [1] from a numerator. */
  metricOf(numerator: number): number
  /** Steps that the numerators have taken so far. */
  readonly count: StepCount
}

const HECTARE = 10_000

/**
 * Prepares a landscape: patches and links of today are found once, a set of restored cells is then joined to them.
 *
 * Why more habitat is never worth less: a cell makes a patch larger, joins patches, or is a patch of its own; links stay, and joining two
 * patches takes no path away and makes none longer.
 * @throws RangeError for a budget, gap or raster without meaning
 */
export function restoredLandscape(problem: RestorationProblem): RestoredLandscape {
  checkRestoration(problem)
  const { grid, habitat, inside, cost, metric } = problem
  const places = patchPlaces(problem)
  const { areas } = places
  const total = inside.reduce((sum, flag) => sum + (flag === 0 ? 0 : 1), 0)
  const made = new NewPatches(places, metric === 'iic')
  const count: StepCount = { steps: 0 }
  const index = metric === 'iic' ? hopIndex(areas, places.linked, count) : undefined
  const today = areas.reduce((sum, area) => sum + area * area, 0)
  /** Whole numbers throughout, so that only what changes need be summed. */
  const mesh = (): number =>
    made.list.reduce(
      (sum, { size, taken }) => sum + size * size - taken.reduce((part, patch) => part + areas[patch] * areas[patch], 0),
      today,
    )
  const valued = (): number => (index ? index.valueOf(made.list, made.takenBy) : mesh())
  return {
    candidates: [...cost.keys()].filter(cell => habitat[cell] === 0 && inside[cell] !== 0 && cost[cell] < Infinity),
    areas,
    touched: cell => places.around(cell).touched,
    reached: cell => places.around(cell).reached,
    beside: cell => places.around(cell).near,
    numerator(cells) {
      made.join(cells)
      return valued()
    },
    contracted(patches, cells) {
      made.contract(patches, cells)
      return valued()
    },
    metricOf: value => (metric === 'mesh' ? (value / total) * ((grid.dx * grid.dy) / HECTARE) : value / total / total),
    count,
  }
}
