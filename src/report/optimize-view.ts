import type { Lang } from '../base/text.ts'
import { MEASURES } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import { scoreParams } from '../engine/score-params.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import { isMinimised } from '../planning/is-minimised.ts'
import type { FrontPlan, JudgedAlternative, PlannedWork, PlanOptimization, RuleCheck } from '../planning/plan-optimization.ts'
import type { FutureStatistics } from '../planning/plan-statistics.ts'
import { monthName } from '../scenarios/month-name.ts'
import { numberFormat, type NumberFormat } from './number-format.ts'
import { objectiveFormat } from './objective-format.ts'
import { OPTIMIZE_MESSAGES } from './optimize-messages.ts'
import { quantityText } from './quantity-text.ts'
import { sayFrom, type Say } from './say-from.ts'
import { triggerText } from './trigger-text.ts'
import type { WordsTable } from './words-table.ts'

/** An optimised plan in words and tables of one language, which terminal and page only lay out. */
export interface OptimizeView {
  readonly lang: Lang
  readonly say: Say<keyof typeof OPTIMIZE_MESSAGES>
  readonly title: string
  readonly status: string
  readonly answer: readonly string[]
  readonly excluded: readonly string[]
  readonly method: readonly string[]
  readonly relaxations: readonly string[]
  readonly rules: WordsTable
  readonly alternatives: WordsTable
  readonly front: WordsTable
  readonly works: WordsTable
  /** The same, one line for each measure, month and dose. */
  readonly worksInShort: readonly string[]
  readonly spending: WordsTable
  readonly rounds: WordsTable
  /** Label and format of the main objective, and the format of money. */
  readonly main: { readonly label: string; readonly format: NumberFormat }
  readonly money: NumberFormat
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
    relaxations: result.relaxations.map(({ title, unit, limit, by, indicator }) =>
      by === undefined
        ? say('relaxNever', { title: title[lang] })
        : say('relaxBy', { title: title[lang], by: amountText(by, unit, view, indicator), limit: amountText(limit, unit, view, indicator) }),
    ),
    rules: rulesOf(view),
    alternatives: alternativesOf(view),
    front: frontOf(view),
    works: worksOf(view),
    worksInShort: worksInShort(view),
    spending: spendingOf(view),
    rounds: roundsOf(view),
    main,
    money,
  }
}

interface Words {
  readonly result: PlanOptimization
  readonly lang: Lang
  readonly say: OptimizeView['say']
  readonly money: NumberFormat
  readonly main: OptimizeView['main']
}

function chosenOf({ result }: Words): FrontPlan {
  const plan = result.front[result.recommended]
  if (!plan) throw new RangeError('an optimisation recommends a plan')
  return plan
}

/** The statistics of the main objective of a plan. */
function mainOf(plan: { readonly objectives: readonly FutureStatistics[] }): FutureStatistics {
  const [first] = plan.objectives
  if (!first) throw new RangeError('a plan has an objective')
  return first
}

function statusOf({ result, say }: Words): string {
  const { status, simulated, space, settings } = result
  if (status === 'infeasible') return say('statusInfeasible')
  return status === 'optimal'
    ? say('statusOptimal', { n: simulated, futures: settings.futures })
    : say('statusHeuristic', { simulated, log: Math.round(space.log10Plans) })
}

