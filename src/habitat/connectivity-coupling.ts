import type { Columns } from '../engine/columns.ts'
import { connectivityAfterGain } from '../engine/equations/corridors.ts'
import type { Coupling } from '../engine/simulate.ts'
import { seedSupply } from './seed-supply.ts'
import { unhinderedSupply } from './unhindered-supply.ts'
import type { SiteHabitat } from './site-habitat.ts'

/**
 * The barrier at the end of each year where the network sets the connectivity of every unit. It knows the supply at the start, which the
 * connectivity that the scenario gives is anchored to, and nothing of the run: it can serve any number of runs of the same future.
 * @param start the land as it is before the first month
 */
export function connectivityCoupling(habitat: SiteHabitat, start: Columns): Coupling {
  const { layout, kernel, params } = habitat
  const { areaExponent, doublingGain } = params
  const supply = new Float64Array(layout.area.length)
  const given = start.connectivity.slice()
  const state = habitat.read(start)
  const before = new Float64Array(supply.length)
  const potential = new Float64Array(supply.length)
  seedSupply(state, layout.area, kernel, areaExponent, before)
  unhinderedSupply(state, layout.area, areaExponent, potential)
  return {
    every: 12,
    apply(run) {
      seedSupply(habitat.read(run.state), layout.area, kernel, areaExponent, supply)
      for (let i = 0; i < run.state.n; i++) {
        const gain = potential[i] > 0 ? (supply[i] - before[i]) / potential[i] : 0
        run.state.connectivity[i] = connectivityAfterGain(given[i], gain, doublingGain)
      }
    },
  }
}
