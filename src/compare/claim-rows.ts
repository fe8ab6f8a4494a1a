import type { NetworkOutcome } from '../batch/run-network.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { BASELINE } from './baseline.ts'
import type { ClaimRow } from './network-assessment.ts'
import { spreadOf } from './spread-of.ts'

/** Gain of connectivity that the paper claims, without measure, site or baseline (Tang, conclusion 3). */
const CLAIMED = 0.55

/**
 * Changes of connectivity to hold the claim against: of the equivalent connected area and of PC, against the start and against doing
 * nothing at the same time, future by future.
 * @param outcomes outcomes[replicate][alternative]
 */
export function claimRows(scenario: Scenario, outcomes: readonly (readonly NetworkOutcome[])[]): readonly ClaimRow[] {
  const idle = scenario.alternatives.findIndex(({ id }) => id === BASELINE)
  return scenario.alternatives.flatMap(({ id }, k) => {
    if (k === idle) return []
    const row = (metric: ClaimRow['metric'], baseline: ClaimRow['baseline']): ClaimRow => {
      const changes = outcomes.map(future => {
        const now = future[k].readings.at(-1)?.connectivity ?? NaN
        const before = (baseline === 'start' ? future[k].readings[0] : future[idle].readings.at(-1))?.connectivity ?? NaN
        const ratio = now / before
        return (metric === 'ECA' ? ratio : ratio * ratio) - 1
      })
      return { alternative: id, metric, baseline, change: spreadOf(Float64Array.from(changes)), paper: CLAIMED }
    }
    return [row('ECA', 'start'), row('ECA', 'do-nothing'), row('PC', 'start'), row('PC', 'do-nothing')]
  })
}
