import type { Lang } from '../base/text.ts'
import type { Appraisal } from '../compare/appraisal.ts'
import { html, type Markup } from './html.ts'
import { pageHtml } from './page-html.ts'
import { rankCharts } from './rank-charts.ts'
import { RANK_MESSAGES } from './rank-messages.ts'
import { rankView } from './rank-view.ts'
import type { ReportOptions } from './report-html.ts'
import { reproduceSection } from './sections/reproduce-section.ts'
import { wordsTableHtml } from './words-table-html.ts'

/** A ranking as one HTML file in both languages, which needs neither network nor JavaScript. */
export function rankHtml(appraisal: Appraisal, options: ReportOptions): string {
  const titleOf = (lang: Lang): string => `${appraisal.scenario.title[lang]} – ${RANK_MESSAGES.rankTitle[lang]}`
  return pageHtml({
    lang: options.lang,
    engine: appraisal.engine,
    titles: { en: titleOf('en'), zh: titleOf('zh') },
    bodies: { en: body(appraisal, options, 'en'), zh: body(appraisal, options, 'zh') },
  })
}

function body(appraisal: Appraisal, options: ReportOptions, lang: Lang): Markup {
  const view = rankView(appraisal, lang)
  const { say } = view
  const several = appraisal.ranked.length > 1
  const charts = rankCharts(appraisal, view)
  const part = (id: string, title: string, content: readonly (Markup | undefined)[]): Markup =>
    html`<section aria-labelledby="${id}-${lang}">
      <h2 id="${id}-${lang}">${title}</h2>
      ${content}
    </section>`
  const figure = (title: string, drawn: Markup): Markup =>
    html`<figure class="chart">
      <figcaption><h3>${title}</h3></figcaption>
      ${drawn}
    </figure>`
  const list = (texts: readonly string[]): Markup | undefined =>
    texts.length === 0
      ? undefined
      : html`<ul>
          ${texts.map(text => html`<li>${text}</li>`)}
        </ul>`
  return html`<main class="report" lang="${lang}">
    <header>
      <p class="kicker">Regreen · ${say('rankTitle')}</p>
      <h1>${view.title}</h1>
      <p class="lead">${view.answer[0]}</p>
    </header>
    ${part('answer', say('answerTitle'), [
      ...view.answer.slice(1).map(text => html`<p>${text}</p>`),
      ...view.excluded.map(text => html`<p class="banner" role="note"><span aria-hidden="true">⚠ </span>${text}</p>`),
      wordsTableHtml(view.means),
      several ? figure(view.means.title, charts.parallel) : undefined,
    ])}
    ${
      several
        ? [
            part('change', say('changeTitle'), [
              list(view.change),
              figure(say('switchTitle'), charts.switches),
              wordsTableHtml(view.switches),
            ]),
            part('sure', say('sureTitle'), [
              figure(say('smaaTitle'), charts.acceptability),
              wordsTableHtml(view.smaa),
              wordsTableHtml(view.robustness),
              figure(say('regretTitle'), charts.regret),
              list(view.information),
              wordsTableHtml(view.places),
              figure(say('agreementTitle'), charts.agreement),
            ]),
          ]
        : // Weights, places and regret say nothing about an alternative that stands alone.
          undefined
    }
    ${part('gate', say('gateTitle'), [wordsTableHtml(view.gate), list(view.notes)])}
    ${reproduceSection({ hash: appraisal.scenario.hash, seed: appraisal.seed, engine: appraisal.engine }, options, lang)}
  </main>`
}
