import type { Lang } from '../../base/text.ts'
import { LIMITS } from '../limits.ts'
import { CATALOGUE_WORDS as WORDS } from './catalogue-words.ts'
import { modelFacts } from './model-facts.ts'

/** What `explain model` says, for machines. */
export function modelJson(lang: Lang): object {
  const { steps, calibrated, counts, parameters, prices } = modelFacts()
  return {
    schema: 'regreen/model@1',
    purpose: WORDS.purposeText[lang],
    isNot: WORDS.isNotText[lang],
    steps: steps.map(({ name, title, when, note, sources }) => ({
      name,
      title: title[lang],
      ...(when && { when: when[lang] }),
      note: note[lang],
      sources,
    })),
    calibrated: calibrated.map(({ name, label, value, source }) => ({ name, label: label[lang], value, source })),
    parameters: { total: parameters, prices, ...counts },
    limits: LIMITS.map(limit => limit[lang]),
  }
}
