import { exp } from '../../base/exp.ts'
import { cohortCover, crownArea, plantingHazard, reedCover, settlingShare, totalCover } from '../equations/vegetation.ts'
import type { Process } from '../process.ts'
import { plantedStockParams as params } from './planted-stock-params.ts'

/** Planted shrubs, trees and reeds, and the shrubs of corridors and stepping stones, which count for the network alone: they die of drought, frost, metal and settling ground; their crowns are a floor under the cover of their group. Also ends what was paid for some time: tending, irrigation, inoculation. */
export const plantedStock: Process<typeof params> = {
  name: 'plantedStock',
  reads: [
    'waterStress',
    'metalResponse',
    'settlementRate',
    'soilBearing',
    'shrubs',
    'shrubAge',
    'shrubDroughtThreshold',
    'trees',
    'treeAge',
    'treeDroughtThreshold',
    'stripStems',
    'stripAge',
    'stripDroughtThreshold',
    'rhizobacteria',
    'rhizobacteriaMonths',
    'tendingHazard',
    'tendingColonisation',
    'tendingMonths',
    'irrigation',
    'irrigationMonths',
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
  writes: [
    'shrubs',
    'shrubAge',
    'trees',
    'treeAge',
    'stripStems',
    'stripAge',
    'stripCover',
    'reedAge',
    'rhizobacteria',
    'rhizobacteriaMonths',
    'tendingHazard',
    'tendingColonisation',
    'tendingMonths',
    'irrigation',
    'irrigationMonths',
    'grassCover',
    'shrubCover',
    'treeCover',
    'cover',
  ],
  params,
  sources: ['cohort survival and crowns: own choice, see the parameters', 'PGPR: Tang 4.2 (input)'],

  step(state, _site, forcing, p, _draw, month, lo, hi) {
    const { waterStress, metalResponse, settlementRate, soilBearing } = state
    const { shrubs, shrubAge, shrubDroughtThreshold, trees, treeAge, treeDroughtThreshold } = state
    const { stripStems, stripAge, stripDroughtThreshold, stripCover } = state
    const { rhizobacteria, rhizobacteriaMonths, tendingHazard, tendingColonisation, tendingMonths, irrigation, irrigationMonths } = state
    const { reedTarget, reedAge, carryingCover, shrubCarrying, treeCarrying, grassCover, shrubCover, treeCover, cover } = state
    const temperature = forcing.temperature[month]
    const growing = temperature > 5 ? 1 : 0
    const frosty = temperature < -15 ? 1 : 0

    for (let i = lo; i < hi; i++) {
      if (shrubs[i] > 0 || trees[i] > 0 || stripStems[i] > 0) {
        const fW = waterStress[i]
        const other = p.metal * (1 - metalResponse[i]) + p.settling * settlingShare(settlementRate[i])
        const helped = (1 - (1 - p.rhizobacteriaHazard) * rhizobacteria[i]) * tendingHazard[i]
        // Crowns need ground that carries them: full support from half cover.
        const supported = Math.min(1, carryingCover[i] / 0.5)
        if (shrubs[i] > 0) {
          const hazard = plantingHazard(p.background, p.drought, p.frost, fW, shrubDroughtThreshold[i], growing, frosty, other, shrubAge[i])
          shrubs[i] *= exp(-hazard * helped * (1 + shrubs[i] / p.shrubCrowding))
          shrubAge[i] += 1
          const crowns = cohortCover(shrubs[i], crownArea(shrubAge[i], p.shrubCrown, p.shrubCrownTime)) * supported
          shrubCover[i] = Math.max(shrubCover[i], Math.min(crowns, shrubCarrying[i]))
        }
        if (trees[i] > 0) {
          const hazard = plantingHazard(p.background, p.drought, p.frost, fW, treeDroughtThreshold[i], growing, frosty, other, treeAge[i])
          trees[i] *= exp(-hazard * helped * (1 + trees[i] / p.treeCrowding))
          treeAge[i] += 1
          const crowns = cohortCover(trees[i], crownArea(treeAge[i], p.treeCrown, p.treeCrownTime)) * supported
          treeCover[i] = Math.max(treeCover[i], Math.min(crowns, treeCarrying[i]))
        }
        if (stripStems[i] > 0) {
          const hazard = plantingHazard(p.background, p.drought, p.frost, fW, stripDroughtThreshold[i], growing, frosty, other, stripAge[i])
          stripStems[i] *= exp(-hazard * helped * (1 + stripStems[i] / p.shrubCrowding))
          stripAge[i] += 1
          const crowns = cohortCover(stripStems[i], crownArea(stripAge[i], p.shrubCrown, p.shrubCrownTime)) * supported
          stripCover[i] = Math.min(crowns, shrubCarrying[i])
        }
      }
      if (reedTarget[i] > 0) {
        reedAge[i] += 1
        grassCover[i] = Math.max(grassCover[i], reedCover(reedTarget[i], reedAge[i], p.reedTime, p.reedCeiling, soilBearing[i]))
      }
      cover[i] = totalCover(grassCover[i], shrubCover[i], treeCover[i])

      if (rhizobacteria[i] > 0) {
        rhizobacteriaMonths[i] += 1
        if (rhizobacteriaMonths[i] >= p.rhizobacteriaTime) {
          rhizobacteria[i] = 0
          rhizobacteriaMonths[i] = 0
        }
      }
      if (tendingMonths[i] > 0) {
        tendingMonths[i] = Math.max(0, tendingMonths[i] - 1)
        if (tendingMonths[i] === 0) {
          tendingHazard[i] = 1
          tendingColonisation[i] = 0
        }
      }
      if (irrigationMonths[i] > 0) {
        irrigationMonths[i] = Math.max(0, irrigationMonths[i] - 1)
        if (irrigationMonths[i] === 0) irrigation[i] = 0
      }
    }
  },
}
