import { INDICATORS } from '../indicators/indicators.ts'
import { planRuns } from '../planning/plan-runs.ts'
import { SECOND_LOOK } from '../planning/second-look.ts'
import type { SearchSettings } from '../planning/search-settings.ts'
import type { DecisionPlan, Objective } from '../scenarios/decision-plan.ts'
import { defaultDecision } from '../scenarios/default-decision.ts'
import type { Alternative, Scenario } from '../scenarios/scenario.ts'
import { nearNames } from './near-names.ts'
import type { OptimizeFlags } from './optimize-flags.ts'
import { readMoney } from './read-money.ts'
import { StudyError } from './study-error.ts'

/** A decision as the file and the flags give it, and the alternative whose cost became the budget because nobody gave one. */
export interface FlaggedDecision {
  readonly decision: DecisionPlan
  readonly budgetOf?: { readonly alternative: Alternative; readonly amount: number }
}

/**
 * What is to be decided: the file's `decision` or the usual one, changed by the flags. Without any budget a plan may cost what the dearest
 * alternative costs.
 * @throws StudyError (64) for a flag that makes no sense
 */
export async function optimizeDecision(scenario: Scenario, flags: OptimizeFlags, settings: SearchSettings): Promise<FlaggedDecision> {
  const own = scenario.decision ?? defaultDecision(scenario.years, scenario.alternatives)
  const objectives = flags.objectives === undefined ? own.objectives : readObjectives(flags.objectives)
  const decision = { ...own, objectives }
  if (flags.budget !== undefined) {
    const total = await readBudget(flags.budget, scenario, flags, settings)
    return { decision: { ...decision, budget: { carryOver: false, ...own.budget, total } } }
  }
  if (own.budget) return { decision }
  const costs = scenario.alternatives.map(alternative => ({ alternative, amount: costOf(scenario, alternative, flags, settings) }))
  const [dearest] = costs.toSorted((a, b) => b.amount - a.amount)
  if (!dearest) return { decision }
  return { decision: { ...decision, budget: { total: dearest.amount, carryOver: false } }, budgetOf: dearest }
}

function readObjectives(text: string): readonly Objective[] {
  const known = ['score', ...Object.keys(INDICATORS)]
  const names = [...new Set(text.split(',').map(name => name.trim()))]
  for (const name of names) {
    if (known.includes(name)) continue
    const near = nearNames(name, known)
    throw new StudyError(
      64,
      `--objectives: there is no indicator "${name}".${near.en}\n  = expected: score or an indicator (${Object.keys(INDICATORS).slice(0, 6).join(', ')}, …)`,
      `--objectives：没有指标“${name}”。${near.zh}\n  = 应为：score 或某个指标（${Object.keys(INDICATORS).slice(0, 6).join('、')}……）`,
    )
  }
  return names as Objective[]
}

async function readBudget(text: string, scenario: Scenario, flags: OptimizeFlags, settings: SearchSettings): Promise<number> {
  const alternative = scenario.alternatives.find(({ id }) => id === text.trim())
  if (alternative) return costOf(scenario, alternative, flags, settings)
  const ids = scenario.alternatives.map(({ id }) => id)
  return readMoney(text, '--budget', { en: `, or the id of an alternative: ${ids.join(', ')}`, zh: `，或方案名：${ids.join('、')}` })
}

/**
 * Mean net present value, the larger one of the futures of the search and those of the second look, so that an alternative keeps to its
 * own cost in both.
 */
function costOf(scenario: Scenario, alternative: Alternative, { seed }: OptimizeFlags, { futures, selection }: SearchSettings): number {
  const mean = (first: number, count: number): number => {
    const run = planRuns({ scenario, seed: seed ?? scenario.seed, first, futures: count, indicators: ['cost'], items: [] })
    return run(alternative).values.reduce((sum, value) => sum + value, 0) / count
  }
  return Math.max(mean(0, futures), mean(SECOND_LOOK, selection))
}
