import * as Plot from '@observablehq/plot'
import type { AlternativeResult } from '../../compare/comparison.ts'
import type { IndicatorName } from '../../indicators/indicators.ts'
import type { View } from '../create-view.ts'
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

/** What one panel shows. */
export interface FanPanel {
  readonly view: View
  readonly indicator: IndicatorName
  readonly option: AlternativeResult
  readonly format: NumberFormat
  /** Upper end of the axis, in the unit shown; the same for all panels of a chart. */
  readonly ceiling: number
  readonly paint: Paint
  readonly symbol: Plot.SymbolType
  readonly summary: string
}

interface Point {
  readonly year: number
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** One panel: an option over its band, with the baseline behind it and published numbers before it. */
export function fanChart({ view, indicator, option, format, ceiling, paint, symbol, summary }: FanPanel): Markup {
  const points = (alternative: AlternativeResult): Point[] => {
    const { time, q05, q50, q95 } = alternative.indicators[indicator]
    return time.flatMap((year, i) => {
      const [low, middle, high] = [q05[i], q50[i], q95[i]]
      if (low == null || middle == null || high == null) return []
      return [{ year, low: low * format.scale, middle: middle * format.scale, high: high * format.scale }]
    })
  }
  const own = points(option)
  const other = option === view.baseline ? [] : points(view.baseline)
  const published = view.comparison.validation
    .filter((row, i) => row.indicator === indicator && row.alternative === option.id && isValue(view, i))
    .map(row => ({ year: row.year, value: row.paper * format.scale }))
  const years = [...new Set([...own, ...other].map(point => point.year))]
  const grey = PALETTE.grey.fill
  const labels = endLabels(view, format, ceiling, own.at(-1), other.at(-1))
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
      Plot.axisY({ ticks: 5, tickSize: 0, tickFormat: (y: number) => quantityText(y, '1', view.lang), fill: '#444' }),
      Plot.axisX({ ticks: thin(years), tickSize: 3, tickFormat: (year: number) => String(year), fill: '#444' }),
      Plot.areaY(other, { x: 'year', y1: 'low', y2: 'high', fill: grey, fillOpacity: 0.16 }),
      Plot.areaY(own, { x: 'year', y1: 'low', y2: 'high', fill: paint.fill, fillOpacity: 0.2 }),
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
function endLabels(view: View, format: NumberFormat, ceiling: number, own?: Point, other?: Point): EndLabel[] {
  if (!own) return []
  const perPixel = ceiling / (HEIGHT - MARGIN.top - MARGIN.bottom)
  const label = (point: Point, y: number, strong: boolean, text: string): EndLabel => ({ year: point.year, y, text, strong })
  // the unit stands above the chart; only the short one is repeated
  const text = ({ middle }: Point): string => format.number(middle / format.scale) + (format.unit === '%' ? ' %' : '')
  if (!other) return [label(own, own.middle, true, text(own))]
  const below = other.middle <= own.middle
  const gap = LABEL_GAP * perPixel
  const push = Math.max(0, gap - Math.abs(own.middle - other.middle)) / 2
  // both labels of the baseline lie on the far side of its line, and inside the frame
  const ownY = own.middle + (below ? push : -push)
  const otherY = other.middle + (below ? -push : push)
  const nameY = otherY + (below ? -1 : 1) * 13 * perPixel
  return [
    label(own, ownY, true, text(own)),
    label(other, otherY, false, text(other)),
    label(other, nameY, false, shorten(view.titleOf(view.baseline.id), 13)),
  ]
}

/** Is row `i` of the validation table a value of the indicator itself, not a ratio? Rows stand in the order of the evidence. */
const isValue = (view: View, i: number): boolean => view.comparison.scenario.evidence[i]?.form === 'value'

/** At most seven of the years, so that labels do not touch. */
function thin(years: readonly number[]): number[] {
  const step = Math.ceil(years.length / 7)
  return years.filter((_, i) => i % step === 0)
}
