import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { RADIANS } from '../../base/radians.ts'
import { sin } from '../../base/sin.ts'
import { regradeVolume } from '../equations/regrade-volume.ts'
import { buryLitter } from './bury-litter.ts'
import { buryPlants } from './bury-plants.ts'
import { COVERED_COLUMNS } from './covered-columns.ts'
import { DROPPED_WORKS, dropWorks } from './drop-works.ts'
import { dropSurface } from './drop-surface.ts'
import { LAND } from './land.ts'
import { loosen } from './loosen.ts'
import { raiseSoilBearing } from './raise-soil-bearing.ts'
import { SOIL_COLUMNS } from './soil-columns.ts'

/** Earth moved that turns the whole surface over [m3/m2], assumed; less turns over a share of it, in proportion. */
const TURNED = 0.3
/** Of the surface that is turned over: share of plants lost, ground that carries soil and loose soil afterwards [m], at least; assumed. */
const CLEARED = 0.9
const BEARING = 0.8
const LOOSENED = 0.1
/** Ground that was never sown, so that a regraded unit can be sown at once [month]. */
const NEVER_SOWN = 1200

const dose = {
  slope: doseSpec('Slope after the work', '整地后坡度', 'deg', 24, 1, 60, 'paper', 'Tang section 4.1: bank slopes below 25 degrees'),
} as const satisfies DoseSpecs

export const regrade: Measure<typeof dose> = {
  name: 'regrade',
  code: 'GH2',
  title: { en: 'Regrading', zh: '削坡整地' },
  layer: 'safety',
  principle: 're-optimize',
  nature: 'hybrid',
  doc: {
    en: 'Lays a slope back, cut and fill balanced about its middle. Fresh ground rills more for two years. Plants, mulch, seed and all works on the old surface are lost in proportion to the earth moved, all of them from 0.3 m; scars are shaped away, the strength that slides took is not given back. Rock faces cannot be regraded.',
    zh: '以坡中为轴挖填平衡放缓边坡；新整坡面两年内细沟侵蚀加剧。原有植物、覆盖物、种子按动土量成比例损失（0.3 m 起全部损失），坡面工程一并失效；滑坡裸痕消除，但滑坡所损强度不恢复。岩面不能削坡。',
  },
  dose,
  changes: [
    'slope',
    'slopeLength',
    'monthsSinceGrading',
    'monthsSinceSowing',
    'looseLayer',
    'importedSoil',
    'soilBearing',
    ...SOIL_COLUMNS,
    ...COVERED_COLUMNS,
    ...DROPPED_WORKS,
  ],
  evidence: { status: 'paper', source: 'Tang section 4.1 (below 25 degrees); volume of a planar slope, geometry' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, site, i, { slope }) {
    if (state.slope[i] <= slope || site.rock[i] === 1) return
    const moved = regradeVolume(site.area[i], site.relief[i], state.slopeLength[i], state.slope[i], slope)
    const turned = Math.min(1, moved / site.area[i] / TURNED)
    state.slopeLength[i] *= sin(state.slope[i] * RADIANS) / sin(slope * RADIANS)
    state.slope[i] = slope
    state.monthsSinceGrading[i] = 0
    // Soil brought earlier is worked into the fill: as much loose ground as before, no load on top of it.
    state.looseLayer[i] = Math.max(turned * LOOSENED, state.looseLayer[i] + state.importedSoil[i])
    state.importedSoil[i] = 0
    buryPlants(state, i, turned * CLEARED, turned * CLEARED, turned * CLEARED)
    buryLitter(state, i, turned * CLEARED)
    dropSurface(state, i, turned)
    dropWorks(state, i)
    if (turned === 1) state.monthsSinceSowing[i] = NEVER_SOWN
    raiseSoilBearing(state, i, state.soilBearing[i] + turned * (BEARING - state.soilBearing[i]))
    loosen(state, i, state.soilDepth[i] + turned * (LOOSENED - state.soilDepth[i]), 0)
  },
  bill(state, site, i, { slope }, book) {
    if (site.rock[i] === 1) return
    book('earthwork', regradeVolume(site.area[i], site.relief[i], state.slopeLength[i], state.slope[i], slope))
  },
}
