import type { Columns } from '../engine/columns.ts'
import type { SiteColumns } from '../engine/site.ts'
import { numeratorOfPaths } from '../network/graph/numerator-of-paths.ts'
import { pathProbabilities } from '../network/graph/path-probabilities.ts'
import type { CorridorPlan } from './corridor-plan.ts'
import { corridorUnitPrice } from './corridor-unit-price.ts'
import type { HabitatTarget, SiteHabitat, UnitHabitat } from './site-habitat.ts'
import { unitImprovements } from './unit-improvements.ts'

/** A work that makes one unit better for the network. */
export interface NetworkWork {
  /** Index of the unit. */ readonly unit: number
  readonly kind: 'restore' | 'corridor'
}

/** What could be done for a network in one state, ready to be valued together. */
export interface NetworkImprovements {
  /** All treated units restored, then all with a corridor. */ readonly works: readonly NetworkWork[]
  /** [CNY] of a corridor; NaN for restoring, whose price is not the network's to know */ readonly price: Float64Array
  /** Equivalent connected area [ha] with the works of these indices done. */ readonly connectivity: (chosen: readonly number[]) => number
}

/**
 * Restoring treated units and corridors across them, in any combination: a unit that gets both is as good as the better of the two. The
 * state may change afterwards.
 */
export function networkImprovements(
  habitat: SiteHabitat,
  site: SiteColumns,
  state: Columns,
  target: HabitatTarget,
  plan: CorridorPlan,
): NetworkImprovements {
  const { layout, kernel } = habitat
  const read = habitat.read(state)
  const { from, to } = read.graph
  const [attribute, cost, crossing] = [read.graph.attribute.slice(), read.graph.cost.slice(), read.crossing.slice()]
  const { restored, planted } = unitImprovements(habitat, site, state, read, target, plan)
  const units = Array.from({ length: layout.units }, (_, i) => i).filter(i => site.treated[i] === 1)
  const works = (['restore', 'corridor'] as const).flatMap(kind => units.map((unit): NetworkWork => ({ unit, kind })))
  const better = works.map(({ unit, kind }): UnitHabitat => (kind === 'restore' ? restored(unit) : planted(unit)))
  return {
    works,
    price: Float64Array.from(works, ({ unit, kind }) => (kind === 'corridor' ? corridorUnitPrice(site, state, plan, unit) : NaN)),
    connectivity: chosen => {
      const worth = attribute.slice()
      const across = crossing.slice()
      for (const w of chosen) {
        const { unit } = works[w]
        worth[unit] = Math.max(worth[unit], layout.area[unit] * better[w].quality)
        across[unit] = Math.min(across[unit], better[w].crossing)
      }
      const ways = cost.map(
        (now, k) => now + layout.wayFrom[k] * (across[from[k]] - crossing[from[k]]) + layout.wayTo[k] * (across[to[k]] - crossing[to[k]]),
      )
      return Math.sqrt(numeratorOfPaths(pathProbabilities({ attribute: worth, from, to, cost: ways }, kernel)))
    },
  }
}
