import type { Forcing } from './forcing.ts'
import { slopeStability } from './processes/slope-stability.ts'
import { soilWater } from './processes/soil-water.ts'
import type { Bound, Run } from './simulate.ts'
import { BLOCK } from './simulate.ts'

/** Step number of the draw of the ground's weakness: beyond every month of a simulation. */
const BEFORE = 0xffffffff

/**
 * Lets the years before the start pass over the land as it is: the soil takes up its water, and every slope shows which storms it
 * stands. Ground that was laid less long ago has stood only what came since. Then the weakness of the ground, of which no more is
 * known than what it has survived, is drawn. Plants and soil stay as the scenario gives them.
 * @param forcing the months before the start
 */
export function spinUp(run: Pick<Run, 'site' | 'state' | 'processes' | 'draw'>, forcing: Forcing): void {
  const { site, state, draw } = run
  const passing: readonly Bound[] = run.processes.filter(({ process }) => process.name === soilWater.name || process.name === slopeStability.name)
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
  for (let i = 0; i < state.n; i++) {
    state.weakness[i] = state.survived[i] + (1 - state.survived[i]) * draw.uniform('failure', site.columns.key[i], BEFORE, 0)
  }
}
