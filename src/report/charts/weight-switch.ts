import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import { labelsOnLine } from './labels-on-line.ts'
import { textWidth } from './text-width.ts'

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
const ROW = 44
const MARGIN = { top: 16, right: 20, bottom: 24, left: 190 }
const INNER = WIDTH - MARGIN.left - MARGIN.right
/** A weight from here on leaves nothing to the others: no switch is written there. */
const ALMOST_ALL = 0.995
/** Blank beside a name or a number [px], and around the mark of the weight. */
const BLANK = 6
/** The narrowest part that is named [columns]. */
const LEAST_COLUMNS = 4

/** For each criterion a bar over all weights it might have, split where another alternative takes over; a mark at the weight it has. */
export function weightSwitch(rows: readonly WeightRow[], summary: string): Markup {
  const parts = rows.flatMap(({ parts: own }, row) => own.map(part => ({ ...part, row })))
  const names = rows.flatMap(({ parts: own, weight }, row) => own.map(part => ({ ...part, ...nameOf(part, weight), row })))
  const numbers = rows.flatMap(({ parts: own }, row) => {
    const ends = own.filter(({ to }) => to < ALMOST_ALL)
    const places = labelsOnLine(
      ends.map(({ to }) => ({ at: INNER * to, size: textWidth(written(to)) + BLANK })),
      -MARGIN.right,
      INNER + MARGIN.right,
    )
    return ends.map(({ to }, k) => ({ row, x: (places[k] ?? 0) / INNER, text: written(to) }))
  })
  return drawPlot(summary, {
    width: WIDTH,
    height: MARGIN.top + ROW * rows.length + MARGIN.bottom,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { domain: [0, 1], axis: null },
    y: { domain: rows.map((_, k) => k), padding: 0.5, label: null },
    marks: [
      Plot.axisX({ ticks: 5, tickSize: 3, fill: '#444' }),
      Plot.axisY({ tickSize: 0, tickFormat: (row: number) => shorten(rows[row]?.name ?? '', 28), fill: '#1a1a1a', fontSize: 12 }),
      Plot.barX(parts, { y: 'row', x1: 'from', x2: 'to', fill: 'colour', stroke: '#fff' }),
      Plot.text(
        names.filter(({ text }) => text !== ''),
        { y: 'row', x: 'middle', text: 'text', fill: 'ink' },
      ),
      Plot.text(numbers, { y: 'row', x: 'x', dy: -18, text: 'text', fill: '#444' }),
      Plot.tickX(
        rows.map(({ weight }, row) => ({ weight, row })).filter(({ weight }) => Number.isFinite(weight)),
        { x: 'weight', y: 'row', stroke: '#1a1a1a', strokeWidth: 3, insetTop: -3, insetBottom: -3 },
      ),
    ],
    color: { type: 'identity' },
  })
}

const written = (to: number): string => to.toFixed(2)

/** The name of a part, in the wider piece of it that the mark of the weight leaves free; empty where nothing fits. */
function nameOf({ from, to, name }: WeightRow['parts'][number], weight: number): { readonly middle: number; readonly text: string } {
  const split = weight > from && weight < to
  const [low, high] = !split ? [from, to] : weight - from > to - weight ? [from, weight] : [weight, to]
  const columns = Math.floor((INNER * (high - low) - BLANK) / textWidth('x'))
  return { middle: (low + high) / 2, text: columns >= LEAST_COLUMNS ? shorten(name, columns) : '' }
}
