import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { drawPlot } from './draw-plot.ts'
import { PALETTE } from './palette.ts'

/** A plan or an alternative in the plane of two objectives. */
export interface ScatterPoint {
  readonly x: number
  readonly y: number
  /** Half the 95 % interval of y; NaN: none is drawn. */
  readonly halfWidth: number
  readonly kind: 'plan' | 'recommended' | 'alternative' | 'excluded'
  /** Written beside the point; empty for none. */
  readonly label: string
}

/** What the axes show. */
export interface ScatterAxes {
  readonly x: string
  readonly y: string
  readonly summary: string
}

const WIDTH = 640
const HEIGHT = 380
/** Share of the width from which labels stand to the left of their points, and of the height that is kept free above and below. */
const LABELS_TURN = 0.6
const ROOM = 0.08
const LOOK = {
  plan: { fill: PALETTE.sky.fill, symbol: 'circle', r: 4 },
  recommended: { fill: PALETTE.blue.fill, symbol: 'star', r: 7 },
  alternative: { fill: PALETTE.orange.fill, symbol: 'square', r: 5 },
  excluded: { fill: '#ffffff', symbol: 'times', r: 5 },
} as const

/** Plans of a front and the alternatives by cost and worth, with the stairs below which no plan was found. */
export function paretoScatter(points: readonly ScatterPoint[], { x, y, summary }: ScatterAxes): Markup {
  const marks = points.map(point => ({ ...point, ...LOOK[point.kind] }))
  const stairs = points
    .filter(({ kind }) => kind === 'plan' || kind === 'recommended')
    .toSorted((a, b) => a.x - b.x)
    .filter(({ y: value }, k, all) => all.slice(0, k).every(other => other.y < value))
  const xs = points.map(point => point.x)
  const turn = Math.min(...xs) + LABELS_TURN * (Math.max(...xs) - Math.min(...xs))
  const heights = points.flatMap(point => [point.y - (point.halfWidth || 0), point.y + (point.halfWidth || 0)])
  const room = ROOM * (Math.max(...heights) - Math.min(...heights)) || 1
  const bars = marks.filter(({ halfWidth }) => Number.isFinite(halfWidth))
  return drawPlot(summary, {
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 58,
    marginRight: 24,
    marginTop: 26,
    marginBottom: 44,
    x: { label: null, nice: true },
    y: { label: null, domain: [Math.min(...heights) - room, Math.max(...heights) + room] },
    marks: [
      Plot.gridX({ stroke: '#000', strokeOpacity: 0.08 }),
      Plot.gridY({ stroke: '#000', strokeOpacity: 0.08 }),
      Plot.axisX({ fill: '#444', tickSize: 3, ticks: 6 }),
      Plot.axisY({ fill: '#444', tickSize: 3, ticks: 6 }),
      Plot.text([x], { frameAnchor: 'bottom', dy: 38, fill: '#1a1a1a', fontSize: 12 }),
      Plot.text([y], { frameAnchor: 'top-left', dx: -52, dy: -20, textAnchor: 'start', fill: '#1a1a1a', fontSize: 12 }),
      Plot.line(stairs, { x: 'x', y: 'y', curve: 'step-after', stroke: PALETTE.sky.fill, strokeWidth: 1.5 }),
      Plot.ruleX(bars, {
        x: 'x',
        y1: (point: ScatterPoint) => point.y - point.halfWidth,
        y2: (point: ScatterPoint) => point.y + point.halfWidth,
        stroke: '#444',
      }),
      ...marks.map(mark =>
        Plot.dot([mark], { x: 'x', y: 'y', fill: mark.fill, stroke: '#1a1a1a', strokeWidth: 0.8, r: mark.r, symbol: mark.symbol }),
      ),
      ...(['start', 'end'] as const).map(textAnchor =>
        Plot.text(
          marks.filter(mark => mark.x > turn === (textAnchor === 'end')),
          {
            x: 'x',
            y: 'y',
            text: 'label',
            dx: textAnchor === 'end' ? -9 : 9,
            dy: -11,
            textAnchor,
            fill: '#1a1a1a',
            stroke: '#fff',
            strokeWidth: 3,
          },
        ),
      ),
    ],
  })
}
