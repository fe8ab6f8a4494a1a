import { describe, expect, it } from 'vitest'
import { auditPortfolio } from '../../../src/decide/portfolio/audit-portfolio.ts'
import { enumeratePortfolio } from '../../../src/decide/portfolio/enumerate-portfolio.ts'
import type { MilpResult, MilpSolver } from '../../../src/decide/portfolio/milp-solver.ts'
import { paretoPortfolio } from '../../../src/decide/portfolio/pareto-portfolio.ts'
import type { Portfolio, PortfolioRule } from '../../../src/decide/portfolio/portfolio.ts'
import { portfolioMilp } from '../../../src/decide/portfolio/portfolio-milp.ts'
import { portfolioWorth } from '../../../src/decide/portfolio/portfolio-worth.ts'
import { relaxPortfolio } from '../../../src/decide/portfolio/relax-portfolio.ts'
import { replacementCosts } from '../../../src/decide/portfolio/replacement-costs.ts'
import { solvePortfolio } from '../../../src/decide/portfolio/solve-portfolio.ts'
import { highsSolver } from '../../../src/solvers/highs-solver.ts'
import { problemOf } from './problems.ts'

// Faults that are known are marked `it`: the body says what should be; take the mark off when it is so.

const solver = await highsSolver()
const subsets = (n: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** n }, (_, bits) => Array.from({ length: n }, (_unused, a) => a).filter(a => (bits >> a) % 2 === 1))
const admissible = (problem: Portfolio): readonly (readonly number[])[] =>
  subsets(problem.actions.length).filter(chosen => auditPortfolio(problem, chosen).violation === 0)
const valueOf = (problem: Portfolio, weights: readonly number[], chosen: readonly number[]): number =>
  portfolioWorth(problem, chosen).reduce((sum, worth, k) => sum + worth * weights[k], 0)

/** Problems with up to 11 actions, 4 years and 2 resources, income, float and whole numbers, rewards of mixed signs, and every rule. */
function hardProblem(seed: number): Portfolio {
  let state = seed
  const uniform = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const whole = (below: number): number => Math.floor(uniform() * below)
  const n = 5 + whole(5)
  const years = 1 + whole(4)
  const objectives = 1 + whole(2)
  const floats = uniform() < 0.5
  const number = (low: number, high: number): number => (floats ? low + (high - low) * uniform() : low + whole(high - low + 1))
  const some = (most: number): readonly number[] => [...new Set(Array.from({ length: 1 + whole(most) }, () => whole(n)))]
  const times = <T>(count: number, make: (k: number) => T): readonly T[] => Array.from({ length: count }, (_, k) => make(k))
  const kinds = whole(3)
  const exclusive = times(whole(3), (k): PortfolioRule => ({ kind: 'exclusive', id: `group ${k}`, actions: some(5) }))
  const group = exclusive.find(rule => rule.kind === 'exclusive')
  return {
    years,
    objectives: times(objectives, k => `objective ${k}`),
    actions: times(n, k => ({
      id: `a${k}`,
      year: 1 + whole(years),
      unit: k,
      use: Float64Array.from({ length: kinds * years }, () => (uniform() < 0.5 ? 0 : number(uniform() < 0.15 ? -3 : 0, 7))),
      benefit: times(objectives, () => number(-4, 10)),
    })),
    resources: times(kinds, k => ({
      id: `resource ${k}`,
      title: { en: 'Resource', zh: '资源' },
      unit: 't',
      available: times(years, () => (uniform() < 0.05 ? Infinity : number(0, 12))),
      carryOver: uniform() < 0.5,
    })),
    rules: [
      ...exclusive,
      ...times(whole(4), (k): PortfolioRule => {
        const after = uniform() < 0.4 && group?.kind === 'exclusive' ? group.actions : some(4)
        return { kind: 'precedence', id: `first ${k}`, before: some(4), after, lag: whole(3) }
      }),
      ...times(uniform() < 0.4 ? 1 : 0, (): PortfolioRule => ({
        kind: 'hazard-first',
        id: 'hazard',
        after: some(4),
        initial: number(1, 8),
        allowed: number(-1, 4),
        reduction: Float64Array.from({ length: n }, () => (uniform() < 0.5 ? 0 : number(0, 4))),
      })),
      ...times(uniform() < 0.3 ? 1 : 0, (): PortfolioRule => ({ kind: 'locked', id: 'lock', actions: some(2), chosen: uniform() < 0.5 })),
      ...times(whole(3), (k): PortfolioRule => {
        const lower = uniform() < 0.5 ? number(-2, 5) : undefined
        const terms = some(6).map(action => ({ action, coefficient: number(-3, 4) }))
        const upper = lower === undefined || uniform() < 0.3 ? (lower ?? -2) + number(0, 6) : undefined
        return { kind: 'linear', id: `linear ${k}`, terms, ...(lower !== undefined && { lower }), ...(upper !== undefined && { upper }) }
      }),
    ],
    adjacencies: times(whole(4), () => ({ first: some(3), second: some(3), reward: times(objectives, () => number(-4, 5)) })),
  }
}
const seeds = Array.from({ length: 120 }, (_, k) => 1 + 7919 * k)

