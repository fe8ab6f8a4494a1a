import * as Plot from '@observablehq/plot'
import { groupDigits } from '../group-digits.ts'
import type { Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import { labelsOnLine } from './labels-on-line.ts'
import { lookOf } from './look-of.ts'
import { PALETTE } from './palette.ts'

/** One search: how much it had found after how many evaluations. */
export interface SearchCourse {
  readonly name: string
  /** By evaluations, rising; NaN where nothing was measured. */
  readonly points: readonly { readonly evaluations: number; readonly hypervolume: number }[]
}

/** Searches from several seeds, and the words of the chart. */
export interface SearchConvergencePanel {
  readonly courses: readonly SearchCourse[]
  /** What the best known front comes to, with its name; undefined: it is not known. */
  readonly best?: { readonly hypervolume: number; readonly name: string }
  readonly x: string
  readonly y: string
  readonly number: (x: number) => string
  readonly summary: string
}

const SIZE = { width: 640, height: 330 }
const MARGIN = { top: 26, right: 120, bottom: 44, left: 58 }
const COLUMNS = 17
/** [px] from name to name */ const LINE = 15
/** More courses than this are drawn alike, without their names. */
const NAMED = 6
/** Share of the height that is kept free above and below. */
const ROOM = 0.05

/** Hypervolume over evaluations for several seeds: where the courses meet and lie flat, more searching would find little. */
export function searchConvergence({ courses, best, x, y, number, summary }: SearchConvergencePanel): Markup {
  const known = courses.map(({ points }) => points.filter(({ hypervolume }) => Number.isFinite(hypervolume)))
  const all = known.flat()
  const heights = [...all.map(({ hypervolume }) => hypervolume), ...(best ? [best.hypervolume] : [])]
  const [least, most] = heights.length > 0 ? [Math.min(...heights), Math.max(...heights)] : [0, 1]
  const room = ROOM * (most - least) || ROOM * Math.abs(most) || 1
  const last = Math.max(1, ...all.map(({ evaluations }) => evaluations))
  const bottom = least >= 0 ? Math.max(0, least - room) : least - room
  const inner = SIZE.height - MARGIN.top - MARGIN.bottom
  const height = (value: number): number => (inner * (most + room - value)) / (most + room - bottom)
  const named = courses.length <= NAMED
  const ends = known.flatMap((points, k) =>
    points.slice(-1).map(({ hypervolume }) => ({ hypervolume, look: lookOf(k), name: courses[k]?.name ?? '' })),
  )
  const labels = [
    ...(best ? [{ value: best.hypervolume, text: best.name, look: undefined }] : []),
    ...(named ? ends.map(({ hypervolume, name, look }) => ({ value: hypervolume, text: name, look })) : []),
  ]
  const places = labelsOnLine(
    labels.map(({ value }) => ({ at: height(value), size: LINE })),
    -LINE / 2,
    inner + LINE / 2,
  )
  return drawPlot(summary, {
    ...SIZE,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: { domain: [0, last], label: null },
    y: { domain: [bottom, most + room], label: null },
    marks: [
      Plot.gridY({ ticks: 5, stroke: '#000', strokeOpacity: 0.1 }),
      Plot.axisY({ ticks: 5, tickSize: 0, tickFormat: (value: number) => number(value), fill: '#444' }),
      Plot.axisX({ ticks: 5, tickSize: 3, tickFormat: (n: number) => (Number.isInteger(n) ? groupDigits(n, 0) : ''), fill: '#444' }),
      ...(best ? [Plot.ruleY([best.hypervolume], { stroke: '#a11a00', strokeDasharray: '5 3', strokeWidth: 1.5 })] : []),
      ...courses.map(({ points }, k) =>
        Plot.line(points, {
          x: 'evaluations',
          y: 'hypervolume',
          stroke: named ? lookOf(k).paint.fill : PALETTE.blue.fill,
          strokeWidth: named ? 2 : 1,
          strokeOpacity: named ? 1 : 0.6,
        }),
      ),
      // names stand beside the ends; where they had to move, the sign beside each says whose it is
      ...labels.flatMap(({ text, look }, k) => {
        const beside = { frameAnchor: 'top-right', dy: places[k] ?? 0 } as const
        return [
          Plot.text([shorten(text, COLUMNS)], { ...beside, dx: 20, dy: (places[k] ?? 0) - 6, textAnchor: 'start', fill: '#1a1a1a' }),
          ...(look
            ? [
                Plot.dot([0], {
                  ...beside,
                  dx: 11,
                  fill: look.paint.fill,
                  symbol: look.symbol,
                  stroke: '#1a1a1a',
                  strokeWidth: 0.6,
                  r: 3.6,
                }),
              ]
            : []),
        ]
      }),
      Plot.text([x], { frameAnchor: 'bottom', dy: 38, fill: '#1a1a1a', fontSize: 12 }),
      Plot.text([y], { frameAnchor: 'top-left', dx: -MARGIN.left + 6, dy: -22, textAnchor: 'start', fill: '#1a1a1a', fontSize: 12 }),
    ],
  })
}
