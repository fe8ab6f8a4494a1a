import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MONTH_DAYS } from '../../src/base/calendar.ts'
import type { Forcing } from '../../src/engine/forcing.ts'
import { soilOrganicMatter } from '../../src/engine/processes/soil-organic-matter.ts'
import { soilWater } from '../../src/engine/processes/soil-water.ts'
import { waterErosion } from '../../src/engine/processes/water-erosion.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { forcingOf, paramsOf, runOf, scenarioOf } from '../helpers.ts'

const share = (max = 1): fc.Arbitrary<number> => fc.double({ min: 0, max, noNaN: true })

/** One month of weather made of arbitrary days, packed as the core wants it. */
function monthOf(days: readonly { readonly rain: number; readonly melt: number }[], et0: number, frozen: boolean, erosivity = 0): Forcing {
  const rain: number[] = []
  const melt: number[] = []
  const gap: number[] = []
  days.forEach((day, d) => {
    if (day.rain + day.melt > 0 || d === 0) {
      rain.push(day.rain)
      melt.push(day.melt)
      gap.push(0)
    } else {
      gap[gap.length - 1] = (gap.at(-1) ?? 0) + 1
    }
  })
  return {
    months: 1,
    start: Int32Array.of(0, rain.length),
    rain: Float64Array.from(rain),
    melt: Float64Array.from(melt),
    gap: Float64Array.from(gap),
    frozen: Uint8Array.from(rain, () => (frozen ? 1 : 0)),
    et0: Float64Array.of(et0),
    erosivity: Float64Array.of(erosivity),
    temperature: Float64Array.of(12),
    precipitation: Float64Array.of(days.reduce((sum, day) => sum + day.rain + day.melt, 0)),
    snow: Float64Array.of(0),
    snowAtStart: 0,
    stormRain: Float64Array.of(0),
    tenDayRain: Float64Array.of(0),
    dryDays: Float64Array.of(0),
    freezeThawDays: Float64Array.of(0),
    stormThreshold: 25,
  }
}

const day = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ rain: 0, melt: 0 }) },
  { weight: 2, arbitrary: fc.record({ rain: share(120), melt: fc.oneof(fc.constant(0), share(15)) }) },
)
const month = fc.array(day, { minLength: 31, maxLength: 31 })

