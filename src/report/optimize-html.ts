import type { Lang } from '../base/text.ts'
import type { PlanOptimization } from '../planning/plan-optimization.ts'
import { html, type Markup } from './html.ts'
import { layerLegend } from './layer-legend.ts'
import { MESSAGES } from './messages.ts'
import { optimizeCharts } from './optimize-charts.ts'
import { OPTIMIZE_MESSAGES } from './optimize-messages.ts'
import { optimizeView } from './optimize-view.ts'
import { pageHtml } from './page-html.ts'
import { reproduceSection } from './sections/reproduce-section.ts'
import type { ReportOptions } from './report-html.ts'
import { sayFrom } from './say-from.ts'
import { wordsTableHtml } from './words-table-html.ts'

/** An optimised plan as one HTML file in both languages, which needs neither network nor JavaScript. */
export function optimizeHtml(result: PlanOptimization, options: ReportOptions): string {
  const titleOf = (lang: Lang): string => `${result.scenario.title[lang]} – ${OPTIMIZE_MESSAGES.optimizeTitle[lang]}`
  return pageHtml({
    lang: options.lang,
    engine: result.engine,
    titles: { en: titleOf('en'), zh: titleOf('zh') },
    bodies: { en: body(result, options, 'en'), zh: body(result, options, 'zh') },
  })
}

function body(result: PlanOptimization, options: ReportOptions, lang: Lang): Markup {
  const view = optimizeView(result, lang)
  const charts = optimizeCharts(result, view)
  const say = sayFrom({ ...MESSAGES, ...OPTIMIZE_MESSAGES }, lang)
  const part = (id: string, title: string, content: readonly (Markup | undefined)[]): Markup =>
    html`<section aria-labelledby="${id}-${lang}">
      <h2 id="${id}-${lang}">${title}</h2>
      ${content}
    </section>`
  const figure = (title: string, drawn: readonly Markup[]): Markup =>
    html`<figure class="chart">
      <figcaption><h3>${title}</h3></figcaption>
      ${drawn}
    </figure>`
  return html`<main class="report" lang="${lang}">
    <header>
      <p class="kicker">Regreen · ${say('optimizeTitle')}</p>
      <h1>${view.title}</h1>
      <p class="lead">${view.status}</p>
    </header>
    ${part('answer', say(result.status === 'infeasible' ? 'leastBrokenTitle' : 'recommendedTitle'), [
      ...view.answer.map(text => html`<p>${text}</p>`),
      ...(view.relaxations.length > 0
        ? [
            html`<div class="banner" role="note">
              <p><b>${say('relaxTitle')}</b></p>
              <ul>
                ${view.relaxations.map(text => html`<li>${text}</li>`)}
              </ul>
            </div>`,
          ]
        : []),
      ...view.excluded.map(text => html`<p class="banner" role="note">${text}</p>`),
      html`<p class="banner" role="note"><span aria-hidden="true">⚠ </span>${say('caution')}</p>`,
    ])}
    ${part('front', say('frontTitle'), [
      figure(say('frontTitle'), [charts.scatter]),
      wordsTableHtml(view.alternatives),
      figure(say('optimismTitle'), [charts.optimism]),
      wordsTableHtml(view.front),
    ])}
    ${part('works', view.works.title, [
      layerLegend(lang),
      figure(say('mapTitle'), [charts.map]),
      figure(say('ganttTitle'), charts.gantt),
      result.decision.budget?.years === undefined ? undefined : html`<p class="note">${say('budgetLines')}</p>`,
      result.works.length === 0 ? html`<p>${say('noWorks')}</p>` : wordsTableHtml(view.works),
    ])}
    ${part('rules', say('rulesTitle'), [wordsTableHtml(view.rules)])}
    ${part('method', say('convergence'), [...view.method.map(text => html`<p>${text}</p>`), view.rounds.rows.length > 0 ? wordsTableHtml(view.rounds) : undefined, charts.convergence && figure(say('convergenceTitle'), [charts.convergence])])}
    ${reproduceSection({ hash: result.scenario.hash, seed: result.seed, engine: result.engine }, options, lang)}
  </main>`
}
