import { prepare } from '../batch/prepare.ts'
import type { Outcome } from '../batch/run-future.ts'
import { runReplicate } from '../batch/run-replicate.ts'
import type { Abortable } from '../base/abortable.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Comparison, ValidationRow, VerdictShift } from './comparison.ts'
import { checkEvidence } from './check-evidence.ts'
import { collect } from './collect.ts'
import { networkPictureOf } from './network-picture-of.ts'
import { rankAlternatives } from './rank-alternatives.ts'
import { ASSUMED_INPUTS } from './assumed-inputs.ts'
import { BASELINE } from './baseline.ts'
import { splitVariance } from './split-variance.ts'
import { summariseReactions } from './summarise-reactions.ts'
import { unsafeWorks } from './unsafe-works.ts'
import { INDICATORS } from '../indicators/indicators.ts'
import { VERSION } from './version.ts'
import { warningsOf } from './warnings-of.ts'

/** How to run a comparison. */
export interface CompareOptions {
  /** Default: the scenario's own. */ readonly seed?: number
  readonly replicates?: number
  /** Also run the scenario with each assumed input changed by a third, to see whether verdicts hold. */ readonly shifts?: boolean
  /** Told after each replicate: done, of how many. Return after awaiting to keep an interface alive. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>
  /** Aborts between replicates; the promise then rejects with the signal's reason. */ readonly signal?: Abortable
}

/** Compares all alternatives of a scenario under the same futures. */
export async function compare(scenario: Scenario, options: CompareOptions = {}): Promise<Comparison> {
  const seed = options.seed ?? scenario.seed
  const replicates = options.replicates ?? scenario.replicates
  const variants = options.shifts && scenario.evidence.length > 0 ? ASSUMED_INPUTS : []
  const total = replicates * (1 + variants.length)
  let done = 0

  const run = async (variant: Scenario): Promise<Pick<Comparison, 'alternatives' | 'unsafe' | 'reactions' | 'network'>> => {
    const prepared = prepare(variant)
    const outcomes: (readonly Outcome[])[] = []
    for (let replicate = 0; replicate < replicates; replicate++) {
      options.signal?.throwIfAborted()
      outcomes.push(runReplicate(prepared, seed, replicate))
      await options.onProgress?.(++done, total)
    }
    const network = networkPictureOf(prepared, outcomes)
    const reactions = summariseReactions(variant, outcomes)
    return {
      alternatives: collect(variant, outcomes),
      unsafe: unsafeWorks(variant, prepared.site.ids, outcomes),
      ...(reactions && { reactions }),
      ...(network && { network }),
    }
  }

  const { alternatives, unsafe, reactions, network } = await run(scenario)
  const validation: readonly ValidationRow[] = checkEvidence(scenario, alternatives)
  const shifts: VerdictShift[] = []
  // Alternatives do not depend on each other, so only those that a published number speaks of need to run again.
  const spokenOf = new Set([BASELINE, ...scenario.evidence.flatMap(({ alternative, over }) => [alternative, over ?? alternative])])
  const judged = withoutTwins(scenario, { ...scenario, alternatives: scenario.alternatives.filter(({ id }) => spokenOf.has(id)) })
  for (const { what, factor, change } of variants) {
    const rows = checkEvidence(scenario, (await run(change(judged, factor))).alternatives)
    shifts.push({ what, factor, rows: rows.map(({ model, within }) => ({ model, within })) })
  }
  const ranking = rankAlternatives(alternatives, scenario.parameters)
  return {
    scenario,
    engine: VERSION,
    seed,
    replicates,
    baseline: BASELINE,
    alternatives,
    ranking,
    validation,
    shifts,
    unsafe,
    ...(reactions && { reactions }),
    ...(scenario.uncertainty.inner > 1 && { variance: splitVariance(alternatives, scenario.uncertainty.inner) }),
    ...(network && { network }),
    warnings: warningsOf(scenario, replicates, validation, unsafe),
  }
}

/** Twin experiments are dear and say nothing of other indicators: left out where no published number speaks of resilience. */
function withoutTwins({ evidence }: Scenario, variant: Scenario): Scenario {
  if (evidence.some(({ indicator }) => INDICATORS[indicator].chapter === 'resilience')) return variant
  const { resilience: _resilience, ...rest } = variant
  return rest
}
