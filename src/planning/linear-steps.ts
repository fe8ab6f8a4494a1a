import type { Milp } from '../decide/portfolio/milp.ts'
import type { MilpSolver } from '../decide/portfolio/milp-solver.ts'
import type { JudgedPlan } from './judged-plan.ts'
import type { PlanAim } from './plan-aim.ts'

/** What a linear step promises before it is simulated. */
export interface LinearStep {
  readonly genes: Float64Array
  /** Moves that may be made at once. */
  readonly size: number
  /** Loss that the sum of the single effects foretells, and the least that it could foretell by the solver's bound. */
  readonly foretold: number
  readonly bound: number
}

/** Weight of breaking a rule by its whole scale against the best gain that a single move has. */
const PENALTY = 1000
const GAP = 1e-4
/** Of the search tree; at the shipped sites 34 were the most. A time limit would make the plan depend on the machine. */
const NODES = 1000

/**
 * Puts single moves together: the moves next to a plan were each simulated alone; here their effects on the objective, on the rules and
 * on the cost are taken to add up, and a mixed integer programme picks the best set of at most `size` moves that change different
 * choices. Rules may be broken at a high price, so there is always an answer.
 * @param tried the plan after each move alone
 */
export function linearSteps(
  from: JudgedPlan,
  tried: readonly JudgedPlan[],
  aim: PlanAim,
  sizes: readonly number[],
  solver: MilpSolver,
): readonly LinearStep[] {
  const moves = tried.filter(({ losses }) => losses.every(Number.isFinite)).map(plan => ({ plan, changed: changes(from, plan) }))
  const useful = moves.filter(({ changed }) => changed.length > 0)
  if (useful.length === 0) return []
  return sizes.flatMap(size => {
    const { problem, unit } = programme(from, useful, aim, size)
    const { x, bound } = solver.solve(problem, { gap: GAP, nodeLimit: NODES })
    if (!x) return []
    const picked = useful.filter((_, m) => x[m] > 0.5)
    if (picked.length === 0) return []
    const genes = from.genes.slice()
    for (const { plan, changed } of picked) for (const c of changed) genes[c] = plan.genes[c]
    const loss = aim.loss(from)
    const foretold = picked.reduce((sum, { plan }) => sum + aim.loss(plan) - loss, loss)
    return [{ genes, size, foretold, bound: loss - bound * unit }]
  })
}

interface Move {
  readonly plan: JudgedPlan
  /** Choices whose genes differ. */
  readonly changed: readonly number[]
}

function changes(from: JudgedPlan, to: JudgedPlan): readonly number[] {
  return [...from.genes.keys()].filter(c => from.genes[c] !== to.genes[c])
}

/** Columns: the moves, then the excess of each row of rules. Objective: gain in units of the greatest single gain, less penalties. */
function programme(
  from: JudgedPlan,
  moves: readonly Move[],
  aim: PlanAim,
  size: number,
): { readonly problem: Milp; readonly unit: number } {
  const gains = moves.map(({ plan }) => aim.loss(from) - aim.loss(plan))
  const unit = gains.reduce((most, gain) => Math.max(most, Math.abs(gain)), 0) || 1
  const limits = aim.limits.map(limit => ({ now: limit(from), effect: moves.map(({ plan }) => limit(plan) - limit(from)) }))
  const binding = limits.filter(({ now, effect }) => Number.isFinite(now) && effect.every(Number.isFinite) && now + sumOfRises(effect) > 0)
  const columns = moves.length + binding.length
  const rows: { readonly terms: readonly (readonly [number, number])[]; readonly upper: number }[] = [
    ...conflicts(moves, from.genes.length).map(terms => ({ terms, upper: 1 })),
    { terms: moves.map((_, m) => [m, 1] as const), upper: size },
    ...binding.map(({ now, effect }, b) => ({
      terms: [...effect.flatMap((value, m) => (value === 0 ? [] : [[m, value] as const])), [moves.length + b, -1] as const],
      upper: -now,
    })),
  ]
  const starts = rows.reduce<number[]>((list, { terms }) => [...list, (list.at(-1) ?? 0) + terms.length], [0])
  return {
    unit,
    problem: {
      direction: 'max',
      objective: Float64Array.from({ length: columns }, (_, j) => (j < moves.length ? gains[j] / unit : -PENALTY)),
      columnLower: new Float64Array(columns),
      columnUpper: Float64Array.from({ length: columns }, (_, j) => (j < moves.length ? 1 : Infinity)),
      integer: Uint8Array.from({ length: columns }, (_, j) => (j < moves.length ? 1 : 0)),
      rowLower: new Float64Array(rows.length).fill(-Infinity),
      rowUpper: Float64Array.from(rows, ({ upper }) => Math.min(upper, 1e9)),
      rowStart: Int32Array.from(starts),
      column: Int32Array.from(rows.flatMap(({ terms }) => terms.map(([at]) => at))),
      value: Float64Array.from(rows.flatMap(({ terms }) => terms.map(([, value]) => value))),
    },
  }
}

function sumOfRises(effect: readonly number[]): number {
  return effect.reduce((sum, value) => sum + Math.max(0, value), 0)
}

/** Moves that change the same choice exclude each other: one row for each choice that two or more of them change. */
function conflicts(moves: readonly Move[], choices: number): readonly (readonly (readonly [number, number])[])[] {
  const by: (readonly [number, number])[][] = Array.from({ length: choices }, () => [])
  moves.forEach(({ changed }, m) => {
    for (const c of changed) by[c].push([m, 1])
  })
  return by.filter(terms => terms.length > 1)
}
