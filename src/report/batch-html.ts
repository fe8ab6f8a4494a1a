import type { BatchReport } from './batch-report.ts'
import { batchView, type BatchMessageKey, type BatchView } from './batch-view.ts'
import { html, type Markup } from './html.ts'
import { pageHtml } from './page-html.ts'
import type { ReportOptions } from './report-html.ts'
import { batchConvergenceSection } from './sections/batch-convergence-section.ts'
import { batchFansSection } from './sections/batch-fans-section.ts'
import { batchHistogramsSection } from './sections/batch-histograms-section.ts'
import { batchParametersSection } from './sections/batch-parameters-section.ts'
import { batchProvenanceSection } from './sections/batch-provenance-section.ts'
import { batchRunSection } from './sections/batch-run-section.ts'
import { batchSummarySection } from './sections/batch-summary-section.ts'
import { sensitivitySection } from './sections/sensitivity-section.ts'

/** Parts of the page in their order, by their headings. */
const PARTS: readonly BatchMessageKey[] = [
  'batchRun',
  'batchSummary',
  'batchFans',
  'batchHistograms',
  'batchConvergence',
  'batchSensitivity',
  'batchParameters',
  'batchProvenance',
]

/** A batch as one HTML file in both languages, which needs neither network nor JavaScript. */
export function batchHtml(input: BatchReport, options: ReportOptions): string {
  const views = { en: batchView(input, 'en'), zh: batchView(input, 'zh') }
  const titleOf = ({ text, say }: BatchView): string => `${text(input.scenario.title)} – ${say('batchTitle')}`
  return pageHtml({
    lang: options.lang,
    engine: input.plan.engine,
    titles: { en: titleOf(views.en), zh: titleOf(views.zh) },
    bodies: { en: report(views.en, options), zh: report(views.zh, options) },
  })
}

/** The whole report in one language. */
function report(view: BatchView, { generated, command }: ReportOptions): Markup {
  const { say, text, lang, report, origin } = view
  const { scenario, sensitivity, plan } = report
  const made = command ?? `regreen batch ${scenario.id}.yaml -n ${plan.replicates} -s ${plan.seed}`
  return html`<main class="report" lang="${lang}">
    <header>
      <p class="kicker">Regreen · ${say('batchTitle')}</p>
      <h1>${text(scenario.title)}</h1>
      ${scenario.doc ? html`<p class="lead">${text(scenario.doc)}</p>` : undefined}
      <dl class="facts">
        <dt>${say('factHorizon')}</dt>
        <dd>${say('factHorizonValue', { years: scenario.years })}</dd>
        <dt>${say('factHash')}</dt>
        <dd>${origin.hash}</dd>
        <dt>${say('factGenerated')}</dt>
        <dd>${generated}</dd>
      </dl>
    </header>
    <nav aria-label="${say('contents')}">
      <ul>
        ${PARTS.filter(part => part !== 'batchSensitivity' || sensitivity).map(part => html`<li><a href="#${part}-${lang}">${say(part)}</a></li>`)}
      </ul>
    </nav>
    <p class="banner">${say('batchBanner')}</p>
    ${batchRunSection(view)} ${batchSummarySection(view)} ${batchFansSection(view)} ${batchHistogramsSection(view)}
    ${batchConvergenceSection(view)}
    ${
      sensitivity
        ? html`<section aria-labelledby="batchSensitivity-${lang}">
            <h2 id="batchSensitivity-${lang}">${say('batchSensitivity')}</h2>
            ${sensitivitySection(sensitivity, lang)}
          </section>`
        : undefined
    }
    ${batchParametersSection(view)} ${batchProvenanceSection(view, made)}
  </main>`
}
