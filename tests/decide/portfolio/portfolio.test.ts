import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditPortfolio } from '../../../src/decide/portfolio/audit-portfolio.ts'
import { enumeratePortfolio } from '../../../src/decide/portfolio/enumerate-portfolio.ts'
import { greedyPortfolio } from '../../../src/decide/portfolio/greedy-portfolio.ts'
import { paretoPortfolio } from '../../../src/decide/portfolio/pareto-portfolio.ts'
import { portfolioWorth } from '../../../src/decide/portfolio/portfolio-worth.ts'
import type { Portfolio, PortfolioRule } from '../../../src/decide/portfolio/portfolio.ts'
import { relaxPortfolio } from '../../../src/decide/portfolio/relax-portfolio.ts'
import { replacementCosts } from '../../../src/decide/portfolio/replacement-costs.ts'
import { solvePortfolio } from '../../../src/decide/portfolio/solve-portfolio.ts'
import { highsSolver } from '../../../src/solvers/highs-solver.ts'
import { problemOf, problems } from './problems.ts'

const solver = await highsSolver()
const ANSWERS = new URL('../../../../shared/data/decision/', import.meta.url)
const HAS_ANSWERS = existsSync(ANSWERS)
const value = (problem: Portfolio, chosen: readonly number[], weights = [1, 1]): number =>
  portfolioWorth(problem, chosen).reduce((sum, worth, k) => sum + worth * weights[k], 0)
const subsets = (n: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** n }, (_, bits) => Array.from({ length: n }, (_unused, a) => a).filter(a => (bits >> a) % 2 === 1))
const byHand = (problem: Portfolio, weights: readonly number[]) =>
  subsets(problem.actions.length)
    .filter(chosen => auditPortfolio(problem, chosen).violation === 0)
    .reduce<number>((best, chosen) => Math.max(best, value(problem, chosen, [...weights])), -Infinity)

describe('the audit of a plan', () => {
  const rules: readonly PortfolioRule[] = [
    { kind: 'exclusive', id: 'one revegetation', actions: [1, 2] },
    { kind: 'precedence', id: 'wall first', before: [0], after: [1], lag: 1 },
    { kind: 'hazard-first', id: 'hazard', after: [2], initial: 9, allowed: 2, reduction: Float64Array.of(6, 0, 0, 1.5) },
    { kind: 'locked', id: 'works under way', actions: [3], chosen: true },
    {
      kind: 'linear',
      id: 'planted area',
      unit: 'ha',
      terms: [
        { action: 1, coefficient: 2.5 },
        { action: 2, coefficient: 4 },
      ],
      lower: 3,
      upper: 6,
    },
  ]
  const problem = problemOf(
    [
      { worth: [0], year: 1, use: [30, 5] },
      { worth: [7], year: 1, use: [20, 2] },
      { worth: [8], year: 2, use: [0, 25] },
      { worth: [1], year: 1, use: [10, 0] },
    ],
    [45, 20],
    rules,
    { resources: [{ id: 'money', title: { en: 'Money', zh: '资金' }, unit: 'CNY', available: [45, 20], carryOver: true }] },
  )

  it('finds every kind of fault, by hand', () => {
    const { rows, violation, spent, carried } = auditPortfolio(problem, [0, 1, 2])
    const broken = Object.fromEntries(rows.filter(row => row.broken > 0).map(row => [`${row.id} ${row.year ?? ''}`.trim(), row.broken]))
    expect(broken).toEqual({
      'money 1': 5, // 50 of 45
      'money 2': 12, // 32 of 20, nothing carried over
      'one revegetation': 1,
      'wall first (a1) 1': 1, // begun in the same year
      'hazard (a2) 2': 1, // 9 - 6 = 3, allowed 2
      'works under way': 1,
      'planted area': 0.5, // 6.5 of 6
    })
    // Each over its limit, or over 1; what is carried over, over all that was made available by then, 45 + 20.
    expect(violation).toBeCloseTo(5 / 45 + 12 / 65 + 1 + 1 + 1 / 2 + 1 + 0.5 / 6, 12)
    expect([spent, carried]).toEqual([[[50, 32]], [[0, 0]]])
  })

  it('carries over what is left, and is content with a good plan', () => {
    const { rows, violation, carried } = auditPortfolio(problem, [0, 3])
    expect(rows.filter(({ broken }) => broken > 0).map(({ id }) => id)).toEqual(['planted area'])
    expect(violation).toBeCloseTo(3 / 3, 12)
    // 40 of 45 in year 1; then 5 of 20 and the 5 that were left.
    expect(carried).toEqual([[5, 20]])
    const patient = { ...problem, resources: problem.resources.map(money => ({ ...money, available: [45, 25] })) }
    expect(auditPortfolio(patient, [0, 2, 3]).rows.find(({ id, year }) => id === 'money' && year === 2)).toMatchObject({
      left: 30,
      right: 30,
      broken: 0,
    })
    expect(auditPortfolio(patient, [0, 2, 3]).violation).toBe(0)
  })
})

