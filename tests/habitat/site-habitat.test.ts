import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaults } from '../../src/base/param-spec.ts'
import type { Columns } from '../../src/engine/columns.ts'
import { deriveUnit } from '../../src/engine/derive-unit.ts'
import { networkParams } from '../../src/engine/network-params.ts'
import { connectivityCoupling } from '../../src/habitat/connectivity-coupling.ts'
import { habitatReading } from '../../src/habitat/habitat-reading.ts'
import type { HabitatLayout } from '../../src/habitat/habitat-layout.ts'
import { networkCorridors } from '../../src/habitat/network-corridors.ts'
import { retainedArea } from '../../src/habitat/retained-area.ts'
import { seedSupply } from '../../src/habitat/seed-supply.ts'
import { siteHabitat, type SiteHabitat } from '../../src/habitat/site-habitat.ts'
import { runOf, scenarioOf } from '../helpers.ts'

const LAYOUT: HabitatLayout = {
  ids: ['a', 'b', 'wood'],
  units: 2,
  area: Float64Array.of(2, 8, 18),
  x: Float64Array.of(0, 265, 545),
  y: new Float64Array(3),
  quality: Float64Array.of(NaN, NaN, 0.6),
  occupancy: Float64Array.of(NaN, NaN, 0.5),
  from: Uint32Array.of(0, 1),
  to: Uint32Array.of(1, 2),
  wayFrom: Float64Array.of(75, 90),
  wayTo: Float64Array.of(150, 130),
  gap: Float64Array.of(40, 60),
  gapResistance: Float64Array.of(NaN, 14),
  stated: Uint8Array.of(1, 1),
}
const PARAMS = {
  ...defaults(networkParams),
  mostResistance: 12,
  resistanceShape: 1.4,
  dispersalDistance: 900,
  gapResistance: 5,
  stoneScale: 0.1,
}

const scenario = scenarioOf([{ id: 'a' }, { id: 'b' }])

function landOf(): { readonly habitat: SiteHabitat; readonly state: Columns; readonly run: ReturnType<typeof runOf> } {
  const run = runOf(scenario)
  const { state } = run
  const set = (i: number, values: Partial<Record<keyof Omit<Columns, 'n' | 'buffer'>, number>>): void => {
    for (const [name, value] of Object.entries(values)) (state[name as keyof Columns] as Float64Array)[i] = value
  }
  set(0, { grassCover: 0.31, shrubCover: 0.12, treeCover: 0.05, species: 24, soilBearing: 0.9, scar: 0.1 })
  set(0, { stripCover: 0.44, stripShare: 0.06, corridorWidth: 22, stoneShare: 0.04 })
  set(1, { grassCover: 0.42, shrubCover: 0.2, treeCover: 0.08, species: 36, soilBearing: 1 })
  for (const i of [0, 1]) deriveUnit(state, i)
  return { habitat: siteHabitat(LAYOUT, run.site.columns, PARAMS), state, run }
}

// Worked in Python from the equations of the docstrings.
describe('the network of a site', () => {
  it('takes quality, crossing and worth from the land, corridors and stones included', () => {
    const { habitat, state } = landOf()
    const { quality, crossing, occupancy, graph } = habitat.read(state)
    expect([...quality]).toEqual([0.3315518284182497, 0.5078424952679718, 0.6].map(x => expect.closeTo(x, 10) as number))
    expect(crossing[0]).toBeCloseTo(6.680494962612134, 9)
    expect(crossing[1]).toBeCloseTo(5.076978693444418, 9)
    expect([...occupancy]).toEqual([0.3, 0.45, 0.5])
    expect([...graph.cost]).toEqual([1462.5839262125728, 1823.4069326947415].map(x => expect.closeTo(x, 6) as number))
  })

  it('has the equivalent connected area of its pairs', () => {
    const { habitat, state } = landOf()
    const { connectivity, probability, workingLinks, closure } = habitatReading(habitat, habitat.read(state))
    expect(connectivity).toBeCloseTo(12.570570885174067, 9)
    expect(probability).toBeCloseTo(0.2015551688510025, 10)
    expect(workingLinks).toBe(2)
    expect(closure).toBe(0)
  })

  it('supplies seed over the best ways', () => {
    const { habitat, state } = landOf()
    const supply = new Float64Array(3)
    seedSupply(habitat.read(state), LAYOUT.area, habitat.kernel, 0.5, supply)
    expect([...supply]).toEqual([0.5814807027013, 0.6583971108188323, 0.34628434792507273].map(x => expect.closeTo(x, 10) as number))
  })

  it('is no worse for better land', () => {
    const rise = fc.double({ min: 0, max: 0.4, noNaN: true })
    fc.assert(
      fc.property(rise, rise, fc.constantFrom('species', 'grassCover', 'stripCover', 'corridorWidth'), (a, b, name) => {
        const { habitat, state } = landOf()
        const before = habitatReading(habitat, habitat.read(state)).connectivity
        const scale = name === 'species' || name === 'corridorWidth' ? 50 : 1
        state[name][0] += a * scale
        state[name][1] += b * scale
        for (const i of [0, 1]) deriveUnit(state, i)
        expect(habitatReading(habitat, habitat.read(state)).connectivity).toBeGreaterThanOrEqual(before - 1e-12)
      }),
    )
  })
})

