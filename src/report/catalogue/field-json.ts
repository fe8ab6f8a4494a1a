import type { Lang } from '../../base/text.ts'
import { FIELDS, type FieldName } from '../../engine/fields.ts'
import { fieldMeaning } from './field-meaning.ts'

/** One column for machines; `max` is null where there is no upper bound. */
export function fieldJson(name: FieldName, lang: Lang): object {
  const { label, unit, role, min, max } = FIELDS[name]
  return { name, label: label[lang], unit, role, min, max: Number.isFinite(max) ? max : null, meaning: fieldMeaning(name, lang) }
}
