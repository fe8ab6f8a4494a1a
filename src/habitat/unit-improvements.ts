import type { Columns } from '../engine/columns.ts'
import type { SiteColumns } from '../engine/site.ts'
import type { CorridorPlan } from './corridor-plan.ts'
import { habitatQuality } from './habitat-quality.ts'
import type { HabitatTarget, SiteHabitat, UnitHabitat } from './site-habitat.ts'
import type { HabitatState } from './habitat-state.ts'

/** What unit `i` would be, restored or with a corridor across it; never worse than it is. */
export interface UnitImprovements {
  /** With the target's cover and species and no scars. */ readonly restored: (i: number) => UnitHabitat
  /** With a corridor grown to the cover of its shrubs as far as the land carries it. */ readonly planted: (i: number) => UnitHabitat
}

/** @param read the network as it is in `state`; must not be read again before the answers are used up */
export function unitImprovements(
  habitat: SiteHabitat,
  site: SiteColumns,
  state: Columns,
  { quality, occupancy, crossing }: Pick<HabitatState, 'quality' | 'occupancy' | 'crossing'>,
  target: HabitatTarget,
  plan: CorridorPlan,
): UnitImprovements {
  return {
    restored: i => {
      const share = Math.max(occupancy[i], Math.min(1, target.species / site.speciesPool[i]))
      const reached = Math.max(quality[i], habitatQuality(target.cover, share, 0))
      return { quality: reached, crossing: Math.min(crossing[i], habitat.ofQuality(reached).crossing) }
    },
    planted: i => {
      const { quality: grown, crossing: easier } = habitat.withCorridor(state, i, plan.dose.width, plan.cover)
      return { quality: Math.max(quality[i], grown), crossing: Math.min(crossing[i], easier) }
    },
  }
}
