import { FIELDS, type FieldName } from '../../engine/fields.ts'
import type { TextOptions } from '../compare-text.ts'
import { fill } from '../fill.ts'
import { plainSigns } from '../plain-signs.ts'
import { textTable } from '../text-table.ts'
import { unitLabel } from '../unit-label.ts'
import { boundsText } from './bounds-text.ts'
import { CATALOGUE_WORDS as WORDS } from './catalogue-words.ts'
import { createPage } from './page.ts'

const ROLES = ['state', 'derived', 'flux'] as const
const NAMES = Object.keys(FIELDS) as FieldName[]

/** All columns for a terminal, by role. On a narrow one bounds give way first, then units. */
export function fieldsPage(program: string, options: TextOptions): string {
  const { lang, unicode, width } = options
  const page = createPage(options)
  page.title(fill(WORDS.fieldsTitle[lang], { n: NAMES.length }))
  for (const role of ROLES) {
    page.heading(WORDS[role][lang])
    const rows = NAMES.filter(name => FIELDS[name].role === role).map(name => {
      const cells = [name, FIELDS[name].label[lang], unitLabel(FIELDS[name].unit, lang) || '1', boundsText(FIELDS[name], lang)]
      return cells.map(text => ({ text: unicode ? text : plainSigns(text) }))
    })
    for (const line of textTable(rows, width - 2, unicode ? '…' : '~')) page.line(`  ${line}`)
  }
  page.heading(fill(WORDS.fieldsHint[lang], { program }))
  return page.text()
}
