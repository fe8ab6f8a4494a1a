import { attackCurve, type AttackCurve } from '../network/graph/attack-curve.ts'
import { attackOrder, type Attack } from '../network/graph/attack-order.ts'
import { betweenness } from '../network/graph/betweenness.ts'
import { dispersalRate } from '../network/graph/dispersal-rate.ts'
import { globalEfficiency } from '../network/graph/global-efficiency.ts'
import { gravity } from '../network/graph/gravity.ts'
import { probabilityOfConnectivity } from '../network/graph/probability-of-connectivity.ts'
import { structureIndices, type StructureIndices } from '../network/graph/structure-indices.ts'
import type { HabitatState } from './habitat-state.ts'
import type { SiteHabitat } from './site-habitat.ts'
import { workingLinks } from './working-links.ts'

/** Points of an attack curve beyond the first. */
const POINTS = 20
const KILOMETRE = 1000

/** The form of a network in one state, and how it holds out against losses. */
export interface NetworkShape {
  /** 1 for each link over which enough dispersers come */ readonly working: Uint8Array
  /** [1] of each link, by cost, share of all pairs */ readonly betweenness: Float64Array
  /** [1] gravity model of each link, ln(1 + ha) */ readonly gravity: Float64Array
  /** Of the working links; lengths in kilometres. */ readonly structure: StructureIndices
  /** [1/cost m] */ readonly efficiency: number
  /** Equivalent connected area [ha] while patches go, one curve for each draw of each attack. */
  readonly attacks: Readonly<Record<Attack['by'], readonly AttackCurve[]>>
}

/** Chances for attacks that chance leads. */
export interface AttackDraws {
  /** [1/a] failure probability of each patch */ readonly hazard: Float64Array
  /** [1] numbers in (0, 1): one array of one number a patch for each random order, and for each hazard order */
  readonly random: readonly Float64Array[]
  readonly struck: readonly Float64Array[]
}

/** Looks at the form of a network that `habitat` has read, and takes its patches out in five ways. */
export function networkShape({ layout, kernel, params }: SiteHabitat, { graph, crossing }: HabitatState, draws: AttackDraws): NetworkShape {
  const working = workingLinks(graph, dispersalRate(kernel), params.functionalProbability)
  const used = <T extends Uint32Array | Float64Array>(column: T): T => column.filter((_, k) => working[k] === 1) as T
  const lengths = layout.wayFrom.map((way, k) => way + layout.gap[k] + layout.wayTo[k])
  const curve = (attack: Attack): AttackCurve =>
    attackCurve(graph, attackOrder(graph, attack), left => probabilityOfConnectivity(left, kernel).equivalentArea, POINTS)
  return {
    working,
    betweenness: betweenness(graph, { normalised: true }).links,
    gravity: gravity(graph, layout.area, crossing, { weight: 'log1p', unit: 'ha' }),
    structure: structureIndices(
      layout.area.length,
      { from: used(graph.from), to: used(graph.to) },
      { length: used(lengths).reduce((sum, length) => sum + length, 0) / KILOMETRE },
    ),
    efficiency: globalEfficiency(graph),
    attacks: {
      random: draws.random.map(uniform => curve({ by: 'random', uniform })),
      degree: [curve({ by: 'degree' })],
      betweenness: [curve({ by: 'betweenness' })],
      importance: [curve({ by: 'importance', kernel })],
      hazard: draws.struck.map(uniform => curve({ by: 'hazard', probability: draws.hazard, uniform })),
    },
  }
}
