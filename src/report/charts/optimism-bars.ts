import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import { PALETTE } from './palette.ts'
import { textWidth } from './text-width.ts'

/** What a plan promised in the futures that it was sought in, and what it comes to in others; NaN where it is not known. */
export interface OptimismRow {
  readonly name: string
  readonly inSample: number
  readonly heldOut: number
  /** Interval of what it comes to. */
  readonly low: number
  readonly high: number
  /** The recommended plan. */
  readonly strong?: boolean
}

/** Words of the chart. */
export interface OptimismWords {
  readonly inSample: string
  readonly heldOut: string
  /** What is measured, with its unit. */
  readonly axis: string
  /** Which way is better. */
  readonly better: 'high' | 'low'
  /** "better", in the language of the chart. */
  readonly betterWord: string
  /** Without unit. */
  readonly number: (x: number) => string
  /** With its sign. */
  readonly signed: (x: number) => string
  readonly summary: string
}

const WIDTH = 640
const ROW = 30
const MARGIN = { top: 30, right: 76, bottom: 44, left: 190 }
const COLUMNS = 25
/** Share of the width that is kept free at both ends. */
const ROOM = 0.06
/** Half the height of the cap of an interval, as a share of a row. */
const CAP = 0.14

/** For each plan a ring where the search saw it and a dot where it lies in other futures, with its interval; the loss is written at the right. */
export function optimismBars(rows: readonly OptimismRow[], words: OptimismWords): Markup {
  const { axis, better, betterWord, number, signed, summary } = words
  const at = rows.map((row, k) => ({ ...row, k }))
  const values = rows.flatMap(({ inSample, heldOut, low, high }) => [inSample, heldOut, low, high]).filter(x => Number.isFinite(x))
  const [least, most] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1]
  const room = ROOM * (most - least) || ROOM * Math.abs(most) || 1
  const both = at.filter(({ inSample, heldOut }) => Number.isFinite(inSample) && Number.isFinite(heldOut))
  const worse = ({ inSample, heldOut }: OptimismRow): boolean => (better === 'high' ? heldOut < inSample : heldOut > inSample)
  const intervals = at.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))
  const caps = intervals.flatMap(({ low, high, k }) => [
    { x: low, k },
    { x: high, k },
  ])
  const ring = { fill: '#ffffff', stroke: '#1a1a1a', strokeWidth: 1.4, r: 5 }
  const dot = { fill: PALETTE.blue.fill, stroke: '#1a1a1a', strokeWidth: 0.8, r: 4.5, symbol: 'diamond' } as const
  const second = textWidth(words.inSample) + 40
  return drawPlot(summary, {
    width: WIDTH,
    height: MARGIN.top + MARGIN.bottom + ROW * rows.length,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: { domain: [least - room, most + room], label: null },
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
      Plot.ruleY(both, {
        y: 'k',
        x1: 'inSample',
        x2: 'heldOut',
        stroke: row => (worse(row) ? PALETTE.vermillion.fill : '#767676'),
        strokeWidth: 5,
        strokeOpacity: 0.55,
      }),
      Plot.ruleY(intervals, { y: 'k', x1: 'low', x2: 'high', stroke: '#1a1a1a', strokeWidth: 1.3 }),
      Plot.ruleX(caps, {
        x: 'x',
        y1: ({ k }: { k: number }) => k - CAP,
        y2: ({ k }: { k: number }) => k + CAP,
        stroke: '#1a1a1a',
        strokeWidth: 1.3,
      }),
      Plot.dot(
        at.filter(({ inSample }) => Number.isFinite(inSample)),
        { x: 'inSample', y: 'k', ...ring },
      ),
      Plot.dot(
        at.filter(({ heldOut }) => Number.isFinite(heldOut)),
        { x: 'heldOut', y: 'k', ...dot },
      ),
      Plot.text(at, {
        y: 'k',
        frameAnchor: 'right',
        dx: MARGIN.right - 4,
        textAnchor: 'end',
        text: ({ inSample, heldOut }: OptimismRow) => (Number.isFinite(heldOut - inSample) ? signed(heldOut - inSample) : '–'),
        fill: '#1a1a1a',
      }),
      Plot.text([`${axis} · ${better === 'high' ? `${betterWord} →` : `← ${betterWord}`}`], {
        frameAnchor: 'bottom',
        dy: 36,
        fill: '#1a1a1a',
        fontSize: 12,
      }),
      Plot.dot([0], { frameAnchor: 'top-left', dx: 5, dy: -18, ...ring }),
      Plot.text([words.inSample], { frameAnchor: 'top-left', dx: 16, dy: -23, textAnchor: 'start', fill: '#444' }),
      Plot.dot([0], { frameAnchor: 'top-left', dx: second, dy: -18, ...dot }),
      Plot.text([words.heldOut], { frameAnchor: 'top-left', dx: second + 11, dy: -23, textAnchor: 'start', fill: '#444' }),
    ],
    color: { type: 'identity' },
  })
}
