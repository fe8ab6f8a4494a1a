import * as Plot from '@observablehq/plot'
import { html, type Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import type { Paint } from './palette.ts'

/** One kind of cost: its name and colour. */
export interface StackKind {
  readonly key: string
  readonly label: string
  readonly paint: Paint
}

/** One bar: shares by key of the kinds; empty where nothing is paid. */
export interface StackBar {
  readonly title: string
  readonly shares: ReadonlyMap<string, number>
}

interface Segment {
  readonly row: number
  readonly from: number
  readonly to: number
  readonly paint: Paint
  readonly text: string
}

const WIDTH = 760
const ROW = 34
const MARGIN = { left: 190, right: 30, top: 4, bottom: 26 }
/** Columns of text that fit into a bar of share 1. */
const COLUMNS = 88

/** Shares of the cost as one bar for each alternative; large parts are named inside, all in the legend. */
export function stackedChart(
  bars: readonly StackBar[],
  kinds: readonly StackKind[],
  noCost: string,
  summary: string,
  share: (x: number) => string,
): Markup {
  const segments = bars.flatMap(({ shares }, row) => {
    let from = 0
    return kinds.flatMap(({ key, label, paint }): Segment[] => {
      const width = shares.get(key) ?? 0
      if (width <= 0) return []
      const segment = { row, from, to: from + width, paint, text: nameFor(label, share(width), width) }
      from += width
      return [segment]
    })
  })
  const empty = bars.flatMap(({ shares }, row) => (shares.size === 0 ? [row] : []))
  const svg = drawPlot(summary, {
    width: WIDTH,
    height: MARGIN.top + MARGIN.bottom + ROW * bars.length,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { domain: [0, 1], label: null },
    y: { domain: bars.map((_, row) => row), label: null, padding: 0.22 },
    marks: [
      Plot.axisY({ tickSize: 0, tickFormat: (row: number) => shorten(bars[row]?.title ?? '', 30), fill: '#1a1a1a', fontSize: 12 }),
      Plot.axisX({ ticks: [0, 0.25, 0.5, 0.75, 1], tickSize: 3, tickFormat: (x: number) => share(x), fill: '#444' }),
      Plot.barX(segments, {
        x1: 'from',
        x2: 'to',
        y: 'row',
        fill: (segment: Segment) => segment.paint.fill,
        stroke: '#fff',
        strokeWidth: 1.5,
      }),
      Plot.text(segments, {
        x: (segment: Segment) => (segment.from + segment.to) / 2,
        y: 'row',
        text: 'text',
        fill: (segment: Segment) => segment.paint.ink,
        fontSize: 11.5,
      }),
      Plot.text(empty, { x: 0, y: (row: number) => row, text: () => noCost, dx: 6, textAnchor: 'start', fill: '#555', fontSize: 12 }),
    ],
    color: { type: 'identity' },
  })
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${summary}"><div class="wide">${svg}</div></div>`
}

/** Name and share where there is room, the share alone where there is some, else nothing. */
function nameFor(label: string, share: string, width: number): string {
  const room = Math.floor(width * COLUMNS) - 2
  const whole = `${label} ${share}`
  if (shorten(whole, room) === whole) return whole
  return shorten(share, room) === share ? share : ''
}
