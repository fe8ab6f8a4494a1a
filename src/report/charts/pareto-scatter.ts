import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { drawPlot } from './draw-plot.ts'
import { labelLines } from './label-lines.ts'
import { PALETTE } from './palette.ts'
import { placeLabels, type Segment } from './place-labels.ts'
import { textWidth } from './text-width.ts'

/** A plan or an alternative in the plane of two objectives. */
export interface ScatterPoint {
  readonly x: number
  readonly y: number
  /** Half the 95 % interval of y; NaN: none is drawn. */
  readonly halfWidth: number
  readonly kind: 'plan' | 'recommended' | 'alternative' | 'excluded' | 'dominated' | 'bound'
  /** Written beside the point; empty for none. */
  readonly label: string
}

/** What the axes show. */
export interface ScatterAxes {
  readonly x: string
  readonly y: string
  /** Which way y is better; up unless given. x is a cost: less is better. */
  readonly better?: 'high' | 'low'
  readonly summary: string
}

const WIDTH = 640
const HEIGHT = 380
const MARGIN = { top: 26, right: 24, bottom: 44, left: 58 }
/** Share of the range that is kept free around the points. */
const ROOM = 0.08
/** [px] from line to line of a label */ const LINE = 12.5
const LOOK = {
  plan: { fill: PALETTE.sky.fill, symbol: 'circle', r: 4 },
  recommended: { fill: PALETTE.blue.fill, symbol: 'star', r: 7 },
  alternative: { fill: PALETTE.orange.fill, symbol: 'square', r: 5 },
  excluded: { fill: '#ffffff', symbol: 'times', r: 5 },
  dominated: { fill: '#d0d0d0', symbol: 'circle', r: 3 },
  bound: { fill: PALETTE.purple.fill, symbol: 'diamond', r: 5 },
} as const
/** A label as far from its point has a line to it [px]. */
const LEADER = 16

