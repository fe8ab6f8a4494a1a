import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import type { Paint } from './palette.ts'
import { textWidth } from './text-width.ts'

/** Works of one kind that begin in the same month: how many places, and what layer they belong to. */
export interface BudgetBar {
  readonly name: string
  /** Month of the simulation, 0 = January of year 1. */
  readonly month: number
  readonly places: number
  readonly paint: Paint
}

/** What a plan spends, and what it may. */
export interface YearSpending {
  /** In the unit of `unit`. */
  readonly spent: number
  /** Undefined: no limit in that year. */
  readonly limit?: number
  /** What may be spent with what was left of the years before; absent where nothing is carried over. */
  readonly available?: number
}

/** Words of the chart. */
export interface BudgetWords {
  readonly year: (n: number) => string
  readonly spending: string
  readonly number: (x: number) => string
  readonly summary: string
}

const WIDTH = 760
const ROW = 22
const MARGIN = { left: 250, right: 40 }
const INNER = WIDTH - MARGIN.left - MARGIN.right
const MONEY = 120
const MONTHS = 12
/** How long a block is, if the calendar is so long that a month is hardly seen [months, px]. */
const BLOCK = 1.4
const LEAST_BLOCK = 5
/** Blank between two words, and between a block and its number [px]. */
const BLANK = 4

/** When the works of a plan begin, and below it what each year costs beside what it may cost. Works of one kind that would cover each other stand below each other. */
export function budgetGantt(bars: readonly BudgetBar[], years: readonly YearSpending[], words: BudgetWords): readonly Markup[] {
  const months = MONTHS * Math.max(1, years.length)
  const block = Math.max(BLOCK, (LEAST_BLOCK * months) / INNER)
  const { placed, lanes } = inLanes(bars, months, block)
  const ends = years.map((_, k) => k)
  const frame = { width: WIDTH, marginLeft: MARGIN.left, marginRight: MARGIN.right }
  const year = INNER / Math.max(1, years.length)
  const named = spaced(
    ends.map(k => words.year(k + 1)),
    year,
  )
  const works = drawPlot(words.summary, {
    ...frame,
    height: 28 + ROW * lanes.length,
    marginTop: 22,
    marginBottom: 6,
    x: { domain: [0, months], axis: null },
    y: { domain: lanes.map((_, k) => k), label: null, padding: 0.25 },
    marks: [
      Plot.ruleX([...ends.map(k => MONTHS * k), months], { stroke: '#000', strokeOpacity: 0.15 }),
      Plot.axisY({ tickSize: 0, tickFormat: (row: number) => shorten(lanes[row] ?? '', 40), fill: '#1a1a1a', fontSize: 12 }),
      Plot.text(named, {
        x: (k: number) => MONTHS * k + MONTHS / 2,
        frameAnchor: 'top',
        dy: -14,
        text: (k: number) => words.year(k + 1),
        fill: '#444',
      }),
      Plot.barX(placed, {
        x1: 'month',
        x2: ({ month }: BudgetBar) => Math.min(months, month + block),
        y: 'row',
        fill: ({ paint }: BudgetBar) => paint.fill,
      }),
      Plot.text(placed, {
        x: ({ month }: BudgetBar) => Math.min(months, month + block),
        y: 'row',
        dx: BLANK,
        text: timesOf,
        textAnchor: 'start',
        fill: '#444',
      }),
    ],
  })
  const money = years.map((own, k) => ({ ...own, k }))
  const limits = money.flatMap(({ k, limit }) => (limit === undefined ? [] : [{ k, limit }]))
  const carried = money.flatMap(({ k, limit, available }) => (available === undefined || available === limit ? [] : [{ k, available }]))
  const most = Math.max(...money.map(({ spent, limit, available }) => Math.max(spent, limit ?? 0, available ?? 0)), 0) || 1
  const written = spaced(
    money.map(({ spent }) => words.number(spent)),
    year,
  )
  const over = {
    x1: ({ k }: { k: number }) => MONTHS * k + 1,
    x2: ({ k }: { k: number }) => MONTHS * (k + 1) - 1,
    stroke: '#a11a00',
  } as const
  const spending = drawPlot(words.spending, {
    ...frame,
    height: MONEY,
    marginTop: 18,
    marginBottom: 8,
    x: { domain: [0, months], axis: null },
    y: { domain: [0, 1.12 * most], axis: null },
    marks: [
      Plot.ruleX([...ends.map(k => MONTHS * k), months], { stroke: '#000', strokeOpacity: 0.15 }),
      Plot.rect(money, {
        x1: ({ k }: { k: number }) => MONTHS * k + 2,
        x2: ({ k }: { k: number }) => MONTHS * k + 10,
        y1: 0,
        y2: 'spent',
        fill: '#56B4E9',
      }),
      Plot.ruleY(limits, { ...over, y: 'limit', strokeWidth: 2 }),
      Plot.ruleY(carried, { ...over, y: 'available', strokeWidth: 1.5, strokeDasharray: '4 3' }),
      Plot.text(
        written.flatMap(k => money.slice(k, k + 1)),
        {
          x: ({ k }: { k: number }) => MONTHS * k + MONTHS / 2,
          y: 'spent',
          dy: -8,
          stroke: '#fff',
          strokeWidth: 3,
          text: ({ spent }: YearSpending) => words.number(spent),
          fill: '#1a1a1a',
        },
      ),
      Plot.text([words.spending], { frameAnchor: 'left', dx: -12, textAnchor: 'end', lineWidth: 20, fill: '#1a1a1a', fontSize: 12 }),
      Plot.ruleY([0], { stroke: '#444' }),
    ],
  })
  return [works, spending]
}

const timesOf = ({ places }: BudgetBar): string => `× ${places}`

/** Rows of the calendar: one for each name, and more where blocks and numbers of one name would cover each other; only the first is named. */
function inLanes(
  bars: readonly BudgetBar[],
  months: number,
  block: number,
): { readonly placed: readonly (BudgetBar & { readonly row: number })[]; readonly lanes: readonly string[] } {
  const lanes: string[] = []
  const placed: (BudgetBar & { row: number })[] = []
  for (const name of new Set(bars.map(bar => bar.name))) {
    const first = lanes.length
    const ends: number[] = []
    for (const bar of bars.filter(other => other.name === name).toSorted((a, b) => a.month - b.month)) {
      const free = ends.findIndex(end => end <= bar.month)
      const lane = free < 0 ? ends.length : free
      ends[lane] = bar.month + block + ((textWidth(timesOf(bar)) + 2 * BLANK) * months) / INNER
      placed.push({ ...bar, row: first + lane })
    }
    lanes.push(...ends.map((_, lane) => (lane === 0 ? name : '')))
  }
  return { placed, lanes }
}

/** Which of some words, one a step, are written so that none touches the next: every one, every second, and so on. */
function spaced(words: readonly string[], step: number): readonly number[] {
  const widest = Math.max(0, ...words.map(word => textWidth(word)))
  const every = Math.max(1, Math.ceil((widest + BLANK) / step))
  return [...words.keys()].filter(k => k % every === 0)
}
