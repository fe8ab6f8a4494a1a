import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import { PALETTE } from './palette.ts'
import { textWidth } from './text-width.ts'

/** What a plan gives away against the best plan of each future; NaN where it is not known. */
export interface RegretRow {
  readonly name: string
  /** Median or mean. */
  readonly middle: number
  /** 90 % quantile. */
  readonly high: number
  readonly largest: number
  /** The plan that gives away least. */
  readonly strong?: boolean
}

/** Words of the chart. */
export interface RegretWords {
  readonly middle: string
  readonly high: string
  readonly largest: string
  /** What is given away, with its unit. */
  readonly axis: string
  /** Without unit. */
  readonly number: (x: number) => string
  readonly summary: string
}

const WIDTH = 640
const ROW = 26
const MARGIN = { top: 30, right: 34, bottom: 44, left: 190 }
const COLUMNS = 25
/** Half the height of a bar, as a share of a row. */
const HALF = 0.24
/** Places of the words in the key [px from its left end]: a sign, its word, the next sign. */
const SIGN = { word: 14, next: 22 } as const

/** For each plan a bar up to its middle regret, a lighter one up to the 90 % quantile, and a line to the largest. Shorter is better. */
export function regretBars(rows: readonly RegretRow[], { middle, high, largest, axis, number, summary }: RegretWords): Markup {
  const known = rows.flatMap((row, k) => (Number.isFinite(row.largest) ? [{ ...row, k }] : []))
  const missing = rows.flatMap(({ largest: value }, k) => (Number.isFinite(value) ? [] : [k]))
  const most = Math.max(...known.map(row => row.largest), 0) || 1
  // a number stands behind its line
  const end = most * (1 + textWidth(`  ${number(most)}`) / (WIDTH - MARGIN.left - MARGIN.right))
  const bar = { y1: ({ k }: { k: number }) => k - HALF, y2: ({ k }: { k: number }) => k + HALF }
  const key = keyOf([middle, high, largest])
  return drawPlot(summary, {
    width: WIDTH,
    height: MARGIN.top + MARGIN.bottom + ROW * rows.length,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: { domain: [0, end], label: null },
    y: { domain: [-0.5, Math.max(1, rows.length) - 0.5], reverse: true, axis: null },
    marks: [
      Plot.gridX({ ticks: 5, stroke: '#000', strokeOpacity: 0.1 }),
      Plot.axisX({ ticks: 5, tickSize: 3, tickFormat: (x: number) => number(x), fill: '#444' }),
      ...[false, true].map(bold =>
        Plot.text(
          rows.flatMap(({ name, strong }, k) => ((strong === true) === bold ? [{ k, name: shorten(name, COLUMNS) }] : [])),
          {
            y: 'k',
            text: 'name',
            frameAnchor: 'left',
            dx: -6,
            textAnchor: 'end',
            fill: '#1a1a1a',
            fontSize: 12,
            ...(bold && { fontWeight: 700 }),
          },
        ),
      ),
      Plot.ruleY(known, { y: 'k', x1: 0, x2: 'largest', stroke: '#1a1a1a', strokeWidth: 1.2 }),
      Plot.ruleX(known, { x: 'largest', ...bar, stroke: '#1a1a1a', strokeWidth: 1.6 }),
      Plot.rect(
        known.filter(row => Number.isFinite(row.high)),
        { x1: 0, x2: 'high', ...bar, fill: PALETTE.sky.fill },
      ),
      Plot.rect(
        known.filter(row => Number.isFinite(row.middle)),
        { x1: 0, x2: 'middle', ...bar, fill: PALETTE.blue.fill },
      ),
      Plot.ruleX([0], { stroke: '#444' }),
      Plot.text(known, { x: 'largest', y: 'k', dx: 6, text: row => number(row.largest), textAnchor: 'start', fill: '#1a1a1a' }),
      Plot.text(missing, { x: 0, y: (k: number) => k, dx: 6, text: () => '–', textAnchor: 'start', fill: '#444' }),
      Plot.text([axis], { frameAnchor: 'bottom', dy: 36, fill: '#1a1a1a', fontSize: 12 }),
      ...key.flatMap(({ word, at, fill }) => [
        Plot.text([fill === undefined ? '|' : '■'], {
          frameAnchor: 'top-left',
          dx: at,
          dy: -22,
          textAnchor: 'start',
          fill: fill ?? '#1a1a1a',
          fontSize: 13,
        }),
        Plot.text([word], { frameAnchor: 'top-left', dx: at + SIGN.word, dy: -21, textAnchor: 'start', fill: '#444' }),
      ]),
    ],
  })
}

function keyOf(words: readonly string[]): readonly { readonly word: string; readonly at: number; readonly fill: string | undefined }[] {
  const fills = [PALETTE.blue.fill, PALETTE.sky.fill, undefined]
  let at = 0
  return words.map((word, k) => {
    const item = { word, at, fill: fills[k] }
    at += SIGN.word + textWidth(word) + SIGN.next
    return item
  })
}
