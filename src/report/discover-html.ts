import type { Lang } from '../base/text.ts'
import type { Discovery } from '../compare/discovery.ts'
import { boxLimits } from './charts/box-limits.ts'
import { coverageDensity } from './charts/coverage-density.ts'
import { DISCOVER_MESSAGES } from './discover-messages.ts'
import { discoverView } from './discover-view.ts'
import { html, type Markup } from './html.ts'
import { limitRows } from './limit-rows.ts'
import { pageHtml } from './page-html.ts'
import type { ReportOptions } from './report-html.ts'
import { reproduceSection } from './sections/reproduce-section.ts'
import { wordsTableHtml } from './words-table-html.ts'

/** A discovery as one HTML file in both languages, which needs neither network nor JavaScript. */
export function discoverHtml(discovery: Discovery, options: ReportOptions): string {
  const titleOf = (lang: Lang): string => `${discovery.scenario.title[lang]} – ${DISCOVER_MESSAGES.discoverTitle[lang]}`
  return pageHtml({
    lang: options.lang,
    engine: discovery.engine,
    titles: { en: titleOf('en'), zh: titleOf('zh') },
    bodies: { en: body(discovery, options, 'en'), zh: body(discovery, options, 'zh') },
  })
}

function body(discovery: Discovery, options: ReportOptions, lang: Lang): Markup {
  const view = discoverView(discovery, lang)
  const { say } = view
  const searched = (method: 'prim' | 'cart'): boolean => discovery.heldOut > 0 && discovery.methods.includes(method)
  return html`<main class="report" lang="${lang}">
    <header>
      <p class="kicker">Regreen · ${say('discoverTitle')}</p>
      <h1>${view.title}</h1>
      <p class="lead">${view.head.join(' ')}</p>
    </header>
    ${view.boxes.map(({ title, sentence, scores, limits }, k) => {
      const box = discovery.boxes[k]
      return html`<section aria-labelledby="box-${k + 1}-${lang}">
        <h2 id="box-${k + 1}-${lang}">${title}</h2>
        <p><b>${sentence}</b></p>
        <p>${scores}</p>
        ${box && boxLimits(limitRows(discovery, box, lang), say('boxTable'))} ${wordsTableHtml(limits)}
        <figure class="chart">
          <figcaption><h3>${say('trajectory')}</h3></figcaption>
          ${coverageDensity(
            (box?.steps ?? []).map(({ found, rule }, at) => ({
              coverage: found.coverage,
              density: found.density,
              suggested: at === box?.suggested,
              restricted: rule.length,
            })),
            box?.found,
            { coverage: say('coverage'), density: say('density') },
            say('trajectory'),
          )}
          <p class="note">${say('trajectoryNote')}</p>
        </figure>
      </section>`
    })}
    ${searched('prim') && view.boxes.length === 0 ? html`<p>${say('noBox')}</p>` : undefined}
    ${
      searched('cart')
        ? html`<section aria-labelledby="tree-${lang}">
            <h2 id="tree-${lang}">${say('leavesTitle')}</h2>
            ${view.leaves.rows.length > 0 ? wordsTableHtml(view.leaves) : html`<p>${say('noLeaves')}</p>`}
          </section>`
        : undefined
    }
    <section>
      <ul>
        ${view.notes.map(note => html`<li>${note}</li>`)}
      </ul>
    </section>
    ${reproduceSection({ hash: discovery.scenario.hash, seed: discovery.seed, engine: discovery.engine }, options, lang)}
  </main>`
}
