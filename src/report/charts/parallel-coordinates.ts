import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { shorten } from '../shorten.ts'
import { drawPlot } from './draw-plot.ts'

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
const HEIGHT = 330
const COLUMNS = 24

/** Alternatives over several criteria; up is better on every axis. */
export function parallelCoordinates(axes: readonly ParallelAxis[], lines: readonly ParallelLine[], summary: string): Markup {
  const at = axes.map((axis, k) => ({ ...axis, k }))
  const drawn = lines.map(line => line.shares.map((share, k) => ({ k, share })).filter(({ share }) => Number.isFinite(share)))
  const ends = lines.flatMap(
    (line, l) => drawn[l]?.slice(-1).map(end => ({ ...end, name: shorten(line.name, COLUMNS), colour: line.colour })) ?? [],
  )
  return drawPlot(summary, {
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 70,
    marginRight: 170,
    marginTop: 42,
    marginBottom: 30,
    x: { domain: [0, Math.max(1, axes.length - 1)], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      Plot.ruleX(at, { x: 'k', stroke: '#767676' }),
      Plot.text(at, { x: 'k', y: 1, dy: -28, text: ({ name }: ParallelAxis) => shorten(name, COLUMNS), fill: '#1a1a1a', fontSize: 12 }),
      Plot.text(at, { x: 'k', y: 1, dy: -11, text: 'best', fill: '#444' }),
      Plot.text(at, { x: 'k', y: 0, dy: 13, text: 'worst', fill: '#444' }),
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
      Plot.text(apart(ends), { x: 'k', y: 'place', dx: 10, text: 'name', textAnchor: 'start', fill: '#1a1a1a', fontSize: 12 }),
    ],
  })
}

/** Heights of names so that none lies on another: those that are too near are moved, the lowest first. */
function apart<T extends { readonly share: number }>(ends: readonly T[]): readonly (T & { readonly place: number })[] {
  const gap = 17 / HEIGHT
  let last = -Infinity
  const raised = ends
    .toSorted((a, b) => a.share - b.share)
    .map(end => {
      last = Math.max(end.share, last + gap)
      return { ...end, place: last }
    })
  const over = Math.max(0, (raised.at(-1)?.place ?? 0) - 1)
  return raised.map(end => ({ ...end, place: end.place - over }))
}
