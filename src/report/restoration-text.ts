import type { RestorationPlan } from '../network/planning/restoration-plan.ts'
import type { RestorationProblem } from '../network/planning/restoration-problem.ts'
import type { TextOptions } from './compare-text.ts'
import { PLAIN_PAINT } from './plain-paint.ts'
import { plainSigns } from './plain-signs.ts'
import { RESTORATION_MESSAGES } from './restoration-messages.ts'
import { sayFrom } from './say-from.ts'
import { shortNumber } from './short-number.ts'
import { wrapText } from './wrap-text.ts'

/** Cells that a terminal lists. */
const LISTED = 40
const HECTARE = 10_000

/** A restoration plan on a raster for the terminal. */
export function restorationText(
  plan: RestorationPlan,
  problem: RestorationProblem,
  { lang, width, unicode, paint = PLAIN_PAINT }: TextOptions,
): string {
  const say = sayFrom(RESTORATION_MESSAGES, lang)
  const sign = (text: string): string => wrapText(unicode ? text : plainSigns(text), width, '')
  const { grid, metric, budget, least = 0, diameter, neighbours, gap = 2, cost, inside } = problem
  const value = (x: number): string => (metric === 'mesh' ? `${shortNumber(x, 6)} ha` : x.toFixed(4))
  const hectares = (x: number): string => shortNumber(x, 4)
  const total = inside.reduce((sum, flag) => sum + flag, 0) * ((grid.dx * grid.dy) / HECTARE)
  const { cells } = plan
  const infeasible = plan.status === 'infeasible'
  const places = cells
    .slice(0, LISTED)
    .map(cell => `${Math.floor(cell / grid.columns) + 1},${(cell % grid.columns) + 1} (${hectares(cost[cell] ?? NaN)})`)
    .join('  ')
  const lines = infeasible
    ? [
        paint.bad(
          sign(
            say('infeasible', {
              least: hectares(least),
              budget: hectares(budget),
              diameter: diameter === undefined ? say('anyDiameter') : say('diameterOf', { m: shortNumber(diameter) }),
            }),
          ),
        ),
        sign(say('relax')),
      ]
    : [
        paint.bold(
          sign(
            say('head', {
              metric: say(metric),
              before: value(plan.before),
              after: value(plan.after),
              cells: cells.length,
              area: hectares(plan.area),
            }),
          ),
        ),
        sign(
          plan.status === 'optimal' ? say('optimal') : say('within', { bound: value(plan.bound), gap: `${(100 * plan.gap).toFixed(2)} %` }),
        ),
        ...(cells.length > 1 ? [sign(say('spread', { m: shortNumber(plan.diameter, 4) }))] : []),
        ...(cells.length > 0 ? ['', paint.bold(sign(say('places'))), sign(places)] : []),
        ...(cells.length > LISTED ? [sign(say('more', { n: cells.length - LISTED }))] : []),
      ]
  const rules = [
    say('rule', { neighbours: say(neighbours === 4 ? 'four' : 'eight'), total: hectares(total) }),
    ...(metric === 'iic' ? [say('links', { gap })] : []),
  ]
  return `${[...lines, '', ...rules.map(rule => paint.dim(sign(rule)))].join('\n')}\n`.replaceAll('\u00a0', ' ')
}
