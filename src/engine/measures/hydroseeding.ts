import type { ParamSpecs } from '../../base/param-spec.ts'
import { RADIANS } from '../../base/radians.ts'
import { cos } from '../../base/cos.ts'
import type { Measure } from '../measure.ts'
import { addSoil } from './add-soil.ts'
import { doseSpec } from './dose-spec.ts'
import { raiseSoilBearing } from './raise-soil-bearing.ts'
import { sow } from './sow.ts'

const dose = {
  depth: doseSpec('Substrate', '基材厚度', 'm', 0.1, 0.02, 0.3, 'recalled', '8-12 cm'),
  coverage: doseSpec('Share of the face that holds it', '有效附着比例', '1', 0.6, 0.05, 1, 'assumed', 'own choice'),
  organicMatter: doseSpec('Organic matter of the substrate', '基材有机质', '%', 5, 0, 15, 'assumed', 'peat and compost mix'),
  rate: doseSpec('Seed', '播种量', 'kg/ha', 36, 1, 200, 'assumed', 'emergence 1.2 times that of dry sowing'),
  species: doseSpec('Species in the mix', '混播种数', '1', 4, 1, 60, 'assumed', 'usual mix'),
} as const satisfies ParamSpecs

export const hydroseeding: Measure<typeof dose> = {
  name: 'hydroseeding',
  code: 'VR7',
  title: { en: 'Thick-layer hydroseeding', zh: '厚层基材喷播' },
  layer: 'vegetation',
  principle: 'none',
  nature: 'hybrid',
  doc: {
    en: 'Sprays substrate and seed on rock faces; an erosion mat protects it for 18 months. Billed by the surface of the face, not its plan area.',
    zh: '岩面喷播基材与种子，防蚀毯保护 18 个月；按坡面面积计价。',
  },
  dose,
  changes: [
    'soilDepth',
    'sand',
    'clay',
    'gravel',
    'density',
    'ph',
    'humus',
    'soilBearing',
    'matMonths',
    'seedRate',
    'seedMonths',
    'monthsSinceSowing',
    'legumeGrass',
    'speciesWaiting',
    'grassSpeciesPlanted',
  ],
  evidence: { status: 'recalled', source: 'standard practice on rock slopes' },
  scope: 'unit',
  apply(state, _site, i, { depth, coverage, organicMatter, rate, species }) {
    addSoil(state, i, depth * coverage, { sand: 0.4, clay: 0.2, organicMatter, gravel: 0, density: 0.95, ph: 7 })
    raiseSoilBearing(state, i, coverage)
    state.matMonths[i] = 18
    sow(state, i, rate, species, 0)
  },
  bill(state, site, i, _dose, book) {
    book('hydroseeding', site.area[i] / Math.max(0.2, cos(state.slope[i] * RADIANS)))
  },
}
