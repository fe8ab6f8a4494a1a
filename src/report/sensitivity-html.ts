import { html, type Markup } from './html.ts'
import { pageHtml } from './page-html.ts'
import { MESSAGES } from './messages.ts'
import type { ReportOptions } from './report-html.ts'
import { sayFrom } from './say-from.ts'
import { reproduceSection } from './sections/reproduce-section.ts'
import { sensitivitySection } from './sections/sensitivity-section.ts'
import { SENSITIVITY_MESSAGES } from './sensitivity-messages.ts'
import type { SensitivityReport } from './sensitivity-report.ts'
import type { Lang } from '../base/text.ts'

/** What the page of an analysis needs besides the analysis: what the numbers came from. */
export interface SensitivityPageOptions extends ReportOptions {
  readonly engine: string
  readonly seed: number
  /** Hash of the scenario. */
  readonly scenario: string
}

/** A sensitivity analysis as one HTML file in both languages, which needs neither network nor JavaScript. */
export function sensitivityHtml(report: SensitivityReport, options: SensitivityPageOptions): string {
  const titleOf = (lang: Lang): string => `${report.subject[lang]} – ${SENSITIVITY_MESSAGES.pageTitle[lang]}`
  return pageHtml({
    lang: options.lang,
    engine: options.engine,
    titles: { en: titleOf('en'), zh: titleOf('zh') },
    bodies: { en: body(report, options, 'en'), zh: body(report, options, 'zh') },
  })
}

function body(report: SensitivityReport, options: SensitivityPageOptions, lang: Lang): Markup {
  const { engine, seed, scenario } = options
  const say = sayFrom({ ...MESSAGES, ...SENSITIVITY_MESSAGES }, lang)
  return html`<main class="report" lang="${lang}">
    <header>
      <p class="kicker">Regreen · ${say('pageTitle')}</p>
      <h1>${report.subject[lang]}</h1>
    </header>
    <section aria-labelledby="result-${lang}">
      <h2 id="result-${lang}">${say('result')}</h2>
      ${sensitivitySection(report, lang)}
    </section>
    ${reproduceSection({ hash: scenario, seed, engine }, options, lang)}
  </main>`
}
