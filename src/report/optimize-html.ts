import type { Lang } from '../base/text.ts'
import type { PlanOptimization } from '../planning/plan-optimization.ts'
import { html, type Markup } from './html.ts'
import { MESSAGES } from './messages.ts'
import { OPTIMIZE_MESSAGES } from './optimize-messages.ts'
import { optimizeView, type OptimizeView } from './optimize-view.ts'
import { pageHtml } from './page-html.ts'
import type { ReportOptions } from './report-html.ts'
import { sayFrom } from './say-from.ts'
import { tableOf } from './table-of.ts'
import type { WordsTable } from './words-table.ts'

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

function body(result: PlanOptimization, { generated, command }: ReportOptions, lang: Lang): Markup {
  const view = optimizeView(result, lang)
  const say = sayFrom({ ...MESSAGES, ...OPTIMIZE_MESSAGES }, lang)
  return html`<main class="report" lang="${lang}">
    <header>
      <p class="kicker">Regreen · ${say('optimizeTitle')}</p>
      <h1>${view.title}</h1>
      <p class="lead">${view.status}</p>
    </header>
    ${section(view, 'answer', [paragraphs([...view.answer, ...view.excluded, ...view.relaxations]), page(view.alternatives)])}
  </main>`
}

function section(view: OptimizeView, id: string, parts: readonly Markup[]): Markup {
  return html`<section id="${id}-${view.lang}">${parts}</section>`
}

const paragraphs = (texts: readonly string[]): Markup => html`${texts.map(text => html`<p>${text}</p>`)}`

function page({ title, head, rows, words = false }: WordsTable): Markup {
  return tableOf({
    caption: title,
    label: title,
    head,
    cells: words ? 'words' : 'numbers',
    rows: rows.map(([first = '', ...cells]) => ({ head: first, cells })),
  })
}
