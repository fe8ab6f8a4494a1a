import * as Plot from '@observablehq/plot'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import type { Paint } from './palette.ts'

/** One action: what, when, whether it is kept up until the end. */
export interface GanttBar {
  readonly title: string
  /** Month of the simulation, 0 = January of year 1. */
  readonly month: number
  readonly upkeep: boolean
  readonly paint: Paint
}

const WIDTH = 760
const ROW = 22
const MARGIN = { left: 250, right: 12, top: 22, bottom: 6 }
const MONTHS = 12

/** Actions over the years: a block in the month an action starts, a thin bar while it is kept up. */
export function ganttChart(view: View, bars: readonly GanttBar[], summary: string): Markup {
  const end = view.end * MONTHS
  const years = Array.from({ length: view.end }, (_, i) => i)
  const height = MARGIN.top + MARGIN.bottom + ROW * bars.length
  const rows = bars.map((bar, row) => ({ ...bar, row }))
  const code = (month: number): string => `Y${Math.floor(month / MONTHS) + 1}-${String((month % MONTHS) + 1).padStart(2, '0')}`
  const svg = drawPlot(summary, {
    width: WIDTH,
    height,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { domain: [0, end], axis: null },
    y: { domain: rows.map(({ row }) => row), label: null, padding: 0.25 },
    marks: [
      Plot.ruleX([...years.map(year => year * MONTHS), end], { stroke: '#000', strokeOpacity: 0.15 }),
      Plot.ruleY(rows, { y: 'row', stroke: '#000', strokeOpacity: 0.08 }),
      Plot.axisY({ tickSize: 0, tickFormat: (row: number) => shorten(bars[row]?.title ?? '', 40), fill: '#1a1a1a', fontSize: 12 }),
      Plot.text(years, {
        x: (year: number) => year * MONTHS + MONTHS / 2,
        frameAnchor: 'top',
        dy: -14,
        text: (year: number) => view.say('yearN', { n: year + 1 }),
        fill: '#444',
      }),
      Plot.barX(
        rows.filter(({ upkeep }) => upkeep),
        { x1: 'month', x2: () => end, y: 'row', fill: bar => bar.paint.fill, fillOpacity: 0.45, insetTop: 5, insetBottom: 5 },
      ),
      Plot.barX(rows, {
        x1: 'month',
        x2: ({ month }: GanttBar) => Math.min(end, month + 1),
        y: 'row',
        fill: (bar: GanttBar) => bar.paint.fill,
      }),
      Plot.text(rows, {
        x: ({ month }: GanttBar) => (month > end * 0.85 ? month : month + 1),
        y: 'row',
        text: ({ month }: GanttBar) => code(month),
        dx: 5,
        textAnchor: 'start',
        fill: '#333',
        stroke: '#fff',
        strokeWidth: 3,
        fontSize: 10.5,
      }),
    ],
    color: { type: 'identity' },
  })
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${summary}"><div class="wide">${svg}</div></div>`
}
