import type { Abortable } from '../base/abortable.ts'
import { log10 } from '../base/log10.ts'
import type { MilpSolver } from '../decide/portfolio/milp-solver.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import type { DecisionPlan, Objective } from '../scenarios/decision-plan.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { betterPlan } from './better-plan.ts'
import { countPlans } from './count-plans.ts'
import { countedRuns } from './counted-runs.ts'
import { deriveSpace } from './derive-space.ts'
import { everyPlan } from './every-plan.ts'
import { explainWorks } from './explain-works.ts'
import { improvePlan } from './improve-plan.ts'
import { isMinimised } from './is-minimised.ts'
import { judgeHeldOut } from './judge-held-out.ts'
import { judgePlan } from './judge-plan.ts'
import type { JudgedPlan } from './judged-plan.ts'
import { lookAgain } from './look-again.ts'
import { objectiveAim } from './objective-aim.ts'
import type { PlanAim } from './plan-aim.ts'
import { planFront } from './plan-front.ts'
import { planJudge, type RunPlans } from './plan-judge.ts'
import type { PlanOptimization } from './plan-optimization.ts'
import { planRules } from './plan-rules.ts'
import type { PlanSetup } from './plan-setup.ts'
import type { PlanSpace } from './plan-space.ts'
import type { PlanTask } from './plan-task.ts'
import { relaxRules } from './relax-rules.ts'
import { safetyNeeds } from './safety-needs.ts'
import { SECOND_LOOK } from './second-look.ts'
import { searchPlans } from './search-plans.ts'
import type { SearchSettings } from './search-settings.ts'
import { shownPlans } from './shown-plans.ts'
import { unsafeGround } from './unsafe-ground.ts'

/** Lists of plans that are looked at again where none of the best keeps the rules in other futures, at most. */
const MORE_LISTS = 8
/** Levels of cost below the budget at which a plan is sought, at most. */
const LEVELS = 3
/** Indicators that every plan is told by. */
const ALWAYS: readonly IndicatorName[] = ['safety', 'function', 'landscape', 'cost', 'failureProbability']

/** How plans are found. */
export interface OptimizeOptions {
  readonly engine: string
  readonly seed: number
  readonly settings: SearchSettings
  readonly solver: MilpSolver
  /** Opens whatever runs plans in the futures of a setup. */
  readonly open: (setup: PlanSetup) => RunPlans
  readonly signal?: Abortable
  /** Told now and then how many plans the search has simulated. Return after awaiting to keep an interface alive. */
  readonly onProgress?: (simulated: number) => void | Promise<void>
}

/**
 * Finds out what to do where, when and how much within a budget. Every plan is simulated by the whole model; linear programmes and an
 * evolutionary search only propose. Small problems are enumerated. What is recommended is chosen by a second look in other futures, and
 * judged, together with the front and the scenario's own alternatives, in a third set that had no part in finding it.
 * @throws RangeError where there is nothing to choose; the signal's reason
 */
export async function optimizePlan(scenario: Scenario, decision: DecisionPlan, options: OptimizeOptions): Promise<PlanOptimization> {
  const { seed, settings, solver } = options
  const task = await beginTask(scenario, decision, options)
  const { problem, setup, rules, judge, own } = task
  const { space, needs, objectives, cost } = problem
  const improve = { space, judge, solver, shifts: shiftsOf(decision) }

  const small = countPlans(space) <= settings.enumerate
  const levels = levelsOf(own, cost, decision.budget?.total ?? Infinity)
  if (small) await judge.judge(everyPlan(space))
  const search = small
    ? undefined
    : await searchPlans({ ...improve, needs, rules, objectives: objectives.length, cost, levels, seed }, settings)
  const relaxations = judge.all().some(({ violation }) => violation === 0) ? [] : await relaxRules(improve, rules)

  const top = objectiveAim(0, rules, cost, Infinity)
  const second: PlanSetup = { ...setup, first: SECOND_LOOK, futures: settings.selection }
  const chosen = await lookAgain(problem, candidatesOf(judge.all(), settings.candidates, top), second, options.open(second))
  const around = small || chosen.violation > 0 ? undefined : await improvePlan({ ...improve, shifts: [] }, chosen, top, 'singles')
  const shown = shownPlans(judge.all(), chosen, own, problem)
  const works = await explainWorks(problem, chosen, shown, judge)
  return {
    schema: 'regreen/optimize@1',
    engine: options.engine,
    scenario,
    seed,
    decision,
    objectives,
    settings,
    method: small ? 'enumeration' : 'search',
    solver: solver.name,
    status: statusOf(chosen, small),
    space: sizeOf(space),
    simulated: judge.all().length,
    failed: judge.all().filter(({ means }) => means.some(Number.isNaN)).length,
    ...(search && { search }),
    works,
    ...linearBoundOf(around?.bound, objectives[0]),
    relaxations,
    ...(await judgeHeldOut(task, shown, chosen, settings.heldOut, options.open)),
  }
}

