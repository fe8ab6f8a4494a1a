import { exp } from '../../base/exp.ts'
import { nitrogenSupply } from '../equations/organic-matter.ts'
import { toxicityResponse } from '../equations/soil-metal.ts'
import {
  carryingCover as carriedCover,
  coverMortality,
  logisticGrowth,
  nitrogenResponse,
  phResponse,
  seedRain,
  seedlingCover,
  arrivedShare,
  temperatureResponse,
  totalCover,
} from '../equations/vegetation.ts'
import type { Process } from '../process.ts'
import { vegetationParams as params } from './vegetation-params.ts'

/** Growth, loss and spread of established grass, shrubs and trees, and what comes up from seed. */
export const vegetation: Process<typeof params> = {
  name: 'vegetation',
  reads: [
    'waterStress',
    'soilLoss',
    'soilDepth',
    'soilBearing',
    'organicMatter',
    'manureNitrogen',
    'ph',
    'waterGain',
    'mulchWaterGain',
    'availableCadmium',
    'connectivity',
    'grassCover',
    'shrubCover',
    'treeCover',
    'seedRate',
    'seedMonths',
    'monthsSinceSowing',
    'seedSpecies',
    'seedLegume',
    'speciesWaiting',
    'grassSpeciesPlanted',
    'emergence',
    'legumeGrass',
    'legumeShrub',
    'rhizobacteria',
    'grazing',
    'standAge',
  ],
  writes: [
    'grassCover',
    'shrubCover',
    'treeCover',
    'cover',
    'carryingCover',
    'shrubCarrying',
    'treeCarrying',
    'metalResponse',
    'seedRate',
    'seedMonths',
    'seedSpecies',
    'legumeGrass',
    'speciesWaiting',
    'grassSpeciesPlanted',
    'monthsSinceSowing',
    'standAge',
  ],
  params,
  sources: [
    'logistic growth with competition: Lotka-Volterra',
    'responses and rates: own choice, see the parameters',
    'PGPR: Tang 4.2 (input), Rubin et al. 2017',
    'metal: log-logistic dose response',
  ],

  step(state, site, forcing, p, _draw, month, lo, hi) {
    const { waterStress, soilLoss, soilDepth, soilBearing, organicMatter, manureNitrogen, ph, connectivity } = state
    const { waterGain, mulchWaterGain, availableCadmium, metalResponse, seedSpecies, seedLegume, speciesWaiting, grassSpeciesPlanted } =
      state
    const { grassCover, shrubCover, treeCover, cover, carryingCover, shrubCarrying, treeCarrying } = state
    const { seedRate, seedMonths, monthsSinceSowing, emergence, legumeGrass, legumeShrub, rhizobacteria, grazing, standAge } = state
    const temperature = forcing.temperature[month]
    const warmGrass = temperatureResponse(temperature, p.grassBaseTemperature, p.optimumTemperature)
    const warmShrub = temperatureResponse(temperature, p.shrubBaseTemperature, p.optimumTemperature)
    const warmTree = temperatureResponse(temperature, p.treeBaseTemperature, p.optimumTemperature)
    const growing = temperature > 5 ? 1 : 0

    for (let i = lo; i < hi; i++) {
      const fW = waterStress[i]
      const grass = grassCover[i]
      const shrub = shrubCover[i]
      const tree = treeCover[i]
      const fixation = p.fixation * (grass * legumeGrass[i] + shrub * legumeShrub[i])
      const nitrogen = nitrogenSupply(
        site.nitrogenDeposition[i],
        organicMatter[i],
        soilDepth[i],
        p.nitrogenRelease,
        manureNitrogen[i],
        fixation,
      )
      const unpoisoned = toxicityResponse(availableCadmium[i], p.metalHalf)
      const response = Math.min(fW, nitrogenResponse(nitrogen, p.nitrogenHalf)) * phResponse(ph[i]) * unpoisoned
      const inoculated = rhizobacteria[i]
      const boost = 1 + p.rhizobacteriaGrowth * inoculated * Math.min(1, Math.max(0, (0.5 - fW) / 0.25))

      const carrying = carriedCover(
        site.annualPrecipitation[i],
        Math.max(waterGain[i], mulchWaterGain[i]),
        soilDepth[i],
        soilBearing[i],
        p.precipitationScale,
        p.depthScale,
      )
      const grassRoom = Math.max(0.01, p.grassCeiling * carrying - (p.grassUnderShrub * shrub + p.grassUnderTree * tree))
      const shrubRoom = Math.max(0.01, p.shrubCeiling * carrying - (p.shrubUnderGrass * grass + p.shrubUnderTree * tree))
      const treeRoom = Math.max(0.01, p.treeCeiling * carrying - (p.treeUnderGrass * grass + p.treeUnderShrub * shrub))
      const free = carrying - totalCover(grass, shrub, tree)
      const scoured = (0.01 * soilLoss[i]) / 10
      const eaten = grazing[i] * growing

      // Seed sown: half of it may come up in each of its first two warm months; in the cold it waits. Species come with what comes up.
      let sprouting = 0
      if (seedMonths[i] > 0 && warmGrass > 0) {
        const sprouted = seedlingCover(p.sowing, seedRate[i], fW, soilLoss[i], p.seedWash, emergence[i])
        sprouting = Math.min(sprouted, Math.max(0, grassRoom - grass))
        const come = arrivedShare(fW * emergence[i] * exp(-soilLoss[i] / 20), p.speciesEmergence)
        const arrived = seedSpecies[i] * come
        legumeGrass[i] = Math.max(legumeGrass[i], seedLegume[i] * come)
        speciesWaiting[i] += arrived
        grassSpeciesPlanted[i] += arrived
        seedSpecies[i] -= arrived
        seedMonths[i] -= 1
      }
      monthsSinceSowing[i] += 1
      if (seedMonths[i] === 0 || monthsSinceSowing[i] >= p.seedLife) {
        seedRate[i] = 0
        seedMonths[i] = 0
        seedSpecies[i] = 0
      }

      const grassLoss = coverMortality(p.grassMortality, p.grassDrought, fW, growing) + scoured + eaten
      const shrubLoss = coverMortality(p.shrubMortality, p.shrubDrought, fW, growing) + scoured + eaten
      const treeLoss = coverMortality(p.treeMortality, p.treeDrought, fW, growing) + scoured
      const grassNext =
        logisticGrowth(grass, grassRoom, p.grassGrowth * boost * warmGrass * response) * exp(-grassLoss) +
        seedRain(p.seedRain, connectivity[i], warmGrass, free) +
        sprouting
      const shrubNext =
        logisticGrowth(shrub, shrubRoom, p.shrubGrowth * boost * warmShrub * response) * exp(-shrubLoss) +
        0.3 * seedRain(p.seedRain, connectivity[i], warmGrass, free)
      const treeNext =
        logisticGrowth(tree, treeRoom, p.treeGrowth * boost * warmTree * response) * exp(-treeLoss) +
        0.1 * seedRain(p.seedRain, connectivity[i], warmGrass, free)

      grassCover[i] = Math.min(grassNext, p.grassCeiling)
      shrubCover[i] = Math.min(shrubNext, p.shrubCeiling)
      treeCover[i] = Math.min(treeNext, p.treeCeiling)
      cover[i] = totalCover(grassCover[i], shrubCover[i], treeCover[i])
      metalResponse[i] = unpoisoned
      carryingCover[i] = carrying
      shrubCarrying[i] = p.shrubCeiling * carrying
      treeCarrying[i] = p.treeCeiling * carrying
      standAge[i] += 1
    }
  },
}
