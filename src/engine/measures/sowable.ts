import type { Columns } from '../columns.ts'

/** Seed beyond this adds nothing [kg/ha]. */
const MOST_SEED = 60

/** Seed that still can be sown on unit `i` [kg/ha]: within twelve months of the last sowing the ground is full of seedlings already. */
export function sowable(state: Columns, i: number, rate: number): number {
  return state.monthsSinceSowing[i] < 12 ? 0 : Math.min(MOST_SEED, rate)
}
