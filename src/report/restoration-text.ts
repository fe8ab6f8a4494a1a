import type { RestorationPlan } from '../network/planning/restoration-plan.ts'
import type { RestorationProblem } from '../network/planning/restoration-problem.ts'
import type { TextOptions } from './compare-text.ts'
import { PLAIN_PAINT } from './plain-paint.ts'
import { plainSigns } from './plain-signs.ts'
import { RESTORATION_MESSAGES } from './restoration-messages.ts'
import { sayFrom, type Say } from './say-from.ts'
import { shortNumber } from './short-number.ts'
import { wrapText } from './wrap-text.ts'

/** Cells that a terminal lists. */
const LISTED = 40
const HECTARE = 10_000
/** Of an index: small ones have as many as large ones, so that what is gained can be seen. */
const INDEX_DIGITS = 4

/** A restoration plan on a raster for the terminal. */
export function restorationText(plan: RestorationPlan, problem: RestorationProblem, options: TextOptions): string {
  const { lang, width, unicode, paint = PLAIN_PAINT } = options
  const say = sayFrom(RESTORATION_MESSAGES, lang)
  const sign = (text: string): string => wrapText(unicode ? text : plainSigns(text), width, '')
  const { grid, metric, neighbours, gap = 2, inside } = problem
  const total = inside.reduce((sum, flag) => sum + flag, 0) * ((grid.dx * grid.dy) / HECTARE)
  const screen = { plan, problem, say, sign, paint }
  const isNone = plan.status === 'infeasible' || plan.status === 'not-found'
  const rules = [
    say('rule', { neighbours: say(neighbours === 4 ? 'four' : 'eight'), total: hectares(total) }),
    ...(metric === 'iic' ? [say('links', { gap })] : []),
  ]
  return `${[...(isNone ? noneLines(screen) : planLines(screen)), '', ...rules.map(rule => paint.dim(sign(rule)))].join('\n')}\n`.replaceAll(
    '\u00a0',
    ' ',
  )
}

interface Screen {
  readonly plan: RestorationPlan
  readonly problem: RestorationProblem
  readonly say: Say<keyof typeof RESTORATION_MESSAGES>
  readonly sign: (text: string) => string
  readonly paint: NonNullable<TextOptions['paint']>
}

const hectares = (x: number): string => shortNumber(x, 4)

/** Why there is no plan, and what to try. */
function noneLines({ plan, problem: { budget, least = 0, diameter, cost }, say, sign, paint }: Screen): readonly string[] {
  const isProved = plan.status === 'infeasible'
  const able = cost.filter(area => area < Infinity).reduce((sum, area) => sum + area, 0)
  const limits = {
    least: hectares(least),
    budget: hectares(budget),
    diameter: diameter === undefined ? say('anyDiameter') : say('diameterOf', { m: shortNumber(diameter) }),
  }
  return [
    paint.bad(sign(say(isProved ? 'infeasible' : 'notFound', limits))),
    sign(say(isProved ? 'relax' : 'tryMore')),
    ...(able < least ? [sign(say('relaxArea', { area: hectares(able) }))] : []),
  ]
}

function planLines({ plan, problem: { grid, metric, cost }, say, sign, paint }: Screen): readonly string[] {
  const { cells, before, after, area, status, bound, gap, diameter } = plan
  const digits = metric === 'mesh' ? 6 : INDEX_DIGITS
  const value = (x: number): string => `${shortNumber(x, digits)}${metric === 'mesh' ? ' ha' : ''}`
  const places = cells
    .slice(0, LISTED)
    .map(cell => `${Math.floor(cell / grid.columns) + 1},${(cell % grid.columns) + 1} (${hectares(cost[cell] ?? NaN)})`)
    .join('  ')
  return [
    paint.bold(
      sign(
        say(cells.length === 1 ? 'headOne' : 'head', {
          metric: say(metric),
          before: value(before),
          after: value(after),
          cells: cells.length,
          area: hectares(area),
        }),
      ),
    ),
    sign(status === 'optimal' ? say('optimal') : say('within', { bound: value(bound), gap: `${(100 * gap).toFixed(2)} %` })),
    ...(cells.length > 1 ? [sign(say('spread', { m: shortNumber(diameter, 4) }))] : []),
    ...(cells.length > 0 ? ['', paint.bold(sign(say('places'))), sign(places)] : []),
    ...(cells.length > LISTED ? [sign(say('more', { n: cells.length - LISTED }))] : []),
  ]
}
