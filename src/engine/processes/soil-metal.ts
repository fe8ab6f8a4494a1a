import { exp } from '../../base/exp.ts'
import type { ParamSpecs } from '../../base/param-spec.ts'
import { finesMass } from '../equations/organic-matter.ts'
import { availableMetal, metalInventory, metalUptake } from '../equations/soil-metal.ts'
import type { Process } from '../process.ts'

const params = {
  availableShare: {
    label: { en: 'Available share of the metal at pH 6.5', zh: 'pH 6.5 时有效态比例' },
    unit: '1',
    default: 0.35,
    min: 0.01,
    max: 0.95,
    distribution: { kind: 'beta', size: 10 },
    status: 'assumed',
    source: 'cadmium, 0.1-0.6',
  },
  phSlope: {
    label: { en: 'Fall of availability with pH (decades)', zh: '有效态随 pH 下降（数量级）' },
    unit: '1',
    default: 0.49,
    min: 0,
    max: 1.5,
    distribution: { kind: 'normal', sd: 0.03 },
    status: 'verified',
    source: 'cadmium, Sydney basin, Aust. J. Soil Res. 2004: 0.49 +- 0.03',
  },
  sorbentAging: {
    label: { en: 'Aging of sorbents', zh: '钝化剂老化率' },
    unit: '1/a',
    default: 0.05,
    min: 0,
    max: 1,
    status: 'assumed',
    source: 'own choice',
  },
  enrichment: {
    label: { en: 'Enrichment of eroded soil in metal', zh: '流失土金属富集比' },
    unit: '1',
    default: 1.5,
    min: 1,
    max: 3,
    status: 'recalled',
    source: 'own choice, 1-3',
  },
  hyperUptake: {
    label: { en: 'Bioconcentration of hyperaccumulators', zh: '超富集植物富集系数' },
    unit: '1',
    default: 20,
    min: 1,
    max: 200,
    status: 'recalled',
    source: 'own choice',
  },
  screeningAcid: {
    label: { en: 'Screening value up to pH 5.5', zh: '风险筛选值（pH≤5.5）' },
    unit: 'mg/kg',
    default: 0.3,
    min: 0,
    max: 10000,
    status: 'recalled',
    source: 'farmland other than paddy, cadmium, GB 15618-2018',
  },
  screeningWeaklyAcid: {
    label: { en: 'Screening value up to pH 6.5', zh: '风险筛选值（5.5<pH≤6.5）' },
    unit: 'mg/kg',
    default: 0.3,
    min: 0,
    max: 10000,
    status: 'recalled',
    source: 'farmland other than paddy, cadmium, GB 15618-2018',
  },
  screeningNeutral: {
    label: { en: 'Screening value up to pH 7.5', zh: '风险筛选值（6.5<pH≤7.5）' },
    unit: 'mg/kg',
    default: 0.3,
    min: 0,
    max: 10000,
    status: 'recalled',
    source: 'farmland other than paddy, cadmium, GB 15618-2018',
  },
  screeningAlkaline: {
    label: { en: 'Screening value above pH 7.5', zh: '风险筛选值（pH>7.5）' },
    unit: 'mg/kg',
    default: 0.6,
    min: 0,
    max: 10000,
    status: 'recalled',
    source: 'farmland other than paddy, cadmium, GB 15618-2018',
  },
} as const satisfies ParamSpecs

/** Hyperaccumulators are cut and carried away in September. */
const HARVEST = 8

/** Total and available metal (cadmium by default) of the soil: erosion, slides and harvest take it, pH and sorbents hold it. */
export const soilMetal: Process<typeof params> = {
  name: 'soilMetal',
  reads: [
    'cadmium',
    'ph',
    'metalFixed',
    'metalSorbed',
    'hyperaccumulator',
    'grassBiomass',
    'soilLoss',
    'slideMass',
    'soilDepth',
    'bulkDensity',
    'gravel',
  ],
  writes: ['cadmium', 'metalSorbed', 'availableCadmium', 'cadmiumLoss', 'cadmiumUptake', 'grassBiomass'],
  params,
  sources: ['availability by pH: Aust. J. Soil Res. 2004, Sydney basin', 'uptake by bioconcentration'],

  step(state, _site, _forcing, p, _draw, month, lo, hi) {
    const { cadmium, ph, metalFixed, metalSorbed, hyperaccumulator, grassBiomass, soilLoss, slideMass } = state
    const { soilDepth, bulkDensity, gravel, availableCadmium, cadmiumLoss, cadmiumUptake } = state
    const aged = exp(-p.sorbentAging / 12)
    const harvest = month % 12 === HARVEST

    for (let i = lo; i < hi; i++) {
      cadmiumLoss[i] = 0
      cadmiumUptake[i] = 0
      if (metalSorbed[i] > 0) metalSorbed[i] *= aged
      const fines = finesMass(soilDepth[i], bulkDensity[i], gravel[i])
      if (cadmium[i] > 0 && soilLoss[i] + slideMass[i] > 0) {
        // What slid went as it was; what runoff took was richer than the soil it left.
        const before = fines + slideMass[i] + soilLoss[i]
        const washed = fines > 0 ? Math.min(1, (p.enrichment * soilLoss[i]) / before) : soilLoss[i] / before
        const content = cadmium[i]
        if (fines > 0) cadmium[i] *= (1 - washed) / (1 - soilLoss[i] / before)
        cadmiumLoss[i] = metalInventory(content, before) - metalInventory(cadmium[i], fines)
      }
      if (harvest && hyperaccumulator[i] > 0 && fines > 0) {
        const available = availableMetal(cadmium[i], ph[i], p.availableShare, p.phSlope, metalFixed[i], metalSorbed[i])
        const cut = hyperaccumulator[i] * grassBiomass[i]
        const taken = Math.min(metalInventory(available, fines), metalUptake(p.hyperUptake, available, cut))
        cadmium[i] -= taken / fines
        cadmiumUptake[i] = taken
        grassBiomass[i] -= cut
      }
      availableCadmium[i] = availableMetal(cadmium[i], ph[i], p.availableShare, p.phSlope, metalFixed[i], metalSorbed[i])
    }
  },
}
