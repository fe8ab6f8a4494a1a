import type { View } from './create-view.ts'
import { html, type Markup } from './html.ts'

/** Where the numbers of a chart or table come from: enough to make them again. */
export function sourceLine({ say, comparison, hash }: View): Markup {
  const { engine, seed, replicates } = comparison
  return html`<p class="source">${say('source', { engine, hash, seed, n: replicates })}</p>`
}
