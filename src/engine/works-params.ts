import type { ParamSpecs } from '../base/param-spec.ts'

/** What the bill of works is tuned by. */
export const worksParams = {
  discountRate: { label: { en: 'Discount rate', zh: '折现率' }, unit: '1/a', default: 0.03, min: 0, max: 0.2, status: 'assumed', source: 'own choice, 0-8 %' },
  steepFactor: { label: { en: 'Cost factor of work on steep ground', zh: '陡坡施工系数' }, unit: '1', default: 1.3, min: 1, max: 3, status: 'assumed', source: 'own choice: above 25 degrees; ramped from 20 to 30 so that no step can be exploited' },
  earthworkError: { label: { en: 'Error of earthwork volumes without a 3-D model', zh: '无三维模型时土方误差' }, unit: '1', default: 0.15, min: 0, max: 0.5, status: 'assumed', source: 'own choice, GH9' },
  surveyedEarthworkError: { label: { en: 'Error of earthwork volumes with a 3-D model', zh: '有三维模型时土方误差' }, unit: '1', default: 0.05, min: 0, max: 0.5, status: 'paper', source: 'Tang section 4.2: within 5 %' },
  earthworkDeviation: { label: { en: 'How the survey error falls out, in standard deviations', zh: '土方误差偏离（标准差）' }, unit: '1', default: 0, min: -3, max: 3, distribution: { kind: 'normal', sd: 1 }, status: 'assumed', source: 'normal error' },
} as const satisfies ParamSpecs
