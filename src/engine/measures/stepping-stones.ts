import type { ParamSpecs } from '../../base/param-spec.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'

const dose = {
  gain: doseSpec(
    'Factor on connectivity',
    '连通度系数',
    '1',
    1.2,
    1,
    3,
    'assumed',
    'the paper claims +55 % without saying of what; not used as input',
  ),
  areaShare: doseSpec('Ground taken by patches and strips', '占地比例', '1', 0.05, 0.005, 0.5, 'assumed', 'no published value'),
} as const satisfies ParamSpecs

export const steppingStones: Measure<typeof dose> = {
  name: 'stepping-stones',
  code: 'NW1',
  title: { en: 'Stepping stones and corridors', zh: '踏脚石与生态廊道' },
  layer: 'network',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: { en: 'Small patches and strips let seeds reach the unit more easily.', zh: '小斑块与条带使种子更易到达。' },
  dose,
  changes: ['connectivity'],
  evidence: { status: 'paper', source: 'Tang section 5.1' },
  scope: 'unit',
  apply(state, _site, i, { gain }) {
    state.connectivity[i] = Math.min(1, state.connectivity[i] * gain)
  },
  bill(_state, site, i, { areaShare }, book) {
    book('corridor', areaShare * site.area[i])
  },
}
