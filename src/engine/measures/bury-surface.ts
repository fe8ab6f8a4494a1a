import type { Columns } from '../columns.ts'
import { buriedShare } from '../equations/vegetation.ts'
import { buryLitter } from './bury-litter.ts'
import { buryPlants } from './bury-plants.ts'
import { dropSurface } from './drop-surface.ts'

/** Thickness of soil that mulch, mats, litter and seed do not act through, and that grass, shrubs and trees do not grow through [m], assumed. */
const THROUGH = { surface: 0.05, grass: 0.2, shrub: 0.8, tree: 2 } as const

/**
 * What soil laid on unit `i` does to what is below it.
 * @param thickness [m] on the covered share
 * @param coverage [1] share of the unit
 */
export function burySurface(state: Columns, i: number, thickness: number, coverage: number): void {
  const hidden = coverage * buriedShare(thickness, THROUGH.surface)
  buryPlants(
    state,
    i,
    coverage * buriedShare(thickness, THROUGH.grass),
    coverage * buriedShare(thickness, THROUGH.shrub),
    coverage * buriedShare(thickness, THROUGH.tree),
  )
  buryLitter(state, i, hidden)
  dropSurface(state, i, hidden)
}
