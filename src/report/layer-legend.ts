import type { Lang } from '../base/text.ts'
import type { Layer } from '../engine/measure.ts'
import { LAYER_PAINTS } from './charts/layer-paints.ts'
import { html, type Markup } from './html.ts'
import { LABELS } from './labels.ts'

/** What the colours of works mean. */
export function layerLegend(lang: Lang): Markup {
  return html`<ul class="legend" aria-hidden="true">
    ${(Object.keys(LAYER_PAINTS) as Layer[]).map(
      layer => html`<li><span class="swatch" style="background:${LAYER_PAINTS[layer].fill}"></span>${LABELS.layer[layer][lang]}</li>`,
    )}
  </ul>`
}
