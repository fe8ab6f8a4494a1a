import * as Plot from '@observablehq/plot'
import type { Lang } from '../../base/text.ts'
import type { Markup } from '../html.ts'
import { quantityText } from '../quantity-text.ts'
import { drawPlot } from './draw-plot.ts'
import { logAxis } from './log-axis.ts'
import { niceCeiling } from './nice-ceiling.ts'
import { PALETTE } from './palette.ts'

const WIDTH = 340
const HEIGHT = 210
const MARGIN = { top: 14, right: 18, bottom: 44, left: 52 }

/** How one number settles, in the unit shown. */
export interface ConvergencePanel {
  readonly lang: Lang
  readonly points: readonly { readonly replicates: number; readonly halfWidth: number }[]
  /** What was asked for. */
  readonly target?: number
  readonly axis: string
  readonly summary: string
}

/** Half-width of the interval of a mean against the number of futures. */
export function convergenceChart({ lang, points, target, axis, summary }: ConvergencePanel): Markup {
  const sizes = points.map(({ replicates }) => replicates)
  const [from, to] = [Math.min(...sizes), Math.max(...sizes)]
  const ceiling = niceCeiling(Math.max(...points.map(({ halfWidth }) => halfWidth), target ?? 0))
  return drawPlot(summary, {
    width: WIDTH,
    height: HEIGHT,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: { type: 'log', domain: [from, to > from ? to : from * 10], axis: null },
    y: { domain: [0, ceiling], label: null },
    marks: [
      Plot.gridY({ ticks: 4, stroke: '#000', strokeOpacity: 0.12 }),
      Plot.axisY({ ticks: 4, tickSize: 0, tickFormat: (y: number) => quantityText(y, '1', lang), fill: '#444' }),
      ...logAxis(from, to),
      ...(target === undefined ? [] : [Plot.ruleY([target], { stroke: '#a11a00', strokeDasharray: '5 3', strokeWidth: 1.5 })]),
      Plot.line(points, { x: 'replicates', y: 'halfWidth', stroke: PALETTE.blue.fill, strokeWidth: 2.2 }),
      Plot.dot(points, { x: 'replicates', y: 'halfWidth', fill: PALETTE.blue.fill, r: 2.6 }),
      Plot.text([axis], { frameAnchor: 'bottom', dy: 36, text: (words: string) => words, fill: '#444' }),
    ],
  })
}
