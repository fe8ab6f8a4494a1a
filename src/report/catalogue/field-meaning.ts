import type { Lang } from '../../base/text.ts'
import { FIELDS, type FieldName } from '../../engine/fields.ts'
import { FIELD_MEANINGS_ZH } from './field-meanings-zh.ts'

/** What a column means, in a sentence; its label where there is no sentence in that language. */
export function fieldMeaning(name: FieldName, lang: Lang): string {
  const { doc, label } = FIELDS[name]
  return lang === 'zh' ? (FIELD_MEANINGS_ZH[name] ?? `${label.zh}。`) : doc
}
