import type { ParamSpecs } from '../../base/param-spec.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'

/** Ground that patches and strips need for the whole gain [1], assumed; less gains less, in proportion. */
const FULL = 0.05

const dose = {
  gain: doseSpec(
    'Factor on connectivity',
    '连通度系数',
    '1',
    1.2,
    1,
    1.55,
    'assumed',
    'the paper claims +55 % without saying of what; not used as input',
  ),
  areaShare: doseSpec('Ground taken by patches and strips', '占地比例', '1', 0.05, 0.005, 0.5, 'assumed', 'no published value'),
} as const satisfies ParamSpecs

/** Gain of connectivity by patches on a share of the ground [1]. */
const gained = (gain: number, areaShare: number): number => 1 + (gain - 1) * Math.min(1, areaShare / FULL)

export const steppingStones: Measure<typeof dose> = {
  name: 'stepping-stones',
  code: 'NW1',
  title: { en: 'Stepping stones and corridors', zh: '踏脚石与生态廊道' },
  layer: 'network',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: {
    en: 'Small patches and strips let seeds reach the unit more easily, in full from 5 % of the ground. Gains do not multiply: of several works the best counts, and one that adds nothing is not billed.',
    zh: '小斑块与条带使种子更易到达（占地 5 % 起达全效）。多次实施不累乘，取最优者；无增益的不计费。',
  },
  dose,
  changes: ['connectivity', 'connectivityGain'],
  evidence: { status: 'paper', source: 'Tang section 5.1' },
  scope: 'unit',
  apply(state, _site, i, { gain, areaShare }) {
    const factor = gained(gain, areaShare)
    const before = state.connectivityGain[i]
    if (factor <= before) return
    state.connectivity[i] = Math.min(1, (state.connectivity[i] * factor) / before)
    state.connectivityGain[i] = factor
  },
  bill(state, site, i, { gain, areaShare }, book) {
    if (gained(gain, areaShare) > state.connectivityGain[i]) book('corridor', areaShare * site.area[i])
  },
}
