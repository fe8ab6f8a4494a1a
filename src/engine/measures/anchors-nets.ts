import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { cos } from '../../base/cos.ts'
import { RADIANS } from '../../base/radians.ts'
import { LAND } from './land.ts'

/** Force that a metre of anchor holds [kN/m], free length counted; assumed. */
const HELD = 10
/** Steepest face for the breadth of its plan [deg]. */
const STEEPEST = 85

const dose = {
  force: doseSpec('Anchor force for each metre of face', '每米坡宽锚固力', 'kN/m', 100, 0, 2000, 'assumed', 'own choice'),
  coverage: doseSpec('Share of the face under nets', '防护网覆盖比例', '1', 0.3, 0, 1, 'assumed', 'the worst parts of a face'),
} as const satisfies DoseSpecs

export const anchorsNets: Measure<typeof dose> = {
  name: 'anchors-nets',
  code: 'GH6',
  title: { en: 'Anchors and nets', zh: '锚杆与防护网' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Anchors hold a rock face against sliding; nets catch blocks on the share that they cover. Anchors add up; nets are billed where there are none yet.',
    zh: '锚杆抵抗岩面滑移，防护网在覆盖范围内拦挡落石。锚固力可叠加；已有网的部分不重复计费。',
  },
  dose,
  changes: ['anchorForce', 'netShare'],
  evidence: { status: 'recalled', source: 'standard practice' },
  scope: 'unit',
  kinds: LAND.rock,
  apply(state, _site, i, { force, coverage }) {
    state.anchorForce[i] += force
    state.netShare[i] = Math.max(state.netShare[i], coverage)
  },
  bill(state, site, i, { force, coverage }, book) {
    const down = cos(Math.min(state.slope[i], STEEPEST) * RADIANS)
    const breadth = site.area[i] / Math.max(1, state.slopeLength[i] * down)
    book('anchor', (force * breadth) / HELD)
    book('net', (Math.max(0, coverage - state.netShare[i]) * site.area[i]) / down)
  },
}
