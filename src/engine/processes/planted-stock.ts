import { exp } from '../../base/exp.ts'
import { cohortCover, crownArea, plantingHazard, totalCover } from '../equations/vegetation.ts'
import type { Process } from '../process.ts'
import { plantedStockParams as params } from './planted-stock-params.ts'

/** Inoculation helps for so long [month]. */
const INOCULATED_FOR = 36

/** Planted shrubs, trees and reeds: they die of drought and frost, and their crowns are a floor under the cover of their group. */
export const plantedStock: Process<typeof params> = {
  name: 'plantedStock',
  reads: [
    'waterStress',
    'shrubs',
    'shrubAge',
    'shrubDroughtThreshold',
    'trees',
    'treeAge',
    'treeDroughtThreshold',
    'rhizobacteria',
    'tendingHazard',
    'reedTarget',
    'reedAge',
    'carryingCover',
    'shrubCarrying',
    'treeCarrying',
    'grassCover',
    'shrubCover',
    'treeCover',
    'cover',
  ],
  writes: ['shrubs', 'shrubAge', 'trees', 'treeAge', 'reedAge', 'grassCover', 'shrubCover', 'treeCover', 'cover'],
  params,
  sources: ['cohort survival and crowns: own choice, see the parameters', 'PGPR: Tang 4.2 (input)'],

  step(state, _site, forcing, p, _draw, month, lo, hi) {
    const { waterStress, shrubs, shrubAge, shrubDroughtThreshold, trees, treeAge, treeDroughtThreshold } = state
    const { rhizobacteria, tendingHazard, reedTarget, reedAge, carryingCover, shrubCarrying, treeCarrying } = state
    const { grassCover, shrubCover, treeCover, cover } = state
    const temperature = forcing.temperature[month]
    const growing = temperature > 5 ? 1 : 0
    const frosty = temperature < -15 ? 1 : 0

    for (let i = lo; i < hi; i++) {
      if (shrubs[i] === 0 && trees[i] === 0 && reedTarget[i] === 0) continue
      const fW = waterStress[i]
      const inoculated = 1 - (1 - p.rhizobacteriaHazard) * rhizobacteria[i]
      // Crowns need ground that carries them: full support from half cover.
      const supported = Math.min(1, carryingCover[i] / 0.5)
      if (shrubs[i] > 0) {
        const hazard = plantingHazard(p.background, p.drought, p.frost, fW, shrubDroughtThreshold[i], growing, frosty, shrubAge[i])
        const young = shrubAge[i] < INOCULATED_FOR ? inoculated : 1
        shrubs[i] *= exp(-hazard * young * tendingHazard[i] * (1 + shrubs[i] / p.shrubCrowding))
        shrubAge[i] += 1
        const crowns = cohortCover(shrubs[i], crownArea(shrubAge[i], p.shrubCrown, p.shrubCrownTime)) * supported
        shrubCover[i] = Math.max(shrubCover[i], Math.min(crowns, shrubCarrying[i]))
      }
      if (trees[i] > 0) {
        const hazard = plantingHazard(p.background, p.drought, p.frost, fW, treeDroughtThreshold[i], growing, frosty, treeAge[i])
        const young = treeAge[i] < INOCULATED_FOR ? inoculated : 1
        trees[i] *= exp(-hazard * young * tendingHazard[i] * (1 + trees[i] / p.treeCrowding))
        treeAge[i] += 1
        const crowns = cohortCover(trees[i], crownArea(treeAge[i], p.treeCrown, p.treeCrownTime)) * supported
        treeCover[i] = Math.max(treeCover[i], Math.min(crowns, treeCarrying[i]))
      }
      if (reedTarget[i] > 0) {
        reedAge[i] += 1
        grassCover[i] = Math.max(grassCover[i], reedTarget[i] * Math.min(1, reedAge[i] / p.reedTime))
      }
      cover[i] = totalCover(grassCover[i], shrubCover[i], treeCover[i])
    }
  },
}
