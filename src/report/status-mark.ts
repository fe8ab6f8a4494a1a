import type { Status } from '../base/param-spec.ts'
import type { Lang } from '../base/text.ts'
import { html, type Markup } from './html.ts'
import { LABELS } from './labels.ts'

/** Status as a word with a mark: assumed numbers must catch the eye. */
export function statusMark(status: Status | 'derived', lang: Lang): Markup {
  return html`<span class="status ${status}">${LABELS.status[status][lang]}</span>`
}