/** As users read it. */
function linearBoundOf(bound: number | undefined, objective: Objective): Pick<PlanOptimization, 'linearBound'> {
  return bound === undefined ? {} : { linearBound: isMinimised(objective) ? bound : -bound }
}

async function beginTask(scenario: Scenario, decision: DecisionPlan, options: OptimizeOptions): Promise<PlanTask> {
  const { seed, settings } = options
  const objectives: readonly Objective[] = decision.objectives.includes('cost') ? decision.objectives : [...decision.objectives, 'cost']
  const space = deriveSpace(scenario, decision)
  if (space.choices.length === 0) throw new RangeError(`scenario ${scenario.id} leaves nothing to choose from`)
  const setup: PlanSetup = {
    scenario,
    seed,
    first: 0,
    futures: settings.futures,
    indicators: indicatorsOf(objectives, decision),
    items: decision.capacities.map(({ item }) => item),
  }
  const ground = unsafeGround(setup)
  const needs = safetyNeeds(scenario, space, ground, decision.safetyFirst)
  const rules = planRules(decision, setup)
  const run = countedRuns(options.open(setup), options.onProgress, options.signal)
  const judge = planJudge({ space, setup, objectives, rules, needs, run })
  const outcomes = await run(scenario.alternatives)
  const own = outcomes.map(outcome => judgePlan(new Float64Array(0), outcome, objectives, rules, setup))
  return { problem: { scenario, decision, objectives, cost: objectives.indexOf('cost'), space, needs }, setup, rules, judge, own, ground }
}

function indicatorsOf(objectives: readonly Objective[], { targets }: DecisionPlan): readonly IndicatorName[] {
  const named = objectives.flatMap(objective => (objective === 'score' ? [] : [objective]))
  return [...new Set([...ALWAYS, ...named, ...targets.map(({ indicator }) => indicator)])]
}

/** Years by which what an alternative does on a unit may be put off. */
function shiftsOf({ startYears }: DecisionPlan): readonly number[] {
  return [...new Set([0, ...startYears.map(year => year - 1)])]
}

/** Any cost that the rules allow, then what the alternatives cost that cost less than the budget, the dearest first. */
function levelsOf(alternatives: readonly JudgedPlan[], cost: number, budget: number): readonly number[] {
  const costs = [...new Set(alternatives.map(({ means }) => means[cost]))].filter(value => value > 0 && value < budget)
  return [Infinity, ...costs.toSorted((a, b) => b - a).slice(0, LEVELS)]
}

/** The best plans, then the others of the front, best first, in lists of `count`. */
function candidatesOf(plans: readonly JudgedPlan[], count: number, aim: PlanAim): readonly (readonly JudgedPlan[])[] {
  const better = (a: JudgedPlan, b: JudgedPlan): number => (betterPlan(a, b, aim) ? -1 : Number(betterPlan(b, a, aim)))
  const best = plans.toSorted(better).slice(0, count)
  const others = planFront(plans)
    .filter(plan => !best.includes(plan))
    .toSorted(better)
  const lists = Array.from({ length: MORE_LISTS }, (_, k) => others.slice(k * count, (k + 1) * count))
  return [best, ...lists.filter(list => list.length > 0)]
}

function statusOf({ violation }: JudgedPlan, enumerated: boolean): PlanOptimization['status'] {
  if (violation > 0) return 'infeasible'
  return enumerated ? 'optimal' : 'heuristic'
}

function sizeOf({ choices }: PlanSpace): PlanOptimization['space'] {
  return {
    choices: choices.length,
    options: choices.reduce((sum, { options }) => sum + options.length, 0),
    log10Plans: choices.reduce((sum, { options, kept }) => sum + log10(options.length + (kept ? 0 : 1)), 0),
  }
}
