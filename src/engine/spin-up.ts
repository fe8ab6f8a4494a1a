import type { Forcing } from './forcing.ts'
import type { ParamValues } from '../base/param-spec.ts'
import { slopeStability } from './processes/slope-stability.ts'
import type { slopeStabilityParams } from './processes/slope-stability-params.ts'
import { soilMetal } from './processes/soil-metal.ts'
import { soilWater } from './processes/soil-water.ts'
import type { Bound, Run } from './simulate.ts'
import { BLOCK } from './simulate.ts'
import { unitSafety } from './unit-safety.ts'
import type { DesignStorm } from './design-storm.ts'

/** Step number of the draw of the ground's weakness: beyond every month of a simulation. */
const BEFORE = 0xffffffff

/**
 * Lets the years before the start pass over the land as it is: the soil takes up its water, and every slope shows which storms it
 * stands. Ground that was laid less long ago has stood only what came since. Then the weakness of the ground, of which no more is
 * known than what it has survived, is drawn. Plants and soil stay as the scenario gives them; what is derived from them (available metal,
 * factor of safety in the design storm) is known afterwards.
 * @param forcing the months before the start
 */
export function spinUp(
  run: Pick<Run, 'site' | 'state' | 'processes' | 'draw'>,
  forcing: Forcing,
  slope: ParamValues<typeof slopeStabilityParams>,
  design: DesignStorm,
): void {
  const { site, state, draw } = run
  const passing: readonly Bound[] = run.processes.filter(
    ({ process }) => process.name === soilWater.name || process.name === slopeStability.name,
  )
  state.weakness.fill(1)
  state.survived.fill(0)
  for (let month = 0; month < forcing.months; month++) {
    const left = forcing.months - month
    for (let lo = 0; lo < state.n; lo += BLOCK) {
      const hi = Math.min(lo + BLOCK, state.n)
      for (const { process, params } of passing) process.step(state, site.columns, forcing, params, draw, month, lo, hi)
    }
    for (let i = 0; i < state.n; i++) if (state.monthsSinceGrading[i] < left) state.survived[i] = 0
  }
  for (const { process, params } of run.processes) {
    if (process.name === soilMetal.name) process.step(state, site.columns, forcing, params, draw, 0, 0, state.n)
  }
  for (let i = 0; i < state.n; i++) {
    state.designFactorOfSafety[i] = unitSafety(state, site.columns, slope, i, 1, design.rain, design.tenDayRain)
    state.weakness[i] = state.survived[i] + (1 - state.survived[i]) * draw.uniform('failure', site.columns.key[i], BEFORE, 0)
  }
}
