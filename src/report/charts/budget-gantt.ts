import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'
import type { Paint } from './palette.ts'

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
const LEFT = 250
const MONEY = 120
const MONTHS = 12

/** When the works of a plan begin, and below it what each year costs beside what it may cost. */
export function budgetGantt(bars: readonly BudgetBar[], years: readonly YearSpending[], words: BudgetWords): readonly Markup[] {
  const months = MONTHS * years.length
  const names = [...new Set(bars.map(({ name }) => name))]
  const rows = bars.map(bar => ({ ...bar, row: names.indexOf(bar.name) }))
  const ends = years.map((_, k) => k)
  const frame = { width: WIDTH, marginLeft: LEFT, marginRight: 12 }
  const works = drawPlot(words.summary, {
    ...frame,
    height: 28 + ROW * names.length,
    marginTop: 22,
    marginBottom: 6,
    x: { domain: [0, months], axis: null },
    y: { domain: names.map((_, k) => k), label: null, padding: 0.25 },
    marks: [
      Plot.ruleX([...ends.map(k => MONTHS * k), months], { stroke: '#000', strokeOpacity: 0.15 }),
      Plot.axisY({ tickSize: 0, tickFormat: (row: number) => shorten(names[row] ?? '', 40), fill: '#1a1a1a', fontSize: 12 }),
      Plot.text(ends, {
        x: (k: number) => MONTHS * k + MONTHS / 2,
        frameAnchor: 'top',
        dy: -14,
        text: (k: number) => words.year(k + 1),
        fill: '#444',
      }),
      Plot.barX(rows, { x1: 'month', x2: ({ month }: BudgetBar) => month + 1.4, y: 'row', fill: ({ paint }: BudgetBar) => paint.fill }),
      Plot.text(rows, {
        x: ({ month }: BudgetBar) => month + 1.4,
        y: 'row',
        dx: 4,
        text: ({ places }: BudgetBar) => `× ${places}`,
        textAnchor: 'start',
        fill: '#444',
      }),
    ],
  })
  const money = years.map((year, k) => ({ ...year, k }))
  const limits = money.flatMap(({ k, limit }) => (limit === undefined ? [] : [{ k, limit }]))
  const most = Math.max(...money.map(({ spent, limit }) => Math.max(spent, limit ?? 0)), 0) || 1
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
      Plot.ruleY(limits, {
        x1: ({ k }: { k: number }) => MONTHS * k + 1,
        x2: ({ k }: { k: number }) => MONTHS * (k + 1) - 1,
        y: 'limit',
        stroke: '#a11a00',
        strokeWidth: 2,
      }),
      Plot.text(money, {
        x: ({ k }: { k: number }) => MONTHS * k + MONTHS / 2,
        y: 'spent',
        dy: -8,
        stroke: '#fff',
        strokeWidth: 3,
        text: ({ spent }: YearSpending) => words.number(spent),
        fill: '#1a1a1a',
      }),
      Plot.text([words.spending], { frameAnchor: 'left', dx: -12, textAnchor: 'end', lineWidth: 20, fill: '#1a1a1a', fontSize: 12 }),
      Plot.ruleY([0], { stroke: '#444' }),
    ],
  })
  return [works, spending]
}
