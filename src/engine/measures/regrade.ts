import type { ParamSpecs } from '../../base/param-spec.ts'
import { RADIANS } from '../../base/radians.ts'
import { sin } from '../../base/sin.ts'
import { regradeVolume } from '../equations/regrade-volume.ts'
import type { Measure } from '../measure.ts'
import { clearPlants } from './clear-plants.ts'
import { doseSpec } from './dose-spec.ts'
import { loosen } from './loosen.ts'
import { raiseSoilBearing } from './raise-soil-bearing.ts'

const dose = {
  slope: doseSpec('Slope after the work', '整地后坡度', 'deg', 24, 1, 60, 'paper', 'Tang section 4.1: bank slopes below 25 degrees'),
  clearing: doseSpec('Share of plants lost', '植物损失比例', '1', 0.9, 0, 1, 'assumed', 'cut and fill turn the whole surface over'),
  bearing: doseSpec('Soil-bearing ground afterwards, at least', '整治后有土面积比例下限', '1', 0.8, 0, 1, 'assumed', 'own choice'),
  loosened: doseSpec('Loosened soil afterwards, at least', '整地后疏松土层下限', 'm', 0.1, 0, 1, 'assumed', 'own choice'),
} as const satisfies ParamSpecs

export const regrade: Measure<typeof dose> = {
  name: 'regrade',
  code: 'GH2',
  title: { en: 'Regrading', zh: '削坡整地' },
  layer: 'safety',
  principle: 're-optimize',
  nature: 'hybrid',
  doc: {
    en: 'Lays a slope back, cut and fill balanced about its middle. Fresh ground rills more for two years; the plants on it are lost.',
    zh: '以坡中为轴挖填平衡放缓边坡；新整坡面两年内细沟侵蚀加剧，原有植物损失。',
  },
  dose,
  changes: [
    'slope',
    'slopeLength',
    'monthsSinceGrading',
    'soilDepth',
    'sand',
    'clay',
    'gravel',
    'density',
    'ph',
    'humus',
    'soilBearing',
    'grassCover',
    'shrubCover',
    'treeCover',
    'grassBiomass',
    'shrubBiomass',
    'treeBiomass',
    'shrubs',
    'trees',
  ],
  evidence: { status: 'paper', source: 'Tang section 4.1 (below 25 degrees); volume of a planar slope, geometry' },
  scope: 'unit',
  apply(state, _site, i, { slope, clearing, bearing, loosened }) {
    if (state.slope[i] <= slope) return
    state.slopeLength[i] *= sin(state.slope[i] * RADIANS) / sin(slope * RADIANS)
    state.slope[i] = slope
    state.monthsSinceGrading[i] = 0
    raiseSoilBearing(state, i, bearing)
    loosen(state, i, loosened, 0)
    clearPlants(state, i, clearing)
  },
  bill(state, site, i, { slope }, book) {
    book('earthwork', regradeVolume(site.area[i], site.relief[i], state.slope[i], slope))
  },
}