describe('water', () => {
  it('what falls is intercepted, runs off, seeps, evaporates or stays', () => {
    fc.assert(
      fc.property(
        month,
        share(9),
        fc.boolean(),
        share(),
        share(0.6),
        share(1.5),
        share(),
        share(3),
        (days, et0, frozen, cover, gravel, depth, retained, held) => {
          const run = runOf(scenarioOf([{ soilDepth: depth, gravel, grassCover: cover }]))
          const { state, site } = run
          state.runoffRetention[0] = 0.95 * retained
          state.interceptionCapacity[0] = held
          state.evaporationCut[0] = 0.5 * retained
          const before = state.soilWater[0]
          const forcing = monthOf(days, et0, frozen)
          soilWater.step(state, site.columns, forcing, paramsOf(soilWater), run.draw, 0, 0, 1)
          const out = state.interception[0] + state.runoff[0] + state.drainage[0] + state.evapotranspiration[0]
          const scale = Math.max(1, forcing.precipitation[0])
          expect(Math.abs(forcing.precipitation[0] - out - (state.soilWater[0] - before)) / scale).toBeLessThan(1e-9)
          for (const flux of [state.interception, state.runoff, state.drainage, state.evapotranspiration, state.soilWater])
            expect(flux[0]).toBeGreaterThanOrEqual(0)
          expect(state.waterStress[0]).toBeGreaterThanOrEqual(0)
          expect(state.waterStress[0]).toBeLessThanOrEqual(1 + 1e-12)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('jumping over dry days equals stepping through them, fluxes and stress index alike', () => {
    fc.assert(
      fc.property(month, share(9), share(), share(1), (days, et0, cover, depth) => {
        const after = (eachDay: boolean): readonly number[] => {
          const run = runOf(scenarioOf([{ soilDepth: depth, grassCover: cover }]))
          const packed = monthOf(days, et0, false)
          const forcing = eachDay ? unpacked(days, et0) : packed
          soilWater.step(run.state, run.site.columns, forcing, paramsOf(soilWater), run.draw, 0, 0, 1)
          const { soilWater: water, waterStress, runoff, drainage, evapotranspiration } = run.state
          return [water[0], waterStress[0], runoff[0], drainage[0], evapotranspiration[0]]
        }
        after(true).forEach((x, k) => {
          expect(after(false)[k]).toBeCloseTo(x, 9)
        })
      }),
      { numRuns: 100 },
    )
  })

  /** The same month with one event a day: no jumps. */
  function unpacked(days: readonly { readonly rain: number; readonly melt: number }[], et0: number): Forcing {
    return {
      ...monthOf(days, et0, false),
      start: Int32Array.of(0, days.length),
      rain: Float64Array.from(days, d => d.rain),
      melt: Float64Array.from(days, d => d.melt),
      gap: new Float64Array(days.length),
      frozen: new Uint8Array(days.length),
    }
  }

  it('precipitation is rain, melt and growth of the snow pack, month by month', () => {
    const forcing = forcingOf(scenarioOf())
    let pack = forcing.snowAtStart
    for (let m = 0; m < forcing.months; m++) {
      let liquid = 0
      let length = 0
      for (let e = forcing.start[m]; e < forcing.start[m + 1]; e++) {
        liquid += forcing.rain[e] + forcing.melt[e]
        length += 1 + forcing.gap[e]
      }
      expect(liquid + forcing.snow[m] - pack).toBeCloseTo(forcing.precipitation[m], 9)
      expect(length).toBe(MONTH_DAYS[m % 12])
      pack = forcing.snow[m]
    }
  })
})

describe('soil', () => {
  it('is lowered by exactly what is reported as lost, with its organic matter', () => {
    fc.assert(
      fc.property(share(4000), share(0.6), share(), share(60), fc.boolean(), (erosivity, depth, cover, slope, fresh) => {
        const run = runOf(scenarioOf([{ soilDepth: depth, grassCover: cover, slope, monthsSinceGrading: fresh ? 3 : 40 }]))
        const { state, site } = run
        state.freshOrganicMatter[0] = 8
        const before = { depth: state.soilDepth[0], organic: state.humus[0] + state.freshOrganicMatter[0] }
        waterErosion.step(state, site.columns, monthOf([], 0, false, erosivity), paramsOf(waterErosion), run.draw, 0, 0, 1)
        // Fines in a cubic metre: stones of 2.65 t/m3 take their volume.
        const ratio = state.bulkDensity[0] / 2.65
        const stones = (ratio * state.gravel[0]) / (1 - state.gravel[0] * (1 - ratio))
        const lowering = state.soilLoss[0] / (10_000 * state.bulkDensity[0] * (1 - stones))
        expect(Math.abs(before.depth - state.soilDepth[0] - lowering)).toBeLessThan(1e-9 * Math.max(1, before.depth))
        const organic = state.humus[0] + state.freshOrganicMatter[0]
        expect(Math.abs(before.organic - organic - state.organicMatterLoss[0])).toBeLessThan(1e-9 * Math.max(1, before.organic))
        expect(state.soilDepth[0]).toBeGreaterThanOrEqual(0)
        expect(state.soilLoss[0]).toBeLessThanOrEqual(Math.max(state.potentialSoilLoss[0], 0) * (1 + 1e-12))
      }),
      { numRuns: 300 },
    )
  })

  it('is lost to the last grain in a flood, and no further', () => {
    const run = runOf(scenarioOf([{ soilDepth: 0.001, slope: 40, grassCover: 0, shrubCover: 0, treeCover: 0 }]))
    waterErosion.step(run.state, run.site.columns, monthOf([], 0, false, 1e6), paramsOf(waterErosion), run.draw, 0, 0, 1)
    expect(run.state.soilDepth[0]).toBe(0)
    expect(run.state.humus[0]).toBe(0)
  })

  it('rock faces do not run through the soil-loss equation', () => {
    const run = runOf(scenarioOf([{ kind: 'rock', slope: 68 }]))
    waterErosion.step(run.state, run.site.columns, monthOf([], 0, false, 900), paramsOf(waterErosion), run.draw, 0, 0, 1)
    expect(run.state.soilLoss[0]).toBe(0)
  })

  it('organic matter: humus gains what litter and manure leave behind less what it respires', () => {
    fc.assert(
      fc.property(share(30), share(80), share(40), share(6), (fresh, humus, litter, biomass) => {
        const run = runOf(scenarioOf())
        const { state, site, forcing } = run
        state.freshOrganicMatter[0] = fresh
        state.humus[0] = humus
        state.litter[0] = litter
        state.grassBiomass[0] = biomass
        state.shrubBiomass[0] = 0
        state.treeBiomass[0] = 0
        state.waterStress[0] = 0.6
        soilOrganicMatter.step(state, site.columns, forcing, paramsOf(soilOrganicMatter, { humusDecay: 0 }), run.draw, 6, 0, 1)
        // Grass that died (its cover carries 0.3 t/ha) lies on the ground, but for the 1 % that was eaten.
        const died = Math.max(0, biomass - state.grassBiomass[0] - 0.01 * biomass)
        const fallen = (0.9 * state.grassBiomass[0] + 0.25 * state.shrubBiomass[0] + 0.05 * state.treeBiomass[0]) / 12
        const decayed = litter + died + fallen - state.litter[0]
        const freshDecayed = fresh - state.freshOrganicMatter[0]
        expect(state.humus[0] - humus).toBeCloseTo(0.25 * 0.45 * 1.724 * decayed + 0.3 * freshDecayed, 9)
        expect(decayed).toBeGreaterThanOrEqual(0)
        expect(freshDecayed).toBeCloseTo(fresh * (1 - 0.9048374180359595), 9)
      }),
    )
  })
})

describe('whole runs', () => {
  it('close the water budget of every unit over years', () => {
    const scenario = scenarioOf([{}, { slope: 5, soilDepth: 0.5 }, { kind: 'source', grassCover: 0.6 }])
    const run = runOf(scenario)
    const before = run.state.soilWater.slice()
    const out = new Float64Array(3)
    const observed = { ...run, observe: gather }
    function gather(): void {
      for (let i = 0; i < 3; i++)
        out[i] += run.state.interception[i] + run.state.runoff[i] + run.state.drainage[i] + run.state.evapotranspiration[i]
    }
    simulate(observed, 0, 60)
    const rained = run.forcing.precipitation.reduce((sum, p) => sum + p, 0) - run.forcing.snow[59] + run.forcing.snowAtStart
    for (let i = 0; i < 3; i++) expect(Math.abs(rained - out[i] - (run.state.soilWater[i] - before[i])) / rained).toBeLessThan(1e-9)
  })
})
