import fc from 'fast-check'
import type { Portfolio, PortfolioRule } from '../../../src/decide/portfolio/portfolio.ts'

/** A portfolio from short rows: worth by objective, year, what it takes in each year. */
export function problemOf(
  actions: readonly {
    readonly worth: readonly number[]
    readonly year?: number
    readonly use: readonly number[]
    readonly unit?: number
  }[],
  available: readonly number[],
  rules: readonly PortfolioRule[] = [],
  changes: Partial<Portfolio> = {},
): Portfolio {
  return {
    years: available.length,
    objectives: (actions[0]?.worth ?? [0]).map((_, k) => `objective ${k + 1}`),
    actions: actions.map(({ worth, year = 1, use, unit = 0 }, k) => ({
      id: `a${k}`,
      year,
      unit,
      use: Float64Array.from(use),
      benefit: worth,
    })),
    resources: [{ id: 'money', title: { en: 'Money', zh: '资金' }, unit: 'CNY', available, carryOver: false }],
    rules,
    adjacencies: [],
    ...changes,
  }
}

const indices = (n: number) => fc.uniqueArray(fc.nat(n - 1), { minLength: 1, maxLength: 3 })

/** Small problems with every kind of rule. */
export const problems: fc.Arbitrary<Portfolio> = fc.integer({ min: 2, max: 7 }).chain(n =>
  fc
    .record({
      worth: fc.array(fc.tuple(fc.integer({ min: -3, max: 9 }), fc.integer({ min: 0, max: 5 })), { minLength: n, maxLength: n }),
      year: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: n, maxLength: n }),
      use: fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 })), { minLength: n, maxLength: n }),
      available: fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 10 })),
      carryOver: fc.boolean(),
      exclusive: fc.array(indices(n), { maxLength: 2 }),
      precedence: fc.array(fc.tuple(indices(n), indices(n), fc.integer({ min: 0, max: 1 })), { maxLength: 2 }),
      hazard: fc.option(
        fc.tuple(indices(n), fc.integer({ min: 1, max: 6 }), fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n })),
      ),
      locked: fc.option(fc.tuple(fc.nat(n - 1), fc.boolean())),
      least: fc.option(fc.tuple(indices(n), fc.integer({ min: 1, max: 2 }))),
      together: fc.option(fc.tuple(indices(n), indices(n), fc.integer({ min: -4, max: 4 }))),
    })
    .map(({ worth, year, use, available, carryOver, exclusive, precedence, hazard, locked, least, together }) => {
      const rules: PortfolioRule[] = [
        ...exclusive.map((actions, k): PortfolioRule => ({ kind: 'exclusive', id: `group ${k}`, actions })),
        ...precedence.map(([before, after, lag], k): PortfolioRule => ({ kind: 'precedence', id: `first ${k}`, before, after, lag })),
        ...(hazard
          ? [
              {
                kind: 'hazard-first',
                id: 'hazard',
                after: hazard[0],
                initial: hazard[1] + 1,
                allowed: 1,
                reduction: Float64Array.from(hazard[2]),
              } as const,
            ]
          : []),
        ...(locked ? [{ kind: 'locked', id: 'lock', actions: [locked[0]], chosen: locked[1] } as const] : []),
        ...(least
          ? [
              {
                kind: 'linear',
                id: 'target',
                terms: least[0].map(action => ({ action, coefficient: 1 })),
                lower: Math.min(least[1], least[0].length),
              } as const,
            ]
          : []),
      ]
      const problem = problemOf(
        worth.map((own, k) => ({ worth: own, year: year[k], use: use[k] })),
        available,
        rules,
      )
      return {
        ...problem,
        resources: problem.resources.map(resource => ({ ...resource, carryOver })),
        adjacencies: together ? [{ first: together[0], second: together[1], reward: [together[2], 0] }] : [],
      }
    }),
)
