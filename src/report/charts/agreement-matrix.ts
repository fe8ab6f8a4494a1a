import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import { PALETTE } from './palette.ts'
import { textWidth } from './text-width.ts'

/** How far rankings agree, and the words of the chart. */
export interface AgreementPanel {
  /** Names of the methods, in the order of the matrix. */
  readonly methods: readonly string[]
  /** From -1 to 1 by [row * methods.length + column]; NaN where it cannot be told. */
  readonly values: ArrayLike<number>
  readonly number: (x: number) => string
  readonly summary: string
}

const WIDTH = 640
const MARGIN = { top: 22, right: 10, bottom: 6, left: 250 }
/** Sides of a cell [px]: no wider than this, and as high. */
const WIDEST = 64
const HIGH = 28
/** Columns of a name before it is cut. */
const COLUMNS = 31
/** Blank on both sides of a number [px]. */
const BLANK = 3
/** Colours of opposite orders, of orders that have nothing to do with each other, and of equal ones; and of what is not known. */
const ENDS = { opposite: PALETTE.vermillion.fill, none: '#ffffff', equal: PALETTE.blue.fill, unknown: '#e6e6e6' } as const
/** From here on numbers are white on blue: 4.5 times as light or more. */
const DARK = 0.9

/** A small table of how far each two rankings agree: blue where they do, orange where they turn each other round. Columns are numbered as rows. */
export function agreementMatrix({ methods, values, number, summary }: AgreementPanel): Markup {
  const n = methods.length
  const wide = Math.min(WIDEST, (WIDTH - MARGIN.left - MARGIN.right) / Math.max(1, n))
  const cells = methods.flatMap((_, row) =>
    methods.map((_name, column) => {
      const value = values[row * n + column] ?? NaN
      const text = number(value)
      return { x1: column, x2: column + 1, y1: row, y2: row + 1, fill: colourOf(value), ink: value >= DARK ? '#ffffff' : '#1a1a1a', text }
    }),
  )
  const rows = methods.map((name, k) => ({ k: k + 0.5, number: `${k + 1}`, name: shorten(name, COLUMNS) }))
  return drawPlot(summary, {
    width: WIDTH,
    height: MARGIN.top + MARGIN.bottom + HIGH * n,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    marginRight: WIDTH - MARGIN.left - wide * Math.max(1, n),
    x: { domain: [0, Math.max(1, n)], axis: null },
    y: { domain: [0, Math.max(1, n)], reverse: true, axis: null },
    marks: [
      Plot.rect(cells, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: 'fill', stroke: '#d5dbdf', strokeWidth: 0.8 }),
      Plot.text(
        cells.filter(({ text }) => textWidth(text) + 2 * BLANK <= wide),
        { x: ({ x1 }: { x1: number }) => x1 + 0.5, y: ({ y1 }: { y1: number }) => y1 + 0.5, text: 'text', fill: 'ink' },
      ),
      Plot.text(rows, { x: 'k', frameAnchor: 'top', dy: -11, text: 'number', fill: '#444' }),
      Plot.text(rows, { y: 'k', frameAnchor: 'left', dx: -MARGIN.left + 18, text: 'number', textAnchor: 'end', fill: '#444' }),
      Plot.text(rows, {
        y: 'k',
        frameAnchor: 'left',
        dx: -MARGIN.left + 26,
        text: 'name',
        textAnchor: 'start',
        fill: '#1a1a1a',
        fontSize: 12,
      }),
    ],
    color: { type: 'identity' },
  })
}

function colourOf(value: number): string {
  if (Number.isNaN(value)) return ENDS.unknown
  const end = value < 0 ? ENDS.opposite : ENDS.equal
  const share = Math.min(1, Math.abs(value))
  const channel = (at: number): string => {
    const [from, to] = [ENDS.none, end].map(colour => Number.parseInt(colour.slice(at, at + 2), 16))
    return Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
