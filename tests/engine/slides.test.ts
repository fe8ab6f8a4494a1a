import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import type { Columns } from '../../src/engine/columns.ts'
import { finesMass } from '../../src/engine/equations/organic-matter.ts'
import type { Forcing } from '../../src/engine/forcing.ts'
import { slopeStability } from '../../src/engine/processes/slope-stability.ts'
import { slide } from '../../src/engine/slide.ts'
import { unitSafety } from '../../src/engine/unit-safety.ts'
import { forcingOf, paramsOf, runOf, scenarioOf } from '../helpers.ts'

const params = paramsOf(slopeStability)
const steep = { slope: 36, slopeLength: 50, cohesion: 4.5, frictionAngle: 30, looseLayer: 1.4, soilDepth: 0.3 }

/** A forcing whose every month brings the same storm. */
function storms(scenario: ReturnType<typeof scenarioOf>, rain: number): Forcing {
  const forcing = forcingOf(scenario)
  return { ...forcing, stormRain: forcing.stormRain.map(() => rain), tenDayRain: forcing.tenDayRain.map(() => 3 * rain) }
}

function stormed(
  units: Parameters<typeof scenarioOf>[0],
  weakness: number,
  rain: number,
  months: number,
  change: (state: Columns) => void = () => undefined,
) {
  const scenario = scenarioOf(units)
  const { site, state } = runOf(scenario)
  state.weakness.fill(weakness)
  state.peakFilling.fill(0.8)
  change(state)
  const forcing = storms(scenario, rain)
  const draw = keyedDraw(3, 0)
  const failed: number[][] = []
  for (let month = 0; month < months; month++) {
    state.peakFilling.fill(0.8)
    slopeStability.step(state, site.columns, forcing, params, draw, month, 0, state.n)
    failed.push([...state.failedShare])
  }
  return { state, failed, site }
}

