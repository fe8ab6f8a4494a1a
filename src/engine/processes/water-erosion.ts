import type { ParamSpecs } from '../../base/param-spec.ts'
import {
  consolidation,
  coverFactorCai,
  coverFactorExponential,
  gravelFactor,
  groundCover,
  practiceFactor,
  soilLoss as lossOfMonth,
} from '../equations/erosion.ts'
import { finesMass } from '../equations/organic-matter.ts'
import type { Process } from '../process.ts'

const params = {
  erosivityFactor: {
    label: { en: 'Factor on erosivity', zh: '侵蚀力修正系数' },
    unit: '1',
    default: 1,
    min: 0.3,
    max: 3,
    distribution: { kind: 'log-normal', sigma: 0.2 },
    status: 'recalled',
    source: 'Xie et al. 2016, coefficient uncertainty',
  },
  erodibilityFactor: {
    label: { en: 'Factor on erodibility', zh: '可蚀性修正系数' },
    unit: '1',
    default: 1,
    min: 0.2,
    max: 5,
    distribution: { kind: 'log-normal', sigma: 0.3 },
    status: 'recalled',
    source: 'Zhang Keli et al. 2008, scatter',
  },
  coverModel: {
    label: { en: 'Cover-factor model (0 Cai, 1 exponential)', zh: '盖度因子模型（0 蔡崇法，1 指数）' },
    unit: '1',
    default: 0,
    min: 0,
    max: 1,
    distribution: { kind: 'categorical', weights: [0.7, 0.3] },
    status: 'assumed',
    source: 'structural uncertainty, own choice',
  },
  coverDecay: {
    label: { en: 'Decay of the exponential cover factor', zh: '指数盖度因子衰减' },
    unit: '1/%',
    default: 0.035,
    min: 0.01,
    max: 0.08,
    distribution: { kind: 'uniform', low: 0.025, high: 0.05 },
    status: 'verified',
    source: 'RUSLE2: 0.025 interrill, 0.05 rill',
  },
  coverFloor: {
    label: { en: 'Least cover factor', zh: '盖度因子下限' },
    unit: '1',
    default: 0.003,
    min: 0.0001,
    max: 0.05,
    status: 'assumed',
    source: 'own choice',
  },
  gravelCoefficient: {
    label: { en: 'Protection by gravel on gentle ground', zh: '缓坡砾石防护系数' },
    unit: '1/%',
    default: 0.0102,
    min: 0.001,
    max: 0.06,
    distribution: { kind: 'log-uniform', low: 0.0032, high: 0.035 },
    status: 'verified',
    source: 'published plots, 0.0102 at 8.7 % slope; RUSLE2 higher',
  },
  matPractice: {
    label: { en: 'Practice factor of an erosion mat', zh: '防蚀毯 P 因子' },
    unit: '1',
    default: 0.1,
    min: 0.01,
    max: 1,
    status: 'recalled',
    source: 'geocell or mat for 18 months',
  },
  practiceFloor: {
    label: { en: 'Least practice factor', zh: 'P 因子下限' },
    unit: '1',
    default: 0.03,
    min: 0.001,
    max: 0.5,
    status: 'assumed',
    source: 'own choice',
  },
  freshMonths: {
    label: { en: 'Time for which graded spoil rills more', zh: '新整地细沟期' },
    unit: 'month',
    default: 24,
    min: 0,
    max: 120,
    status: 'recalled',
    source: 'AH-703 rill to interrill classes',
  },
  compactedErodibility: {
    label: { en: 'Erodibility of rolled spoil, relative', zh: '压实弃土可蚀性系数' },
    unit: '1',
    default: 1.3,
    min: 1,
    max: 3,
    status: 'recalled',
    source: 'compacted mine spoil under RUSLE',
  },
  enrichment: {
    label: { en: 'Enrichment of eroded soil in organic matter', zh: '流失土有机质富集比' },
    unit: '1',
    default: 1.5,
    min: 1,
    max: 3,
    status: 'recalled',
    source: 'own choice, 1-3',
  },
} as const satisfies ParamSpecs

/** Soil brought in of this thickness hides rolled spoil [m], assumed. */
const COVERED = 0.1

