import { exp } from '../../base/exp.ts'
import type { ParamSpecs } from '../../base/param-spec.ts'
import { deriveUnit } from '../derive-unit.ts'
import { finesMass, ORGANIC_MATTER_OF_PLANTS, organicMatterPercent, poolAfter } from '../equations/organic-matter.ts'
import { standBiomass, temperatureResponse } from '../equations/vegetation.ts'
import type { Process } from '../process.ts'

const params = {
  grassBiomass: {
    label: { en: 'Biomass of closed grass', zh: '草本满盖度生物量' },
    unit: 't/ha',
    default: 2.5,
    min: 0.5,
    max: 10,
    status: 'assumed',
    source: 'own choice, 1.2-4',
  },
  shrubBiomass: {
    label: { en: 'Biomass of closed shrubs', zh: '灌木满盖度生物量' },
    unit: 't/ha',
    default: 10,
    min: 2,
    max: 40,
    status: 'assumed',
    source: 'own choice',
  },
  treeBiomass: {
    label: { en: 'Biomass of closed trees', zh: '乔木满盖度生物量' },
    unit: 't/ha',
    default: 80,
    min: 10,
    max: 300,
    status: 'assumed',
    source: 'own choice',
  },
  grassMaturity: {
    label: { en: 'Time in which grass matures', zh: '草本成熟时间' },
    unit: 'month',
    default: 12,
    min: 3,
    max: 60,
    status: 'assumed',
    source: 'own choice',
  },
  shrubMaturity: {
    label: { en: 'Time in which shrubs mature', zh: '灌木成熟时间' },
    unit: 'month',
    default: 60,
    min: 12,
    max: 240,
    status: 'assumed',
    source: 'own choice',
  },
  treeMaturity: {
    label: { en: 'Time in which trees mature', zh: '乔木成熟时间' },
    unit: 'month',
    default: 180,
    min: 36,
    max: 600,
    status: 'assumed',
    source: 'own choice',
  },
  humusDecay: {
    label: { en: 'Decay of humus at optimum', zh: '腐殖质分解率' },
    unit: '1/a',
    default: 0.03,
    min: 0.005,
    max: 0.2,
    status: 'assumed',
    source: 'own choice, 0.015-0.06',
  },
  freshDecay: {
    label: { en: 'Decay of fresh organic matter', zh: '新鲜有机质分解率' },
    unit: '1/a',
    default: 1.2,
    min: 0.2,
    max: 4,
    status: 'assumed',
    source: 'own choice',
  },
  freshHumified: {
    label: { en: 'Share of fresh organic matter that becomes humus', zh: '新鲜有机质腐殖化系数' },
    unit: '1',
    default: 0.3,
    min: 0.05,
    max: 0.6,
    status: 'assumed',
    source: 'own choice',
  },
  litterDecay: {
    label: { en: 'Decay of litter', zh: '凋落物分解率' },
    unit: '1/a',
    default: 0.5,
    min: 0.1,
    max: 3,
    status: 'assumed',
    source: 'own choice',
  },
  litterHumified: {
    label: { en: 'Share of litter carbon that becomes humus', zh: '凋落物腐殖化系数' },
    unit: '1',
    default: 0.25,
    min: 0.05,
    max: 0.5,
    status: 'assumed',
    source: 'own choice, 0.15-0.35',
  },
  grassLitter: {
    label: { en: 'Yearly litter of grass', zh: '草本年凋落比例' },
    unit: '1/a',
    default: 0.9,
    min: 0,
    max: 1,
    status: 'assumed',
    source: 'own choice',
  },
  shrubLitter: {
    label: { en: 'Yearly litter of shrubs', zh: '灌木年凋落比例' },
    unit: '1/a',
    default: 0.25,
    min: 0,
    max: 1,
    status: 'assumed',
    source: 'own choice',
  },
  treeLitter: {
    label: { en: 'Yearly litter of trees', zh: '乔木年凋落比例' },
    unit: '1/a',
    default: 0.05,
    min: 0,
    max: 1,
    status: 'assumed',
    source: 'own choice',
  },
  optimumTemperature: {
    label: { en: 'Temperature of full decay', zh: '最适分解温度' },
    unit: 'degC',
    default: 18,
    min: 10,
    max: 35,
    status: 'assumed',
    source: 'as for grass',
  },
  phDriftTime: {
    label: { en: 'Time in which pH drifts back', zh: 'pH 回移时间' },
    unit: 'a',
    default: 5,
    min: 0.5,
    max: 50,
    status: 'assumed',
    source: 'own choice',
  },
} as const satisfies ParamSpecs

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
  ],
  params,
  sources: ['two-pool first-order decay, exact monthly step', 'Saxton & Rawls 2006 for the derived columns'],

  step(state, _site, forcing, p, _draw, month, lo, hi) {
    const { waterStress, grassBiomass, shrubBiomass, treeBiomass, litter, humus, freshOrganicMatter, manureNitrogen, ph, equilibriumPh } = state
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
      const died =
        Math.max(0, grass - grassBiomass[i]) + Math.max(0, shrub - shrubBiomass[i]) + Math.max(0, tree - treeBiomass[i])
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

      if (month % 12 === 11) deriveUnit(state, i)
      else organicMatter[i] = organicMatterPercent(humus[i] + freshOrganicMatter[i], finesMass(soilDepth[i], bulkDensity[i], gravel[i]))
    }
  },
}
