import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'
import { plantableStrips, plantStrips } from './plant-strips.ts'
import { STRIP_COLUMNS } from './strip-columns.ts'

const dose = {
  areaShare: doseSpec(
    'Ground taken by stepping stones',
    '踏脚石占地比例',
    '1',
    0.05,
    0.005,
    0.5,
    'assumed',
    'own choice; applied nucleation plants 10-30 %',
  ),
  density: doseSpec('Shrubs on the stones', '踏脚石灌木密度', '1/ha', 4000, 100, 20000, 'assumed', 'own choice: denser than open planting'),
  droughtThreshold: givenSpec('Drought threshold', '干旱阈值', '1', 0.2, 0, 1, 'assumed', '0.2 xeric, 0.4 intermediate, 0.6 mesic species'),
} as const satisfies DoseSpecs

export const steppingStones: Measure<typeof dose> = {
  name: 'stepping-stones',
  code: 'NW1',
  title: { en: 'Stepping stones', zh: '踏脚石' },
  layer: 'network',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: {
    en: 'Plants thickets of shrubs on a share of the unit. They grow, die and slide like other planted stock; as far as they stand, what crosses the unit goes from one to the next. What that does for connectivity follows from the network of the site; without one it does nothing for it. Cover, erosion and biomass of the unit do not count these shrubs.',
    zh: '在地块部分面积上成丛栽植灌木。其生长、死亡与滑失同其他栽植苗木；存活者供物种逐丛穿越地块。对连通度的作用由场地生态网络计算；未定义网络时对连通度无作用。地块的盖度、侵蚀与生物量不计这些灌木。',
  },
  dose,
  changes: ['stoneShare', ...STRIP_COLUMNS],
  evidence: { status: 'paper', source: 'Tang section 5.1 names corridor restoration; doses own choice' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { areaShare, density, droughtThreshold }) {
    const share = plantableStrips(state, i, areaShare)
    state.stoneShare[i] += share
    plantStrips(state, i, share, density, droughtThreshold)
  },
  bill(state, site, i, { areaShare, density }, book) {
    const ground = plantableStrips(state, i, areaShare) * site.area[i]
    book('corridor', ground)
    book('shrub', (density * ground) / 10_000)
  },
}
