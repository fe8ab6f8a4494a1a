import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditPortfolio } from '../../../src/decide/portfolio/audit-portfolio.ts'
import { enumeratePortfolio } from '../../../src/decide/portfolio/enumerate-portfolio.ts'
import { greedyPortfolio } from '../../../src/decide/portfolio/greedy-portfolio.ts'
import type { MilpResult, MilpSolver } from '../../../src/decide/portfolio/milp-solver.ts'
import { paretoPortfolio } from '../../../src/decide/portfolio/pareto-portfolio.ts'
import { portfolioMilp } from '../../../src/decide/portfolio/portfolio-milp.ts'
import { portfolioViolation } from '../../../src/decide/portfolio/portfolio-violation.ts'
import { portfolioWorth } from '../../../src/decide/portfolio/portfolio-worth.ts'
import type { Portfolio, PortfolioRule } from '../../../src/decide/portfolio/portfolio.ts'
import { relaxPortfolio } from '../../../src/decide/portfolio/relax-portfolio.ts'
import { replacementCosts } from '../../../src/decide/portfolio/replacement-costs.ts'
import { scaledMilp } from '../../../src/decide/portfolio/scaled-milp.ts'
import { solvePortfolio } from '../../../src/decide/portfolio/solve-portfolio.ts'
import { highsSolver } from '../../../src/solvers/highs-solver.ts'
import { problemOf, problems } from './problems.ts'

const solver = await highsSolver()
const subsets = (n: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** n }, (_, bits) => Array.from({ length: n }, (_unused, a) => a).filter(a => (bits >> a) % 2 === 1))
const sentences = (problem: Portfolio, chosen: readonly number[]): readonly (readonly [string, string])[] =>
  auditPortfolio(problem, chosen).rows.map(({ sentence: { en, zh } }) => [en, zh])

/** Problems whose works may raise a hazard, too, and whose money may be carried over. */
const raising = fc
  .tuple(
    problems,
    fc.infiniteStream(fc.integer({ min: -3, max: 4 })),
    fc.integer({ min: -1, max: 5 }),
    fc.integer({ min: -2, max: 3 }),
    fc.boolean(),
  )
  .map(([problem, stream, initial, allowed, together]): Portfolio => {
    const n = problem.actions.length
    const reduction = Float64Array.from({ length: n }, () => Number(stream.next().value))
    const after = together ? problem.actions.map((_, a) => a) : [0, n - 1, 0]
    return { ...problem, rules: [...problem.rules, { kind: 'hazard-first', id: 'slope', after, initial, allowed, reduction }] }
  })

