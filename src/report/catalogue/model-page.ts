import type { Status } from '../../base/param-spec.ts'
import type { Lang, Text } from '../../base/text.ts'
import type { TextOptions } from '../compare-text.ts'
import { fill } from '../fill.ts'
import { LABELS } from '../labels.ts'
import { LIMITS } from '../limits.ts'
import { CATALOGUE_WORDS as WORDS } from './catalogue-words.ts'
import { modelFacts } from './model-facts.ts'
import { createPage } from './page.ts'

/** What the model is, does, rests on and leaves out, for a terminal. */
export function modelPage(options: TextOptions): string {
  const { lang } = options
  const { steps, calibrated, counts, parameters, prices } = modelFacts()
  const page = createPage(options)
  page.title(WORDS.modelTitle[lang])
  page.heading(WORDS.purpose[lang])
  page.say(WORDS.purposeText[lang])
  page.heading(WORDS.isNot[lang])
  page.say(WORDS.isNotText[lang])

  page.heading(WORDS.order[lang])
  steps.forEach(({ name, title, when, note, sources }, i) => {
    page.item(`${i + 1}. ${name}`, `${title[lang]}${when ? bracketed(when, lang) : ''}`)
    page.note(note[lang])
    if (sources.length > 0) page.note(fill(WORDS.after[lang], { sources: sources.join(WORDS.sourceSeparator[lang]) }))
  })

  page.heading(WORDS.calibrated[lang])
  page.say(WORDS.calibratedText[lang])
  for (const { name, label, value, source } of calibrated) {
    page.item(name, `${value}  ${label[lang]}`)
    page.note(source)
  }

  page.heading(WORDS.statuses[lang])
  const list = (Object.entries(counts) as [Status, number][]).map(([status, n]) => `${n} ${LABELS.status[status][lang]}`)
  page.say(fill(WORDS.statusesText[lang], { n: parameters, prices, counts: list.join(WORDS.listSeparator[lang]) }))

  page.heading(WORDS.limits[lang])
  for (const limit of LIMITS) page.item('-', limit[lang])
  page.heading(WORDS.more[lang])
  return page.text()
}

function bracketed(text: Text, lang: Lang): string {
  return lang === 'zh' ? `（${text.zh}）` : ` (${text.en})`
}
