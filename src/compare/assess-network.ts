import { prepare } from '../batch/prepare.ts'
import { runNetwork, type NetworkOutcome } from '../batch/run-network.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { BASELINE } from './baseline.ts'
import { claimRows } from './claim-rows.ts'
import type { CompareOptions } from './compare.ts'
import { gatherNetwork } from './gather-network.ts'
import type { NetworkAssessment } from './network-assessment.ts'
import { networkPlaces } from './network-places.ts'
import { networkRules } from './network-rules.ts'
import type { NetworkWorksPlan } from './network-works-plan.ts'
import { planNetwork } from './plan-network.ts'
import { VERSION } from './version.ts'

/** Orders of loss that chance draws, over all futures, at least. */
const LEAST_ORDERS = 100

/** How to assess a network. */
export interface AssessOptions extends Omit<CompareOptions, 'shifts'> {
  /** At whose end the network is valued; default: the last of the scenario. */ readonly year?: number
  /** What works are to be planned for, on whose land; absent: none. */
  readonly plan?: { readonly alternative: string; readonly budget: number }
}

/**
 * Assesses the ecological network of a scenario under all its alternatives and the same futures: how connected it is from year to year,
 * what each patch and link is worth, which link gains most, what remains when patches go.
 * @throws RangeError where the scenario has no network, or for a year beyond its horizon or a plan for an alternative that it lacks
 */
export async function assessNetwork(scenario: Scenario, options: AssessOptions = {}): Promise<NetworkAssessment> {
  const seed = options.seed ?? scenario.seed
  const replicates = options.replicates ?? scenario.replicates
  const year = options.year ?? scenario.years
  checkOptions(scenario, year, options)
  const prepared = prepare(scenario)
  const { habitat, site } = prepared
  if (!habitat) throw new RangeError(`scenario ${scenario.id} has no network`)

  const orders = Math.ceil(LEAST_ORDERS / replicates)
  const outcomes: (readonly NetworkOutcome[])[] = []
  for (let replicate = 0; replicate < replicates; replicate++) {
    options.signal?.throwIfAborted()
    outcomes.push(runNetwork(prepared, seed, replicate, year, orders))
    await options.onProgress?.(replicate + 1, replicates)
  }
  const best = outcomes.map(future => future.reduce((most, each) => (each.value.connectivity > most.value.connectivity ? each : most)))
  const alternatives = scenario.alternatives.map(({ id, title }, k) => ({
    id,
    title,
    ...gatherNetwork(
      outcomes.map(future => future[k]),
      habitat,
      site.columns,
      best,
    ),
  }))
  return {
    scenario,
    engine: VERSION,
    seed,
    replicates,
    baseline: BASELINE,
    year,
    rules: networkRules(scenario, habitat, outcomes),
    ...networkPlaces(scenario, habitat),
    alternatives,
    claims: claimRows(scenario, outcomes),
    ...(options.plan && { plan: planOf(options.plan, scenario, outcomes, best) }),
  }
}

function checkOptions({ id, years, alternatives }: Scenario, year: number, { plan }: AssessOptions): void {
  if (!(Number.isInteger(year) && year >= 1 && year <= years))
    throw new RangeError(`year ${year}: wanted a whole number from 1 to ${years}`)
  if (plan && !alternatives.some(alternative => alternative.id === plan.alternative))
    throw new RangeError(`scenario ${id} has no alternative "${plan.alternative}"`)
}

function planOf(
  { alternative, budget }: NonNullable<AssessOptions['plan']>,
  scenario: Scenario,
  outcomes: readonly (readonly NetworkOutcome[])[],
  best: readonly NetworkOutcome[],
): NetworkWorksPlan {
  const k = scenario.alternatives.findIndex(({ id }) => id === alternative)
  return planNetwork(
    alternative,
    outcomes.map(future => future[k]),
    best,
    budget,
  )
}
