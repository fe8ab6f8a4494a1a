import type { FieldName } from '../../engine/fields.ts'

/** What each column means, in Chinese; the English sentence stands in `FIELDS`. */
export const FIELD_MEANINGS_ZH: Readonly<Partial<Record<FieldName, string>>> = {}
