import * as Plot from '@observablehq/plot'
import type { Lang } from '../../base/text.ts'
import type { Markup } from '../html.ts'
import type { NumberFormat } from '../number-format.ts'
import { quantityText } from '../quantity-text.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import type { Paint } from './palette.ts'
import { PALETTE } from './palette.ts'

const WIDTH = 340
const HEIGHT = 230
const MARGIN = { top: 16, right: 84, bottom: 32, left: 48 }
/** Least distance between labels at the ends of lines [px]. */
const LABEL_GAP = 16

/** What one panel shows, in the unit shown. */
export interface FanPanel {
  readonly lang: Lang
  readonly format: NumberFormat
  /** Upper end of the axis; the same for all panels of a chart. */
  readonly ceiling: number
  readonly paint: Paint
  readonly symbol: Plot.SymbolType
  readonly summary: string
  readonly own: readonly FanPoint[]
  /** What stands behind it, and its name. */
  readonly other?: readonly FanPoint[]
  readonly otherTitle?: string
  readonly published: readonly { readonly year: number; readonly value: number }[]
}

/** A year: median and 5-95 % band, and the band of the middle half where it is known. */
export interface FanPoint {
  readonly year: number
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly innerLow?: number
  readonly innerHigh?: number
}

/** One panel: an option over its bands, with the baseline behind it and published numbers before it. */
export function fanChart(panel: FanPanel): Markup {
  const { lang, ceiling, paint, symbol, summary, own, other = [], published } = panel
  const years = [...new Set([...own, ...other].map(point => point.year))]
  const grey = PALETTE.grey.fill
  const labels = endLabels(panel, own.at(-1), other.at(-1))
  const inner = own.filter(point => point.innerLow !== undefined)
  return drawPlot(summary, {
    width: WIDTH,
    height: HEIGHT,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: { domain: [Math.min(...years), Math.max(...years)], label: null },
    y: { domain: [0, ceiling], label: null },
    marks: [
      Plot.gridY({ ticks: 5, stroke: '#000', strokeOpacity: 0.12 }),
      Plot.axisY({ ticks: 5, tickSize: 0, tickFormat: (y: number) => quantityText(y, '1', lang), fill: '#444' }),
      Plot.axisX({ ticks: thin(years), tickSize: 3, tickFormat: (year: number) => String(year), fill: '#444' }),
      Plot.areaY(other, { x: 'year', y1: 'low', y2: 'high', fill: grey, fillOpacity: 0.16 }),
      Plot.areaY(own, { x: 'year', y1: 'low', y2: 'high', fill: paint.fill, fillOpacity: 0.2 }),
      ...(inner.length > 0 ? [Plot.areaY(inner, { x: 'year', y1: 'innerLow', y2: 'innerHigh', fill: paint.fill, fillOpacity: 0.3 })] : []),
      Plot.line(other, { x: 'year', y: 'middle', stroke: grey, strokeWidth: 1.8, strokeDasharray: '5 3' }),
      Plot.line(own, { x: 'year', y: 'middle', stroke: paint.fill, strokeWidth: 2.4 }),
      Plot.dot(own, { x: 'year', y: 'middle', fill: paint.fill, symbol, r: 3.2 }),
      Plot.dot(published, { x: 'year', y: 'value', symbol: 'diamond', r: 4.5, stroke: '#1a1a1a', strokeWidth: 1.5, fill: '#fff' }),
      Plot.text(labels, {
        x: 'year',
        y: 'y',
        text: 'text',
        dx: 8,
        textAnchor: 'start',
        fill: '#1a1a1a',
        fontWeight: 'bold',
        fontSize: 12,
        filter: 'strong',
      }),
      Plot.text(labels, {
        x: 'year',
        y: 'y',
        text: 'text',
        dx: 8,
        textAnchor: 'start',
        fill: '#555',
        filter: (label: EndLabel) => !label.strong,
      }),
    ],
  })
}

interface EndLabel {
  readonly year: number
  readonly y: number
  readonly text: string
  readonly strong: boolean
}

/** Values at the right ends of the lines, pushed apart where they would touch; the baseline also by name. */
function endLabels({ format, ceiling, otherTitle = '' }: FanPanel, own?: FanPoint, other?: FanPoint): EndLabel[] {
  if (!own) return []
  const perPixel = ceiling / (HEIGHT - MARGIN.top - MARGIN.bottom)
  const label = (point: FanPoint, y: number, strong: boolean, text: string): EndLabel => ({ year: point.year, y, text, strong })
  // the unit stands above the chart; only the short one is repeated
  const text = ({ middle }: FanPoint): string => format.number(middle / format.scale) + (format.unit === '%' ? ' %' : '')
  if (!other) return [label(own, own.middle, true, text(own))]
  const below = other.middle <= own.middle
  const gap = LABEL_GAP * perPixel
  const push = Math.max(0, gap - Math.abs(own.middle - other.middle)) / 2
  // both labels of the baseline lie on the far side of its line, and inside the frame
  const ownY = own.middle + (below ? push : -push)
  const otherY = other.middle + (below ? -push : push)
  const nameY = otherY + (below ? -1 : 1) * 13 * perPixel
  return [label(own, ownY, true, text(own)), label(other, otherY, false, text(other)), label(other, nameY, false, shorten(otherTitle, 13))]
}

/** At most seven of the years, so that labels do not touch. */
function thin(years: readonly number[]): number[] {
  const step = Math.ceil(years.length / 7)
  return years.filter((_, i) => i % step === 0)
}
