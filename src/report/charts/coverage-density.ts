import * as Plot from '@observablehq/plot'
import type { Markup } from '../html.ts'
import { drawPlot } from './draw-plot.ts'
import { PALETTE } from './palette.ts'
import { qualityColour } from './quality-colour.ts'

/** One box on the way. */
export interface TrajectoryPoint {
  readonly coverage: number
  readonly density: number
  readonly suggested: boolean
  /** How many inputs the box restricts; absent: it is not shown. */
  readonly restricted?: number
}

const WIDTH = 560
const HEIGHT = 330

/**
 * Boxes from the whole to the smallest: how many of the failing futures each holds, and how purely. The suggested one has a ring, and what
 * is left of it without limits that may be chance, the rule, a star.
 */
export function coverageDensity(
  points: readonly TrajectoryPoint[],
  rule: Pick<TrajectoryPoint, 'coverage' | 'density'> | undefined,
  names: { readonly coverage: string; readonly density: string },
  summary: string,
): Markup {
  const known = points.filter(isKnown)
  const suggested = known.filter(point => point.suggested)
  const rules = rule && isKnown(rule) ? [rule] : []
  const most = Math.max(0, ...known.map(({ restricted }) => restricted ?? 0))
  // the number of inputs is written where it changes, so that colour alone need not tell
  const changes = known.filter(({ restricted }, k) => restricted !== undefined && restricted !== known[k - 1]?.restricted)
  return drawPlot(summary, {
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 52,
    marginRight: 18,
    marginTop: 26,
    marginBottom: 42,
    x: { domain: [0, 1], label: null },
    y: { domain: [0, 1], label: null },
    marks: [
      Plot.gridX({ stroke: '#000', strokeOpacity: 0.08 }),
      Plot.gridY({ stroke: '#000', strokeOpacity: 0.08 }),
      Plot.axisX({ tickFormat: (x: number) => `${Math.round(100 * x)} %`, ticks: 5, tickSize: 3, fill: '#444' }),
      Plot.axisY({ tickFormat: (x: number) => `${Math.round(100 * x)} %`, ticks: 5, tickSize: 3, fill: '#444' }),
      Plot.text([names.coverage], { frameAnchor: 'bottom', dy: 36, fill: '#1a1a1a', fontSize: 12 }),
      Plot.text([names.density], { frameAnchor: 'top-left', dx: -46, dy: -20, textAnchor: 'start', fill: '#1a1a1a', fontSize: 12 }),
      Plot.line(known, { x: 'coverage', y: 'density', stroke: PALETTE.sky.fill }),
      Plot.dot(known, {
        x: 'coverage',
        y: 'density',
        fill: ({ restricted }: TrajectoryPoint) =>
          restricted === undefined ? PALETTE.sky.fill : qualityColour(restricted / Math.max(1, most)),
        stroke: '#444',
        strokeWidth: 0.6,
        r: 4,
      }),
      Plot.line([...suggested, ...rules], { x: 'coverage', y: 'density', stroke: PALETTE.vermillion.fill, strokeDasharray: '3,3' }),
      Plot.dot(suggested, { x: 'coverage', y: 'density', stroke: PALETTE.vermillion.fill, strokeWidth: 2, r: 8 }),
      Plot.dot(rules, { x: 'coverage', y: 'density', fill: PALETTE.vermillion.fill, stroke: '#1a1a1a', r: 7, symbol: 'star' }),
      Plot.text(changes, {
        x: 'coverage',
        y: 'density',
        dx: 9,
        dy: -9,
        text: ({ restricted }: TrajectoryPoint) => `${restricted ?? ''}`,
        fill: '#1a1a1a',
        stroke: '#fff',
        strokeWidth: 3,
      }),
    ],
  })
}

function isKnown({ coverage, density }: Pick<TrajectoryPoint, 'coverage' | 'density'>): boolean {
  return Number.isFinite(coverage) && Number.isFinite(density)
}
