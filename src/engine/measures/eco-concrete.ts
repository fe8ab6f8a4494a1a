import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'

/** Thickness that fixes the whole share [m], assumed; thinner fixes less, in proportion. */
const FULL = 0.08

const dose = {
  coverage: doseSpec('Share of the unit covered', '覆盖比例', '1', 0.5, 0.01, 1, 'assumed', 'own choice'),
  thickness: doseSpec('Thickness', '厚度', 'm', 0.08, 0.02, 0.5, 'assumed', 'own choice'),
  fixation: givenSpec('Share of cadmium fixed', '镉固化率', '1', 0.85, 0, 1, 'paper', 'Tang section 4.2'),
  bearing: givenSpec('Plantable share of the cover', '可种植比例', '1', 0.6, 0, 1, 'assumed', 'own choice'),
  practice: givenSpec('Practice factor where covered', '覆盖处 P 因子', '1', 0.05, 0.03, 1, 'recalled', 'own choice'),
} as const satisfies DoseSpecs

export const ecoConcrete: Measure<typeof dose> = {
  name: 'eco-concrete',
  code: 'SR6',
  title: { en: 'Eco-concrete cover', zh: '生态混凝土' },
  layer: 'soil',
  principle: 'recycle',
  nature: 'hybrid',
  doc: {
    en: 'Porous concrete with fly ash and microbes seals part of the ground against erosion and fixes the available metal below it for good (85 %, an input from the paper).',
    zh: '含粉煤灰与微生物的多孔混凝土封闭部分地面，抗侵蚀，并永久固化其下有效态重金属（85 %，取自论文的输入值）。',
  },
  dose,
  changes: ['soilBearing', 'practiceSurface', 'metalFixed'],
  evidence: { status: 'paper', source: 'Tang section 4.2: 30 % cement, 5 % fly ash, 2 % microbial agent' },
  scope: 'unit',
  kinds: LAND.groundAndRock,
  apply(state, _site, i, { coverage, thickness, bearing, practice, fixation }) {
    state.soilBearing[i] = (1 - coverage) * state.soilBearing[i] + coverage * Math.min(state.soilBearing[i], bearing)
    state.practiceSurface[i] = Math.min(state.practiceSurface[i], 1 - coverage * (1 - practice))
    state.metalFixed[i] = 1 - (1 - state.metalFixed[i]) * (1 - coverage * fixation * Math.min(1, thickness / FULL))
  },
  bill(_state, site, i, { coverage, thickness }, book) {
    book('ecoConcrete', coverage * thickness * site.area[i])
  },
}
