import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import { labelLines } from './label-lines.ts'
import { labelsOnLine } from './labels-on-line.ts'
import { textWidth } from './text-width.ts'

/** One axis: its name, and what its worst and best end are called. */
export interface ParallelAxis {
  readonly name: string
  readonly worst: string
  readonly best: string
}

/** One line over all axes. */
export interface ParallelLine {
  readonly name: string
  /** By axis from 0, the worst end, to 1, the best; NaN where it is unknown. */
  readonly shares: readonly number[]
  readonly colour: string
  readonly dashed?: boolean
  readonly strong?: boolean
}

const WIDTH = 720
const HEIGHT = 344
const MARGIN = { top: 56, right: 170, bottom: 30, left: 70 }
/** Columns of the name of a line. */
const COLUMNS = 24
/** [px] from name to name */ const LINE = 15
/** Blank between the names of axes [px]. */
const BLANK = 8
const FONT = 12

/** Alternatives over several criteria; up is better on every axis. Where there are more lines than names have room, the strong ones are named first. */
export function parallelCoordinates(axes: readonly ParallelAxis[], lines: readonly ParallelLine[], summary: string): Markup {
  const last = Math.max(1, axes.length - 1)
  const inner = HEIGHT - MARGIN.top - MARGIN.bottom
  const room = Math.min(2 * MARGIN.left, (WIDTH - MARGIN.left - MARGIN.right) / last) - BLANK
  const at = axes.map((axis, k) => ({ ...axis, k }))
  const cut = (text: string, font: number): string => shorten(text, Math.max(2, Math.floor(room / textWidth('x', font))))
  const heads = at.flatMap(({ name, k }) => {
    const whole = textWidth(name, FONT) <= room ? [name] : labelLines(name)
    return whole.map((text, row) => ({ k, text: cut(text, FONT), row: whole.length - 1 - row }))
  })
  const drawn = lines.map(line => line.shares.map((share, k) => ({ k, share })).filter(({ share }) => Number.isFinite(share)))
  const most = Math.floor((inner + LINE) / LINE)
  const ends = lines
    .flatMap(
      (line, l) =>
        drawn[l]
          ?.slice(-1)
          .map(end => ({ ...end, name: shorten(line.name, COLUMNS), colour: line.colour, strong: line.strong === true })) ?? [],
    )
    .toSorted((a, b) => Number(b.strong) - Number(a.strong))
    .slice(0, most)
  const places = labelsOnLine(
    ends.map(({ share }) => ({ at: inner * (1 - share), size: LINE })),
    -LINE / 2,
    inner + LINE / 2,
  )
  const names = ends.map((end, i) => ({ ...end, place: 1 - (places[i] ?? 0) / inner }))
  return drawPlot(summary, {
    width: WIDTH,
    height: HEIGHT,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { domain: [0, last], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      Plot.ruleX(at, { x: 'k', stroke: '#767676' }),
      ...[0, 1].map(row =>
        Plot.text(
          heads.filter(head => head.row === row),
          { x: 'k', y: 1, dy: -28 - 14 * row, text: 'text', fill: '#1a1a1a', fontSize: FONT },
        ),
      ),
      Plot.text(at, { x: 'k', y: 1, dy: -11, text: ({ best }: ParallelAxis) => cut(best, 11), fill: '#444' }),
      Plot.text(at, { x: 'k', y: 0, dy: 13, text: ({ worst }: ParallelAxis) => cut(worst, 11), fill: '#444' }),
      ...lines.map((line, l) =>
        Plot.line(drawn[l] ?? [], {
          x: 'k',
          y: 'share',
          stroke: line.colour,
          strokeWidth: line.strong ? 3.4 : 1.8,
          ...(line.dashed && { strokeDasharray: '5 3' }),
        }),
      ),
      ...lines.map((line, l) => Plot.dot(drawn[l] ?? [], { x: 'k', y: 'share', fill: line.colour, r: line.strong ? 4 : 3 })),
      // from the end of a line to its name, wherever that had to go
      ...names.map(({ k, share, place, colour }) =>
        Plot.link([0], { x1: k, y1: share, x2: last + 0.02 * last, y2: place, stroke: colour, strokeWidth: 1, strokeDasharray: '1 2' }),
      ),
      Plot.text(names, { x: last, y: 'place', dx: 14, text: 'name', textAnchor: 'start', fill: '#1a1a1a', fontSize: FONT }),
    ],
  })
}