/** Plans of a front and the alternatives by cost and worth, with the stairs beyond which no plan was found. */
export function paretoScatter(points: readonly ScatterPoint[], { x, y, better = 'high', summary }: ScatterAxes): Markup {
  const marks = points
    .filter(point => Number.isFinite(point.x) && Number.isFinite(point.y))
    .map(point => ({ ...point, ...LOOK[point.kind] }))
  const sign = better === 'high' ? 1 : -1
  const stairs = marks
    .filter(({ kind }) => kind === 'plan' || kind === 'recommended')
    .toSorted((a, b) => a.x - b.x || sign * (b.y - a.y))
    .filter(({ y: value }, k, all) => all.slice(0, k).every(other => sign * other.y < sign * value))
  const xs = marks.map(point => point.x)
  const heights = marks.flatMap(({ y: value, halfWidth }) => [value - (halfWidth || 0), value + (halfWidth || 0)])
  const least = Math.min(...xs)
  const wide = domainOf(xs)
  const across: Domain = least >= 0 ? [Math.max(0, wide[0]), wide[1]] : wide
  const up = domainOf(heights)
  const place = (at: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } => ({
    x: MARGIN.left + ((at.x - across[0]) / (across[1] - across[0])) * (WIDTH - MARGIN.left - MARGIN.right),
    y: MARGIN.top + ((up[1] - at.y) / (up[1] - up[0])) * (HEIGHT - MARGIN.top - MARGIN.bottom),
  })
  const bars = marks.filter(({ halfWidth }) => Number.isFinite(halfWidth))
  const obstacles = [
    ...bars.map((bar): Segment => ({
      from: place({ x: bar.x, y: bar.y - bar.halfWidth }),
      to: place({ x: bar.x, y: bar.y + bar.halfWidth }),
    })),
    ...marks.filter(({ label }) => label === '').map(({ r, ...mark }): Segment => overPoint(place(mark), r)),
    ...stairs.slice(1).flatMap((stair, k): Segment[] => {
      const from = stairs[k] ?? stair
      const corner = { x: stair.x, y: from.y }
      return [
        { from: place(from), to: place(corner) },
        { from: place(corner), to: place(stair) },
      ]
    }),
  ]
  const labelled = marks.filter(({ label }) => label !== '').map(mark => ({ ...mark, lines: labelLines(mark.label) }))
  const boxes = placeLabels(
    labelled.map(mark => ({
      ...place(mark),
      radius: mark.r,
      width: Math.max(...mark.lines.map(line => textWidth(line))),
      height: LINE * mark.lines.length,
    })),
    obstacles,
    { x: MARGIN.left + 2, y: 4, width: WIDTH - MARGIN.left - 6, height: HEIGHT - MARGIN.bottom - 8 },
  )
  const texts = labelled.flatMap(({ lines }, k) =>
    lines
      .map((text, row) => ({ text, at: boxes[k], row }))
      .flatMap(({ text, at, row }) => (at ? [{ text, x: at.x + at.width / 2, y: at.y + (row + 0.5) * LINE }] : [])),
  )
  const leaders = labelled.flatMap((mark, k) => {
    const box = boxes[k]
    const from = place(mark)
    if (!box) return []
    const to = { x: Math.min(box.x + box.width, Math.max(box.x, from.x)), y: Math.min(box.y + box.height, Math.max(box.y, from.y)) }
    const apart = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2)
    return apart > LEADER ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : []
  })
  const frame = { x: { domain: across, label: null }, y: { domain: up, label: null } } as const
  // labels are placed in pixels: a picture of the same size lies over the chart
  const value = {
    x: (px: number) => across[0] + ((px - MARGIN.left) / (WIDTH - MARGIN.left - MARGIN.right)) * (across[1] - across[0]),
    y: (px: number) => up[1] - ((px - MARGIN.top) / (HEIGHT - MARGIN.top - MARGIN.bottom)) * (up[1] - up[0]),
  }
  return drawPlot(summary, {
    width: WIDTH,
    height: HEIGHT,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    ...frame,
    marks: [
      Plot.gridX({ stroke: '#000', strokeOpacity: 0.08 }),
      Plot.gridY({ stroke: '#000', strokeOpacity: 0.08 }),
      Plot.axisX({ fill: '#444', tickSize: 3, ticks: 6 }),
      Plot.axisY({ fill: '#444', tickSize: 3, ticks: 6 }),
      Plot.text([`← ${x}`], { frameAnchor: 'bottom', dy: 38, fill: '#1a1a1a', fontSize: 12 }),
      Plot.text([`${better === 'high' ? '↑' : '↓'} ${y}`], {
        frameAnchor: 'top-left',
        dx: -52,
        dy: -20,
        textAnchor: 'start',
        fill: '#1a1a1a',
        fontSize: 12,
      }),
      Plot.line(stairs, { x: 'x', y: 'y', curve: 'step-after', stroke: PALETTE.sky.fill, strokeWidth: 1.5 }),
      Plot.ruleX(bars, {
        x: 'x',
        y1: (point: ScatterPoint) => point.y - point.halfWidth,
        y2: (point: ScatterPoint) => point.y + point.halfWidth,
        stroke: '#444',
      }),
      Plot.link(
        leaders.map(({ x1, y1, x2, y2 }) => ({ x1: value.x(x1), y1: value.y(y1), x2: value.x(x2), y2: value.y(y2) })),
        { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke: '#555f66', strokeWidth: 0.9 },
      ),
      ...marks
        .toSorted((a, b) => Number(a.kind === 'recommended') - Number(b.kind === 'recommended'))
        .map(mark =>
          Plot.dot([mark], { x: 'x', y: 'y', fill: mark.fill, stroke: '#1a1a1a', strokeWidth: 0.8, r: mark.r, symbol: mark.symbol }),
        ),
      Plot.text(
        texts.map(text => ({ text: text.text, x: value.x(text.x), y: value.y(text.y) })),
        { x: 'x', y: 'y', text: 'text', fill: '#1a1a1a', stroke: '#fff', strokeWidth: 3 },
      ),
    ],
  })
}

type Domain = [number, number]

/** From the least to the largest value, with room on both sides; of one value alone, room around it. */
function domainOf(values: readonly number[]): Domain {
  if (values.length === 0) return [0, 1]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = ROOM * (most - least) || ROOM * Math.abs(most) || 1
  return [least - room, most + room]
}

/** A line over the width of a point, which a label then keeps off. */
const overPoint = ({ x, y }: Segment['from'], radius: number): Segment => ({ from: { x: x - radius, y }, to: { x: x + radius, y } })
