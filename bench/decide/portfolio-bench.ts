import type { Portfolio, PortfolioAction, PortfolioRule } from '../../src/decide/portfolio/portfolio.ts'
import { greedyPortfolio } from '../../src/decide/portfolio/greedy-portfolio.ts'
import { hypervolume } from '../../src/decide/pareto/hypervolume.ts'
import { portfolioWorth } from '../../src/decide/portfolio/portfolio-worth.ts'
import { solvePortfolio } from '../../src/decide/portfolio/solve-portfolio.ts'
import { highsSolver } from '../../src/solvers/highs-solver.ts'
import { importShared } from './import-shared.ts'

/** The generator of instances beside the checkout. */
interface Instances {
  readonly makeInstance: (size: { readonly U: number; readonly M: number; readonly Y: number }) => Instance
  readonly mulberry32: (seed: number) => () => number
}
interface Instance {
  readonly U: number
  readonly M: number
  readonly Y: number
  readonly hazard: readonly boolean[]
  readonly cost: readonly number[]
  readonly eco: readonly number[]
  readonly land: readonly number[]
  readonly budget: readonly number[]
  readonly disc: readonly number[]
}

/** Measures before this one are safety works. */
const SAFETY = 2
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(2)} s`
const percent = (share: number): string => `${(100 * share).toFixed(3)} %`

/** A plan for 500 units, 8 measures and 5 years in which unsafe units need a safety work first; and knapsacks of two and three objectives. */
export async function benchPortfolio(): Promise<readonly string[]> {
  const shared = await importShared<Instances>('bench/decision/instances.mjs')
  if (!shared) return ['portfolios: the instances beside the checkout (../shared/bench/decision) are not there']
  const solver = await highsSolver()
  const problem = portfolioOf(shared.makeInstance({ U: 500, M: 8, Y: 5 }))
  const lines = [`portfolio of ${problem.actions.length} actions, ${problem.rules.length} rules, by ${solver.name}`]
  let from = performance.now()
  const greedy = portfolioWorth(problem, greedyPortfolio(problem, [1]))[0]
  lines.push(`  greedy                       ${greedy.toFixed(2)}  ${seconds(from)}`)
  from = performance.now()
  const certified = solvePortfolio(problem, solver, { gap: 0.01 })
  lines.push(
    `  greedy + linear certificate  ${certified.value.toFixed(2)}  ${seconds(from)} (bar 2 s)  at most ${percent(certified.gap)} from the best, by ${certified.method}`,
  )
  from = performance.now()
  const close = solvePortfolio(problem, solver, { gap: 0.001 })
  lines.push(
    `  to 0.1 %                     ${close.value.toFixed(2)}  ${seconds(from)} (bar 10 s at 1 %)  ${percent(close.gap)}, violation ${close.audit.violation}`,
  )
  for (const objectives of [2, 3] as const) lines.push(knapsack(objectives, shared.mulberry32(12345), solver))
  return lines
}

function portfolioOf({ U, M, Y, hazard, cost, eco, land, budget, disc }: Instance): Portfolio {
  const actions: PortfolioAction[] = []
  const rules: PortfolioRule[] = []
  for (let u = 0; u < U; u++) {
    const groups: [number[], number[]] = [[], []]
    for (let m = 0; m < M; m++) {
      for (let t = 0; t < Y; t++) {
        const use = new Float64Array(Y)
        use[t] = cost[u * M + m]
        groups[m < SAFETY ? 0 : 1].push(actions.length)
        actions.push({ id: `${u} ${m} ${t}`, year: t + 1, unit: u, use, benefit: [(eco[u * M + m] + land[u * M + m]) * disc[t]] })
      }
    }
    const [safety, others] = groups
    rules.push({ kind: 'exclusive', id: `safety ${u}`, actions: safety }, { kind: 'exclusive', id: `works ${u}`, actions: others })
    if (hazard[u]) rules.push({ kind: 'precedence', id: `safety first ${u}`, before: safety, after: others, lag: 0 })
  }
  const title = { en: 'Money', zh: '资金' }
  return {
    years: Y,
    objectives: ['worth'],
    actions,
    resources: [{ id: 'money', title, unit: 'CNY', available: budget, carryOver: false }],
    rules,
    adjacencies: [],
  }
}

const ITEMS = 500
/** Weights per objective of a sweep, and what the published sweeps of so many weights reached. */
const SWEEPS = { 2: { steps: 20, bar: 0.545 }, 3: { steps: 6, bar: 0.365 } } as const

/** Supported plans of a knapsack with one capacity for each objective; the hypervolume over the product of all profits, from nothing. */
function knapsack(objectives: 2 | 3, uniform: () => number, solver: Parameters<typeof solvePortfolio>[1]): string {
  const profits: number[][] = []
  const weights: number[][] = []
  for (let k = 0; k < objectives; k++) {
    profits.push(Array.from({ length: ITEMS }, () => 10 + Math.floor(91 * uniform())))
    weights.push(Array.from({ length: ITEMS }, () => 10 + Math.floor(91 * uniform())))
  }
  const problem: Portfolio = {
    years: 1,
    objectives: profits.map((_, k) => `profit ${k + 1}`),
    actions: Array.from({ length: ITEMS }, (_, i) => ({
      id: `item ${i}`,
      year: 1,
      unit: i,
      use: Float64Array.from(weights, own => own[i]),
      benefit: profits.map(own => own[i]),
    })),
    resources: weights.map((own, k) => ({
      id: `capacity ${k + 1}`,
      title: { en: `Capacity ${k + 1}`, zh: `容量 ${k + 1}` },
      unit: '1',
      available: [Math.floor(own.reduce((sum, weight) => sum + weight, 0) / 2)],
      carryOver: false,
    })),
    rules: [],
    adjacencies: [],
  }
  const { steps, bar } = SWEEPS[objectives]
  const totals = profits.map(own => own.reduce((sum, profit) => sum + profit, 0))
  const from = performance.now()
  const points = directions(objectives, steps).flatMap(direction => {
    const { worth } = solvePortfolio(problem, solver, { weights: direction, gap: 0.001, timeLimit: 5 })
    return worth.map((profit, k) => -profit / totals[k])
  })
  const volume = hypervolume(Float64Array.from(points), objectives, new Float64Array(objectives))
  return `  knapsack ${ITEMS} x ${objectives}: ${points.length / objectives} weightings, normalised hypervolume ${volume.toFixed(5)} (bar ${bar})  ${seconds(from)} (bar 10 s)`
}

function directions(objectives: 2 | 3, steps: number): readonly (readonly number[])[] {
  const share = (k: number): number => Math.max(1e-3, k / steps)
  const numbers = Array.from({ length: steps + 1 }, (_, k) => k)
  if (objectives === 2) return numbers.map(k => [share(k), share(steps - k)])
  return numbers.flatMap(j => numbers.filter(k => j + k <= steps).map(k => [share(j), share(k), share(steps - j - k)]))
}
