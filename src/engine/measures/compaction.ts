import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { buryPlants } from './bury-plants.ts'
import { LAND } from './land.ts'

/** Density factor of rolled spoil, assumed. */
const ROLLED = 1.2
/** Share of the plants that rollers destroy where they pass, assumed. */
const CRUSHED = 0.9

const dose = {
  share: doseSpec('Share of the unit rolled', '碾压面积比例', '1', 1, 0.05, 1, 'assumed', 'whole unit'),
} as const satisfies DoseSpecs

export const compaction: Measure<typeof dose> = {
  name: 'compaction',
  code: 'GH10',
  title: { en: 'Compaction of a dump', zh: '排土场压实' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Rolls a dump: its creep halves, so that planted stock suffers less from settling. The surface gets denser, holds and takes up less water, erodes more while it is bare of other soil, and loses its plants.',
    zh: '碾压排土场：蠕变减半，减轻沉降对苗木的危害；但表层变密实，蓄水与入渗减少，未覆土时更易侵蚀，原有植物损失。',
  },
  dose,
  changes: [
    'compacted',
    'density',
    'soilDepth',
    'grassCover',
    'shrubCover',
    'treeCover',
    'grassBiomass',
    'shrubBiomass',
    'treeBiomass',
    'shrubs',
    'trees',
    'stripStems',
    'stripCover',
    'freshOrganicMatter',
  ],
  evidence: { status: 'recalled', source: 'standard practice' },
  scope: 'unit',
  kinds: LAND.dumps,
  apply(state, _site, i, { share }) {
    state.compacted[i] = Math.max(state.compacted[i], share)
    const denser = Math.max(state.density[i], state.density[i] + share * (ROLLED - state.density[i]))
    // The same mass takes less room.
    state.soilDepth[i] *= state.density[i] / denser
    state.density[i] = denser
    buryPlants(state, i, CRUSHED * share, CRUSHED * share, CRUSHED * share)
  },
  bill(_state, site, i, { share }, book) {
    book('compaction', share * site.area[i])
  },
}