describe('solving', () => {
  it('agrees with trying all plans, for every kind of rule', () => {
    fc.assert(
      fc.property(problems, fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 })), (problem, weights) => {
        const best = byHand(problem, weights)
        const solved = solvePortfolio(problem, solver, { weights, gap: 0 })
        const listed = enumeratePortfolio(problem, weights)
        expect([solved.status, listed.plans.length]).toEqual(best === -Infinity ? ['infeasible', 0] : ['optimal', 1])
        fc.pre(best > -Infinity)
        expect(solved.audit.violation).toBe(0)
        expect(solved.value).toBeCloseTo(best, 6)
        expect(solved.bound).toBeGreaterThanOrEqual(best - 1e-6)
        expect(listed.plans[0].value).toBeCloseTo(best, 9)
      }),
      { numRuns: 150 },
    )
  })

  it('never calls a greedy plan more than it is', () => {
    fc.assert(
      fc.property(problems, problem => {
        const chosen = greedyPortfolio(problem, [1, 1])
        const best = byHand(problem, [1, 1])
        expect(auditPortfolio(problem, chosen).violation > 0 || value(problem, chosen) <= best + 1e-9).toBe(true)
        const quick = solvePortfolio(problem, solver, { gap: 0.5 })
        expect(best === -Infinity || quick.bound >= best - 1e-6).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('never gets worse when a rule is dropped or money is added', () => {
    fc.assert(
      fc.property(problems, fc.nat(9), (problem, which) => {
        const now = solvePortfolio(problem, solver, { gap: 0 })
        if (now.status === 'infeasible') return
        const looser = { ...problem, rules: problem.rules.filter((_, r) => r !== which % Math.max(1, problem.rules.length)) }
        const richer = { ...problem, resources: problem.resources.map(money => ({ ...money, available: money.available.map(x => x + 3) })) }
        for (const next of [looser, richer]) expect(solvePortfolio(next, solver, { gap: 0 }).value).toBeGreaterThanOrEqual(now.value - 1e-6)
      }),
      { numRuns: 60 },
    )
  })

  it('has answers where there is nothing to do, nothing to spend or nothing worth it', () => {
    const empty = problemOf([], [10])
    expect(solvePortfolio(empty, solver)).toMatchObject({ chosen: [], status: 'optimal', value: 0 })
    const poor = problemOf(
      [
        { worth: [5], use: [3] },
        { worth: [2], use: [0] },
      ],
      [0],
    )
    expect(solvePortfolio(poor, solver)).toMatchObject({ chosen: [1], status: 'optimal' })
    const bad = problemOf(
      [
        { worth: [-5], use: [1] },
        { worth: [-2], use: [1] },
      ],
      [9],
    )
    expect(solvePortfolio(bad, solver)).toMatchObject({ chosen: [], status: 'optimal', value: 0 })
  })

  it('refuses what is no problem', () => {
    expect(() => solvePortfolio(problemOf([{ worth: [Number.NaN], use: [1] }], [1]), solver)).toThrow('finite')
    expect(() => solvePortfolio(problemOf([{ worth: [1], use: [1, 2] }], [1]), solver)).toThrow('want 1 resources x 1 years')
    expect(() => solvePortfolio(problemOf([{ worth: [1], use: [1], year: 3 }], [1]), solver)).toThrow('year 3')
    const odd: PortfolioRule = { kind: 'exclusive', id: 'group', actions: [4] }
    expect(() => solvePortfolio(problemOf([{ worth: [1], use: [1] }], [1], [odd]), solver)).toThrow('names action 4 of 1')
  })
})

describe('relaxing', () => {
  it('finds the least that must give way, as trying all plans does', () => {
    fc.assert(
      fc.property(problems, problem => {
        const least = subsets(problem.actions.length)
          .filter(chosen =>
            problem.rules.every(rule => rule.kind !== 'locked' || rule.actions.every(a => chosen.includes(a) === rule.chosen)),
          )
          .map(chosen => auditPortfolio(problem, chosen).violation)
        const { chosen, relaxations } = relaxPortfolio(problem, solver)
        const { violation } = auditPortfolio(problem, chosen)
        expect(violation).toBeCloseTo(Math.min(...least), 6)
        expect(violation > 0).toBe(Math.min(...least) > 0)
        expect(relaxations.length > 0).toBe(violation > 0)
      }),
      { numRuns: 80 },
    )
  })

  it('says in words what a plan that must be over the budget needs', () => {
    const problem = problemOf([{ worth: [5], use: [30] }], [20], [{ kind: 'locked', id: 'under way', actions: [0], chosen: true }])
    expect(solvePortfolio(problem, solver).status).toBe('infeasible')
    expect(relaxPortfolio(problem, solver).relaxations).toEqual([
      {
        id: 'money',
        year: 1,
        by: 10,
        sentence: {
          en: 'Money of year 1: the limit 20 CNY would have to be raised by 10 CNY',
          zh: '资金（第 1 年）：限值 20 CNY 须提高 10 CNY',
        },
      },
    ])
  })
})

describe('fronts', () => {
  it('hold the whole front of a small problem, unsupported plans too', () => {
    // (6, 6) lies inside the hull of (10, 0), (0, 10) and (7, 4): no weights find it, levels do.
    const problem = problemOf(
      [
        { worth: [10, 0], use: [1] },
        { worth: [0, 10], use: [1] },
        { worth: [7, 4], use: [1] },
        { worth: [5, 5], use: [1] },
        { worth: [4, 4], use: [1] },
      ],
      [1],
      [],
    )
    const front = paretoPortfolio(problem, solver, { levels: 21, gap: 0 })
    expect(front.map(({ worth }) => worth)).toEqual([
      [10, 0],
      [7, 4],
      [5, 5],
      [0, 10],
    ])
  })

  it('hold only admissible plans that none of them dominates', () => {
    fc.assert(
      fc.property(problems, problem => {
        const front = paretoPortfolio(problem, solver, { levels: 5, gap: 0 })
        for (const plan of front) {
          expect(plan.audit.violation).toBe(0)
          expect(
            front.some(({ worth }) => worth[0] >= plan.worth[0] && worth[1] >= plan.worth[1] && worth.join() !== plan.worth.join()),
          ).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe.skipIf(!HAS_ANSWERS)('known answers (skipped without ../shared)', () => {
  const read = (name: string): string => readFileSync(new URL(name, ANSWERS), 'utf8')
  const expected = HAS_ANSWERS ? (JSON.parse(read('milp_expected.json')) as Expected) : undefined

  it('the small programme of restoration has the optimum that two solvers proved', () => {
    const problem = readProgramme(read('restore_U8.lp'))
    const { value: reached, audit, bound } = solvePortfolio(problem, solver, { gap: 1e-4 })
    const [{ optimum }] = expected?.instances ?? [{ optimum: Number.NaN }]
    expect(Math.abs(reached / optimum - 1)).toBeLessThan(1e-4)
    expect(bound).toBeGreaterThanOrEqual(optimum * (1 - 1e-9))
    expect(audit.violation).toBe(0)
  })

  it('reserve selection: targets at least cost, with land locked in and out, and land that harms', () => {
    for (const name of ['min_set', 'min_set_negative'] as const) {
      const { cost, features, targets, locked_in, locked_out, solution } = (expected as Expected).prioritizr_small[name]
      const problem = minimumSet(cost, features, targets, [
        { kind: 'locked', id: 'in', actions: (locked_in ?? []).map(u => u - 1), chosen: true },
        { kind: 'locked', id: 'out', actions: (locked_out ?? []).map(u => u - 1), chosen: false },
      ])
      const { chosen } = solvePortfolio(problem, solver, { gap: 0 })
      const wanted = solution.flatMap((one, u) => (one === 1 ? [u] : []))
      expect(value(problem, chosen, [1]), name).toBe(value(problem, wanted, [1]))
      expect(
        chosen.filter(u => cost[u] !== 0),
        name,
      ).toEqual(wanted.filter(u => cost[u] !== 0))
    }
  })

  it('what it costs to do without each unit of a reserve', () => {
    const { cost, features, targets, solution, replacement_cost } = (expected as Expected).prioritizr_small.replacement_importance
    const problem = minimumSet(cost, features, targets, [])
    const chosen = solution.flatMap((one, u) => (one === 1 ? [u] : []))
    const costs = replacementCosts(problem, solver, chosen)
    expect(costs).toEqual(chosen.map(u => (replacement_cost[u] === 'Infinity' ? Infinity : replacement_cost[u])))
  })
})

interface Selection {
  readonly cost: readonly (number | null)[]
  readonly features: readonly (readonly number[])[]
  readonly targets: readonly number[]
  readonly locked_in?: readonly number[]
  readonly locked_out?: readonly number[]
  readonly solution: readonly (number | null)[]
}
interface Expected {
  readonly instances: readonly { readonly optimum: number }[]
  readonly prioritizr_small: Readonly<Record<'min_set' | 'min_set_negative', Selection>> & {
    readonly replacement_importance: Selection & { readonly replacement_cost: readonly (number | string | null)[] }
  }
}

/** Land without a cost is not for sale; the objective is the cost, to be made small. */
function minimumSet(
  cost: Selection['cost'],
  features: Selection['features'],
  targets: Selection['targets'],
  rules: readonly PortfolioRule[],
): Portfolio {
  return problemOf(
    cost.map(price => ({ worth: [-(price ?? 0)], use: [0] })),
    [Infinity],
    [
      { kind: 'locked', id: 'not for sale', actions: cost.flatMap((price, u) => (price === null ? [u] : [])), chosen: false },
      ...rules.filter(rule => rule.kind !== 'locked' || rule.actions.length > 0),
      ...features.map((amounts, f): PortfolioRule => ({
        kind: 'linear',
        id: `feature ${f}`,
        terms: amounts.map((coefficient, action) => ({ action, coefficient })),
        lower: targets[f],
      })),
    ],
  )
}

/** A programme in LP format whose rows are groups (`<= 1` of ones) and budgets of years, as a portfolio. */
function readProgramme(text: string): Portfolio {
  const [head, rest] = text.split('Subject To')
  const [body] = rest.split('Binary')
  const terms = (part: string): [string, number][] =>
    [...part.matchAll(/([+-])\s*([\d.e+-]+)\s+(x\d+)/g)].map(([, sign, number, name]) => [name, (sign === '-' ? -1 : 1) * Number(number)])
  const worth = new Map(terms(head))
  const rows = body
    .split(/\br\d+:/)
    .slice(1)
    .map(row => ({ terms: terms(row.split('<=')[0]), limit: Number(row.split('<=')[1]) }))
  const names = [...new Set(rows.flatMap(row => row.terms.map(([name]) => name)))]
  const groups = rows.filter(row => row.limit === 1 && row.terms.every(([, coefficient]) => coefficient === 1))
  const budgets = rows.filter(row => !groups.includes(row))
  const at = new Map(names.map((name, k) => [name, k]))
  const cost = new Map(budgets.flatMap((row, year) => row.terms.map(([name, price]) => [name, { year, price }] as const)))
  return problemOf(
    names.map(name => {
      const own = cost.get(name)
      return {
        worth: [worth.get(name) ?? 0],
        year: (own?.year ?? 0) + 1,
        use: budgets.map((_, year) => (year === own?.year ? own.price : 0)),
      }
    }),
    budgets.map(({ limit }) => limit),
    groups.map((row, k): PortfolioRule => ({ kind: 'exclusive', id: `unit ${k}`, actions: row.terms.map(([name]) => at.get(name) ?? -1) })),
  )
}
