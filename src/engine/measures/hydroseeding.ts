import type { DoseSpecs } from '../dose-specs.ts'
import { RADIANS } from '../../base/radians.ts'
import { cos } from '../../base/cos.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { addSoil } from './add-soil.ts'
import { burySurface } from './bury-surface.ts'
import { COVERED_COLUMNS } from './covered-columns.ts'
import { LAND } from './land.ts'
import { raiseSoilBearing } from './raise-soil-bearing.ts'
import { SOIL_COLUMNS } from './soil-columns.ts'
import { sow } from './sow.ts'
import { SOWN_COLUMNS } from './sown-columns.ts'

/** Time for which the mat that goes with the substrate lasts [month], recalled. */
const MAT_MONTHS = 18
/** Share of a face that holds what is sprayed on it at the usual price, assumed. */
const USUAL_COVERAGE = 0.6
/** Substrate: peat, compost, soil and fibre, assumed. */
const SUBSTRATE = { sand: 0.4, clay: 0.2, gravel: 0, density: 0.95, ph: 7, equilibriumPh: 7, cadmium: 0.1 } as const

const dose = {
  depth: givenSpec('Substrate', '基材厚度', 'm', 0.1, 0.02, 0.3, 'recalled', '8-12 cm'),
  coverage: doseSpec('Share of the face that holds it', '有效附着比例', '1', 0.6, 0.05, 1, 'assumed', 'own choice'),
  organicMatter: givenSpec('Organic matter of the substrate', '基材有机质', '%', 5, 0, 15, 'assumed', 'peat and compost mix'),
  rate: givenSpec('Seed', '播种量', 'kg/ha', 36, 1, 200, 'assumed', 'emergence 1.2 times that of dry sowing'),
  species: givenSpec('Species in the mix', '混播种数', '1', 4, 1, 20, 'assumed', 'usual mix'),
} as const satisfies DoseSpecs

export const hydroseeding: Measure<typeof dose> = {
  name: 'hydroseeding',
  code: 'VR7',
  title: { en: 'Thick-layer hydroseeding', zh: '厚层基材喷播' },
  layer: 'vegetation',
  principle: 'none',
  nature: 'hybrid',
  doc: {
    en: 'Sprays substrate and seed on rock faces or slopes; the share that holds it becomes soil-bearing, and an erosion mat protects it for 18 months. Billed by the surface, not its plan area, and by the share that must hold.',
    zh: '在岩面或坡面喷播基材与种子，附着部分成为有土面积，防蚀毯保护 18 个月；按坡面面积（非投影面积）及所需附着比例计价。',
  },
  dose,
  changes: [...SOIL_COLUMNS, ...COVERED_COLUMNS, ...SOWN_COLUMNS, 'importedSoil', 'soilBearing'],
  evidence: { status: 'recalled', source: 'standard practice on rock slopes' },
  scope: 'unit',
  kinds: LAND.groundAndRock,
  apply(state, _site, i, { depth, coverage, organicMatter, rate, species }) {
    // Depth is that of the ground that carries soil; how much of the face does is in the soil-bearing share alone.
    const added = addSoil(state, i, depth, { ...SUBSTRATE, organicMatter })
    state.importedSoil[i] += added
    burySurface(state, i, added, coverage)
    raiseSoilBearing(state, i, coverage)
    state.matMonths[i] = Math.max(state.matMonths[i], MAT_MONTHS)
    sow(state, i, rate, species, 0)
  },
  bill(state, site, i, { coverage }, book) {
    book('hydroseeding', site.area[i] / Math.max(0.2, cos(state.slope[i] * RADIANS)), coverage / USUAL_COVERAGE)
  },
}
