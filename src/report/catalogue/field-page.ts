import type { Lang } from '../../base/text.ts'
import { COUPLINGS } from '../../engine/couplings.ts'
import { FIELDS, type FieldName } from '../../engine/fields.ts'
import { MEASURES, type MeasureName } from '../../engine/measures/index.ts'
import { INDICATORS, type IndicatorName } from '../../indicators/indicators.ts'
import type { TextOptions } from '../compare-text.ts'
import { LABELS } from '../labels.ts'
import { unitLabel } from '../unit-label.ts'
import { boundsText } from './bounds-text.ts'
import { CATALOGUE_WORDS as WORDS } from './catalogue-words.ts'
import { fieldMeaning } from './field-meaning.ts'
import { createPage } from './page.ts'
import { usersOfField } from './users-of-field.ts'

/** Everything about one column, for a terminal. */
export function fieldPage(name: FieldName, options: TextOptions): string {
  const { lang } = options
  const field = FIELDS[name]
  const { readBy, writtenBy, measures, indicators } = usersOfField(name)
  const page = createPage(options)
  page.title(`${name}  ${field.label[lang]}`)
  page.say(fieldMeaning(name, lang))
  page.say('')
  page.pair(WORDS.unit[lang], unitLabel(field.unit, lang) || WORDS.plainNumber[lang])
  page.pair(WORDS.bounds[lang], boundsText(field, lang))
  page.pair(WORDS.role[lang], WORDS[field.role][lang])

  const users = (title: string, names: readonly string[], label: (user: string) => string | undefined): void => {
    page.heading(title)
    if (names.length === 0) page.item(WORDS.nobody[lang], '')
    for (const user of names) page.item(user, label(user) ?? '')
  }
  users(WORDS.writtenBy[lang], writtenBy, step => stepTitle(step, lang))
  users(WORDS.readBy[lang], readBy, step => stepTitle(step, lang))
  users(WORDS.changedBy[lang], measures, measure => MEASURES[measure as MeasureName].title[lang])
  users(WORDS.shownBy[lang], indicators, indicator => INDICATORS[indicator as IndicatorName].label[lang])
  return page.text()
}

/** What a process or coupling is called; undefined where it has no other name. */
function stepTitle(step: string, lang: Lang): string | undefined {
  const couplings: Readonly<Record<string, { readonly title: { readonly en: string; readonly zh: string } }>> = COUPLINGS
  return (LABELS.group[step] ?? couplings[step]?.title)?.[lang]
}
