import type { Columns } from '../engine/columns.ts'
import { corridorAdaptability } from '../engine/equations/resilience.ts'
import { habitatReading } from './habitat-reading.ts'
import { retainedArea } from './retained-area.ts'
import type { HabitatTarget, SiteHabitat } from './site-habitat.ts'

/** Adaptability of the corridors of a network, and what it is made of. */
export interface NetworkCorridors {
  /** [1] */ readonly value: number
  readonly source: 'network'
  readonly parts: {
    /** [1] equivalent connected area over that of the restored site, up to 1 */ readonly reach: number
    /** [1] share of it kept while the most important patches go */ readonly robustness: number
    /** [1] loops of working links over the most possible */ readonly redundancy: number
  }
}

/** Adaptability of the corridors in a state: reach against the restored site, robustness against the loss of key patches, ways round. */
export function networkCorridors(habitat: SiteHabitat, state: Columns, target: HabitatTarget): NetworkCorridors {
  const { kernel, params } = habitat
  const restored = habitatReading(habitat, habitat.readTarget(state, target)).connectivity
  const now = habitat.read(state)
  const { connectivity, closure } = habitatReading(habitat, now)
  const parts = {
    reach: restored > 0 ? Math.min(1, connectivity / restored) : 0,
    robustness: retainedArea(now.graph, kernel, params.attackedShare),
    redundancy: Number.isNaN(closure) ? 0 : Math.min(1, closure),
  }
  return { value: corridorAdaptability(parts.reach, parts.robustness, parts.redundancy), source: 'network', parts }
}