describe('what lies apart', () => {
  it('supplies a unit with nothing, and leaves its connectivity finite', () => {
    const { state, run } = landOf()
    const apart = siteHabitat({ ...LAYOUT, gap: Float64Array.of(1e7, 1e7) }, run.site.columns, PARAMS)
    const coupling = connectivityCoupling(apart, state)
    state.species[1] = 70
    coupling.apply(run, 11)
    // No way leads anywhere: what the scenario states comes from afar, and stays.
    for (const i of [0, 1]) expect(state.connectivity[i]).toBeCloseTo(0.3, 12)
  })
})

describe('the yearly coupling', () => {
  it('leaves the connectivity that the scenario gives while the land is as it was', () => {
    const { habitat, state, run } = landOf()
    connectivityCoupling(habitat, state).apply(run, 11)
    for (const i of [0, 1]) expect(state.connectivity[i]).toBeCloseTo(0.3, 12)
  })

  it('raises its odds by the gain of supply over what would come unhindered', () => {
    const { habitat, state, run } = landOf()
    const coupling = connectivityCoupling(habitat, state)
    state.species[1] = 60
    coupling.apply(run, 11)
    expect(state.connectivity[0]).toBeCloseTo(0.3540507657463529, 10)
    expect(state.connectivity[1]).toBeCloseTo(0.31442122291963415, 10)
  })

  it('raises it where others become richer, and forgets every run before', () => {
    const { habitat, state, run } = landOf()
    const coupling = connectivityCoupling(habitat, state)
    const after = (species: number): readonly number[] => {
      state.species[1] = species
      coupling.apply(run, 11)
      return [...state.connectivity]
    }
    const richer = after(60)
    expect(richer[0]).toBeGreaterThan(0.3)
    // Its own species also make unit b easier to leave for the wood.
    expect(richer[1]).toBeGreaterThan(0.3)
    after(20)
    expect(after(60)).toEqual(richer)
  })
})

describe('adaptability of corridors', () => {
  it('is made of reach, robustness and redundancy', () => {
    const { habitat, state } = landOf()
    const { value, parts, source } = networkCorridors(habitat, state, { cover: 0.8, species: 48 })
    expect(source).toBe('network')
    expect(parts.reach).toBeGreaterThan(0.5)
    expect(parts.reach).toBeLessThan(1)
    expect(parts.redundancy).toBe(0)
    expect(value).toBeCloseTo(0.5 * parts.reach + 0.3 * parts.robustness, 12)
  })

  it('holds reach against a site whose treated land is as the target', () => {
    const { habitat, state } = landOf()
    const now = habitatReading(habitat, habitat.read(state)).connectivity
    // Units of 2 and 8 ha at the root of 0.8 x 48 / 80; the resistance of both falls to that of such land.
    const { quality, occupancy, crossing } = habitat.readTarget(state, { cover: 0.8, species: 48 })
    expect([...quality]).toEqual([Math.sqrt(0.48), Math.sqrt(0.48), 0.6].map(x => expect.closeTo(x, 12) as number))
    expect([...occupancy]).toEqual([0.6, 0.6, 0.5])
    expect(crossing[0]).toBeCloseTo(1 + 11 * (1 - Math.sqrt(0.48)) ** 1.4, 12)
    const restored = habitatReading(habitat, habitat.readTarget(state, { cover: 0.8, species: 48 })).connectivity
    expect(networkCorridors(habitat, state, { cover: 0.8, species: 48 }).parts.reach).toBeCloseTo(now / restored, 12)
  })

  it('reaches the restored site and no more', () => {
    const { habitat, state } = landOf()
    const { parts } = networkCorridors(habitat, state, { cover: 0.05, species: 4 })
    expect(parts.reach).toBe(1)
  })

  it('counts what is kept while the most important patch goes', () => {
    // Worth 3, 4 and 12 without links: root of PCnum 13, without the 12, which is 0.63 of all, 5. At 0.5 the way down has come to 6.667.
    const graph = { attribute: Float64Array.of(3, 4, 12), from: new Uint32Array(), to: new Uint32Array(), cost: new Float64Array() }
    const kept = retainedArea(graph, { distance: 100, probability: 0.5 }, 0.5)
    expect(kept).toBeCloseTo((13 + 20 / 3) / 2 / 13, 12)
    // 4, 3, 2 and 1 without links: 0.4 of all goes with the first, and a third of the second makes it half (Python).
    const four = { ...graph, attribute: Float64Array.of(3, 1, 4, 2) }
    expect(retainedArea(four, { distance: 100, probability: 0.5 }, 0.5)).toBeCloseTo(0.800715305285047, 12)
    expect(retainedArea(four, { distance: 100, probability: 0.5 }, 0)).toBe(1)
    expect(retainedArea({ ...graph, attribute: new Float64Array(3) }, { distance: 100, probability: 0.5 }, 0.5)).toBe(0)
    // Specks change nothing.
    const specks = { ...graph, attribute: Float64Array.of(3, 4, 12, ...Array.from({ length: 40 }, () => 1e-12)) }
    expect(retainedArea(specks, { distance: 100, probability: 0.5 }, 0.5)).toBeCloseTo(kept, 9)
  })
})
