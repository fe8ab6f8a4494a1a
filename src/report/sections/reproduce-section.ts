import type { Lang } from '../../base/text.ts'
import { html, type Markup } from '../html.ts'
import { MESSAGES } from '../messages.ts'
import type { ReportOptions } from '../report-html.ts'
import { SENSITIVITY_MESSAGES } from '../sensitivity-messages.ts'
import { sayFrom } from '../say-from.ts'

/** What the numbers of a page were made from. */
export interface Origin {
  /** Of the scenario. */ readonly hash: string
  readonly seed: number
  readonly engine: string
}

/** How the page can be made again. */
export function reproduceSection({ hash, seed, engine }: Origin, { command, generated }: ReportOptions, lang: Lang): Markup {
  const say = sayFrom({ ...MESSAGES, ...SENSITIVITY_MESSAGES }, lang)
  return html`<section aria-labelledby="reproduce-${lang}">
    <h2 id="reproduce-${lang}">${say('reproduce')}</h2>
    <p>${say('reproduceLead')}</p>
    <dl class="facts">
      ${
        command === undefined
          ? undefined
          : html`<dt>${say('command')}</dt>
              <dd><code>${command}</code></dd>`
      }
      <dt>${say('fullHash')}</dt>
      <dd><code>${hash}</code></dd>
      <dt>${say('factSeed')}</dt>
      <dd>${seed}</dd>
      <dt>${say('factEngine')}</dt>
      <dd>Regreen ${engine}</dd>
      <dt>${say('factGenerated')}</dt>
      <dd>${generated}</dd>
    </dl>
  </section>`
}
