import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'

/** How often one alternative takes each place. */
export interface AcceptabilityRow {
  readonly name: string
  /** By place, adding to 1. */
  readonly shares: readonly number[]
}

const WIDTH = 640
const ROW = 30
/** A share must be so wide for its number to stand in it. */
const LEAST_WRITTEN = 0.07
/** Darkest for the first place. */
const SHADES = ['#08519c', '#2171b5', '#6baed6', '#9ecae1', '#c6dbef', '#deebf7', '#f2f7fb'] as const

/** Bars of how often each alternative is first, second and so on, over all weightings and futures. */
export function rankAcceptability(rows: readonly AcceptabilityRow[], placeName: (place: number) => string, summary: string): Markup {
  const places = rows[0]?.shares.length ?? 0
  const shade = (place: number): string => SHADES[Math.min(place, SHADES.length - 1)] ?? '#f2f7fb'
  const parts = rows.flatMap(({ shares }, row) => {
    let from = 0
    return shares.map((share, place) => {
      const part = { row, place, from, to: from + share, share }
      from += share
      return part
    })
  })
  const height = 30 + ROW * rows.length + 22
  return drawPlot(summary, {
    width: WIDTH,
    height,
    marginLeft: 190,
    marginRight: 14,
    marginTop: 30,
    marginBottom: 22,
    x: { domain: [0, 1], axis: null },
    y: { domain: rows.map((_, k) => k), padding: 0.2, label: null },
    marks: [
      Plot.axisX({ ticks: 5, tickSize: 3, tickFormat: (x: number) => `${Math.round(100 * x)} %`, fill: '#444' }),
      Plot.axisY({ tickSize: 0, tickFormat: (row: number) => shorten(rows[row]?.name ?? '', 28), fill: '#1a1a1a', fontSize: 12 }),
      Plot.barX(parts, { y: 'row', x1: 'from', x2: 'to', fill: ({ place }: { place: number }) => shade(place), stroke: '#fff' }),
      Plot.text(
        parts.filter(({ share }) => share >= LEAST_WRITTEN),
        {
          y: 'row',
          x: ({ from, to }: { from: number; to: number }) => (from + to) / 2,
          text: ({ share }: { share: number }) => `${Math.round(100 * share)} %`,
          fill: ({ place }: { place: number }) => (place < 2 ? '#fff' : '#1a1a1a'),
        },
      ),
      Plot.dot(
        Array.from({ length: Math.min(places, SHADES.length) }, (_, place) => place),
        { x: place => (place + 0.1) / 7, frameAnchor: 'top', dy: -16, fill: shade, symbol: 'square', r: 5, stroke: '#767676' },
      ),
      Plot.text(
        Array.from({ length: Math.min(places, SHADES.length) }, (_, place) => place),
        {
          x: place => (place + 0.1) / 7,
          frameAnchor: 'top',
          dx: 9,
          dy: -16,
          text: (place: number) => placeName(place),
          textAnchor: 'start',
          fill: '#444',
        },
      ),
    ],
  })
}