describe('works that raise a hazard', () => {
  it('are weighed as trying all plans does: the best, the bound, and the least that must give way', () => {
    fc.assert(
      fc.property(raising, problem => {
        const all = subsets(problem.actions.length).map(chosen => ({
          chosen,
          violation: portfolioViolation(problem, chosen),
          value: portfolioWorth(problem, chosen).reduce((sum, own) => sum + own),
        }))
        const best = all.reduce((most, plan) => (plan.violation === 0 ? Math.max(most, plan.value) : most), -Infinity)
        const solved = solvePortfolio(problem, solver, { gap: 0 })
        expect(solved.status).toBe(best === -Infinity ? 'infeasible' : 'optimal')
        const locks = problem.rules.flatMap(rule => (rule.kind === 'locked' ? rule.actions.map(a => ({ a, wanted: rule.chosen })) : []))
        const least = all.reduce(
          (lowest, plan) =>
            locks.every(({ a, wanted }) => plan.chosen.includes(a) === wanted) ? Math.min(lowest, plan.violation) : lowest,
          Infinity,
        )
        const relaxed = relaxPortfolio(problem, solver)
        expect(relaxed.proved).toBe(true)
        expect(portfolioViolation(problem, relaxed.chosen)).toBeCloseTo(least, 6)
        if (best === -Infinity) return
        expect(solved.value).toBeCloseTo(best, 6)
        expect(solved.bound).toBeGreaterThanOrEqual(best - 1e-6)
        expect(enumeratePortfolio(problem, [1, 1]).plans[0].value).toBeCloseTo(best, 9)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a solver that is wrong', () => {
  const problem = problemOf(
    [
      { worth: [6], use: [5] },
      { worth: [5], use: [4] },
      { worth: [5], use: [4] },
      { worth: [1.4], use: [1] },
    ],
    [8],
  )
  const lying = (answer: (call: number) => MilpResult): MilpSolver => {
    let call = 0
    return { name: 'wrong', solve: () => answer(call++) }
  }

  it('is asked again where its plan fails the audit, without that plan', () => {
    // Its first plan takes all; then the true solver goes on, with a row more.
    const rows: number[] = []
    const careless: MilpSolver = {
      name: 'careless',
      solve(milp, options) {
        if (options.relaxed) return { ...solver.solve(milp, options) }
        rows.push(milp.rowUpper.length)
        return rows.length === 1
          ? { status: 'optimal', x: new Float64Array(4).fill(1), objective: 17.4, bound: 17.4 }
          : solver.solve(milp, options)
      },
    }
    expect(solvePortfolio(problem, careless, { gap: 0 })).toMatchObject({ chosen: [1, 2], value: 10, status: 'optimal' })
    expect(rows).toEqual([1, 2])
    // One that never learns is given up.
    const stubborn = lying(() => ({ status: 'optimal', x: new Float64Array(4).fill(1), objective: 17.4, bound: 17.4 }))
    expect(solvePortfolio(problem, stubborn, { gap: 0 })).toMatchObject({ status: 'within', audit: { violation: 0 } })
  })

  it('is not believed where it says that nothing can be done, and its failures are no proofs', () => {
    const none = solvePortfolio(
      problem,
      lying(() => ({ status: 'infeasible', objective: Number.NaN, bound: Number.NaN })),
      { gap: 0 },
    )
    expect(none).toMatchObject({ status: 'heuristic', bound: Number.NaN, gap: Number.NaN, audit: { violation: 0 } })
    const failed = solvePortfolio(
      problem,
      lying(() => ({ status: 'failed', reason: 'x', objective: Number.NaN, bound: Infinity })),
      { gap: 0 },
    )
    expect(failed).toMatchObject({ status: 'heuristic', bound: Number.NaN, audit: { violation: 0 } })
    // A bound under the plan is worth nothing, the other still holds.
    const low = lying(call => ({ status: 'stopped', objective: Number.NaN, bound: call === 0 ? 12 / 4 : 1 }))
    expect(solvePortfolio(problem, low, { gap: 0 })).toMatchObject({ status: 'within', bound: 12 })
  })

  it('leaves a front empty rather than with plans that miss their level', () => {
    const two = problemOf(
      [
        { worth: [9, 1], use: [1] },
        { worth: [1, 9], use: [1] },
      ],
      [1],
      [
        {
          kind: 'linear',
          id: 'count',
          terms: [
            { action: 0, coefficient: 1 },
            { action: 1, coefficient: 1 },
          ],
          lower: 2,
        },
      ],
    )
    expect(
      paretoPortfolio(
        two,
        lying(() => ({ status: 'stopped', objective: Number.NaN, bound: Infinity })),
      ),
    ).toEqual([])
    expect(
      replacementCosts(
        two,
        lying(() => ({ status: 'stopped', objective: Number.NaN, bound: Infinity })),
        [0],
      ),
    ).toEqual([Number.NaN])
  })
})

describe('lower bounds of objectives', () => {
  it('are rows of the audit: by hand', () => {
    const problem = problemOf(
      [
        { worth: [6, 3], use: [0] },
        { worth: [5, 4], use: [0] },
      ],
      [1],
    )
    const { rows, violation } = auditPortfolio(problem, [0], [undefined, 5])
    // 2 short of 5, over the greatest of 5, 3 and 4.
    expect(violation).toBeCloseTo(2 / 5, 12)
    expect(rows.at(-1)).toMatchObject({
      kind: 'objective',
      left: 3,
      right: 5,
      broken: 2,
      sentence: { en: 'objective 2: broken, 3, at least 5 is wanted', zh: 'objective 2：违反，3，至少须 5' },
    })
    expect(auditPortfolio(problem, [0, 1], [undefined, 5]).violation).toBe(0)
    expect(solvePortfolio(problem, solver, { least: [undefined, 8] })).toMatchObject({
      status: 'infeasible',
      bound: Number.NaN,
      gap: Number.NaN,
    })
  })
})

describe('a front of three objectives', () => {
  it('holds what lies below the range of the payoff table', () => {
    // Best alone: (9, 0, 2), (0, 9, 2), (2, 2, 9). On the front the third goes down to 0, which the table does not know.
    const problem = problemOf(
      [
        { worth: [9, 0, 2], use: [1] },
        { worth: [0, 9, 2], use: [1] },
        { worth: [2, 2, 9], use: [1] },
        { worth: [8, 8, 0], use: [1] },
      ],
      [1],
    )
    const worths = paretoPortfolio(problem, solver, { levels: 5 }).map(({ worth }) => worth.join())
    expect(new Set(worths)).toEqual(new Set(['9,0,2', '0,9,2', '2,2,9', '8,8,0']))
  })
})

describe('trying all plans', () => {
  const free = (n: number, rules: readonly PortfolioRule[]): Portfolio =>
    problemOf(
      Array.from({ length: n }, () => ({ worth: [1], use: [0] })),
      [1],
      rules,
    )
  const terms = Array.from({ length: 16 }, (_, action) => ({ action, coefficient: 1 }))

  it('sees at once that a target is out of reach', () => {
    const hopeless: PortfolioRule = { kind: 'linear', id: 'count', terms, lower: 17 }
    expect(enumeratePortfolio(free(16, [hopeless]), [1], 1, 1)).toEqual({ plans: [], looked: 0 })
    // All 16 are needed: a path of 16 steps, from each of which the other way is cut.
    const all: PortfolioRule = { kind: 'linear', id: 'count', terms, lower: 16 }
    expect(enumeratePortfolio(free(16, [all]), [1], 1, 16)).toMatchObject({ plans: [{ value: 16 }], looked: 1 })
  })

  it('counts steps, not only whole plans', () => {
    // Twos never add up to 15, which no branch knows before its end: hardly a whole plan, and many steps.
    const odd = terms.map(({ action }) => ({ action, coefficient: 2 }))
    const never: PortfolioRule = { kind: 'linear', id: 'odd', terms: odd, lower: 15, upper: 15 }
    expect(() => enumeratePortfolio(free(16, [never]), [1], 1, 1000)).toThrow('more than 1000 steps')
    expect(() => enumeratePortfolio(free(2, []), [1], 1, Number.NaN)).toThrow(RangeError)
  })
})

describe('the programme', () => {
  it('is scaled by powers of two, each row by its own', () => {
    const { milp } = portfolioMilp(
      problemOf(
        [
          { worth: [6e-9], use: [5e12] },
          { worth: [5e-9], use: [4e12] },
        ],
        [8e12],
      ),
      [1],
    )
    const { milp: scaled, unit } = scaledMilp(milp)
    expect(scaled.objective.map(worth => worth * unit)).toEqual(milp.objective)
    expect(Math.max(...scaled.objective)).toBeGreaterThanOrEqual(1)
    expect(Math.max(...scaled.objective)).toBeLessThan(2)
    const factor = milp.rowUpper[0] / scaled.rowUpper[0]
    expect(Math.log2(factor) % 1).toBe(0)
    expect(scaled.value.map(use => use * factor)).toEqual(milp.value)
    expect(Math.max(...scaled.value)).toBeLessThan(2)
  })

  it('takes a plan as columns that keep every row', () => {
    fc.assert(
      fc.property(raising, problem => {
        const { milp, columnsOf } = portfolioMilp(problem, [1, 1])
        for (const chosen of subsets(problem.actions.length)) {
          if (portfolioViolation(problem, chosen) > 0) continue
          const x = columnsOf(chosen)
          for (let r = 0; r < milp.rowUpper.length; r++) {
            let left = 0
            for (let k = milp.rowStart[r]; k < milp.rowStart[r + 1]; k++) left += milp.value[k] * x[milp.column[k]]
            expect(left <= milp.rowUpper[r] + 1e-9 && left >= milp.rowLower[r] - 1e-9).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('a plan by hand', () => {
  it('follows a plan in fractions, and swaps where it is a close call', () => {
    // By worth for cost a0 (1.2) comes first, and then only a3 fits; the best is a1 and a2.
    const problem = problemOf(
      [
        { worth: [6], use: [5] },
        { worth: [5], use: [4.5] },
        { worth: [5], use: [4.5] },
        { worth: [1], use: [1] },
      ],
      [9],
    )
    expect(greedyPortfolio(problem, [1])).toEqual([0, 3])
    expect(greedyPortfolio(problem, [1], { x: Float64Array.of(0, 1, 1, 0) })).toEqual([1, 2])
    // Even where the fractions mislead: one of them gives way to two others, or two to two.
    expect(greedyPortfolio(problem, [1], { x: Float64Array.of(1, 0.8, 0, 0) })).toEqual([1, 2])
  })

  it('refuses what is no problem', () => {
    expect(() => greedyPortfolio(problemOf([{ worth: [1], use: [1] }], [1]), [1, 1])).toThrow('2 weights of 1 objectives')
  })
})

describe('sentences', () => {
  const named: Portfolio = {
    ...problemOf(
      [
        { worth: [1], use: [0.1, 0] },
        { worth: [1], use: [0.2, 0] },
        { worth: [1], year: 2, use: [0, 1_234_567.4] },
      ],
      [0.25, Infinity],
      [
        { kind: 'exclusive', id: 'x', title: { en: 'One revegetation', zh: '一种植被恢复' }, actions: [0, 1] },
        { kind: 'locked', id: 'l', title: { en: 'Under way', zh: '在建' }, actions: [2], chosen: true },
        { kind: 'locked', id: 'r', title: { en: 'Refused', zh: '被拒' }, actions: [1], chosen: false },
        { kind: 'precedence', id: 'p', title: { en: 'Wall first', zh: '先建挡墙' }, before: [0], after: [2], lag: 2 },
        {
          kind: 'hazard-first',
          id: 'h',
          title: { en: 'Safe slope', zh: '边坡安全' },
          after: [2],
          initial: 0.7,
          allowed: 0.2,
          reduction: Float64Array.of(0.1, 0.1, 0),
        },
        {
          kind: 'linear',
          id: 't',
          title: { en: 'Planted area', zh: '种植面积' },
          unit: 'ha',
          terms: [
            { action: 0, coefficient: 1.1 },
            { action: 1, coefficient: 2.2 },
          ],
          upper: 3,
        },
      ],
    ),
  }
  const problem: Portfolio = {
    ...named,
    actions: named.actions.map((action, k) => (k === 2 ? { ...action, title: { en: 'Planting', zh: '种植' } } : action)),
  }

  it('name things in each language, round numbers, and do not speak of endless money', () => {
    expect(sentences(problem, [0, 1, 2])).toEqual([
      [
        'Money in year 1: broken, 0.3 CNY of 0.25 CNY, 0.05 CNY too much',
        '资金（第 1 年）：违反，用 0.3 CNY，可用 0.25 CNY，超出 0.05 CNY',
      ],
      ['Money in year 2: kept, 1234567 CNY, no limit', '资金（第 2 年）：满足，用 1234567 CNY，不设上限'],
      ['One revegetation: broken, 2 of these works are chosen, 1 at most', '一种植被恢复：违反，其中选了 2 项，至多 1 项'],
      ['Under way: kept, “Planting” is in the plan', '在建：满足，“种植”在方案中'],
      ['Refused: broken, “a1” must be left out', '被拒：违反，“a1”须不在方案中'],
      [
        'Wall first: broken, nothing that “Planting” of year 2 waits for comes before it',
        '先建挡墙：违反，“种植”（第 2 年）之前没有所需的措施',
      ],
      [
        'Safe slope: broken, when “Planting” begins in year 2, a hazard of 0.5 is left, 0.2 is allowed',
        '边坡安全：违反，“种植”于第 2 年开始时，剩余危险 0.5，允许 0.2',
      ],
      ['Planted area: broken, 3.3 ha, at most 3 ha is allowed', '种植面积：违反，3.3 ha，至多 3 ha'],
    ])
  })

  it('say what would have to give way, of each kind', () => {
    const tied: Portfolio = { ...problem, rules: [...problem.rules, { kind: 'locked', id: 'in', actions: [0, 1], chosen: true }] }
    const { relaxations } = relaxPortfolio({ ...tied, rules: tied.rules.filter(({ id }) => id !== 'r') }, solver)
    expect(relaxations.map(({ sentence: { en, zh } }) => [en, zh])).toEqual([
      ['Money of year 1: the limit 0.25 CNY would have to be raised by 0.05 CNY', '资金（第 1 年）：限值 0.25 CNY 须提高 0.05 CNY'],
      ['One revegetation: 2 of these works would have to be allowed together', '一种植被恢复：须允许同时选 2 项'],
      ['Wall first: “Planting” would have to begin in year 2 without waiting', '先建挡墙：须允许“种植”在第 2 年不等待即开始'],
      [
        'Safe slope for “Planting” in year 2: the limit 0.2 would have to be raised by 0.3',
        '边坡安全（第 2 年的“种植”）：限值 0.2 须提高 0.3',
      ],
      ['Planted area: the limit 3 ha would have to be raised by 0.3 ha', '种植面积：限值 3 ha 须提高 0.3 ha'],
    ])
    const { relaxations: locks } = relaxPortfolio({ ...tied, rules: tied.rules.filter(({ id }) => id === 'r' || id === 'in') }, solver)
    expect(locks.map(({ sentence: { en } }) => en)).toEqual(['in: “a1” would have to be left out'])
  })
})
