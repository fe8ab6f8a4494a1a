import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Columns } from '../../src/engine/columns.ts'
import { irrigationDose, poresFilled } from '../../src/engine/equations/root-zone.ts'
import type { Forcing } from '../../src/engine/forcing.ts'
import { soilWater } from '../../src/engine/processes/soil-water.ts'
import { paramsOf, runOf, scenarioOf } from '../helpers.ts'

/** A month of 31 days with rain on its first day only. */
function monthOf(rain: number, temperature: number, et0 = 3): Forcing {
  return {
    months: 1,
    start: Int32Array.of(0, 1),
    rain: Float64Array.of(rain),
    melt: Float64Array.of(0),
    gap: Float64Array.of(30),
    frozen: Uint8Array.of(0),
    et0: Float64Array.of(et0),
    erosivity: Float64Array.of(0),
    temperature: Float64Array.of(temperature),
    precipitation: Float64Array.of(rain),
    snow: Float64Array.of(0),
    snowAtStart: 0,
    stormRain: Float64Array.of(0),
    tenDayRain: Float64Array.of(0),
    dryDays: Float64Array.of(30),
    freezeThawDays: Float64Array.of(0),
    stormThreshold: 25,
  }
}

/** Runs the water of one unit for the month, from a root zone of which some water is left. */
function after(forcing: Forcing, prepare: (state: Columns) => void): { readonly state: Columns; readonly before: number } {
  const run = runOf(scenarioOf())
  prepare(run.state)
  const before = run.state.soilWater[0]
  soilWater.step(run.state, run.site.columns, forcing, paramsOf(soilWater), run.draw, 0, 0, 1)
  return { state: run.state, before }
}

describe('irrigation', () => {
  it('gives what is missing, at most the dose', () => {
    expect(irrigationDose(25, 30, 42)).toBe(12)
    expect(irrigationDose(25, 10, 42)).toBe(25)
    expect(irrigationDose(25, 60, 42)).toBe(0)
  })

  it('comes in growing months of a running contract only', () => {
    const watered = (temperature: number, months: number): number =>
      after(monthOf(0, temperature), state => {
        state.soilWater[0] = 2
        state.irrigation[0] = 9
        state.irrigationMonths[0] = months
      }).state.irrigated[0]
    expect(watered(12, 7)).toBe(9)
    expect(watered(4, 7)).toBe(0)
    expect(watered(12, 0)).toBe(0)
  })

  it('relieves plants', () => {
    const stress = (dose: number): number =>
      after(monthOf(6, 14), state => {
        state.soilWater[0] = 2
        state.irrigation[0] = dose
        state.irrigationMonths[0] = 5
      }).state.waterStress[0]
    expect(stress(9)).toBeGreaterThan(stress(0))
  })

  it('is in the water balance', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, share, share, (rain, dose, start, retained, harm) => {
        const { state, before } = after(monthOf(90 * rain, 14, 7 * start), columns => {
          columns.soilWater[0] = 40 * start
          columns.irrigation[0] = 60 * dose
          columns.irrigationMonths[0] = 3
          columns.runoffRetention[0] = retained
          columns.damage[0] = harm
        })
        const out = state.interception[0] + state.runoff[0] + state.drainage[0] + state.evapotranspiration[0]
        const left = 90 * rain + state.irrigated[0] - out - (state.soilWater[0] - before)
        expect(Math.abs(left)).toBeLessThan(1e-9 * Math.max(1, 90 * rain + 60 * dose))
        expect(state.irrigated[0]).toBeLessThanOrEqual(60 * dose)
      }),
    )
  })
})

describe('storms', () => {
  it('fill pores between field capacity and saturation', () => {
    expect(poresFilled(50, 40, 25)).toBeCloseTo(0.4, 12)
    expect(poresFilled(80, 40, 25)).toBe(1)
    expect(poresFilled(30, 40, 25)).toBe(0)
    expect(poresFilled(50, 40, 0)).toBe(0)
  })

  it('count from the threshold on, and are not remembered', () => {
    const filling = (rain: number): number =>
      after(monthOf(rain, 14), state => {
        state.peakFilling[0] = 0.7
        state.soilWater[0] = 200
      }).state.peakFilling[0]
    expect(filling(24.9)).toBe(0)
    expect(filling(25)).toBe(1)
  })

  it('fill dry ground by what enters it', () => {
    const { state } = after(monthOf(25, 14), columns => {
      columns.soilWater[0] = 1
    })
    expect(state.peakFilling[0]).toBeGreaterThanOrEqual(0)
    expect(state.peakFilling[0]).toBeLessThan(1)
  })
})

describe('bunds', () => {
  it('hold back less as they are damaged', () => {
    const ran = (damage: number): number =>
      after(monthOf(50, 14), state => {
        state.soilWater[0] = 5
        // Deep enough to take in all that is held back.
        state.soilDepth[0] = 0.6
        state.runoffRetention[0] = 0.8
        state.damage[0] = damage
      }).state.runoff[0]
    const [whole, half, gone] = [0, 0.5, 1].map(ran)
    expect(half).toBeGreaterThan(whole)
    expect(gone).toBeGreaterThan(half)
  })
})
