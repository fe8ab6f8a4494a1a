import type { ValidationRow, VerdictShift } from '../../compare/comparison.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { LABELS } from '../labels.ts'
import { missText } from '../miss-text.ts'
import { sourceLine } from '../source-line.ts'
import { tableOf } from '../table-of.ts'
import { validationFormat } from '../validation-format.ts'
import { verdictOf, type Verdict } from '../verdict-of.ts'
import { VERDICT_SIGNS } from '../verdict-signs.ts'

/** The model against published numbers, what was missed, and whether verdicts hang on assumed inputs. */
export function validationSection(view: View): Markup {
  const { say, lang, comparison } = view
  const { validation } = comparison
  const heading = html`<h2 id="validation-${lang}">${say('validation')}</h2>`
  if (validation.length === 0) {
    return html`<section aria-labelledby="validation-${lang}">
      ${heading}
      <p>${say('validationNone')}</p>
    </section>`
  }
  const count = (verdict: Verdict): number => validation.filter(row => verdictOf(row) === verdict).length
  return html`<section aria-labelledby="validation-${lang}">
    ${heading}
    <p>
      ${view.sentences(say('validationLead', { hit: count('reached'), near: count('near'), missed: count('missed'), n: validation.length }), say('validationRoles'))}
    </p>
    ${rowsTable(view)} ${sourceLine(view)}
    <h3>${say('missesTitle')}</h3>
    ${misses(view)}
    <h3>${say('shifts')}</h3>
    ${comparison.shifts.length > 0 ? shiftsTable(view) : html`<p>${say('shiftsNone')}</p>`}
  </section>`
}

const CLASSES = { reached: 'good', near: 'near', missed: 'bad' } as const

/** A verdict as symbol and word, so that neither colour nor symbol stands alone. */
function verdictMark({ say }: View, verdict: Verdict): Markup {
  return html`<span class="${CLASSES[verdict]}">${VERDICT_SIGNS[verdict]} ${say(verdict)}</span>`
}

function rowsTable(view: View): Markup {
  const { say, lang, comparison } = view
  return tableOf({
    caption: say('validationCaption'),
    label: say('validationCaption'),
    cells: 'words',
    head: [say('quantity'), say('paper'), say('model'), say('tolerance'), say('verdict'), say('role'), say('citation')],
    rows: comparison.validation.map((row, i) => {
      const format = validationFormat(comparison, i, lang)
      const where = `${view.titleOf(row.alternative)}${say('listSeparator')}${say('yearN', { n: row.year })}`
      return {
        head: html`${row.quantity[lang]}<small>${where}</small>${row.note ? html`<small class="note">${row.note[lang]}</small>` : undefined}`,
        cells: [
          format.value(row.paper),
          format.spreadValue({ q05: row.q05, q50: row.model, q95: row.q95 }),
          `${format.number(row.low)}–${format.value(row.high)}`,
          verdictMark(view, verdictOf(row)),
          LABELS.role[row.role][lang],
          row.source,
        ],
      }
    }),
  })
}

function misses(view: View): Markup {
  const { say, lang, comparison } = view
  const sentences = comparison.validation.flatMap((row, i) => {
    if (verdictOf(row) === 'reached') return []
    const format = validationFormat(comparison, i, lang)
    return [
      say('miss', {
        quantity: row.quantity[lang],
        paper: format.value(row.paper),
        model: format.value(row.model),
        amount: missText(row, format, lang),
        low: format.value(row.low),
        high: format.value(row.high),
      }),
    ]
  })
  if (sentences.length === 0) return html`<p>${say('missesNone')}</p>`
  return html`<ul>
    ${sentences.map(sentence => html`<li>${sentence}</li>`)}
  </ul>`
}

function shiftsTable(view: View): Markup {
  const { say, lang, comparison } = view
  const { validation, shifts } = comparison
  const heads = shifts.map(({ what, factor }) => `${what[lang]} × ${factor.toFixed(2)}`)
  const moved = shifts.reduce((sum, shift) => sum + shift.rows.filter((cell, i) => cell.within !== validation[i]?.within).length, 0)
  const lead = moved === 0 ? say('shiftsStable') : say('shiftsMoved', { n: moved, all: shifts.length * validation.length })
  return html`<p>${lead}</p>
    ${tableOf({
      caption: say('shiftsCaption'),
      label: say('shifts'),
      head: [say('quantity'), say('asRun'), ...heads],
      rows: validation.map((row, i) => ({
        head: row.quantity[lang],
        cells: [shiftCell(view, row, i, row), ...shifts.map(shift => shiftCell(view, row, i, shift.rows[i]))],
      })),
    })}`
}

/** Whether a median stays in its tolerance. */
function withinMark({ say }: View, within: boolean): Markup {
  return within ? html`<span class="good">✓ ${say('inTolerance')}</span>` : html`<span class="bad">✗ ${say('outside')}</span>`
}

function shiftCell(view: View, row: ValidationRow, i: number, cell: VerdictShift['rows'][number] | undefined): Markup {
  if (!cell) return html`–`
  const value = validationFormat(view.comparison, i, view.lang).value(cell.model)
  const words = html`${value}<small>${withinMark(view, cell.within)}</small>`
  return cell.within === row.within ? words : html`<b>${words}<small>${view.say('changes')}</small></b>`
}
