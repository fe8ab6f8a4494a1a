import * as Plot from '@observablehq/plot'
import { groupDigits } from '../group-digits.ts'
import { logTicks } from './log-ticks.ts'

/** A logarithmic axis below a chart. Drawn by hand: Plot leaves labels out that are no powers of ten, even when they are asked for. */
export function logAxis(from: number, to: number): readonly Plot.Markish[] {
  const ticks = logTicks(from, to)
  return [
    Plot.text(ticks, { x: (n: number) => n, text: (n: number) => groupDigits(n, 0), frameAnchor: 'bottom', dy: 14, fill: '#444' }),
    Plot.text(ticks, { x: (n: number) => n, text: () => '|', frameAnchor: 'bottom', dy: 4, fill: '#444', fontSize: 5 }),
  ]
}
