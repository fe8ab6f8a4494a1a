import type { FieldSpec } from '../../engine/field-spec.ts'
import type { Lang } from '../../base/text.ts'
import { fill } from '../fill.ts'
import { CATALOGUE_WORDS as WORDS } from './catalogue-words.ts'

/** Hard bounds of a column in words. */
export function boundsText({ min, max }: Pick<FieldSpec, 'min' | 'max'>, lang: Lang): string {
  return max === Number.POSITIVE_INFINITY ? fill(WORDS.atLeast[lang], { low: min }) : fill(WORDS.boundsOf[lang], { low: min, high: max })
}
