import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import { labelsOnLine } from './labels-on-line.ts'
import { PALETTE } from './palette.ts'
import { textWidth } from './text-width.ts'

/** What a box asks of one input: limits within its whole range, or some of its categories. */
export interface LimitRow {
  readonly name: string
  /** Written at the right end of the name, such as how likely the limits are to be chance; empty for none. */
  readonly note: string
  /** Of an input that is a number: its whole range, and the limits of the box; a limit that is absent restricts nothing. */
  readonly range?: {
    readonly low: number
    readonly high: number
    readonly lower?: number
    readonly upper?: number
    /** With unit. */
    readonly write: (x: number) => string
  }
  /** Of an input that is one of several kinds. */
  readonly kinds?: readonly { readonly name: string; readonly allowed: boolean }[]
}

const WIDTH = 560
const SIDE = 10
/** Heights [px]: of a name, of the limits written above a bar, of the bar, of the ends written below it, and of the gap to the next row. */
const NAME = 18
const LIMITS = 15
const BAR = 14
const ENDS = 15
const GAP = 12
/** Blank between two numbers, and columns between a name and its note [px]. */
const BLANK = 8
const INNER = WIDTH - 2 * SIDE
const NOTE_FONT = 11
const NAME_FONT = 12
const FILL = PALETTE.vermillion.fill
const EMPTY = '#eef1f3'

interface Bar {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}
interface Word {
  readonly x: number
  readonly y: number
  readonly text: string
}
interface Drawing {
  readonly whole: Bar[]
  readonly inside: Bar[]
  readonly limits: Word[]
  readonly ends: Word[]
  readonly kinds: Word[]
}

/** For each restricted input its whole range, with the part that belongs to the box filled and its limits written above. */
export function boxLimits(rows: readonly LimitRow[], summary: string): Markup {
  const drawing: Drawing = { whole: [], inside: [], limits: [], ends: [], kinds: [] }
  const names: { y: number; name: string; note: string }[] = []
  let y = 0
  for (const { name, note, range, kinds } of rows) {
    const room = (INNER - textWidth(note, NOTE_FONT) - BLANK) / textWidth('x', NAME_FONT)
    names.push({ y: y + NAME / 2, name: shorten(name, Math.max(8, Math.floor(room))), note })
    y += NAME
    if (range) {
      drawRange(drawing, range, y)
      y += LIMITS + BAR + ENDS + GAP
    } else {
      drawKinds(drawing, kinds ?? [], y + 3)
      y += BAR + ENDS + GAP
    }
  }
  const height = Math.max(1, y)
  const written = { x: 'x', y: 'y', text: 'text', fill: '#1a1a1a' } as const
  return drawPlot(summary, {
    width: WIDTH,
    height,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: SIDE,
    marginRight: SIDE,
    x: { domain: [0, INNER], axis: null },
    y: { domain: [0, height], reverse: true, axis: null },
    marks: [
      Plot.rect(drawing.whole, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: EMPTY, stroke: '#767676', strokeWidth: 0.8 }),
      Plot.rect(drawing.inside, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: FILL, stroke: '#1a1a1a', strokeWidth: 0.8 }),
      Plot.text(drawing.limits, { ...written, fontWeight: 600 }),
      Plot.text(drawing.ends, { ...written, fill: '#444' }),
      Plot.text(drawing.kinds, written),
      Plot.text(names, { x: 0, y: 'y', text: 'name', textAnchor: 'start', fill: '#1a1a1a', fontSize: NAME_FONT }),
      Plot.text(names, { x: INNER, y: 'y', text: 'note', textAnchor: 'end', fill: '#444' }),
    ],
  })
}

/** [px] the least width of what is filled: a box of one value is still seen */ const THINNEST = 3

function drawRange(drawing: Drawing, { low, high, lower, upper, write }: NonNullable<LimitRow['range']>, top: number): void {
  const place = (x: number): number => (high > low ? INNER * Math.min(1, Math.max(0, (x - low) / (high - low))) : x > low ? INNER : 0)
  const y1 = top + LIMITS
  const bar = { y1, y2: y1 + BAR }
  const from = lower === undefined ? 0 : place(lower)
  const to = upper === undefined ? INNER : high > low ? place(upper) : INNER
  const middle = Math.min(INNER - THINNEST / 2, Math.max(THINNEST / 2, (from + to) / 2))
  const half = Math.max(THINNEST, to - from) / 2
  drawing.whole.push({ x1: 0, x2: INNER, ...bar })
  drawing.inside.push({ x1: Math.max(0, middle - half), x2: Math.min(INNER, middle + half), ...bar })
  const limits = [
    ...(lower === undefined ? [] : [{ at: from, text: `≥ ${write(lower)}` }]),
    ...(upper === undefined ? [] : [{ at: to, text: `≤ ${write(upper)}` }]),
  ]
  drawing.limits.push(...inLine(limits, top + LIMITS / 2))
  const ends = [
    { at: 0, text: write(low) },
    { at: INNER, text: write(high) },
  ]
  drawing.ends.push(...inLine(ends, y1 + BAR + ENDS / 2))
}

/** One field for each kind, of the same width, its name below it or cut. */
function drawKinds(drawing: Drawing, kinds: NonNullable<LimitRow['kinds']>, top: number): void {
  const wide = INNER / Math.max(1, kinds.length)
  kinds.forEach(({ name, allowed }, k) => {
    const bar = { x1: k * wide, x2: (k + 1) * wide, y1: top, y2: top + BAR }
    drawing.whole.push(bar)
    if (allowed) drawing.inside.push(bar)
    const columns = Math.floor((wide - BLANK) / textWidth('x'))
    if (columns > 1) drawing.kinds.push({ x: (bar.x1 + bar.x2) / 2, y: top + BAR + ENDS / 2, text: shorten(name, columns) })
  })
}

function inLine(labels: readonly { readonly at: number; readonly text: string }[], y: number): readonly Word[] {
  const places = labelsOnLine(
    labels.map(({ at, text }) => ({ at, size: textWidth(text) + BLANK })),
    -SIDE,
    INNER + SIDE,
  )
  return labels.map(({ text }, k) => ({ x: places[k] ?? 0, y, text }))
}
