import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { PRICES } from '../prices.ts'
import { givenSpec } from './given-spec.ts'

const dose = {
  cost: givenSpec('Cost', '费用', 'CNY', 60000, 0, 10000000.0, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const survey3d: Measure<typeof dose> = {
  name: 'survey-3d',
  code: 'GH9',
  title: { en: 'Real-scene 3-D model', zh: '实景三维建模' },
  layer: 'safety',
  principle: 're-optimize',
  nature: 'grey',
  doc: {
    en: 'Surveys the ground before earthworks: the error of earthwork volumes falls from 15 % to 5 %.',
    zh: '土方施工前实景三维测量：土方量误差由 15 % 降至 5 %。',
  },
  dose,
  changes: [],
  evidence: { status: 'paper', source: 'Tang section 4.2: earthwork error within 5 %' },
  scope: 'site',
  apply() {},
  bill(_state, _site, _i, { cost }, book) {
    book('survey', 1, cost / PRICES.survey.default)
  },
}
