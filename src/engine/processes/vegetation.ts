import { exp } from '../../base/exp.ts'
import { nitrogenSupply } from '../equations/organic-matter.ts'
import {
  carryingCover,
  cohortCover,
  coverMortality,
  crownArea,
  logisticGrowth,
  nitrogenResponse,
  phResponse,
  plantingHazard,
  seedRain,
  seedlingCover,
  standBiomass,
  temperatureResponse,
  totalCover,
} from '../equations/vegetation.ts'
import type { Process } from '../process.ts'
import { vegetationParams as params } from './vegetation-params.ts'

/** Cover of grass, shrubs and trees; planted cohorts; biomass. */
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
    'connectivity',
    'grassCover',
    'shrubCover',
    'treeCover',
    'grassBiomass',
    'shrubBiomass',
    'treeBiomass',
    'shrubs',
    'shrubAge',
    'shrubDroughtThreshold',
    'trees',
    'treeAge',
    'treeDroughtThreshold',
    'seedRate',
    'seedMonths',
    'monthsSinceSowing',
    'emergence',
    'legumeGrass',
    'legumeShrub',
    'rhizobacteria',
    'tendingHazard',
    'grazing',
    'reedTarget',
    'reedAge',
    'standAge',
  ],
  writes: [
    'grassCover',
    'shrubCover',
    'treeCover',
    'cover',
    'grassBiomass',
    'shrubBiomass',
    'treeBiomass',
    'shrubs',
    'shrubAge',
    'trees',
    'treeAge',
    'seedRate',
    'seedMonths',
    'monthsSinceSowing',
    'reedAge',
    'standAge',
  ],
  params,
  sources: [
    'logistic growth with competition: Lotka-Volterra',
    'planted cohorts and responses: own choice, see the parameters',
    'PGPR: Tang 4.2 (input), Rubin et al. 2017',
  ],

  step(state, site, forcing, p, _draw, month, lo, hi) {
    const { waterStress, soilLoss, soilDepth, soilBearing, organicMatter, manureNitrogen, ph, waterGain, connectivity } = state
    const { grassCover, shrubCover, treeCover, cover, grassBiomass, shrubBiomass, treeBiomass } = state
    const { shrubs, shrubAge, shrubDroughtThreshold, trees, treeAge, treeDroughtThreshold } = state
    const { seedRate, seedMonths, monthsSinceSowing, emergence, legumeGrass, legumeShrub } = state
    const { rhizobacteria, tendingHazard, grazing, reedTarget, reedAge, standAge } = state
    const temperature = forcing.temperature[month]
    const warmGrass = temperatureResponse(temperature, 3, p.optimumTemperature)
    const warmShrub = temperatureResponse(temperature, 4, p.optimumTemperature)
    const warmTree = temperatureResponse(temperature, 5, p.optimumTemperature)
    const growing = temperature > 5 ? 1 : 0
    const frosty = temperature < -15 ? 1 : 0
    const shrubMaturing = 1 - exp(-1 / p.shrubMaturity)
    const treeMaturing = 1 - exp(-1 / p.treeMaturity)
    const grassMaturing = 1 - exp(-1 / p.grassMaturity)

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
      const response = Math.min(fW, nitrogenResponse(nitrogen, p.nitrogenHalf)) * phResponse(ph[i])
      const inoculated = rhizobacteria[i]
      const boost = 1 + p.rhizobacteriaGrowth * inoculated * Math.min(1, Math.max(0, (0.5 - fW) / 0.25))

      const carrying = carryingCover(
        site.annualPrecipitation[i],
        waterGain[i],
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

      // Seed sown: half of it may come up in each of the first two months.
      let sprouting = 0
      if (seedMonths[i] > 0) {
        const sprouted = seedlingCover(p.sowing, seedRate[i], warmGrass > 0 ? fW : 0, soilLoss[i], emergence[i])
        sprouting = Math.min(sprouted, Math.max(0, grassRoom - grass))
        seedMonths[i] -= 1
        if (seedMonths[i] === 0) seedRate[i] = 0
      }
      monthsSinceSowing[i] += 1

      const grassLoss = coverMortality(p.grassMortality, p.grassDrought, fW, growing) + scoured + eaten
      const shrubLoss = coverMortality(p.shrubMortality, p.shrubDrought, fW, growing) + scoured + eaten
      const treeLoss = coverMortality(p.treeMortality, p.treeDrought, fW, growing) + scoured
      let grassNext =
        logisticGrowth(grass, grassRoom, p.grassGrowth * boost * warmGrass * response) * exp(-grassLoss) +
        seedRain(p.seedRain, connectivity[i], warmGrass, free) +
        sprouting
      let shrubNext =
        logisticGrowth(shrub, shrubRoom, p.shrubGrowth * boost * warmShrub * response) * exp(-shrubLoss) +
        0.3 * seedRain(p.seedRain, connectivity[i], warmGrass, free)
      let treeNext =
        logisticGrowth(tree, treeRoom, p.treeGrowth * boost * warmTree * response) * exp(-treeLoss) +
        0.1 * seedRain(p.seedRain, connectivity[i], warmGrass, free)

      // Planted cohorts die and spread; their crowns are a floor under the cover of their group, within what the ground can carry.
      const supported = Math.min(1, carrying / 0.5)
      if (shrubs[i] > 0) {
        const young = shrubAge[i] < 36 ? 1 - (1 - p.rhizobacteriaHazard) * inoculated : 1
        const hazard = plantingHazard(
          p.plantingHazard,
          p.plantingDrought,
          p.plantingFrost,
          fW,
          shrubDroughtThreshold[i],
          growing,
          frosty,
          shrubAge[i],
        )
        shrubs[i] *= exp(-hazard * young * tendingHazard[i] * (1 + shrubs[i] / p.shrubCrowding))
        shrubAge[i] += 1
        const crowns = cohortCover(shrubs[i], crownArea(shrubAge[i], p.shrubCrown, p.shrubCrownTime)) * supported
        shrubNext = Math.max(shrubNext, Math.min(crowns, p.shrubCeiling * carrying))
      }
      if (trees[i] > 0) {
        const young = treeAge[i] < 36 ? 1 - (1 - p.rhizobacteriaHazard) * inoculated : 1
        const hazard = plantingHazard(
          p.plantingHazard,
          p.plantingDrought,
          p.plantingFrost,
          fW,
          treeDroughtThreshold[i],
          growing,
          frosty,
          treeAge[i],
        )
        trees[i] *= exp(-hazard * young * tendingHazard[i] * (1 + trees[i] / p.treeCrowding))
        treeAge[i] += 1
        const crowns = cohortCover(trees[i], crownArea(treeAge[i], p.treeCrown, p.treeCrownTime)) * supported
        treeNext = Math.max(treeNext, Math.min(crowns, p.treeCeiling * carrying))
      }
      if (reedTarget[i] > 0) {
        reedAge[i] += 1
        grassNext = Math.max(grassNext, reedTarget[i] * Math.min(1, reedAge[i] / p.reedTime))
      }

      grassNext = Math.min(grassNext, p.grassCeiling)
      shrubNext = Math.min(shrubNext, p.shrubCeiling)
      treeNext = Math.min(treeNext, p.treeCeiling)
      grassCover[i] = grassNext
      shrubCover[i] = shrubNext
      treeCover[i] = treeNext
      cover[i] = totalCover(grassNext, shrubNext, treeNext)
      grassBiomass[i] = standBiomass(grassBiomass[i], p.grassBiomass * grassNext, grassMaturing)
      shrubBiomass[i] = standBiomass(shrubBiomass[i], p.shrubBiomass * shrubNext, shrubMaturing)
      treeBiomass[i] = standBiomass(treeBiomass[i], p.treeBiomass * treeNext, treeMaturing)
      standAge[i] += 1
    }
  },
}
