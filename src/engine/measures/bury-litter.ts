import type { Columns } from '../columns.ts'
import { ORGANIC_MATTER_OF_PLANTS } from '../equations/organic-matter.ts'

/** Works a share of the litter of unit `i` into the soil. */
export function buryLitter(state: Columns, i: number, share: number): void {
  state.freshOrganicMatter[i] += ORGANIC_MATTER_OF_PLANTS * share * state.litter[i]
  state.litter[i] *= 1 - share
}
