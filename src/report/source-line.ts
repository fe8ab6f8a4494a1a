import type { CourseView } from './course-view.ts'
import { html, type Markup } from './html.ts'

/** Where the numbers of a chart or table come from: enough to make them again. */
export function sourceLine({ say, origin }: Pick<CourseView, 'say' | 'origin'>): Markup {
  const { engine, seed, replicates, hash } = origin
  return html`<p class="source">${say('source', { engine, hash, seed, n: replicates })}</p>`
}
