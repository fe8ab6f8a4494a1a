import { keyedDraw } from '../base/keyed-draw.ts'
import { defaults, type ParamValues } from '../base/param-spec.ts'
import { allocateColumns } from '../engine/columns.ts'
import { cohortCover } from '../engine/equations/vegetation.ts'
import { failureBeyond } from '../engine/equations/slope-stability.ts'
import { ecologicalCorridor } from '../engine/measures/ecological-corridor.ts'
import type { plantedStockParams } from '../engine/processes/planted-stock-params.ts'
import { simulate } from '../engine/simulate.ts'
import type { worksParams } from '../engine/works-params.ts'
import type { CorridorPlan } from '../habitat/corridor-plan.ts'
import { habitatMoment, type HabitatMoment } from '../habitat/habitat-moment.ts'
import { habitatReading, type HabitatReading } from '../habitat/habitat-reading.ts'
import { networkImprovements, type NetworkImprovements } from '../habitat/network-improvements.ts'
import { networkShape, type NetworkShape } from '../habitat/network-shape.ts'
import { networkValue, type NetworkValue } from '../habitat/network-value.ts'
import { globalEfficiency } from '../network/graph/global-efficiency.ts'
import type { HabitatTarget } from '../habitat/site-habitat.ts'
import type { Kernel } from '../network/graph/kernel.ts'
import { futureSample } from '../scenarios/future-sample.ts'
import { makeFuture } from './make-future.ts'
import type { Prepared } from './prepare.ts'

/** The network of one alternative in one future. */
export interface NetworkOutcome {
  readonly kernel: Kernel
  /** Readings at the start and at the end of each year. */ readonly readings: readonly HabitatReading[]
  /** The network at the start */ readonly before: HabitatMoment
  readonly value: NetworkValue
  /** What could be done for it then. */ readonly improvements: NetworkImprovements
  readonly shape: NetworkShape
  /** [1/cost m] global efficiency at the start */ readonly efficiencyBefore: number
  /** [1/a] failure probability of each unit in the last year: what its storms asked for beyond what the ground had stood */
  readonly hazard: Float64Array
  /** [CNY] price of the works that stand on each unit, not discounted */
  readonly worksValue: Float64Array
  readonly target: HabitatTarget
}

/**
 * Runs every alternative through one future as far as the end of `year` and values its network there.
 * @param orders how many orders of loss are drawn by chance and by hazard
 * @throws RangeError where the scenario has no network
 */
export function runNetwork(prepared: Prepared, seed: number, replicate: number, year: number, orders: number): readonly NetworkOutcome[] {
  const { scenario, site, schedules } = prepared
  const future = makeFuture(prepared, seed, futureSample(scenario.uncertainty, seed, replicate))
  const { habitat, parameters, target } = future
  if (!habitat) throw new RangeError(`scenario ${scenario.id} has no network`)
  const prices = parameters['prices'] ?? {}
  const { steepFactor } = parameters['works'] as ParamValues<typeof worksParams>
  const dose = defaults(ecologicalCorridor.dose)
  const { shrubCrown } = parameters['plantedStock'] as ParamValues<typeof plantedStockParams>
  const plan: CorridorPlan = {
    dose,
    cover: cohortCover(dose.density, shrubCrown),
    ground: prices['corridor'] ?? NaN,
    shrub: prices['shrub'] ?? NaN,
    steep: steepFactor,
  }
  const { n } = site.columns
  const patches = habitat.layout.area.length
  const draw = keyedDraw(seed, replicate)
  // The same orders for every alternative: what differs is the network.
  const uniforms = (way: number): readonly Float64Array[] =>
    Array.from({ length: orders }, (_, order) => Float64Array.from({ length: patches }, (__, i) => draw.uniform('attack', i, order, way)))
  const random = uniforms(0)
  const struck = uniforms(1)
  const state = allocateColumns(n)
  return schedules.map(schedule => {
    const readings: HabitatReading[] = []
    const read = (): number => readings.push(habitatReading(habitat, habitat.read(state)))
    const asked = new Float64Array(n)
    const stood = new Float64Array(n)
    const { run } = future.begin(schedule, state, (_, month) => {
      for (let i = 0; i < n; i++) asked[i] = Math.max(asked[i], state.failureProbability[i])
      if (month % 12 === 11) read()
    })
    read()
    const start = habitat.read(state)
    const before = habitatMoment(habitat, start)
    const efficiencyBefore = globalEfficiency(start.graph)
    simulate(run, 0, 12 * (year - 1))
    stood.set(state.survived)
    asked.fill(0)
    simulate(run, 12 * (year - 1), 12 * year)
    const hazard = new Float64Array(patches)
    for (let i = 0; i < n; i++) hazard[i] = failureBeyond(asked[i], stood[i])
    return {
      kernel: habitat.kernel,
      readings,
      before,
      value: networkValue(habitat, site.columns, state, target, plan),
      improvements: networkImprovements(habitat, site.columns, state, target, plan),
      shape: networkShape(habitat, habitat.read(state), { hazard, random, struck }),
      efficiencyBefore,
      hazard: hazard.slice(0, n),
      worksValue: state.worksValue.slice(),
      target,
    }
  })
}
