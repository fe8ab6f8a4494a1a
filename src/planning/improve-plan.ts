import type { MilpSolver } from '../decide/portfolio/milp-solver.ts'
import type { JudgedPlan } from './judged-plan.ts'
import { linearSteps, type LinearStep } from './linear-steps.ts'
import { packageMoves } from './package-moves.ts'
import { betterPlan } from './better-plan.ts'
import type { PlanAim } from './plan-aim.ts'
import type { PlanJudge } from './plan-judge.ts'
import type { PlanMove } from './plan-move.ts'
import type { PlanSpace } from './plan-space.ts'
import { singleMoves } from './single-moves.ts'

/** Moves that a linear step may make at once: one, a few, or all that go together. */
const SIZES: readonly number[] = [2, 4, 8, 16, 1_000_000]

/** One round of linear steps, for the record. */
export interface ImproveRound {
  readonly moves: number
  /** Loss before and after the round. */
  readonly before: number
  readonly after: number
  /** What the programme of the step that was taken foretold; undefined when a single move or nothing was taken. */
  readonly step?: LinearStep
}

/** What improving needs. */
export interface ImproveSetup {
  readonly space: PlanSpace
  readonly judge: PlanJudge
  readonly solver: MilpSolver
  /** Years by which what an alternative does on a unit may be put off. */
  readonly shifts: readonly number[]
}

/**
 * One round: simulates every move next to a plan, alone; puts moves together by linear steps of several sizes; simulates those, and
 * takes the best plan seen. The effects of moves do not quite add up, which is why each step is simulated before it counts.
 * @returns the best plan; `bound`: the least loss that any set of these moves could have, if their effects added up
 * @param kind packages: whole units take what an alternative does there; singles: one work at a time
 */
export async function improvePlan(
  { space, judge, solver, shifts }: ImproveSetup,
  from: JudgedPlan,
  aim: PlanAim,
  kind: 'packages' | 'singles',
): Promise<{ readonly best: JudgedPlan; readonly round: ImproveRound; readonly bound?: number }> {
  const moves = kind === 'packages' ? packageMoves(space, from.genes, shifts) : singleMoves(space, from.genes)
  const tried = await judge.judge(moves.map(move => moved(from.genes, move)))
  const steps = linearSteps(from, tried, aim, SIZES, solver)
  const simulated = await judge.judge(steps.map(({ genes }) => genes))
  let best = from
  let step: LinearStep | undefined
  tried.forEach(plan => {
    if (betterPlan(plan, best, aim)) best = plan
  })
  simulated.forEach((plan, k) => {
    if (!betterPlan(plan, best, aim)) return
    best = plan
    step = steps[k]
  })
  const widest = steps.at(-1)
  return {
    best,
    ...(widest && { bound: widest.bound }),
    round: { moves: moves.length, before: aim.loss(from), after: aim.loss(best), ...(step && { step }) },
  }
}

function moved(genes: Float64Array, move: PlanMove): Float64Array {
  const next = genes.slice()
  move.choices.forEach((c, k) => {
    next[c] = move.genes[k]
  })
  return next
}
