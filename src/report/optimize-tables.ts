import { isMinimised } from '../planning/is-minimised.ts'
import type { RuleCheck } from '../planning/plan-optimization.ts'
import { gainSpread } from './gain-spread.ts'
import { mainObjective } from './main-objective.ts'
import { objectiveFormat } from './objective-format.ts'
import type { OptimizeWords } from './optimize-words.ts'
import { recommendedPlan } from './recommended-plan.ts'
import { ruleAmount } from './rule-amount.ts'
import { ruleRoom } from './rule-room.ts'
import { shownTitle } from './shown-title.ts'
import type { WordsTable } from './words-table.ts'

/** The tables about an optimised plan, its works apart. */
export interface OptimizeTables {
  readonly rules: WordsTable
  readonly alternatives: WordsTable
  readonly front: WordsTable
  readonly spending: WordsTable
  readonly rounds: WordsTable
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

/** Rules, alternatives, front, spending and rounds in words. */
export function optimizeTables(view: OptimizeWords): OptimizeTables {
  return {
    rules: rulesOf(view),
    alternatives: alternativesOf(view),
    front: frontOf(view),
    spending: spendingOf(view),
    rounds: roundsOf(view),
  }
}

function rulesOf(view: OptimizeWords): WordsTable {
  const { result, lang, say } = view
  // What is left of a limit; a target that is surpassed has room, too.
  const room = (excess: number, { unit, indicator }: RuleCheck): string => ruleRoom(-excess + 0, unit, lang, indicator)
  return {
    title: say('rulesTitle'),
    head: [say('rule'), say('limit'), say('inSearch'), say('inHeldOut')],
    rows: [
      ...result.rules.map(rule => [
        rule.title[lang],
        ruleAmount(rule.limit, rule.unit, lang, rule.indicator),
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

function alternativesOf(view: OptimizeWords): WordsTable {
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
        main.format.number(mainObjective(alternative).mean),
        percent(unsafe.share),
        rival ? say('planNumber', { n: rival.plan + 1 }) : say('none'),
        gain ? gainSpread(main.format, gain) : '',
        rival ? percent(rival.better) : '',
      ]
    }),
  }
}

function numberFormatLabel({ lang, money }: OptimizeWords): string {
  return lang === 'zh' ? `费用（${money.unit}）` : `Cost (${money.unit})`
}

function frontOf(view: OptimizeWords): WordsTable {
  const { result, lang, say, main, money } = view
  const scored = (['safety', 'function', 'landscape'] as const).map(name => ({ name, ...objectiveFormat(name, lang) }))
  const others = result.objectives
    .map((objective, k) => ({ objective, k, ...objectiveFormat(objective, lang) }))
    .filter(({ objective, k }) => k > 0 && objective !== 'cost' && !scored.some(({ name }) => name === objective))
  // Where no plan keeps the rules, none is recommended to compare with.
  const against = result.status !== 'infeasible'
  return {
    title: say('frontTitle'),
    narrow: [
      say('plan'),
      numberFormatLabel(view),
      String(result.objectives[0]),
      ...(against ? [say('against')] : []),
      ...scored.map(({ name }) => name),
      ...others.map(({ objective, format }) => (format.unit ? `${objective} [${format.unit}]` : objective)),
      say('unsafe'),
    ],
    head: [
      say('plan'),
      numberFormatLabel(view),
      main.label,
      ...(against ? [say('against')] : []),
      ...scored.map(({ label }) => label),
      ...others.map(({ label, format }) => (format.unit ? `${label} [${format.unit}]` : label)),
      say('unsafe'),
    ],
    rows: result.front.map((plan, k) => [
      say('planNumber', { n: k + 1 }),
      money.number(plan.scores.cost.mean),
      main.format.number(mainObjective(plan).mean),
      ...(against ? [k === result.recommended ? '' : gainSpread(main.format, plan.gain)] : []),
      ...scored.map(({ name, format }) => format.number(plan.scores[name].mean)),
      ...others.map(({ k: at, format }) => format.number(plan.objectives[at]?.mean ?? null)),
      percent(plan.unsafe.share),
    ]),
    strong: [result.recommended],
  }
}

function spendingOf(view: OptimizeWords): WordsTable {
  const { say, money } = view
  const { spending } = recommendedPlan(view.result)
  return {
    title: `${say('spendingTitle')} [${money.unit}]`,
    head: ['', ...spending.map((_, year) => say('yearSpending', { n: year + 1 }))],
    rows: [[say(shownTitle(view.result)), ...spending.map(amount => money.number(amount))]],
  }
}

function roundsOf({ result, say, main, money }: OptimizeWords): WordsTable {
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
