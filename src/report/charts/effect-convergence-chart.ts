import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { quantityText } from '../quantity-text.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import { logAxis } from './log-axis.ts'
import { lookOf } from './look-of.ts'
import { PALETTE } from './palette.ts'

const SIZE = { width: 400, height: 300 }
const MARGIN = { top: 12, right: 138, bottom: 44, left: 44 }
/** Least distance of labels at the ends of lines [px]. */
const LABEL_GAP = 15
/** The axis ends this much above the highest line. */
const HEADROOM = 1.05
const COLUMNS = 20

/** One factor over the number of runs. */
export interface EffectCourse {
  readonly name: string
  readonly noise: boolean
  readonly points: readonly { readonly runs: number; readonly value: number }[]
}

/** Indices of the strongest factors as runs are added. */
export function effectConvergenceChart(courses: readonly EffectCourse[], axis: string, summary: string): Markup {
  const all = courses.flatMap(({ points }) => points)
  const runs = all.map(point => point.runs)
  const [from, to] = [Math.min(...runs), Math.max(...runs)]
  const low = Math.min(0, ...all.map(({ value }) => value))
  const high = Math.max(...all.map(({ value }) => value), low + 1e-9)
  const looks = courses.map(({ noise }, i) => (noise ? { ...lookOf(i), paint: PALETTE.grey } : lookOf(i)))
  const labels = endLabels(courses, high - low)
  return drawPlot(summary, {
    ...SIZE,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: { type: 'log', domain: [from, to > from ? to : from * 10], axis: null },
    y: { domain: [low, low + HEADROOM * (high - low)], label: null },
    marks: [
      Plot.gridY({ ticks: 4, stroke: '#000', strokeOpacity: 0.1 }),
      Plot.axisY({ ticks: 4, tickSize: 0, tickFormat: (y: number) => quantityText(y, '1', 'en'), fill: '#444' }),
      ...logAxis(from, to),
      ...courses.flatMap(({ points, noise }, i) => [
        Plot.line(points, {
          x: 'runs',
          y: 'value',
          stroke: looks[i]?.paint.fill ?? '#000',
          strokeWidth: 2,
          ...(noise && { strokeDasharray: '5 3' }),
        }),
        Plot.dot(points, { x: 'runs', y: 'value', fill: looks[i]?.paint.fill ?? '#000', symbol: looks[i]?.symbol ?? 'circle', r: 3 }),
      ]),
      Plot.text(labels, { x: to > from ? to : from, y: 'y', text: 'text', dx: 8, textAnchor: 'start', fill: '#1a1a1a' }),
      Plot.text([axis], { frameAnchor: 'bottom', dy: 36, text: (words: string) => words, fill: '#444' }),
    ],
  })
}

/** Names at the right ends, pushed downwards and then upwards until none touches another. */
function endLabels(courses: readonly EffectCourse[], span: number): { readonly y: number; readonly text: string }[] {
  const gap = (LABEL_GAP * span) / (SIZE.height - MARGIN.top - MARGIN.bottom)
  const labels = courses
    .map(({ name, points }) => ({ y: points.at(-1)?.value ?? 0, text: shorten(name, COLUMNS) }))
    .toSorted((a, b) => b.y - a.y)
  for (const [i, label] of labels.entries()) {
    const above = labels[i - 1]
    if (above && above.y - label.y < gap) label.y = above.y - gap
  }
  // the lowest may have been pushed out of the frame: all that stand on it go up
  const floor = Math.min(...courses.map(({ points }) => points.at(-1)?.value ?? 0), 0)
  for (let i = labels.length - 1, least = floor; i >= 0; i--, least += gap) {
    const label = labels[i]
    if (label && label.y < least) label.y = least
  }
  return labels
}
