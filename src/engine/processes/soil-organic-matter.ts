import { exp } from '../../base/exp.ts'
import { deriveKeepingFines } from '../derive-keeping-fines.ts'
import { finesMass, ORGANIC_MATTER_OF_PLANTS, organicMatterPercent, poolAfter } from '../equations/organic-matter.ts'
import { standBiomass, temperatureResponse } from '../equations/vegetation.ts'
import type { Process } from '../process.ts'
import { soilOrganicMatterParams as params } from './soil-organic-matter-params.ts'

/** Biomass, litter, organic matter, manure nitrogen and pH; renews the derived soil columns at the end of each year. */
export const soilOrganicMatter: Process<typeof params> = {
  name: 'soilOrganicMatter',
  reads: [
    'waterStress',
    'grassBiomass',
    'shrubBiomass',
    'treeBiomass',
    'litter',
    'humus',
    'freshOrganicMatter',
    'manureNitrogen',
    'ph',
    'equilibriumPh',
    'soilDepth',
    'bulkDensity',
    'gravel',
    'sand',
    'clay',
    'density',
    'slope',
    'slopeLength',
    'slopeParts',
    'drainSpacing',
    'damage',
    'grazing',
    'organicMatter',
    'grassCover',
    'shrubCover',
    'treeCover',
  ],
  writes: [
    'grassBiomass',
    'shrubBiomass',
    'treeBiomass',
    'litter',
    'humus',
    'freshOrganicMatter',
    'manureNitrogen',
    'ph',
    'organicMatter',
    'bulkDensity',
    'plantWater',
    'drainableWater',
    'conductivity',
    'erodibility',
    'steepness',
    'practiceLength',
    'lengthFactor',
    'lengthFactorFresh',
    'lengthFactorVegetated',
    'cover',
    'soilDepth',
  ],
  params,
  sources: ['two-pool first-order decay, exact monthly step', 'Saxton & Rawls 2006 for the derived columns'],

  step(state, _site, forcing, p, _draw, month, lo, hi) {
    const { waterStress, grassBiomass, shrubBiomass, treeBiomass, litter, humus, freshOrganicMatter, manureNitrogen, ph, equilibriumPh } =
      state
    const { grassCover, shrubCover, treeCover, soilDepth, bulkDensity, gravel, organicMatter, grazing } = state
    const warmth = temperatureResponse(forcing.temperature[month], 3, p.optimumTemperature)
    const growing = forcing.temperature[month] > 5 ? 1 : 0
    const freshKept = exp(-p.freshDecay / 12)
    const nitrogenKept = exp(-0.6931471805599453 / 12)
    const phKept = exp(-1 / (12 * p.phDriftTime))
    const grassMaturing = 1 - exp(-1 / p.grassMaturity)
    const shrubMaturing = 1 - exp(-1 / p.shrubMaturity)
    const treeMaturing = 1 - exp(-1 / p.treeMaturity)

    for (let i = lo; i < hi; i++) {
      const grass = grassBiomass[i]
      const shrub = shrubBiomass[i]
      const tree = treeBiomass[i]
      grassBiomass[i] = standBiomass(grass, p.grassBiomass * grassCover[i], grassMaturing)
      shrubBiomass[i] = standBiomass(shrub, p.shrubBiomass * shrubCover[i], shrubMaturing)
      treeBiomass[i] = standBiomass(tree, p.treeBiomass * treeCover[i], treeMaturing)
      // Plants whose cover died lie on the ground now, but for what animals ate.
      const died = Math.max(0, grass - grassBiomass[i]) + Math.max(0, shrub - shrubBiomass[i]) + Math.max(0, tree - treeBiomass[i])
      const eaten = grazing[i] * growing * (grass + shrub)
      litter[i] += Math.max(0, died - eaten)
      const fallen = p.grassLitter * grassBiomass[i] + p.shrubLitter * shrubBiomass[i] + p.treeLitter * treeBiomass[i]
      const litterAfter = poolAfter(litter[i], p.litterDecay, fallen, 1 / 12)
      const decayed = Math.max(0, litter[i] + fallen / 12 - litterAfter)
      litter[i] = litterAfter

      const freshDecayed = freshOrganicMatter[i] * (1 - freshKept)
      freshOrganicMatter[i] -= freshDecayed
      const humified = p.litterHumified * ORGANIC_MATTER_OF_PLANTS * decayed + p.freshHumified * freshDecayed
      const activity = Math.min(2, Math.max(0.1, warmth * waterStress[i]))
      humus[i] = poolAfter(humus[i], p.humusDecay * activity, 12 * humified, 1 / 12)
      manureNitrogen[i] *= nitrogenKept
      ph[i] = equilibriumPh[i] + (ph[i] - equilibriumPh[i]) * phKept

      if (month % 12 === 11) deriveKeepingFines(state, i)
      else organicMatter[i] = organicMatterPercent(humus[i] + freshOrganicMatter[i], finesMass(soilDepth[i], bulkDensity[i], gravel[i]))
    }
  },
}
