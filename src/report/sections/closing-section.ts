import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { LIMITS } from '../limits.ts'

/** What the model does not do, and how to make the numbers again. */
export function closingSection(view: View, command: string): Markup {
  const { say, lang, comparison } = view
  const { seed, replicates, engine, scenario } = comparison
  return html`<section aria-labelledby="limits-${lang}">
      <h2 id="limits-${lang}">${say('limits')}</h2>
      <ul>
        ${LIMITS.map(limit => html`<li>${limit[lang]}</li>`)}
      </ul>
    </section>
    <section aria-labelledby="reproduce-${lang}">
      <h2 id="reproduce-${lang}">${say('reproduce')}</h2>
      <p>${say('reproduceLead')}</p>
      <dl class="facts">
        <dt>${say('command')}</dt>
        <dd><code>${command}</code></dd>
        <dt>${say('fullHash')}</dt>
        <dd><code>${scenario.hash}</code></dd>
        <dt>${say('factSeed')}</dt>
        <dd>${seed}</dd>
        <dt>${say('factFutures')}</dt>
        <dd>${replicates}</dd>
        <dt>${say('factEngine')}</dt>
        <dd>Regreen ${engine}</dd>
      </dl>
    </section>`
}
