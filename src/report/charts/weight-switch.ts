import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'

/** One criterion: its weight now, and who is first at which weights. */
export interface WeightRow {
  readonly name: string
  readonly weight: number
  readonly parts: readonly {
    readonly from: number
    readonly to: number
    readonly name: string
    readonly colour: string
    readonly ink: string
  }[]
}

const WIDTH = 640
const ROW = 34
const LEAST_NAMED = 0.16
/** Switches nearer to each other than this would have their numbers lie on each other. */
const CROWDED = 0.1

/** For each criterion a bar over all weights it might have, split where another alternative takes over; a mark at the weight it has. */
export function weightSwitch(rows: readonly WeightRow[], summary: string): Markup {
  const parts = rows.flatMap(({ parts: own }, row) => own.map(part => ({ ...part, row })))
  const inner = parts.filter(({ to }) => to < 0.995)
  return drawPlot(summary, {
    width: WIDTH,
    height: 12 + ROW * rows.length + 24,
    marginLeft: 190,
    marginRight: 20,
    marginTop: 12,
    marginBottom: 24,
    x: { domain: [0, 1], axis: null },
    y: { domain: rows.map((_, k) => k), padding: 0.34, label: null },
    marks: [
      Plot.axisX({ ticks: 5, tickSize: 3, fill: '#444' }),
      Plot.axisY({ tickSize: 0, tickFormat: (row: number) => shorten(rows[row]?.name ?? '', 28), fill: '#1a1a1a', fontSize: 12 }),
      Plot.barX(parts, { y: 'row', x1: 'from', x2: 'to', fill: 'colour', stroke: '#fff' }),
      Plot.text(
        parts.filter(({ from, to }) => to - from >= LEAST_NAMED),
        {
          y: 'row',
          x: ({ from, to }: { from: number; to: number }) => (from + to) / 2,
          text: ({ name, from, to }: { name: string; from: number; to: number }) => shorten(name, Math.floor(64 * (to - from))),
          fill: 'ink',
        },
      ),
      ...(['end', 'start'] as const).map((textAnchor, side) =>
        Plot.text(
          inner.filter((_, k) => crowded(inner, k) === side),
          { y: 'row', x: 'to', dx: side === 0 ? 3 : -3, dy: -15, textAnchor, text: written, fill: '#444' },
        ),
      ),
      Plot.text(
        inner.filter((_, k) => crowded(inner, k) === undefined),
        { y: 'row', x: 'to', dy: -15, text: written, fill: '#444' },
      ),
      Plot.tickX(
        rows.map(({ weight }, row) => ({ weight, row })),
        { x: 'weight', y: 'row', stroke: '#1a1a1a', strokeWidth: 3, insetTop: -4, insetBottom: -4 },
      ),
    ],
  })
}

const written = ({ to }: { readonly to: number }): string => to.toFixed(2)

/** On which side of its mark a number goes because its neighbour is near: 0 to the left, 1 to the right; undefined where there is room. */
function crowded(parts: readonly { readonly row: number; readonly to: number }[], k: number): 0 | 1 | undefined {
  const own = parts[k]
  if (!own) return undefined
  const near = (other: { readonly row: number; readonly to: number }): boolean =>
    other !== own && other.row === own.row && Math.abs(other.to - own.to) < CROWDED
  if (parts.some(other => near(other) && other.to > own.to)) return 0
  return parts.some(near) ? 1 : undefined
}
