import type { Lang } from '../base/text.ts'
import { scoreParams } from '../engine/score-params.ts'
import { isMinimised } from '../planning/is-minimised.ts'
import type { FrontPlan, JudgedAlternative, PlanOptimization } from '../planning/plan-optimization.ts'
import { enoughText } from './enough-text.ts'
import { gainSpread } from './gain-spread.ts'
import { mainObjective } from './main-objective.ts'
import { numberFormat } from './number-format.ts'
import { objectiveFormat } from './objective-format.ts'
import { OPTIMIZE_MESSAGES } from './optimize-messages.ts'
import { optimizeTables, type OptimizeTables } from './optimize-tables.ts'
import type { OptimizeWords } from './optimize-words.ts'
import { plannedWorks, type PlannedWorks } from './planned-works.ts'
import { recommendedPlan } from './recommended-plan.ts'
import { ruleAmount } from './rule-amount.ts'
import { sayFrom } from './say-from.ts'

/** An optimised plan in words and tables of one language, which terminal and page only lay out. */
export interface OptimizeView extends Omit<OptimizeWords, 'result'>, OptimizeTables, PlannedWorks {
  readonly title: string
  readonly status: string
  readonly answer: readonly string[]
  readonly excluded: readonly string[]
  readonly method: readonly string[]
  readonly relaxations: readonly string[]
}

/** Percent without decimals, for shares of futures. */
const percent = (share: number): string => `${Math.round(100 * share)} %`

/** Puts an optimised plan into words. */
export function optimizeView(result: PlanOptimization, lang: Lang): OptimizeView {
  const say = sayFrom(OPTIMIZE_MESSAGES, lang)
  const [objective] = result.objectives
  if (objective === undefined) throw new RangeError('an optimisation has an objective')
  const money = numberFormat('cost', lang, { among: [...result.front, ...result.alternatives].map(({ scores }) => scores.cost.mean) })
  const main = objectiveFormat(objective, lang, objective === 'cost' ? { among: result.front.map(({ scores }) => scores.cost.mean) } : {})
  const view = { result, lang, say, money, main }
  return {
    lang,
    say,
    title: result.scenario.title[lang],
    status: statusOf(view),
    answer: answerOf(view),
    excluded: result.alternatives.flatMap(alternative => excludedOf(view, alternative)),
    method: methodOf(view),
    relaxations: relaxationsOf(view),
    ...optimizeTables(view),
    ...plannedWorks(view),
    main,
    money,
  }
}

function statusOf({ result, say }: OptimizeWords): string {
  const { status, simulated, space, settings } = result
  if (status === 'infeasible') return say('statusInfeasible')
  if (status === 'heuristic') return say('statusHeuristic', { simulated, log: Math.round(space.log10Plans) })
  return overtaken(result) ? say('statusAll', { n: simulated }) : say('statusOptimal', { n: simulated, futures: settings.futures })
}

/** Did another plan do better in the search, only to do worse in the second look? */
function overtaken(result: PlanOptimization): boolean {
  const { front, objectives } = result
  const sign = isMinimised(objectives[0] ?? 'score') ? -1 : 1
  const worth = ({ means: [main = Number.NaN] }: FrontPlan): number => sign * main
  return front.some(plan => worth(plan) > worth(recommendedPlan(result)))
}

function answerOf(view: OptimizeWords): readonly string[] {
  const { result, say, main, money } = view
  const plan = recommendedPlan(view.result)
  const found = mainObjective(plan)
  const [searched = Number.NaN] = plan.means
  const sign = isMinimised(result.objectives[0] ?? 'score') ? -1 : 1
  return [
    say(result.status === 'infeasible' ? 'answerInfeasible' : 'answer', {
      objective: main.label,
      value: main.format.value(found.mean),
      spread: say('meanPlusMinus', { n: result.settings.heldOut, half: main.format.plusMinus(found.halfWidth).replace('± ', '') }),
      cost: money.value(plan.scores.cost.mean),
    }),
    say('optimism', {
      futures: result.settings.futures,
      search: main.format.value(searched),
      difference: main.format.signed(sign * (searched - found.mean)),
    }),
    ...(result.status !== 'infeasible' && overtaken(result)
      ? [say('overtaken', { futures: result.settings.futures, selection: result.settings.selection })]
      : []),
    ...asGoodOf(view),
    ...(result.linearBound === undefined ? [] : [say('linearBound', { bound: main.format.value(result.linearBound) })]),
    ...(result.failed > 0 ? [say('failed', { n: result.failed })] : []),
  ]
}