describe('hard problems', () => {
  it('have the values that trying all plans finds: solver, enumeration and bound', () => {
    let feasible = 0
    for (const seed of seeds) {
      const problem = hardProblem(seed)
      const weights = problem.objectives.map((_, k) => 1 + k)
      const values = admissible(problem)
        .map(chosen => valueOf(problem, weights, chosen))
        .toSorted((a, b) => b - a)
      const solved = solvePortfolio(problem, solver, { weights, gap: 0 })
      const loose = solvePortfolio(problem, solver, { weights, gap: 0.3 })
      const listed = enumeratePortfolio(problem, weights, 3).plans.map(({ value }) => value)
      expect(listed.length, `seed ${seed}`).toBe(Math.min(3, values.length))
      listed.forEach((value, k) => expect(value, `seed ${seed}`).toBeCloseTo(values[k], 9))
      expect(solved.status, `seed ${seed}`).toBe(values.length === 0 ? 'infeasible' : 'optimal')
      if (values.length === 0) continue
      feasible++
      expect(solved.value, `seed ${seed}`).toBeCloseTo(values[0], 5)
      expect([solved.audit.violation, loose.audit.violation], `seed ${seed}`).toEqual([0, 0])
      expect(Math.min(solved.bound, loose.bound), `seed ${seed}`).toBeGreaterThanOrEqual(values[0] - 1e-5)
    }
    expect(feasible).toBeGreaterThan(40)
  })

  it('are relaxed without touching a lock', () => {
    for (const seed of seeds) {
      const problem = hardProblem(seed)
      const { chosen } = relaxPortfolio(problem, solver)
      const locks = problem.rules.flatMap(rule => (rule.kind === 'locked' ? rule.actions.map(a => ({ a, wanted: rule.chosen })) : []))
      expect(
        locks.filter(({ a, wanted }) => chosen.includes(a) !== wanted),
        `seed ${seed}`,
      ).toEqual([])
    }
  })
})

describe('bounds of objectives', () => {
  /** Both places together cost the second objective 4, which the level of the second forbids. */
  const problem = problemOf(
    [
      { worth: [6, 3], use: [0] },
      { worth: [5, 3], use: [0] },
    ],
    [1],
    [],
    { adjacencies: [{ first: [0], second: [1], reward: [2, -4] }] },
  )

  it('reach levels where rewards have one sign', () => {
    const kind = { ...problem, adjacencies: [{ first: [0], second: [1], reward: [2, 1] }] }
    expect(solvePortfolio(kind, solver, { least: [undefined, 7], gap: 0 })).toMatchObject({ chosen: [0, 1], worth: [13, 7] })
  })

  it('reach levels where being together is worth something to one objective and costs another', () => {
    const solved = solvePortfolio(problem, solver, { weights: [1, 0], least: [undefined, 3], gap: 0 })
    expect(solved).toMatchObject({ chosen: [0], worth: [6, 3], status: 'optimal' })
  })

  it('reach levels where being together costs what is maximised and serves the level', () => {
    const dear = { ...problem, adjacencies: [{ first: [0], second: [1], reward: [-9, 4] }] }
    const solved = solvePortfolio(dear, solver, { weights: [1, 0], least: [undefined, 7], gap: 0 })
    expect(solved).toMatchObject({ chosen: [0, 1], worth: [2, 10], status: 'optimal' })
  })

  it('are not called kept by a plan that does not keep them', () => {
    const solved = solvePortfolio(problem, solver, { weights: [1, 0], least: [undefined, 3], gap: 0 })
    expect(solved.status === 'infeasible' || solved.worth[1] >= 3).toBe(true)
  })
})

