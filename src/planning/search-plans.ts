import { evolve } from '../decide/evolve/evolve.ts'
import { nsga2 } from '../decide/evolve/nsga2.ts'
import { nsga3 } from '../decide/evolve/nsga3.ts'
import { referencePoints } from '../decide/evolve/reference-points.ts'
import type { ConvergenceRow } from '../decide/evolve/convergence.ts'
import { betterPlan } from './better-plan.ts'
import { improvePlan, type ImproveRound, type ImproveSetup } from './improve-plan.ts'
import type { JudgedPlan } from './judged-plan.ts'
import { objectiveAim } from './objective-aim.ts'
import type { PlanAim } from './plan-aim.ts'
import { planFront } from './plan-front.ts'
import { planGenes } from './plan-genes.ts'
import type { PlanRule } from './plan-rules.ts'
import { spreadPlans } from './spread-plans.ts'
import type { SearchSettings } from './search-settings.ts'

/** Gain below this share of the loss ends the rounds at a level. */
const LEAST_GAIN = 1e-4
const POPULATION = 40
/** Divisions of the directions of NSGA-III, by number of objectives; more objectives take the last. */
const DIVISIONS: readonly number[] = [0, 0, 12, 6, 4, 3, 2]

/** A search as it went. */
export interface PlanSearch {
  readonly levels: readonly { readonly level: number; readonly rounds: readonly ImproveRound[] }[]
  readonly evolution: readonly ConvergenceRow[]
  /** `NSGA-II` or `NSGA-III`; absent where no evolutionary search was made. */
  readonly selection?: string
}

/** What a search works with. */
export interface SearchSetup extends ImproveSetup {
  readonly needs: readonly (readonly number[])[]
  readonly rules: readonly PlanRule[]
  /** Number of objectives, and the index of the cost among them. */
  readonly objectives: number
  readonly cost: number
  /** [CNY] Costs at each of which the best plan is sought, the highest first; Infinity: any cost. */
  readonly levels: readonly number[]
  readonly seed: number
}

/**
 * Looks for the plans that nothing dominates. First linear steps: from doing nothing, by whole units; then at each level of cost from the
 * best plan known, by single works, until a round gains nothing. Then an evolutionary search that begins with all that was found.
 * Everything that was ever simulated is in the memory of the judge.
 */
export async function searchPlans(setup: SearchSetup, { rounds, evolution }: SearchSettings): Promise<PlanSearch> {
  const { space, judge, rules, cost, levels } = setup
  const [nothing] = await judge.judge([new Float64Array(space.choices.length)])
  await judge.judge([...space.written.values()])
  const levelled: { level: number; rounds: readonly ImproveRound[] }[] = []
  for (const [k, level] of levels.entries()) {
    const aim = objectiveAim(0, rules, cost, level)
    const first = (await improvePlan(setup, nothing, aim, 'packages')).round
    levelled.push({ level, rounds: [first, ...(await climb(setup, aim, k === 0 ? rounds : Math.ceil(rounds / 2)))] })
  }
  if (evolution === 0) return { levels: levelled, evolution: [] }
  const { history, name } = await breed(setup, evolution)
  levelled.push({ level: levels[0], rounds: await climb(setup, objectiveAim(0, rules, cost, levels[0]), 1) })
  return { levels: levelled, evolution: history, selection: name }
}

/** Rounds of single moves from the best plan known, with a look at whole units in between. */
async function climb(setup: ImproveSetup, aim: PlanAim, rounds: number): Promise<readonly ImproveRound[]> {
  const made: ImproveRound[] = []
  let best = setup.judge.all().reduce((top, plan) => (betterPlan(plan, top, aim) ? plan : top))
  for (let k = 0; k < rounds; k++) {
    const single = await improvePlan(setup, best, aim, 'singles')
    made.push(single.round)
    const gained = single.best !== best
    best = single.best
    if (k === 0) {
      const whole = await improvePlan(setup, best, aim, 'packages')
      made.push(whole.round)
      best = whole.best
    }
    const { before, after } = single.round
    if (!gained || (before - after >= 0 && before - after < LEAST_GAIN * Math.abs(before))) break
  }
  return made
}

/** An evolutionary search seeded with the front that is known. */
async function breed(
  setup: SearchSetup,
  evaluations: number,
): Promise<{ readonly history: readonly ConvergenceRow[]; readonly name: string }> {
  const { space, needs, judge, objectives, seed } = setup
  const front = planFront(judge.all())
  const given = spreadPlans(front, POPULATION / 2)
  const selection = objectives <= 2 ? nsga2() : nsga3(referencePoints(objectives, DIVISIONS[Math.min(objectives, DIVISIONS.length - 1)]))
  const before = judge.all().length
  const reference = referenceOf(judge.all(), objectives)
  const { history } = await evolve({
    representation: planGenes(space, needs),
    objectives,
    evaluate: async batch => (await judge.judge(batch)).map(({ losses, violation }) => ({ objectives: [...losses], violation })),
    selection,
    population: POPULATION,
    // What was simulated before costs nothing.
    evaluations: evaluations + given.length,
    seed,
    given: given.map(({ genes }) => genes),
    reference,
    shouldStop: () => judge.all().length - before >= evaluations,
  })
  return { history, name: selection.name }
}

/** A point beyond every loss that was met, for the hypervolume of the history. */
function referenceOf(plans: readonly JudgedPlan[], objectives: number): readonly number[] {
  return Array.from({ length: objectives }, (_, k) => {
    const known = plans.map(({ losses }) => losses[k]).filter(Number.isFinite)
    const worst = known.reduce((most, loss) => Math.max(most, loss), -Infinity)
    const best = known.reduce((least, loss) => Math.min(least, loss), Infinity)
    return worst + 0.1 * (worst - best) + 1e-9
  })
}