/** A cheaper plan that counts as equal. */
function asGoodOf({ result, say, main, money }: OptimizeWords): readonly string[] {
  const { asGood, front, settings, status } = result
  const plan = asGood && front[asGood.plan]
  if (!plan || status === 'infeasible') return []
  return [
    say('asGood', {
      plan: say('planNumber', { n: asGood.plan + 1 }),
      tolerance: main.format.plusMinus(asGood.tolerance).replace('± ', ''),
      saved: money.value(recommendedPlan(result).scores.cost.mean - plan.scores.cost.mean),
      n: settings.heldOut,
      objective: main.label,
      gain: gainSpread(main.format, plan.gain),
    }),
  ]
}

/** What would have to give way alone; where nothing is enough alone, what the plan that is shown breaks together. */
function relaxationsOf({ result, lang, say }: OptimizeWords): readonly string[] {
  const { relaxations, rules, status } = result
  if (status !== 'infeasible') return []
  const alone = relaxations.flatMap(({ title, unit, limit, by, indicator }) =>
    by === undefined
      ? []
      : [
          say('relaxBy', {
            title: title[lang],
            by: enoughText(by, unit, lang, indicator),
            limit: ruleAmount(limit, unit, lang, indicator),
          }),
        ],
  )
  const never = relaxations.filter(({ by }) => by === undefined).map(({ title }) => say('relaxNever', { title: title[lang] }))
  if (alone.length > 0) return [...alone, ...never]
  const broken = rules
    .filter(({ excess }) => excess > 0)
    .map(({ title, excess, unit, indicator }) => say('relaxBroken', { title: title[lang], by: enoughText(excess, unit, lang, indicator) }))
  return [say('relaxTogether', { list: broken.join(lang === 'zh' ? '；' : '; ') }), ...never]
}

function excludedOf({ result, lang, say }: OptimizeWords, { title, unsafe }: JudgedAlternative): readonly string[] {
  const setting = (name: 'gateProbability' | 'gateShare'): number =>
    result.scenario.parameters[`scores.${name}`] ?? scoreParams[name].default
  const allowed = setting('gateShare')
  if (unsafe.share <= allowed) return []
  const [share, low, high] = [unsafe.share, unsafe.low, unsafe.high].map(percent)
  return [
    say('excluded', {
      title: title[lang],
      limit: `${Number((100 * setting('gateProbability')).toPrecision(3))} %`,
      share: share ?? '',
      low: low ?? '',
      high: high ?? '',
      allowed: percent(allowed),
    }),
  ]
}

function methodOf({ result, lang, say }: OptimizeWords): readonly string[] {
  const { method, solver, search, settings, space, unsafeGround, uncurable, scenario } = result
  const titleOf = (id: string): string => scenario.units.find(unit => unit.id === id)?.title[lang] ?? id
  const listed = (ids: readonly string[]): string => ids.map(titleOf).join(lang === 'zh' ? '、' : ', ')
  return [
    method === 'enumeration'
      ? say('methodEnumeration')
      : say('methodSearch', {
          solver,
          evolution: search?.selection === undefined ? '' : say('methodEvolution', { name: search.selection }),
          candidates: settings.candidates,
          selection: settings.selection,
        }),
    ...(result.objectives.includes('score') ? [say('scoreIs', { weights: weightsText(result.scenario.parameters) })] : []),
    say('choices', { choices: space.choices, options: space.options }),
    unsafeGround.length > 0 ? say('unsafeGround', { list: listed(unsafeGround) }) : say('noUnsafeGround'),
    ...(uncurable.length > 0 ? [say('uncurable', { list: listed(uncurable) })] : []),
    say('caution'),
  ]
}

function weightsText(fixed: PlanOptimization['scenario']['parameters']): string {
  return (['safety', 'function', 'landscape'] as const)
    .map(name => String(fixed[`scores.${name}`] ?? scoreParams[name].default))
    .join(' : ')
}
