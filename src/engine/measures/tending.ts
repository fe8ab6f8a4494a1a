import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'

/** What tending of usual effort does: it takes a fifth off the death rate and adds 0.05 to colonisation a year; assumed. */
const USUAL = { saved: 0.2, colonisation: 0.05 } as const

const dose = {
  hazardFactor: doseSpec('Factor on the death rate', '死亡率系数', '1', 0.8, 0.2, 1, 'assumed', 'own choice'),
  extraColonisation: doseSpec('Extra colonisation', '额外定植', '1/a', 0.05, 0, 0.2, 'assumed', 'own choice, 0.05-0.08 plausible'),
  effort: givenSpec(
    'Effort, 1 = usual, at least',
    '投入强度下限',
    '1',
    1,
    0.1,
    5,
    'assumed',
    'scales the price; what the effect asks for is paid anyway',
  ),
  years: doseSpec('Years', '年数', 'a', 3, 1, 30, 'assumed', 'three years after planting are usual'),
} as const satisfies DoseSpecs

export const tending: Measure<typeof dose> = {
  name: 'tending',
  code: 'M1',
  title: { en: 'Tending', zh: '抚育管护' },
  layer: 'upkeep',
  principle: 'reduce',
  nature: 'hybrid',
  doc: {
    en: 'Watering in drought, weeding, protection: planted stock dies less and more species settle, for as many years as are paid. A stronger effect costs more in proportion. Tending again replaces what went on before.',
    zh: '抗旱浇水、除草、看护：在付费年限内降低苗木死亡并促进物种定居；效果越强费用按比例越高。再次抚育替代原方案。',
  },
  dose,
  changes: ['tendingHazard', 'tendingColonisation', 'tendingMonths'],
  evidence: { status: 'assumed', source: 'own choice' },
  scope: 'unit',
  apply(state, _site, i, { hazardFactor, extraColonisation, years }) {
    state.tendingHazard[i] = hazardFactor
    state.tendingColonisation[i] = extraColonisation
    state.tendingMonths[i] = 12 * years
  },
  bill() {},
  lasts({ years }) {
    return 12 * years
  },
  upkeep(site, i, { hazardFactor, extraColonisation, effort }, book) {
    const asked = Math.max(effort, (1 - hazardFactor) / USUAL.saved, extraColonisation / USUAL.colonisation)
    book('tending', site.area[i] / 10_000, asked)
  },
}
