import { describe, expect, it } from 'vitest'
import { CLIMATES } from '../../src/scenarios/climates.ts'
import { finesMass } from '../../src/engine/equations/organic-matter.ts'
import { metalInventory } from '../../src/engine/equations/soil-metal.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { runOf, scenarioOf } from '../helpers.ts'

const { title: _title, note: _note, ...RAINY } = CLIMATES['qianxia-lake']

describe('soil and metal of a whole run', () => {
  it('what a unit loses by erosion, slides and harvest is what its stock falls by, month by month', () => {
    const scenario = scenarioOf(
      [
        { slope: 37, cohesion: 3, frictionAngle: 29, looseLayer: 2, soilDepth: 0.4, cadmium: 1.8 },
        { slope: 12, cadmium: 0.7, soilDepth: 0.3 },
      ],
      { climate: RAINY, latitude: 28.1, years: 4 },
    )
    const run = runOf(scenario)
    const { state } = run
    state.weakness.set([0.02, 1])
    state.hyperaccumulator.fill(0.6)
    const stock = (i: number): number => finesMass(state.soilDepth[i], state.bulkDensity[i], state.gravel[i])
    let slid = 0
    let harvested = 0
    for (let month = 0; month < 48; month++) {
      const before = [0, 1].map(i => ({ soil: stock(i), metal: metalInventory(state.cadmium[i], stock(i)) }))
      simulate(run, month, month + 1)
      for (const i of [0, 1]) {
        slid += state.slideMass[i]
        harvested += state.cadmiumUptake[i]
        const lost = state.soilLoss[i] + state.slideMass[i]
        expect(stock(i), `soil of unit ${i}, month ${month}`).toBeCloseTo(before[i].soil - lost, 6)
        const taken = state.cadmiumLoss[i] + state.cadmiumUptake[i]
        expect(metalInventory(state.cadmium[i], stock(i)), `metal of unit ${i}, month ${month}`).toBeCloseTo(before[i].metal - taken, 5)
      }
    }
    expect(slid).toBeGreaterThan(0)
    expect(harvested).toBeGreaterThan(0)
  })
})
