import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'

const dose = {
  fence: doseSpec('Fence for each hectare', '围栏密度', 'm/ha', 40, 1, 800, 'assumed', 'a square of 100 ha'),
  extraColonisation: givenSpec('Extra colonisation', '额外定植', '1/a', 0.02, 0, 0.05, 'assumed', 'no trampling'),
} as const satisfies DoseSpecs

/** Fence that closes land off [m/ha], assumed: that of a square of 100 ha; less leaves gaps, in proportion. */
const CLOSED = 40

export const naturalRegeneration: Measure<typeof dose> = {
  name: 'natural-regeneration',
  code: 'VR9',
  title: { en: 'Natural regeneration in an exclosure', zh: '封育自然恢复' },
  layer: 'vegetation',
  principle: 'reduce',
  nature: 'nature-based',
  doc: {
    en: 'Fences land off: grazing stops, in full from 40 m of fence for each hectare, and seed that arrives is left alone.',
    zh: '围栏封育：停止放牧（每公顷 40 m 围栏起达全效），天然下种得以保存。',
  },
  dose,
  changes: ['grazing', 'extraColonisation'],
  evidence: { status: 'assumed', source: 'standard practice' },
  scope: 'unit',
  kinds: LAND.groundAndRock,
  apply(state, _site, i, { fence, extraColonisation }) {
    const closed = Math.min(1, fence / CLOSED)
    state.grazing[i] *= 1 - closed
    state.extraColonisation[i] = Math.max(state.extraColonisation[i], extraColonisation * closed)
  },
  bill(_state, site, i, { fence }, book) {
    book('fence', (fence * site.area[i]) / 10_000)
  },
}