describe('what a stopped solver knows', () => {
  /** A solver whose linear relaxation is stopped at a feasible vertex: its objective bounds nothing. */
  const stopped: MilpSolver = {
    name: 'stopped',
    solve: ({ objective }): MilpResult => ({ status: 'stopped', x: new Float64Array(objective.length), objective: 0, bound: 0 }),
  }
  const problem = problemOf(
    [
      { worth: [6], use: [5] },
      { worth: [5], use: [4] },
      { worth: [5], use: [4] },
      { worth: [1.4], use: [1] },
    ],
    [8],
  )

  it('is never a proof: no time at all does not make a plan the best', () => {
    const size = 60
    const many = problemOf(
      Array.from({ length: size }, (_, k) => ({ worth: [10 + ((k * 7) % 13)], use: [9 + ((k * 5) % 11)] })),
      [size * 5],
    )
    const proved = solvePortfolio(many, solver, { gap: 0 })
    const { status, bound } = solvePortfolio(many, solver, { gap: 0, timeLimit: 0 })
    expect(status !== 'optimal' || bound >= proved.value - 1e-6).toBe(true)
  })

  it('is no bound where a linear relaxation was stopped', () => {
    const { milp } = portfolioMilp(problem, [1])
    const { status, bound } = solver.solve(milp, { gap: 0, timeLimit: 0, relaxed: true })
    expect(status === 'optimal' || !(bound < 10)).toBe(true)
  })

  it('never puts a bound under a plan that is there', () => {
    const { status, bound, value } = solvePortfolio(problem, stopped, { gap: 0 })
    expect(status !== 'optimal' && !(bound < value)).toBe(true)
  })
})

describe('scales', () => {
  const scaled = (worth: number, cost: number): Portfolio =>
    problemOf(
      [
        { worth: [6 * worth], use: [5 * cost] },
        { worth: [5 * worth], use: [4 * cost] },
        { worth: [5 * worth], use: [4 * cost] },
        { worth: [1.4 * worth], use: [cost] },
      ],
      [8 * cost],
    )

  it('of money and of worth do not change the plan, from pennies to trillions', () => {
    for (const [worth, cost] of [
      [1e-5, 1],
      [1e12, 1],
      [1, 1e-3],
      [1, 1e12],
    ])
      expect(solvePortfolio(scaled(worth, cost), solver, { gap: 0 }), `${worth}, ${cost}`).toMatchObject({
        chosen: [1, 2],
        status: 'optimal',
      })
  })

  for (const worth of [1e-7, 1e-8, 1e-10])
    it(`of very small worth (${worth}) neither`, () => {
      expect(solvePortfolio(scaled(worth, 1), solver, { gap: 0 }).chosen).toEqual([1, 2])
    })

  it('of very great cost neither', () => {
    expect(solvePortfolio(scaled(1, 1e15), solver, { gap: 0 }).chosen).toEqual([1, 2])
  })
})

