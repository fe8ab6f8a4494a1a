import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { quantityText } from '../quantity-text.ts'
import type { Interval } from '../sensitivity-report.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import { PALETTE } from './palette.ts'

const WIDTH = 400
const MARGIN = { top: 6, right: 14, bottom: 28, left: 10 }
/** Heights [px] of the name of a row, of a bar, and of the gap before the next row. */
const NAME = 17
const BAR = 10
const GAP = 9
/** Space before the row of chance, with its rule [px]. */
const APART = 14
/** Columns of a name before it is cut. */
const COLUMNS = 46

/** A factor: its name with its numbers, and one or two bars. */
export interface TornadoRow {
  readonly name: string
  readonly numbers: string
  readonly bars: readonly Interval[]
  readonly noise: boolean
}

/** Bars with intervals; rows of chance stand apart at the end. */
export interface TornadoPanel {
  readonly rows: readonly TornadoRow[]
  readonly threshold?: number
  readonly summary: string
}

/** Names stand above their bars, so that the chart can be read on a narrow screen. */
export function tornadoChart({ rows, threshold, summary }: TornadoPanel): Markup {
  const bars: { x: number; y1: number; y2: number; middle: number; fill: string; low: number; high: number }[] = []
  const names: { y: number; name: string; numbers: string }[] = []
  const rules: number[] = []
  let y = 0
  for (const row of rows) {
    if (row.noise && rules.length === 0 && y > 0) {
      rules.push(y + APART / 2 - GAP / 2)
      y += APART
    }
    names.push({ y: y + NAME / 2, name: shorten(row.name, COLUMNS), numbers: row.numbers })
    y += NAME
    row.bars.forEach(({ value, low, high }, k) => {
      const middle = y + BAR / 2
      if (Number.isFinite(value)) {
        bars.push({ x: value, y1: y + 1, y2: y + BAR - 1, middle, fill: fillOf(row.noise, k), low, high })
      }
      y += BAR
    })
    y += GAP
  }
  const ends = bars.flatMap(({ x, low, high }) => [x, low, high]).filter(x => Number.isFinite(x))
  const from = Math.min(0, ...ends)
  const to = Math.max(0, ...ends, threshold ?? 0) || 1
  const whiskers = bars.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))
  return drawPlot(summary, {
    width: WIDTH,
    height: y + MARGIN.top + MARGIN.bottom,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: { domain: [from, to], label: null },
    y: { domain: [0, y], reverse: true, axis: null },
    marks: [
      Plot.gridX({ ticks: 5, stroke: '#000', strokeOpacity: 0.1 }),
      Plot.axisX({ ticks: 5, tickSize: 3, tickFormat: (x: number) => quantityText(x, '1', 'en'), fill: '#444' }),
      Plot.ruleY(rules, { stroke: '#767676', strokeDasharray: '2 3' }),
      Plot.rect(bars, { x1: 0, x2: 'x', y1: 'y1', y2: 'y2', fill: 'fill' }),
      Plot.ruleX([0], { stroke: '#444' }),
      Plot.ruleY(whiskers, { x1: 'low', x2: 'high', y: 'middle', stroke: '#fff', strokeWidth: 3.2, strokeOpacity: 0.75 }),
      Plot.ruleY(whiskers, { x1: 'low', x2: 'high', y: 'middle', stroke: '#1a1a1a', strokeWidth: 1.3 }),
      ...(threshold === undefined ? [] : [Plot.ruleX([threshold], { stroke: '#a11a00', strokeDasharray: '5 3', strokeWidth: 1.5 })]),
      Plot.text(names, { y: 'y', text: 'name', frameAnchor: 'left', textAnchor: 'start', fill: '#1a1a1a', stroke: '#fff', strokeWidth: 3 }),
      Plot.text(names, { y: 'y', text: 'numbers', frameAnchor: 'right', textAnchor: 'end', fill: '#444', stroke: '#fff', strokeWidth: 3 }),
    ],
  })
}

/** Chance is grey, inputs blue; the second bar is lighter. */
const fillOf = (noise: boolean, k: number): string =>
  noise ? (k === 0 ? '#767676' : '#b0b0b0') : k === 0 ? PALETTE.blue.fill : PALETTE.sky.fill