function answerOf(view: Words): readonly string[] {
  const { result, say, main, money } = view
  const plan = chosenOf(view)
  const found = mainOf(plan)
  const [searched = Number.NaN] = plan.means
  const sign = isMinimised(result.objectives[0] ?? 'score') ? -1 : 1
  return [
    say('answer', {
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
    ...(result.linearBound === undefined ? [] : [say('linearBound', { bound: main.format.value(result.linearBound) })]),
    ...(result.failed > 0 ? [say('failed', { n: result.failed })] : []),
  ]
}

function excludedOf({ result, lang, say }: Words, { title, unsafe }: JudgedAlternative): readonly string[] {
  const setting = (name: 'gateProbability' | 'gateShare'): number => result.scenario.parameters[`scores.${name}`] ?? scoreParams[name].default
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

function methodOf({ result, lang, say }: Words): readonly string[] {
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
  return (['safety', 'function', 'landscape'] as const).map(name => String(fixed[`scores.${name}`] ?? scoreParams[name].default)).join(' : ')
}

function amountText(amount: number, unit: string, { lang }: Words, indicator?: IndicatorName): string {
  if (indicator) return numberFormat(indicator, lang, { among: [amount], extra: 1 }).value(amount)
  return unit === 'CNY' ? numberFormat('cost', lang, { among: [amount] }).value(amount) : quantityText(amount, unit, lang)
}

function rulesOf(view: Words): WordsTable {
  const { result, lang, say } = view
  // What is left of a limit; a target that is surpassed has room, too.
  const room = (excess: number, { unit, indicator }: RuleCheck): string => amountText(-excess + 0, unit, view, indicator)
  return {
    title: say('rulesTitle'),
    head: [say('rule'), say('limit'), say('inSearch'), say('inHeldOut')],
    rows: [
      ...result.rules.map(rule => [
        rule.title[lang],
        amountText(rule.limit, rule.unit, view, rule.indicator),
        room(rule.excess, rule),
        room(rule.heldOutExcess, rule),
      ]),
      ...result.orders.map(({ title, broken }) => {
        const list = broken.join(', ')
        return [title[lang], '', broken.length === 0 ? say('kept') : say('broken', { list }), '']
      }),
    ],
  }
}

function alternativesOf(view: Words): WordsTable {
  const { result, lang, say, main, money } = view
  return {
    title: say('alternativesTitle'),
    head: [say('alternative'), numberFormatLabel(view), main.label, say('unsafe'), say('bestFor'), say('gain'), say('betterIn')],
    rows: result.alternatives.map(alternative => {
      const { title, rival, unsafe, scores } = alternative
      const gain = rival?.gain
      return [
        title[lang],
        money.number(scores.cost.mean),
        main.format.number(mainOf(alternative).mean),
        percent(unsafe.share),
        rival ? say('planNumber', { n: rival.plan + 1 }) : say('none'),
        gain
          ? `${main.format.signed(gain.mean)} [${main.format.number(gain.mean - gain.halfWidth)}–${main.format.number(gain.mean + gain.halfWidth)}]`
          : '',
        rival ? percent(rival.better) : '',
      ]
    }),
  }
}

function numberFormatLabel({ lang, money }: Words): string {
  return lang === 'zh' ? `费用（${money.unit}）` : `Cost (${money.unit})`
}

function frontOf(view: Words): WordsTable {
  const { result, lang, say, main, money } = view
  const scored = (['safety', 'function', 'landscape'] as const).map(name => ({ name, ...objectiveFormat(name, lang) }))
  const others = result.objectives
    .map((objective, k) => ({ objective, k, ...objectiveFormat(objective, lang) }))
    .filter(({ objective, k }) => k > 0 && objective !== 'cost' && !scored.some(({ name }) => name === objective))
  return {
    title: say('frontTitle'),
    narrow: [
      say('plan'),
      numberFormatLabel(view),
      String(result.objectives[0]),
      ...scored.map(({ name }) => name),
      ...others.map(({ objective, format }) => (format.unit ? `${objective} [${format.unit}]` : objective)),
      say('unsafe'),
    ],
    head: [
      say('plan'),
      numberFormatLabel(view),
      main.label,
      ...scored.map(({ label }) => label),
      ...others.map(({ label, format }) => (format.unit ? `${label} [${format.unit}]` : label)),
      say('unsafe'),
    ],
    rows: result.front.map((plan, k) => [
      say('planNumber', { n: k + 1 }),
      money.number(plan.scores.cost.mean),
      main.format.number(mainOf(plan).mean),
      ...scored.map(({ name, format }) => format.number(plan.scores[name].mean)),
      ...others.map(({ k: at, format }) => format.number(plan.objectives[at]?.mean ?? null)),
      percent(plan.unsafe.share),
    ]),
    strong: [result.recommended],
  }
}

function worksOf(view: Words): WordsTable {
  const { result, lang, say, main, money } = view
  const inTime = result.works.toSorted((a, b) => a.action.month - b.action.month)
  return {
    title: say('worksTitle'),
    words: true,
    head: [say('measure'), say('where'), say('when'), say('doses'), say('worth'), say('saved'), say('inFront')],
    rows: inTime.map(work => {
      const { measure, place } = namesOf(view, work)
      return [
        measure.title[lang],
        place,
        whenOf(work, lang),
        dosesOf(measure, work, lang),
        work.without ? main.format.signed(work.without.loss) : say('mustKeep'),
        work.without ? money.value(work.without.saved) : '',
        percent(work.inFront),
      ]
    }),
  }
}

/** Works of the same kind in the same month at the same dose, with the places and what is lost without all of them, had it added up. */
function worksInShort(view: Words): readonly string[] {
  const { result, lang } = view
  const groups = new Map<string, { readonly head: string; readonly places: string[]; readonly month: number }>()
  for (const work of result.works) {
    const { measure, place } = namesOf(view, work)
    const doses = dosesOf(measure, work, lang)
    const head = `${whenOf(work, lang)}  ${measure.title[lang]}${doses === '' ? '' : lang === 'zh' ? `（${doses}）` : ` (${doses})`}`
    const group = groups.get(head) ?? { head, places: [], month: work.action.month }
    groups.set(head, group)
    group.places.push(place)
  }
  const separator = lang === 'zh' ? '：' : ': '
  return [...groups.values()]
    .toSorted((a, b) => a.month - b.month)
    .map(({ head, places }) => head + separator + places.join(lang === 'zh' ? '、' : ', '))
}

/** The month of a work, or what it waits for. */
function whenOf({ action, adaptive }: PlannedWork, lang: Lang): string {
  return adaptive ? triggerText(adaptive.when, lang) : monthName(action.month)
}

function namesOf({ result, lang, say }: Words, { action }: PlannedWork): { readonly measure: Measure; readonly place: string } {
  const measure = (MEASURES as Readonly<Record<string, Measure>>)[action.measure]
  if (!measure) throw new RangeError(`a plan names measure ${action.measure}, which the catalogue does not have`)
  const titles = result.scenario.units.filter(({ id }) => action.units.includes(id)).map(({ title }) => title[lang])
  const place = titles.length > 0 ? titles.join(lang === 'zh' ? '、' : ', ') : say('wholeSite')
  return { measure, place }
}

/** Only doses that are decisions: the others are as the alternative gave them. */
function dosesOf(measure: Measure, { action }: PlannedWork, lang: Lang): string {
  return Object.entries(measure.dose)
    .flatMap(([name, spec]) => {
      const value = action.dose[name]
      return spec.role === 'decision' && value !== undefined ? [`${spec.label[lang]} ${quantityText(value, spec.unit, lang)}`] : []
    })
    .join(lang === 'zh' ? '，' : ', ')
}

function spendingOf(view: Words): WordsTable {
  const { say, money } = view
  const { spending } = chosenOf(view)
  return {
    title: `${say('spendingTitle')} [${money.unit}]`,
    head: ['', ...spending.map((_, year) => say('yearSpending', { n: year + 1 }))],
    rows: [[say('worksTitle'), ...spending.map(amount => money.number(amount))]],
  }
}

function roundsOf({ result, say, main, money }: Words): WordsTable {
  const sign = isMinimised(result.objectives[0] ?? 'score') ? 1 : -1
  return {
    title: say('convergence'),
    head: [say('round'), say('movesTried'), say('foretold'), say('reached')],
    rows: (result.search?.levels ?? []).flatMap(({ level, rounds }) =>
      rounds.map(({ moves, after, step }, k) => [
        `${Number.isFinite(level) ? say('upTo', { cost: money.value(level) }) : say('anyCost')} · ${k + 1}`,
        String(moves),
        step ? main.format.number(sign * step.foretold) : '–',
        main.format.number(sign * after),
      ]),
    ),
  }
}