describe('rules at their edges', () => {
  const hazard = (reduction: readonly number[], initial: number, allowed: number): PortfolioRule => ({
    kind: 'hazard-first',
    id: 'hazard',
    after: [0],
    initial,
    allowed,
    reduction: Float64Array.from(reduction),
  })
  const two = (rules: readonly PortfolioRule[]): Portfolio =>
    problemOf(
      [
        { worth: [9], use: [0] },
        { worth: [7], use: [0] },
      ],
      [9],
      rules,
    )

  it('works that raise the hazard: the plan without what waits is admissible, and is found with a bound above it', () => {
    const solved = solvePortfolio(two([hazard([0, -2], 5, 1)]), solver, { gap: 0 })
    expect(solved).toMatchObject({ chosen: [1], value: 7, status: 'optimal' })
    expect(solved.bound).toBeGreaterThanOrEqual(7 - 1e-9)
  })

  it('works that raise a hazard that was low enough at the start', () => {
    expect(solvePortfolio(two([hazard([0, -2], 1, 2)]), solver, { gap: 0 })).toMatchObject({ chosen: [0], status: 'optimal' })
  })

  it('something that waits and is named twice', () => {
    const problem = problemOf(
      [
        { worth: [1], use: [1] },
        { worth: [7], use: [0] },
        { worth: [7], use: [0] },
      ],
      [9],
      [
        { kind: 'exclusive', id: 'group', actions: [1, 2] },
        { kind: 'precedence', id: 'first', before: [0], after: [1, 1, 2, 2], lag: 0 },
      ],
    )
    const { value, bound } = solvePortfolio(problem, solver, { gap: 0 })
    expect(value).toBe(8)
    expect(bound).toBeGreaterThanOrEqual(8 - 1e-9)
  })

  it('what is locked both in and out can not be, and the relaxation says which lock', () => {
    const rules: readonly PortfolioRule[] = [
      { kind: 'locked', id: 'in', actions: [0], chosen: true },
      { kind: 'locked', id: 'out', actions: [0], chosen: false },
    ]
    expect(solvePortfolio(two(rules), solver).status).toBe('infeasible')
    expect(relaxPortfolio(two(rules), solver).relaxations.map(({ id }) => id)).toEqual(['in'])
  })

  it('what is locked in has no plan without it', () => {
    expect(replacementCosts(two([{ kind: 'locked', id: 'in', actions: [0], chosen: true }]), solver, [0, 1])).toEqual([Infinity, 7])
  })

  it('asks for no more relaxation than is needed when money is short in the first year of many and carries over', () => {
    // 8 short in year 1 breaks one row (8 / 10); the other way breaks a count by 1.
    const years = 4
    const problem: Portfolio = {
      ...problemOf(
        [
          { worth: [0], year: 1, use: [18, 0, 0, 0] },
          { worth: [0], year: 1, use: [0, 0, 0, 0] },
        ],
        Array.from({ length: years }, (_, k) => (k === 0 ? 10 : 0)),
        [{ kind: 'linear', id: 'works', terms: [{ action: 0, coefficient: 1 }], lower: 1 }],
      ),
    }
    const carrying = { ...problem, resources: problem.resources.map(money => ({ ...money, carryOver: true })) }
    const least = Math.min(...subsets(2).map(chosen => auditPortfolio(carrying, chosen).violation))
    expect(auditPortfolio(carrying, relaxPortfolio(carrying, solver).chosen).violation).toBeCloseTo(least, 9)
  })

  it('a year of a group that waits is counted once in a relaxation', () => {
    // Beginning without the wall in year 1 breaks one precedence; the target is worth 1.5 of its scale.
    const problem: Portfolio = problemOf(
      [
        { worth: [0], year: 1, use: [0, 0, 0] },
        { worth: [0], year: 2, use: [0, 0, 0] },
        { worth: [0], year: 3, use: [0, 0, 0] },
      ],
      [1, 1, 1],
      [
        { kind: 'exclusive', id: 'group', actions: [0, 1, 2] },
        { kind: 'precedence', id: 'wall', before: [], after: [0, 1, 2], lag: 0 },
        { kind: 'linear', id: 'count', terms: [{ action: 0, coefficient: 1.5 }], lower: 1.5 },
      ],
    )
    const least = Math.min(...subsets(3).map(chosen => auditPortfolio(problem, chosen).violation))
    expect(auditPortfolio(problem, relaxPortfolio(problem, solver).chosen).violation).toBeCloseTo(least, 9)
  })
})

