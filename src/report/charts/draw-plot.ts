import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { Markup } from '../html.ts'
import { html } from '../html.ts'

/** Fonts of the page, so that charts and text agree; quotes would end the attribute. */
const FONTS = 'inherit'

/**
 * Draws a chart without a browser and returns it as markup. The summary stands for the chart where it cannot be seen.
 * linkedom draws in browsers too, so that a report has the same bytes wherever it is made.
 */
export function drawPlot(summary: string, options: Plot.PlotOptions): Markup {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const drawn = Plot.plot({ ...options, document, style: { fontFamily: FONTS } })
  const { markup: label } = html`${summary}`
  const viewBox = `0 0 ${options.width ?? 640} ${options.height ?? 400}`
  const inner = drawn.outerHTML.replace(/^<svg[^]*?<\/style>/, '').replace(/<\/svg>$/, '')
  return {
    markup: `<svg role="img" aria-label="${label}" viewBox="${viewBox}" width="${options.width ?? 640}" fill="currentColor" font-size="11" text-anchor="middle">${tidy(inner)}</svg>`,
  }
}

/** Drops Plot's English names of inner parts, which the summary replaces, and digits that nobody can see. */
function tidy(svg: string): string {
  // only inside tags: numbers that readers see keep their digits
  return svg.replaceAll(/<[^>]+>/g, tag => tag.replaceAll(/ aria-(?:label|hidden)="[^"]*"/g, '').replaceAll(/(\d+\.\d\d)\d+/g, '$1'))
}
