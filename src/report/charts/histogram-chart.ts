import * as Plot from '@observablehq/plot'
import type { Lang } from '../../base/text.ts'
import type { Markup } from '../html.ts'
import { quantityText } from '../quantity-text.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import type { Paint } from './palette.ts'

const WIDTH = 340
const ROW = 66
const MARGIN = { top: 4, right: 24, bottom: 26, left: 12 }
/** Share of a row that bars may fill; its title stands above them. */
const FILLED = 0.58
/** Columns of a row's title. */
const TITLE = 50

/** A row: counts over equal parts of the axis, and the median, in the unit shown. */
export interface HistogramRowShown {
  readonly title: string
  readonly counts: readonly number[]
  readonly median: number
  readonly paint: Paint
}

/** Rows that share one axis from `low` to `high`. */
export interface HistogramPanel {
  readonly lang: Lang
  readonly low: number
  readonly high: number
  readonly rows: readonly HistogramRowShown[]
  readonly summary: string
}

/** Histograms below each other on one axis; each is as high as its own tallest bar. */
export function histogramChart({ lang, low, high, rows, summary }: HistogramPanel): Markup {
  const bars = rows.flatMap(({ counts, paint }, i) => {
    const most = Math.max(1, ...counts)
    const width = (high - low) / counts.length
    return counts.flatMap((count, k) =>
      count > 0
        ? [{ x1: low + k * width, x2: low + (k + 1) * width, y1: -i - 1, y2: -i - 1 + (FILLED * count) / most, fill: paint.fill }]
        : [],
    )
  })
  const lines = rows.map((row, i) => ({ x1: low, x2: high, y: -i - 1, median: row.median, top: -i - 1 + FILLED + 0.06 }))
  const titles = rows.map((row, i) => ({ x: low, y: -i - 0.09, text: shorten(row.title, TITLE) }))
  return drawPlot(summary, {
    width: WIDTH,
    height: rows.length * ROW + MARGIN.top + MARGIN.bottom,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: { domain: [low, high], label: null },
    y: { domain: [-rows.length, 0], axis: null },
    marks: [
      Plot.gridX({ ticks: 4, stroke: '#000', strokeOpacity: 0.1 }),
      Plot.axisX({ ticks: 4, tickSize: 3, tickFormat: (x: number) => quantityText(x, '1', lang), fill: '#444' }),
      Plot.rect(bars, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: 'fill', insetLeft: 0.3, insetRight: 0.3 }),
      Plot.ruleY(lines, { y: 'y', x1: 'x1', x2: 'x2', stroke: '#767676' }),
      Plot.ruleX(lines, { x: 'median', y1: 'y', y2: 'top', stroke: '#fff', strokeWidth: 4 }),
      Plot.ruleX(lines, { x: 'median', y1: 'y', y2: 'top', stroke: '#1a1a1a', strokeWidth: 1.8 }),
      Plot.text(titles, {
        x: 'x',
        y: 'y',
        text: 'text',
        textAnchor: 'start',
        lineAnchor: 'top',
        fill: '#1a1a1a',
        stroke: '#fff',
        strokeWidth: 3,
      }),
    ],
  })
}
