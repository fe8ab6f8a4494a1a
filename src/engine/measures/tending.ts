import type { ParamSpecs } from '../../base/param-spec.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'

const dose = {
  hazardFactor: doseSpec('Factor on the death rate', '死亡率系数', '1', 0.8, 0.2, 1, 'assumed', 'own choice'),
  extraColonisation: doseSpec('Extra colonisation', '额外定植', '1/a', 0.05, 0, 0.2, 'assumed', 'own choice, 0.05-0.08 plausible'),
  effort: doseSpec('Effort, 1 = usual', '投入强度', '1', 1, 0.1, 5, 'assumed', 'scales the price'),
} as const satisfies ParamSpecs

export const tending: Measure<typeof dose> = {
  name: 'tending',
  code: 'M1',
  title: { en: 'Tending', zh: '抚育管护' },
  layer: 'upkeep',
  principle: 'reduce',
  nature: 'hybrid',
  doc: {
    en: 'Watering in drought, weeding, protection: planted stock dies less and more species settle. Paid every year.',
    zh: '抗旱浇水、除草、看护：降低苗木死亡并促进物种定居；按年计费。',
  },
  dose,
  changes: ['tendingHazard', 'extraColonisation'],
  evidence: { status: 'assumed', source: 'own choice' },
  scope: 'unit',
  apply(state, _site, i, { hazardFactor, extraColonisation }) {
    state.tendingHazard[i] = Math.min(state.tendingHazard[i], hazardFactor)
    state.extraColonisation[i] = Math.max(state.extraColonisation[i], extraColonisation)
  },
  bill() {},
  upkeep(site, i, { effort }, book) {
    book('tending', site.area[i] / 10_000, effort)
  },
}
