import type { ParamValues } from '../base/param-spec.ts'
import { makeFuture } from '../batch/make-future.ts'
import { prepare } from '../batch/prepare.ts'
import { allocateColumns } from '../engine/columns.ts'
import type { slopeStabilityParams } from '../engine/processes/slope-stability-params.ts'
import { scoreParams } from '../engine/score-params.ts'
import { simulate } from '../engine/simulate.ts'
import { futureSample } from '../scenarios/future-sample.ts'
import type { PlanSetup } from './plan-setup.ts'

/**
 * Units that the design storm can bring down as they are: their factor of safety lies below what counts as safe in more futures than
 * the gate allows.
 * @returns places of the units in `scenario.units`, ascending; the columns of the simulation stand in another order
 */
export function unsafeGround({ scenario, seed, first, futures }: PlanSetup): readonly number[] {
  const prepared = prepare({ ...scenario, alternatives: [] })
  const { n } = prepared.site.columns
  const state = allocateColumns(n)
  const unsafe = new Int32Array(n)
  for (let k = 0; k < futures; k++) {
    const future = makeFuture(prepared, seed, futureSample(scenario.uncertainty, seed, first + k))
    const { safeFactor } = future.parameters['slopeStability'] as ParamValues<typeof slopeStabilityParams>
    const { run } = future.begin({ works: [] }, state, () => undefined)
    simulate(run, 0, 1)
    for (let i = 0; i < n; i++) if (state.designFactorOfSafety[i] < safeFactor) unsafe[i]++
  }
  const allowed = scenario.parameters['scores.gateShare'] ?? scoreParams.gateShare.default
  const brought = new Set(prepared.site.ids.filter((_, i) => unsafe[i] > allowed * futures))
  return scenario.units.flatMap(({ id }, k) => (brought.has(id) ? [k] : []))
}
