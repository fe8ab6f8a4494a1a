import { MEASURES } from '../engine/measures/index.ts'
import type { Layer, Measure } from '../engine/measure.ts'
import { isMinimised } from '../planning/is-minimised.ts'
import type { HeldOutPlan, PlanOptimization } from '../planning/plan-optimization.ts'
import { budgetGantt } from './charts/budget-gantt.ts'
import { LAYER_PAINTS } from './charts/layer-paints.ts'
import { optimismBars, type OptimismRow } from './charts/optimism-bars.ts'
import { paretoScatter, type ScatterPoint } from './charts/pareto-scatter.ts'
import { planMap } from './charts/plan-map.ts'
import { searchConvergence } from './charts/search-convergence.ts'
import type { Markup } from './html.ts'
import type { OptimizeView } from './optimize-view.ts'
import { shortNumber } from './short-number.ts'

/** The charts of an optimised plan. */
export interface OptimizeCharts {
  readonly scatter: Markup
  readonly map: Markup
  readonly gantt: readonly Markup[]
  readonly optimism: Markup
  /** Absent where no evolutionary search was made. */ readonly convergence?: Markup
}

const M2_PER_HA = 10_000

/** Draws an optimised plan: the front, the map, the calendar with the budget, what held of what was promised, and how the search converged. */
export function optimizeCharts(result: PlanOptimization, view: OptimizeView): OptimizeCharts {
  const convergence = convergenceOf(result, view)
  return {
    scatter: scatterOf(result, view),
    map: mapOf(result, view),
    gantt: ganttOf(result, view),
    optimism: optimismOf(result, view),
    ...(convergence && { convergence }),
  }
}

function scatterOf(result: PlanOptimization, { lang, say, main, money, excluded }: OptimizeView): Markup {
  const points = [
    ...result.front.map(({ scores, objectives: [own] }, k): ScatterPoint => ({
      x: scores.cost.mean * money.scale,
      y: (own?.mean ?? NaN) * main.format.scale,
      halfWidth: (own?.halfWidth ?? NaN) * main.format.scale,
      kind: k === result.recommended ? 'recommended' : 'plan',
      label: k === result.recommended ? say('planNumber', { n: k + 1 }) : '',
    })),
    ...result.alternatives.map(({ scores, objectives: [own], title, violation, unsafe }): ScatterPoint => ({
      x: scores.cost.mean * money.scale,
      y: (own?.mean ?? NaN) * main.format.scale,
      halfWidth: (own?.halfWidth ?? NaN) * main.format.scale,
      kind: excluded.length > 0 && violation > 0 && unsafe.share > 0 ? 'excluded' : 'alternative',
      label: title[lang],
    })),
  ]
  return paretoScatter(
    points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)),
    {
      x: lang === 'zh' ? `费用（${money.unit}）` : `Cost (${money.unit})`,
      y: `${main.label}${main.format.unit ? ` [${main.format.unit}]` : ''}`,
      better: result.objectives.slice(0, 1).some(isMinimised) ? 'low' : 'high',
      summary: say('frontTitle'),
    },
  )
}

function mapOf(result: PlanOptimization, { lang, say }: OptimizeView): Markup {
  const layers = Object.keys(LAYER_PAINTS) as Layer[]
  return planMap(
    result.scenario.units.map(({ id, title, x, y, area }) => {
      const own = result.works.filter(({ action }) => action.units.includes(id)).map(({ action }) => measureOf(action.measure))
      const done = layers.filter(layer => own.some(measure => measure.layer === layer))
      return {
        title: title[lang],
        x,
        y,
        area: area / M2_PER_HA,
        colours: done.map(layer => LAYER_PAINTS[layer].fill),
        works: own.length === 0 ? say('none') : own.map(measure => measure.title[lang]).join(lang === 'zh' ? '、' : ', '),
      }
    }),
    say('mapTitle'),
  )
}

function ganttOf(result: PlanOptimization, { lang, say, money }: OptimizeView): readonly Markup[] {
  const groups = new Map<string, { readonly name: string; readonly month: number; places: number; readonly layer: Layer }>()
  for (const { action } of result.works) {
    const { title, layer } = measureOf(action.measure)
    const key = `${action.measure} ${action.month}`
    const group = groups.get(key) ?? { name: title[lang], month: action.month, places: 0, layer }
    group.places++
    groups.set(key, group)
  }
  const bars = [...groups.values()].toSorted((a, b) => a.month - b.month).map(group => ({ ...group, paint: LAYER_PAINTS[group.layer] }))
  const spending = result.front[result.recommended]?.spending ?? []
  const { budget } = result.decision
  let left = 0
  return budgetGantt(
    bars,
    spending.map((spent, k) => {
      const own = spent * money.scale
      const amount = budget?.years?.[k]
      if (amount === undefined || !Number.isFinite(amount)) return { spent: own }
      const limit = amount * money.scale
      const available = limit + left
      left = budget?.carryOver === true ? Math.max(0, available - own) : 0
      return { spent: own, limit, ...(budget?.carryOver === true && { available }) }
    }),
    {
      year: n => say('yearSpending', { n }),
      spending: `${say('spendingTitle')} [${money.unit}]`,
      number: x => money.number(x / money.scale),
      summary: say('ganttTitle'),
    },
  )
}

function optimismOf(result: PlanOptimization, { lang, say, main }: OptimizeView): Markup {
  const { scale, unit } = main.format
  const row = (name: string, [own]: HeldOutPlan['objectives'], [searched = NaN]: readonly number[]): OptimismRow => {
    const { mean, halfWidth } = own ?? { mean: NaN, halfWidth: NaN }
    return { name, inSample: searched * scale, heldOut: mean * scale, low: (mean - halfWidth) * scale, high: (mean + halfWidth) * scale }
  }
  const plan = result.front[result.recommended]
  const rows = [
    ...(plan ? [{ ...row(say('recommendedTitle'), plan.objectives, plan.means), strong: true }] : []),
    ...result.alternatives.map(({ title, objectives, means }) => row(title[lang], objectives, means)),
  ]
  return optimismBars(rows, {
    inSample: say('promised'),
    heldOut: say('held'),
    axis: `${main.label}${unit ? ` [${unit}]` : ''}`,
    better: result.objectives.slice(0, 1).some(isMinimised) ? 'low' : 'high',
    betterWord: say('betterWord'),
    number: x => main.format.number(x / scale),
    signed: x => main.format.signed(x / scale),
    summary: say('optimismTitle'),
  })
}

function convergenceOf({ search, seed }: PlanOptimization, { say }: OptimizeView): Markup | undefined {
  const rows = search?.evolution ?? []
  if (rows.length < 2) return undefined
  return searchConvergence({
    courses: [
      { name: `seed ${seed}`, points: rows.map(({ evaluations, hypervolume }) => ({ evaluations, hypervolume: hypervolume ?? NaN })) },
    ],
    x: say('evaluations'),
    y: say('hypervolume'),
    number: x => shortNumber(x, 3),
    summary: say('convergenceTitle'),
  })
}

function measureOf(name: string): Measure {
  const measure = (MEASURES as Readonly<Record<string, Measure>>)[name]
  if (!measure) throw new RangeError(`a plan names measure ${name}, which the catalogue does not have`)
  return measure
}
