import type { Columns } from '../engine/columns.ts'
import type { SiteColumns } from '../engine/site.ts'
import { improvementGains, type ImprovedPatch } from '../network/graph/improvement-gains.ts'
import { linkImportance } from '../network/graph/link-importance.ts'
import { patchImportance } from '../network/graph/patch-importance.ts'
import { corridorPrice, type CorridorPlan } from './corridor-plan.ts'
import { habitatMoment, type HabitatMoment } from './habitat-moment.ts'
import type { HabitatTarget, SiteHabitat, UnitHabitat } from './site-habitat.ts'
import { unitImprovements } from './unit-improvements.ts'

/** What patches and links of a network are worth in one state. */
export interface NetworkValue extends HabitatMoment {
  /** [ha] equivalent connected area */ readonly connectivity: number
  /** [%] loss of PC without each patch, and its parts */
  readonly dPC: Float64Array
  readonly intra: Float64Array
  readonly flux: Float64Array
  readonly connector: Float64Array
  /** [ha] equivalent connected area gained by restoring each unit to the target; NaN for land that is not treated */
  readonly restorationGain: Float64Array
  /** [%] loss of PC without each link */ readonly linkImportance: Float64Array
  /** [ha] equivalent connected area gained by grown corridors on both ends of each link, and their price [CNY], NaN where nothing can be planted */
  readonly corridorGain: Float64Array
  readonly corridorPrice: Float64Array
}

/**
 * Values patches and links: what is lost without them, and what better ones would add to the equivalent connected area, each alone and
 * exactly. A restored unit has the target's cover and species and no scars. A corridor is the measure `ecological-corridor` on both ends of
 * a link that are treated land, grown to the cover of its shrubs as far as the land carries it; it eases every way across these units.
 */
export function networkValue(
  habitat: SiteHabitat,
  site: SiteColumns,
  state: Columns,
  target: HabitatTarget,
  plan: CorridorPlan,
): NetworkValue {
  const { layout, kernel } = habitat
  const read = habitat.read(state)
  const { graph, crossing } = read
  const { from, to, attribute } = graph
  const treated = (i: number): boolean => i < layout.units && site.treated[i] === 1
  const patches = patchImportance(graph, kernel)
  const root = Math.sqrt(patches.numerator)
  const areaGain = (gain: number): number => Math.max(0, Math.sqrt(patches.numerator + gain) - root)
  const linksOf: number[][] = Array.from(attribute, () => [])
  from.forEach((start, k) => {
    linksOf[start].push(k)
    linksOf[to[k]].push(k)
  })

  /** Unit `i` as `better`, where those in `before` are better already. */
  const improved = (i: number, better: UnitHabitat, before: ReadonlyMap<number, UnitHabitat> = new Map()): ImprovedPatch => {
    const resistanceOf = (j: number): number => (j === i ? better.crossing : (before.get(j)?.crossing ?? crossing[j]))
    const cost = (k: number): number =>
      graph.cost[k] +
      layout.wayFrom[k] * (resistanceOf(from[k]) - crossing[from[k]]) +
      layout.wayTo[k] * (resistanceOf(to[k]) - crossing[to[k]])
    const own = linksOf[i]
    return {
      patch: i,
      attribute: Math.max(attribute[i], layout.area[i] * better.quality),
      to: own.map(k => (from[k] === i ? to[k] : from[k])),
      cost: own.map(cost),
    }
  }
  const { restored, planted } = unitImprovements(habitat, site, state, read, target, plan)
  const both = (k: number): readonly ImprovedPatch[] => {
    const before = new Map<number, UnitHabitat>()
    return [from[k], to[k]].filter(treated).map(i => {
      const better = planted(i)
      const step = improved(i, better, before)
      before.set(i, better)
      return step
    })
  }

  const units = Array.from({ length: layout.units }, (_, i) => i).filter(treated)
  const gains = improvementGains(
    graph,
    kernel,
    units.map(i => [improved(i, restored(i))]),
  )
  const restorationGain = new Float64Array(attribute.length).fill(Number.NaN)
  gains.gain.forEach((gain, k) => (restorationGain[units[k]] = areaGain(gain)))
  return {
    connectivity: root,
    ...habitatMoment(habitat, read),
    ...patches,
    restorationGain,
    linkImportance: linkImportance(graph, kernel).dPC,
    corridorGain: improvementGains(
      graph,
      kernel,
      Array.from(from, (_, k) => both(k)),
    ).gain.map(areaGain),
    corridorPrice: Float64Array.from(from, (_, k) => corridorPrice(layout, k, site, state, plan)),
  }
}
