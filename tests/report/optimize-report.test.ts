import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { inlinePlans } from '../../src/planning/inline-plans.ts'
import { optimizePlan } from '../../src/planning/optimize-plan.ts'
import type { PlanOptimization } from '../../src/planning/plan-optimization.ts'
import type { SearchSettings } from '../../src/planning/search-settings.ts'
import { optimizeHtml } from '../../src/report/optimize-html.ts'
import { optimizeJson } from '../../src/report/optimize-json.ts'
import { optimizeText } from '../../src/report/optimize-text.ts'
import type { DecisionPlan } from '../../src/scenarios/decision-plan.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'
import { highsSolver } from '../../src/solvers/highs-solver.ts'
import { decisionOf, smallScenario } from '../planning/small-problem.ts'
import { checkPage } from './check-page.ts'

const solver = await highsSolver()
const settings: SearchSettings = { futures: 2, rounds: 1, evolution: 0, enumerate: 40, candidates: 3, selection: 3, heldOut: 4 }
const scenario = smallScenario()
const open = smallScenario({ parameters: { 'scores.gateProbability': 1 } })
/** Regrading, grass and shrubs: few enough to try all. */
const few: Partial<DecisionPlan> = {
  startYears: [],
  doseFactors: [],
  never: [{ measure: 'monitoring' }, { measure: 'sheep-manure' }, { measure: 'own-soil' }, { units: ['unit-3'] }],
}
const found = (of: Scenario, changes: Partial<DecisionPlan>, more: Partial<SearchSettings> = {}): Promise<PlanOptimization> =>
  optimizePlan(of, decisionOf(of, changes), { engine: 'test', seed: 11, settings: { ...settings, ...more }, solver, open: inlinePlans })

const CASES: Readonly<Record<string, PlanOptimization>> = {
  'all plans simulated': await found(scenario, {
    ...few,
    budget: { total: 3e6, years: [2e6, 1e6], carryOver: true },
    capacities: [{ item: 'ownSoil', years: [9000, 9000] }],
    targets: [{ indicator: 'cover', atLeast: 0.02, confidence: 0.5 }],
  }),
  'a search': await found(scenario, { startYears: [], doseFactors: [], budget: { total: 4e6, carryOver: false } }, { evolution: 20 }),
  'another objective': await found(open, { ...few, objectives: ['erosion', 'cost'] }),
  'too little money': await found(scenario, { ...few, budget: { total: 0, carryOver: false } }),
  'an impossible target': await found(scenario, { ...few, targets: [{ indicator: 'cover', atLeast: 0.99, confidence: 1 }] }),
  'nothing to do': await found(open, { ...few, budget: { total: 0, carryOver: false } }),
}
const textOf = (name: string, lang: 'en' | 'zh'): string => optimizeText(CASES[name], { lang, width: 120, unicode: true })
const flatOf = (name: string): string => textOf(name, 'en').replaceAll(/\s+/g, ' ')
const pageOf = (name: string): string =>
  optimizeHtml(CASES[name], { lang: 'en', generated: '2026-01-15', command: 'regreen optimize small.yaml' })
const each = Object.keys(CASES)

/** Where an object has null or a number that is none. */
function missing(value: unknown, path = ''): readonly string[] {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return [path]
  return typeof value === 'object' ? Object.entries(value).flatMap(([key, part]) => missing(part, `${path}.${key}`)) : []
}

describe('an optimised plan', () => {
  it.each(each)('is text without gaps in both languages: %s', name => {
    const [en, zh] = [textOf(name, 'en'), textOf(name, 'zh')]
    for (const text of [en, zh]) expect(text).not.toMatch(/undefined|NaN|\[object|Infinity|\{\w+\}|\u00a0/)
    expect(en).not.toMatch(/[\u4e00-\u9fff]/)
    // Units of this scenario have no Chinese titles that could be mistaken for sentences.
    expect(zh).not.toMatch(/[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/)
    for (const line of en.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
  })

  it.each(each)('is a page that holds together: %s', name => {
    expect(checkPage(pageOf(name))).toEqual([])
  })

  it.each(each)('is JSON without numbers that went missing: %s', name => {
    const json = optimizeJson(CASES[name])
    expect(json).toMatchObject({ schema: 'regreen/optimize@1', scenario: { id: 'test' }, seed: 11 })
    // The first generation of an evolutionary search has none before it to compare with; all else is known.
    expect(missing(json).filter(path => path !== '.search.evolution.0.epsilonProgress')).toEqual([])
  })

  it.each(each)('has charts with words for who cannot see them: %s', name => {
    const { document } = parseHTML(pageOf(name))
    for (const lang of ['en', 'zh']) {
      const charts = [...document.querySelectorAll(`main[lang=${lang}] figure.chart`)]
      expect(charts.length).toBeGreaterThanOrEqual(3)
      for (const chart of charts)
        expect(chart.querySelector('svg[role=img]')?.getAttribute('aria-label')).toMatch(lang === 'zh' ? /[\u4e00-\u9fff]/ : /\w{4}/)
    }
  })
})

describe('what it says', () => {
  it('is how the plan was found, and that this is no proof', () => {
    expect(flatOf('all plans simulated')).toMatch(/(Optimal: e|E)very one of the \d+ possible plans was simulated/)
    expect(flatOf('a search')).toMatch(/Best found, not proved best: \d+ of about 10\^\d+ possible plans were simulated\./)
    expect(flatOf('a search')).toContain('then NSGA-II goes on from all that was found')
  })

  it('is each rule with its limit, its unit and the room that is left', () => {
    const text = textOf('all plans simulated', 'en')
    expect(text).toMatch(/budget, net present value +CNY 3\.00 M +[+−]CNY/)
    expect(text).toMatch(/budget of years 1 to 2, what is left carried over +CNY 3\.00 M/)
    expect(text).toMatch(/Vegetation cover at least the target in 50 % of futures +2\.0 % +[+−]\d+\.\d pp +[+−]\d+\.\d pp/)
    expect(text).toMatch(/in year 1 +9,000 m³ +\+9,000 m³ +\+9,000 m³/)
    expect(text).toMatch(/safety gate: annual failure probability +5\.00 %\/a +[+−]\d+\.\d\d %\/a/)
  })

  it('never recommends what breaks the rules', () => {
    for (const name of ['too little money', 'an impossible target']) {
      expect(textOf(name, 'en')).not.toMatch(/recommended/i)
      expect(textOf(name, 'zh')).not.toContain('推荐方案')
      expect(parseHTML(pageOf(name)).document.querySelector('main[lang=en] .lead')?.textContent).toContain(
        'No plan that was tried keeps all',
      )
    }
    expect(flatOf('too little money')).toMatch(
      /budget, net present value: by CNY [\d.,]+( M)? \(limit CNY 0\.00\), if all other rules stay/,
    )
    expect(flatOf('an impossible target')).toMatch(
      /at least the target in 100 % of futures: by \d+\.\d pp \(limit 99\.0 %\), if all other rules stay/,
    )
  })

  it('is plain where nothing is to be done', () => {
    expect(flatOf('nothing to do')).toContain('The recommended plan - Do nothing: the plan has no works.')
    expect(textOf('nothing to do', 'zh')).toContain('不采取任何措施。')
  })

  it('turns differences of what should be small', () => {
    const { front, recommended } = CASES['another objective']
    const text = flatOf('another objective')
    expect(text).toContain('Recommended plan: Soil erosion')
    // The least erosion of the search is among the plans shown, and no alternative is far better than the best.
    expect(Math.min(...front.map(({ means }) => means[0]))).toBeLessThanOrEqual(front[recommended].means[0])
  })
})
