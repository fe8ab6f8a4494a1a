import type { DoseSpecs } from '../dose-specs.ts'
import { crossingLength } from '../equations/corridors.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'
import { plantableStrips, plantStrips } from './plant-strips.ts'
import { STRIP_COLUMNS } from './strip-columns.ts'

const dose = {
  width: doseSpec(
    'Width of the corridor',
    '廊道宽度',
    'm',
    30,
    3,
    500,
    'assumed',
    'own choice; 30 m is often asked for plants and small animals, 60-100 m for larger ones (recalled)',
  ),
  density: doseSpec('Shrubs in the corridor', '廊道灌木密度', '1/ha', 4000, 100, 20000, 'assumed', 'own choice: denser than open planting'),
  droughtThreshold: givenSpec('Drought threshold', '干旱阈值', '1', 0.2, 0, 1, 'assumed', '0.2 xeric, 0.4 intermediate, 0.6 mesic species'),
} as const satisfies DoseSpecs

/** Share of unit `i` that a corridor across it takes [1]. */
const shareOf = (area: number, width: number): number => (width * crossingLength(area)) / area

export const ecologicalCorridor: Measure<typeof dose> = {
  name: 'ecological-corridor',
  code: 'NW3',
  title: { en: 'Ecological corridor', zh: '生态廊道' },
  layer: 'network',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: {
    en: 'Plants a strip of shrubs right across the unit, as long as the unit is wide when taken as round. It grows, dies and slides like other planted stock; as far as it stands, what crosses the unit goes along it. What that does for connectivity follows from the network of the site; without one it does nothing for it. Cover, erosion and biomass of the unit do not count these shrubs.',
    zh: '横穿地块栽植一条灌木带，长度按同面积圆的直径计。其生长、死亡与滑失同其他栽植苗木；存活者供物种沿带穿越地块。对连通度的作用由场地生态网络计算；未定义网络时对连通度无作用。地块的盖度、侵蚀与生物量不计这些灌木。',
  },
  dose,
  changes: ['corridorWidth', ...STRIP_COLUMNS],
  evidence: { status: 'paper', source: 'Tang section 5.1 names corridor restoration; doses own choice' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, site, i, { width, density, droughtThreshold }) {
    const share = plantableStrips(state, i, shareOf(site.area[i], width))
    state.corridorWidth[i] += (share * site.area[i]) / crossingLength(site.area[i])
    plantStrips(state, i, share, density, droughtThreshold)
  },
  bill(state, site, i, { width, density }, book) {
    const ground = plantableStrips(state, i, shareOf(site.area[i], width)) * site.area[i]
    book('corridor', ground)
    book('shrub', (density * ground) / 10_000)
  },
}
