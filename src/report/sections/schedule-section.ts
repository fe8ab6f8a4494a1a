import { MEASURES } from '../../engine/measures/index.ts'
import type { Measure } from '../../engine/measure.ts'
import type { Action, Alternative } from '../../scenarios/scenario.ts'
import { ganttChart } from '../charts/gantt-chart.ts'
import { LAYER_PAINTS } from '../charts/layer-paints.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { LABELS, UNTREATED } from '../labels.ts'
import { layerLegend } from '../layer-legend.ts'
import { quantityText } from '../quantity-text.ts'
import { tableOf } from '../table-of.ts'
import { reactionsPart } from './reactions-part.ts'

const MONTHS = 12
const M2_PER_HA = 10_000
/** When which measure is done where, and how much of it. */
export function scheduleSection(view: View): Markup {
  const { say, lang, comparison } = view
  return html`<section aria-labelledby="schedule-${lang}">
    <h2 id="schedule-${lang}">${say('schedule')}</h2>
    <p>${say('scheduleLead')}</p>
    ${layerLegend(lang)} ${comparison.scenario.alternatives.map(alternative => scheduleOf(view, alternative))} ${reactionsPart(view)}
  </section>`
}

function scheduleOf(view: View, { title, actions, adaptive }: Alternative): Markup {
  const { say, lang } = view
  const heading = say('scheduleOf', { title: title[lang] })
  const sorted = actions.toSorted((a, b) => a.month - b.month)
  const [first] = sorted
  const last = sorted.at(-1)
  if (!first || !last)
    return html`<h3>${heading}</h3>
      <p>${say(adaptive ? 'scheduleRules' : 'scheduleNone', { title: title[lang] })}</p>`
  const bars = sorted.map(action => {
    const measure = measureOf(action)
    return { title: measure.title[lang], month: action.month, upkeep: measure.upkeep !== undefined, paint: LAYER_PAINTS[measure.layer] }
  })
  const separator = lang === 'zh' ? '\uFF1A' : ': '
  const summary = `${heading}${separator}${say('ganttSummary', { n: sorted.length, first: monthText(view, first.month), last: monthText(view, last.month) })}`
  return html`<figure class="chart">
    <figcaption><h3>${heading}</h3></figcaption>
    ${ganttChart(view, bars, summary)}
    ${tableOf({
      caption: heading,
      label: heading,
      cells: 'words',
      head: [say('measure'), say('start'), say('where'), say('doses')],
      rows: sorted.map(action => {
        const measure = measureOf(action)
        const head = html`${measure.title[lang]}<small>${measure.code}, ${LABELS.layer[measure.layer][lang]}</small>`
        return { head, cells: [monthText(view, action.month), whereText(view, action), dosesText(view, measure, action)] }
      }),
    })}
  </figure> `
}

function measureOf({ measure }: Action): Measure {
  const row = (MEASURES as Readonly<Record<string, Measure>>)[measure]
  if (!row) throw new RangeError(`the schedule names measure ${measure}, which the catalogue does not have`)
  return row
}

function monthText({ say, lang, comparison }: View, month: number): string {
  const year = Math.floor(month / MONTHS) + 1
  const name = LABELS.month[month % MONTHS]?.[lang] ?? ''
  const { startYear } = comparison.scenario
  const date = startYear === undefined ? '' : ` (${startYear + year - 1}-${String((month % MONTHS) + 1).padStart(2, '0')})`
  return say('monthOf', { year, month: name }) + date
}

function whereText(view: View, { units }: Action): Markup {
  const { say, lang, comparison } = view
  if (units.length === 0) return html`${say('wholeSite')}`
  const named = comparison.scenario.units.filter(({ id }) => units.includes(id))
  const treated = comparison.scenario.units.filter(({ kind }) => !UNTREATED.includes(kind))
  const area = named.reduce((sum, unit) => sum + unit.area, 0) / M2_PER_HA
  const all = named.length === treated.length && named.every(unit => treated.includes(unit))
  const names = all ? say('allTreated') : named.map(({ title }) => title[lang]).join(say('placeSeparator'))
  return html`${names}<small>${say('hectares', { area: quantityText(Number(area.toPrecision(4)), '1', lang) })}</small>`
}

function dosesText({ lang }: View, measure: Measure, { dose }: Action): Markup {
  return html`${Object.entries(measure.dose).flatMap(([name, spec]) => {
    const value = dose[name]
    return value === undefined ? [] : [html`<span class="dose">${spec.label[lang]} <b>${quantityText(value, spec.unit, lang)}</b></span> `]
  })}`
}