describe('slides', () => {
  it('ten identical storms on the same ground are as dangerous as one', () => {
    // A thousand grounds whose weakness fills the unit interval: as many fail in one storm as in ten of a year.
    const count = 1000
    const { failed } = stormed(
      Array.from({ length: count }, () => steep),
      0,
      30,
      10,
      state => state.weakness.forEach((_, i) => (state.weakness[i] = (i + 0.5) / count)),
    )
    const once = failed[0].filter(share => share > 0).length
    // Only the first slide counts: ground that slid is other ground.
    const tenTimes = Array.from({ length: count }, (_, i) => failed.some(month => month[i] > 0)).filter(Boolean).length
    expect(once).toBeGreaterThan(count / 20)
    expect(tenTimes).toBe(once)
  })

  it('fail by exactly the probability that the process reports', () => {
    const { state } = stormed([steep], 1, 30, 1)
    const chance = state.failureProbability[0]
    expect(chance).toBeGreaterThan(0.02)
    expect(chance).toBeLessThan(0.9)
    expect(stormed([steep], chance * 0.999, 30, 1).failed[0][0]).toBeGreaterThan(0)
    expect(stormed([steep], chance * 1.001, 30, 1).failed[0][0]).toBe(0)
  })

  it('take plants, stems, soil, seed and works with them, and say how much soil that was', () => {
    const { state } = stormed([steep], 1, 30, 0, columns => {
      columns.shrubs.fill(2000)
      columns.seedRate.fill(30)
      columns.importedSoil.fill(0.3)
    })
    const stock = finesMass(state.soilDepth[0], state.bulkDensity[0], state.gravel[0])
    const before = { humus: state.humus[0], depth: state.soilDepth[0], grass: state.grassCover[0] }
    slide(state, 0, 0.3, 0.4, 0.5)
    expect(state.slideMass[0]).toBeCloseTo(0.3 * stock, 9)
    expect(state.soilDepth[0]).toBeCloseTo(0.7 * before.depth, 12)
    expect(state.humus[0] + state.organicMatterLoss[0]).toBeCloseTo(before.humus, 9)
    expect(state.grassCover[0]).toBeCloseTo(0.7 * before.grass, 12)
    expect(state.shrubs[0]).toBeCloseTo(1400, 9)
    expect(state.seedRate[0]).toBeCloseTo(21, 9)
    expect(state.importedSoil[0]).toBeCloseTo(0.21, 12)
    expect(state.scar[0]).toBeCloseTo(0.3, 12)
    // A warning saved 40 % of the works' value, 0.3 x 0.6, but not what held the slope.
    expect(state.damageToPay[0]).toBeCloseTo(0.18, 12)
    expect(state.damage[0]).toBeCloseTo(0.3, 12)
    // Half the cohesion is left on the scar: 1 - 0.3 x 0.5.
    expect(state.strengthLeft[0]).toBeCloseTo(0.85, 12)
    slide(state, 0, 0.5, 0, 0.5)
    expect(state.scar[0]).toBeCloseTo(0.65, 12)
    expect(state.damage[0]).toBeCloseTo(0.65, 12)
    expect(state.damageToPay[0]).toBeCloseTo(0.59, 12)
  })

  it('never follow from early warning: it changes neither the factor of safety nor whether the slope fails', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 5, max: 60, noNaN: true }), (weakness, rain) => {
        const run = (monitored: number) => stormed([steep], weakness, rain, 3, state => state.monitored.fill(monitored))
        const watched = run(1)
        const blind = run(0)
        expect(watched.state.factorOfSafety[0]).toBe(blind.state.factorOfSafety[0])
        expect(watched.failed).toEqual(blind.failed)
        expect(watched.state.damage[0]).toBe(blind.state.damage[0])
        expect(watched.state.damageToPay[0]).toBeLessThanOrEqual(blind.state.damageToPay[0])
      }),
      { numRuns: 60 },
    )
  })

  it('come of 0.8 m of soil laid on a slope of 38 degrees', () => {
    const slope = { ...steep, slope: 38, looseLayer: 0.8 }
    const bare = stormed([slope], 1, 40, 1).state
    const laid = stormed([slope], 1, 40, 1, state => {
      state.soilDepth.fill(1.1)
      state.importedSoil.fill(0.8)
    }).state
    expect(bare.factorOfSafety[0]).toBeGreaterThan(1)
    expect(laid.factorOfSafety[0]).toBeLessThan(bare.factorOfSafety[0])
    expect(laid.failureProbability[0]).toBeGreaterThan(0.5)
  })

  it('are harder on damaged works: walls and drains hold nothing where they are destroyed', () => {
    const { state, site } = stormed([steep], 1, 30, 0, columns => {
      columns.wallCohesion.fill(2)
      columns.drainRelief.fill(0.35)
    })
    const factor = (damage: number): number => {
      state.damage.fill(damage)
      return unitSafety(state, site.columns, params, 0, 1, 40, 120)
    }
    expect(factor(0)).toBeGreaterThan(factor(0.5))
    expect(factor(0.5)).toBeGreaterThan(factor(1))
  })

  it('spare ground that has stood as much before, until weathering makes it doubtful', () => {
    const { state, failed } = stormed([steep], 0.9999, 30, 24)
    expect(failed.flat().every(share => share === 0)).toBe(true)
    expect(state.survived[0]).toBeGreaterThan(0)
    expect(state.weakness[0]).toBeGreaterThan(state.survived[0])
  })
})

describe('rock faces', () => {
  const face = { kind: 'rock', slope: 68, relief: 40, cohesion: 50, frictionAngle: 35, soilDepth: 0.02 } as const

  it('hold better with anchors, worse with water in the crack', () => {
    const { state, site } = stormed([face], 1, 30, 0)
    const factor = (tenDayRain: number): number => unitSafety(state, site.columns, params, 0, 1, 40, tenDayRain)
    expect(factor(50)).toBeGreaterThan(factor(200))
    const wet = factor(200)
    state.anchorForce.fill(800)
    expect(factor(200)).toBeGreaterThan(wet)
  })

  it('drop fewer blocks under nets', () => {
    const count = (net: number): number => {
      const scenario = scenarioOf([face])
      const { site, state } = runOf(scenario)
      state.netShare.fill(net)
      const forcing = forcingOf(scenario)
      let fallen = 0
      for (let replicate = 0; replicate < 40; replicate++) {
        for (let month = 0; month < 60; month++) {
          slopeStability.step(state, site.columns, forcing, params, keyedDraw(5, replicate), month, 0, 1)
          fallen += state.rockfalls[0]
        }
      }
      return fallen
    }
    const bare = count(0)
    expect(bare).toBeGreaterThan(20)
    expect(count(1)).toBeLessThan(0.4 * bare)
  })
})