describe('what is no problem is refused as such', () => {
  const one = (rules: readonly PortfolioRule[], changes: Partial<Portfolio> = {}): Portfolio =>
    problemOf([{ worth: [9], use: [0] }], [9], rules, changes)
  const linear = (coefficient: number, lower: number): PortfolioRule => ({
    kind: 'linear',
    id: 'target',
    terms: [{ action: 0, coefficient }],
    lower,
  })
  const hazard = (reduction: number, initial: number, allowed: number): PortfolioRule => ({
    kind: 'hazard-first',
    id: 'hazard',
    after: [0],
    initial,
    allowed,
    reduction: Float64Array.of(reduction),
  })
  const odd: Readonly<Record<string, Portfolio>> = {
    'a coefficient that is no number': one([linear(Number.NaN, 1)]),
    'a coefficient without end': one([linear(Infinity, 1)]),
    'a target that is no number': one([linear(1, Number.NaN)]),
    'a target without end': one([linear(1, Infinity)]),
    'a reduction that is no number': one([hazard(Number.NaN, 5, 1)]),
    'a hazard that is no number': one([hazard(1, Number.NaN, 1)]),
    'an allowed hazard that is no number': one([hazard(1, 5, Number.NaN)]),
    'a lag that is no number': one([{ kind: 'precedence', id: 'first', before: [], after: [0], lag: Number.NaN }]),
    'a reward that is no number': one([], { adjacencies: [{ first: [0], second: [0], reward: [Number.NaN] }] }),
  }
  it.each(Object.entries(odd))('%s', (_, problem) => {
    expect(() => enumeratePortfolio(problem, [1])).toThrow(RangeError)
    expect(() => solvePortfolio(problem, solver)).toThrow(RangeError)
  })

  it('weights that do not fit or are no numbers', () => {
    for (const weights of [[], [1, 1], [Number.NaN], [Infinity]])
      expect(() => solvePortfolio(one([]), solver, { weights }), weights.join()).toThrow(RangeError)
  })

  it('gaps, times, levels and counts that are none', () => {
    const two = problemOf([{ worth: [9, 1], use: [0] }], [9])
    expect(() => solvePortfolio(one([]), solver, { gap: Number.NaN })).toThrow(RangeError)
    expect(() => solvePortfolio(one([]), solver, { gap: -1 })).toThrow(RangeError)
    expect(() => solvePortfolio(one([]), solver, { timeLimit: -1 })).toThrow(RangeError)
    expect(() => solvePortfolio(one([]), solver, { nodeLimit: Number.NaN })).toThrow(RangeError)
    expect(() => solvePortfolio(one([]), solver, { least: [Number.NaN] })).toThrow(RangeError)
    expect(() => solvePortfolio(one([]), solver, { least: [0, 0] })).toThrow(RangeError)
    expect(() => paretoPortfolio(two, solver, { levels: 0 })).toThrow(RangeError)
    expect(() => paretoPortfolio(two, solver, { levels: Number.NaN })).toThrow(RangeError)
    expect(() => enumeratePortfolio(one([]), [1], 0)).toThrow(RangeError)
  })

  it('plans that name what is not there, or something twice', () => {
    expect(() => auditPortfolio(one([]), [3])).toThrow(RangeError)
    expect(() => auditPortfolio(one([]), [0, 0])).toThrow(RangeError)
  })

  it('and the solver works on after an error', () => {
    expect(() =>
      solver.solve({ ...portfolioMilp(one([]), [1]).milp, objective: Float64Array.of(Number.NaN) }, { gap: 0, timeLimit: 1 }),
    ).toThrow('number')
    expect(solvePortfolio(one([]), solver)).toMatchObject({ chosen: [0], status: 'optimal' })
  })
})

describe('size', () => {
  it('a hazard of the whole site is written with few entries: years, not pairs of actions', () => {
    const n = 600
    const years = 5
    const problem = problemOf(
      Array.from({ length: n }, (_, k) => ({ worth: [1], year: 1 + (k % years), use: Array.from({ length: years }, () => 0) })),
      Array.from({ length: years }, () => 1),
      [
        {
          kind: 'hazard-first',
          id: 'hazard',
          after: Array.from({ length: n / 2 }, (_, k) => k),
          initial: 9,
          allowed: 1,
          reduction: Float64Array.from({ length: n }, (_, k) => (k < n / 2 ? 0 : 1)),
        },
      ],
    )
    expect(portfolioMilp(problem, [1]).milp.value.length).toBeLessThan(10 * n)
  })
})
