import type { ParamSpecs } from '../../base/param-spec.ts'
import {
  bankErodibility,
  bankRetreat as retreatOf,
  bankShear,
  massFailureFactor,
  riverStage,
  vegetatedCriticalShear,
} from '../equations/bank-erosion.ts'
import { directRunoff, retention } from '../equations/runoff.ts'
import type { Process } from '../process.ts'

const params = {
  criticalShear: {
    label: { en: 'Critical shear stress of the bank', zh: '岸坡临界切应力' },
    unit: 'Pa',
    default: 10,
    min: 0.5,
    max: 100,
    distribution: { kind: 'log-normal', sigma: 0.2 },
    status: 'assumed',
    source: 'cohesive banks',
  },
  energySlope: {
    label: { en: 'Energy slope of the river', zh: '河道能坡' },
    unit: '1',
    default: 0.002,
    min: 0.00001,
    max: 0.1,
    status: 'assumed',
    source: 'own choice',
  },
  bankfullDepth: {
    label: { en: 'Bankfull depth', zh: '平滩水深' },
    unit: 'm',
    default: 1.2,
    min: 0.1,
    max: 10,
    status: 'assumed',
    source: 'own choice',
  },
  mostDepth: {
    label: { en: 'Greatest depth at the bank', zh: '岸边最大水深' },
    unit: 'm',
    default: 2,
    min: 0.2,
    max: 20,
    status: 'assumed',
    source: 'own choice',
  },
  catchmentCurveNumber: {
    label: { en: 'Curve number of the upstream catchment', zh: '上游流域 CN' },
    unit: '1',
    default: 78,
    min: 40,
    max: 98,
    status: 'assumed',
    source: 'own choice: the river does not follow works on the site',
  },
  bankfullRunoff: {
    label: { en: 'Daily runoff that fills the river', zh: '平滩日径流深' },
    unit: 'mm',
    default: 30,
    min: 2,
    max: 200,
    status: 'assumed',
    source: 'own choice: about the two-year runoff',
  },
  reedShear: {
    label: { en: 'Gain of critical shear under closed reeds', zh: '芦苇抗冲增量' },
    unit: '1',
    default: 0.6,
    min: 0,
    max: 3,
    status: 'assumed',
    source: 'calibrated: reshaped bank with reeds loses about 35 % of a bare one',
  },
} as const satisfies ParamSpecs

/** Seconds of a day with high water. */
const DAY = 86_400

/** Retreat of river and reservoir banks by excess shear stress on days when the catchment upstream sends water. */
export const bankErosion: Process<typeof params> = {
  name: 'bankErosion',
  reads: ['slope', 'reedTarget', 'grassCover', 'bankWall', 'damage'],
  writes: ['bankRetreat'],
  params,
  sources: ['excess shear: Hanson & Simon 2001 (recalled)', 'stage by power law of runoff: own choice'],

  step(state, site, forcing, p, _draw, month, lo, hi) {
    const { slope, reedTarget, grassCover, bankWall, damage, bankRetreat } = state
    const { rain, melt } = forcing
    const first = forcing.start[month]
    const last = forcing.start[month + 1]
    const room = retention(p.catchmentCurveNumber)
    const erodibility = bankErodibility(p.criticalShear)

    for (let i = lo; i < hi; i++) {
      bankRetreat[i] = 0
      if (site.bankLength[i] === 0) continue
      const reeds = Math.min(reedTarget[i], grassCover[i])
      const critical = vegetatedCriticalShear(p.criticalShear, p.reedShear, reeds)
      const exposed = (1 - bankWall[i] * (1 - damage[i])) * massFailureFactor(slope[i])
      let retreat = 0
      for (let e = first; e < last; e++) {
        const runoff = directRunoff(rain[e] + melt[e], room)
        if (runoff === 0) continue
        const stage = riverStage(runoff, p.bankfullRunoff, p.bankfullDepth, p.mostDepth)
        retreat += retreatOf(bankShear(stage, p.energySlope), critical, erodibility, DAY)
      }
      bankRetreat[i] = retreat * exposed
    }
  },
}
