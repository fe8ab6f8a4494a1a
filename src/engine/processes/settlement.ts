import type { ParamSpecs } from '../../base/param-spec.ts'
import { creepSettlement } from '../equations/settlement.ts'
import type { Process } from '../process.ts'

const params = {
  creep: {
    label: { en: 'Creep of a dump for each log cycle of time', zh: '堆体蠕变（每对数周期）' },
    unit: '1',
    default: 0.004,
    min: 0.0005,
    max: 0.03,
    distribution: { kind: 'log-uniform', low: 0.002, high: 0.01 },
    status: 'recalled',
    source: 'Sowers et al. 1965, rockfill creep 0.2-1 %',
  },
  compactedCreep: {
    label: { en: 'Creep of compacted dumps over that of loose ones', zh: '压实后蠕变系数' },
    unit: '1',
    default: 0.5,
    min: 0,
    max: 1,
    status: 'assumed',
    source: 'own choice',
  },
} as const satisfies ParamSpecs

/** Settlement of dumps and tailings: creep that slows with the logarithm of time. */
export const settlement: Process<typeof params> = {
  name: 'settlement',
  reads: ['dumpAge', 'compacted', 'settlement'],
  writes: ['dumpAge', 'settlement', 'settlementRate'],
  params,
  sources: ['logarithmic creep of rockfill: Sowers et al. 1965'],

  step(state, site, _forcing, p, _draw, _month, lo, hi) {
    const { dumpAge, compacted, settlement: settled, settlementRate } = state
    for (let i = lo; i < hi; i++) {
      settlementRate[i] = 0
      if (site.settles[i] === 0) continue
      const creep = p.creep * (1 - compacted[i] * (1 - p.compactedCreep))
      const sunk = creepSettlement(site.relief[i], creep, dumpAge[i], 1)
      settlementRate[i] = 1000 * sunk
      settled[i] += sunk
      dumpAge[i] += 1
    }
  },
}