/** Soil loss by water, with what it takes along: organic matter, nitrogen, depth. Rock faces are left out: the equation is not for them. */
export const waterErosion: Process<typeof params> = {
  name: 'waterErosion',
  reads: [
    'slope',
    'steepness',
    'lengthFactor',
    'lengthFactorFresh',
    'lengthFactorVegetated',
    'monthsSinceGrading',
    'erodibility',
    'cover',
    'litter',
    'gravelMulch',
    'practiceTerrace',
    'practiceSurface',
    'damage',
    'matMonths',
    'soilBearing',
    'soilDepth',
    'bulkDensity',
    'gravel',
    'humus',
    'freshOrganicMatter',
    'manureNitrogen',
    'compacted',
    'importedSoil',
  ],
  writes: [
    'soilLoss',
    'potentialSoilLoss',
    'organicMatterLoss',
    'soilDepth',
    'humus',
    'freshOrganicMatter',
    'manureNitrogen',
    'monthsSinceGrading',
    'matMonths',
  ],
  params,
  sources: ['RUSLE (Renard et al. 1997)', 'CSLE (Liu Baoyuan et al.)', 'Cai et al. 2000'],

  step(state, site, forcing, p, _draw, month, lo, hi) {
    const { slope, steepness, lengthFactor, lengthFactorFresh, lengthFactorVegetated, monthsSinceGrading, erodibility, cover, litter } =
      state
    const { gravelMulch, practiceTerrace, practiceSurface, damage, matMonths, soilBearing, soilDepth, bulkDensity, gravel } = state
    const { humus, freshOrganicMatter, manureNitrogen, soilLoss, potentialSoilLoss, organicMatterLoss, compacted, importedSoil } = state
    const erosivity = forcing.erosivity[month] * p.erosivityFactor

    for (let i = lo; i < hi; i++) {
      const mat = matMonths[i] > 0 ? p.matPractice : 1
      const fresh = monthsSinceGrading[i] < p.freshMonths
      monthsSinceGrading[i] += 1
      matMonths[i] = Math.max(0, matMonths[i] - 1)
      soilLoss[i] = 0
      potentialSoilLoss[i] = 0
      organicMatterLoss[i] = 0
      if (erosivity === 0 || site.erodes[i] === 0 || soilDepth[i] === 0) continue

      const bareLength = fresh ? lengthFactorFresh[i] : lengthFactor[i]
      const length = bareLength + (lengthFactorVegetated[i] - bareLength) * consolidation(cover[i])
      const ground = groundCover(cover[i], litter[i])
      const coverFactor =
        p.coverModel === 0 ? coverFactorCai(ground, p.coverFloor) : coverFactorExponential(ground, p.coverDecay, p.coverFloor)
      const practice = practiceFactor(
        practiceTerrace[i] + damage[i] * (1 - practiceTerrace[i]),
        practiceSurface[i] + damage[i] * (1 - practiceSurface[i]),
        mat,
        p.practiceFloor,
      )
      const shield = gravelMulch[i] > 0 ? gravelFactor(gravelMulch[i], slope[i], p.gravelCoefficient) : 1
      // Rolled spoil erodes more where it lies open.
      const open = compacted[i] * Math.max(0, 1 - importedSoil[i] / COVERED)
      const soilK = erodibility[i] * p.erodibilityFactor * (1 + (p.compactedErodibility - 1) * open)
      const potential = lossOfMonth(erosivity, soilK, bareLength, steepness[i], 1, 1, 1, soilBearing[i])
      const possible = lossOfMonth(erosivity, soilK, length, steepness[i], coverFactor, practice, shield, soilBearing[i])

      // The equation counts fine soil: what is lost lowers the layer by the share of its fines that goes, stones with it.
      const stock = finesMass(soilDepth[i], bulkDensity[i], gravel[i])
      const lost = Math.min(possible, stock)
      const share = lost / stock
      soilDepth[i] = lost < stock ? soilDepth[i] * (1 - share) : 0
      soilLoss[i] = lost
      potentialSoilLoss[i] = potential

      const enriched = lost < stock ? Math.min(1, p.enrichment * share) : 1
      organicMatterLoss[i] = enriched * (humus[i] + freshOrganicMatter[i])
      humus[i] *= 1 - enriched
      freshOrganicMatter[i] *= 1 - enriched
      manureNitrogen[i] *= 1 - enriched
    }
  },
}
