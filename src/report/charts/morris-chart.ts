import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { quantityText } from '../quantity-text.ts'
import { shorten } from '../shorten.ts'
import { displayWidth } from '../../scenarios/display-width.ts'
import { drawPlot } from './draw-plot.ts'
import { niceCeiling } from './nice-ceiling.ts'
import { PALETTE } from './palette.ts'
import { placeLabels } from './place-labels.ts'

const SIZE = { width: 400, height: 320 }
const MARGIN = { top: 12, right: 20, bottom: 44, left: 48 }
const RADIUS = 4
/** Columns of a label, and the width of one [px]. */
const COLUMNS = 22
const COLUMN = 6.3
const LINE = 13
/** Share of the largest effect above which a point gets its name. */
const NAMED = 0.15

/** A factor in the plane of Morris. */
export interface MorrisPoint {
  readonly rank: number
  readonly name: string
  readonly muStar: number
  readonly sigma: number
  readonly noise: boolean
}

/** Size of effects against their spread; the larger ones by rank and name. */
export function morrisChart(points: readonly MorrisPoint[], summary: string): Markup {
  const right = niceCeiling(Math.max(...points.map(({ muStar }) => muStar)))
  const top = niceCeiling(Math.max(...points.map(({ sigma }) => sigma)))
  const inner = {
    x: MARGIN.left,
    y: MARGIN.top,
    width: SIZE.width - MARGIN.left - MARGIN.right,
    height: SIZE.height - MARGIN.top - MARGIN.bottom,
  }
  const toX = (x: number): number => inner.x + (x / right) * inner.width
  const toY = (y: number): number => inner.y + inner.height * (1 - y / top)
  const largest = Math.max(...points.map(({ muStar }) => muStar))
  const words = points.map(({ rank, name, muStar }) => (muStar >= NAMED * largest ? `${rank} ${shorten(name, COLUMNS)}` : ''))
  const discs = points.map(({ muStar, sigma }, i) => {
    const text = words[i] ?? ''
    return { x: toX(muStar), y: toY(sigma), radius: RADIUS, width: text ? displayWidth(text) * COLUMN : 1, height: text ? LINE : 1 }
  })
  const diagonal = Math.min(right, top)
  const guide = { from: { x: toX(0), y: toY(0) }, to: { x: toX(diagonal), y: toY(diagonal) } }
  const labels = placeLabels(discs, [guide], inner).map((box, i) => ({ x: box.x, y: box.y + box.height / 2, text: words[i] ?? '' }))
  return drawPlot(summary, {
    ...SIZE,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: { domain: [0, right], label: null },
    y: { domain: [0, top], label: null },
    marks: [
      Plot.gridY({ ticks: 4, stroke: '#000', strokeOpacity: 0.1 }),
      Plot.axisY({ ticks: 4, tickSize: 0, tickFormat: (y: number) => quantityText(y, '1', 'en'), fill: '#444' }),
      Plot.axisX({ ticks: 5, tickSize: 3, tickFormat: (x: number) => quantityText(x, '1', 'en'), fill: '#444' }),
      Plot.line([0, diagonal], { x: x => x, y: y => y, stroke: '#767676', strokeDasharray: '5 3' }),
      Plot.dot(points, {
        x: 'muStar',
        y: 'sigma',
        r: RADIUS,
        fill: (point: MorrisPoint) => (point.noise ? PALETTE.grey.fill : PALETTE.blue.fill),
        stroke: '#fff',
        strokeWidth: 0.8,
      }),
      Plot.text(
        labels.filter(({ text }) => text),
        {
          x: label => (label.x - inner.x) * (right / inner.width),
          y: label => top * (1 - (label.y - inner.y) / inner.height),
          text: 'text',
          textAnchor: 'start',
          fill: '#1a1a1a',
          stroke: '#fff',
          strokeWidth: 3,
        },
      ),
      Plot.text(['μ*'], { frameAnchor: 'bottom', dy: 38, fontWeight: 'bold' }),
      Plot.text(['σ'], { frameAnchor: 'left', dx: -38, fontWeight: 'bold' }),
    ],
  })
}
