import type { Lang } from '../base/text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { climateWords } from './climate-words.ts'
import { createView, type MessageKey, type View } from './create-view.ts'
import { html, type Markup } from './html.ts'
import { pageHtml } from './page-html.ts'
import { quantityText } from './quantity-text.ts'
import { assumptionsSection } from './sections/assumptions-section.ts'
import { chartsSection } from './sections/charts-section.ts'
import { closingSection } from './sections/closing-section.ts'
import { comparedSection } from './sections/compared-section.ts'
import { compositionSection } from './sections/composition-section.ts'
import { networkSection } from './sections/network-section.ts'
import { resilienceSection } from './sections/resilience-section.ts'
import { safetySection } from './sections/safety-section.ts'
import { scheduleSection } from './sections/schedule-section.ts'
import { summarySection } from './sections/summary-section.ts'
import { validationSection } from './sections/validation-section.ts'

/** What a report is made with, besides the comparison. */
export interface ReportOptions {
  /** The language shown first; the page holds both. */
  readonly lang: Lang
  /** When it was made, as it is to be printed; the caller reads the clock. */
  readonly generated: string
  /** The command that makes the numbers again. */
  readonly command?: string
}

/** Parts of the page in their order, by their headings. */
const PARTS: readonly MessageKey[] = [
  'summary',
  'compared',
  'safetyOrder',
  'resilience',
  'network',
  'charts',
  'composition',
  'schedule',
  'validation',
  'assumptions',
  'limits',
  'reproduce',
]

/** A comparison as one HTML file in both languages, which needs neither network nor JavaScript. */
export function reportHtml(comparison: Comparison, options: ReportOptions): string {
  const views = { en: createView(comparison, 'en'), zh: createView(comparison, 'zh') }
  const titleOf = (view: View): string => `${view.text(comparison.scenario.title)} – ${view.say('reportTitle')}`
  return pageHtml({
    lang: options.lang,
    engine: comparison.engine,
    titles: { en: titleOf(views.en), zh: titleOf(views.zh) },
    bodies: { en: report(views.en, options), zh: report(views.zh, options) },
  })
}

/** The whole report in one language. */
function report(view: View, options: ReportOptions): Markup {
  const { scenario, seed, replicates } = view.comparison
  const command = options.command ?? `regreen compare ${scenario.id}.yaml -n ${replicates} -s ${seed}`
  return html`<main class="report" lang="${view.lang}">
    ${header(view, options.generated)} ${contents(view)} ${summarySection(view)} ${comparedSection(view)} ${safetySection(view)}
    ${resilienceSection(view)} ${networkSection(view)} ${chartsSection(view)} ${compositionSection(view)} ${scheduleSection(view)}
    ${validationSection(view)} ${assumptionsSection(view)} ${closingSection(view, command)}
  </main>`
}

function header(view: View, generated: string): Markup {
  const { say, text, lang, comparison, end } = view
  const { scenario, seed, replicates, engine } = comparison
  const { startYear } = scenario
  const area = (hectares: number): string => quantityText(Number(hectares.toPrecision(4)), '1', lang)
  const horizon =
    startYear === undefined
      ? say('factHorizonValue', { years: end })
      : say('factHorizonDates', { years: end, first: startYear, last: startYear + end - 1 })
  const site = say('factSiteValue', { units: scenario.units.length, area: area(view.hectares), treated: area(view.treatedHectares) })
  const climate = climateWords(view)
  const facts: readonly (readonly [MessageKey, string])[] = [
    ['factSite', site],
    ['factHorizon', horizon],
    ...(climate ? [['factClimate', say('factClimateValue', climate)] as const] : []),
    ['factFutures', say('factFuturesValue', { n: replicates })],
    ['factSeed', String(seed)],
    ['factHash', view.hash],
    ['factEngine', `Regreen ${engine}`],
    ['factGenerated', generated],
  ]
  return html`<header>
    <p class="kicker">Regreen · ${say('reportTitle')}</p>
    <h1>${text(scenario.title)}</h1>
    ${scenario.doc ? html`<p class="lead">${text(scenario.doc)}</p>` : undefined}
    <dl class="facts">
      ${facts.map(
        ([key, value]) =>
          html`<dt>${say(key)}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </header>`
}

function contents(view: View): Markup {
  return html`<nav aria-label="${view.say('contents')}">
    <ul>
      ${PARTS.filter(part => part !== 'network' || view.comparison.network).map(part => html`<li><a href="#${part}-${view.lang}">${view.say(part)}</a></li>`)}
    </ul>
  </nav>`
}
