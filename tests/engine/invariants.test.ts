import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import type { Columns } from '../../src/engine/columns.ts'
import { FIELDS, type FieldName } from '../../src/engine/fields.ts'
import { Ledger } from '../../src/engine/ledger.ts'
import { MEASURES, type MeasureName } from '../../src/engine/measures/index.ts'
import type { Measure } from '../../src/engine/measure.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { slopeStabilityParams } from '../../src/engine/processes/slope-stability-params.ts'
import { PRICES } from '../../src/engine/prices.ts'
import { worksCoupling } from '../../src/engine/works.ts'
import { defaults } from '../../src/base/param-spec.ts'
import { worksParams } from '../../src/engine/works-params.ts'
import { prepare } from '../../src/batch/prepare.ts'
import { runReplicate } from '../../src/batch/run-replicate.ts'
import type { Action, LandUnit, Scenario } from '../../src/scenarios/scenario.ts'
import { forcingOf, runOf, scenarioOf, stateAfter } from '../helpers.ts'

const NAMES = Object.keys(FIELDS) as FieldName[]
const bits = (state: Columns): string => NAMES.map(name => Buffer.from(state[name].slice().buffer).toString('base64')).join()

const units = fc.array(
  fc.record({
    slope: fc.double({ min: 0, max: 60, noNaN: true }),
    soilDepth: fc.double({ min: 0, max: 1, noNaN: true }),
    grassCover: fc.double({ min: 0, max: 0.9, noNaN: true }),
    gravel: fc.double({ min: 0, max: 0.8, noNaN: true }),
    ph: fc.double({ min: 3.5, max: 10.5, noNaN: true }),
    soilBearing: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 9 },
)

describe('order and blocks', () => {
  it('give the same bits for blocks of 1, 7, 64 and all units', () => {
    fc.assert(
      fc.property(units, changes => {
        const scenario = scenarioOf(changes, { years: 2 })
        const whole = bits(stateAfter(scenario))
        for (const block of [1, 7, 64]) expect(bits(stateAfter(scenario, {}, block))).toBe(whole)
      }),
      { numRuns: 10 },
    )
  })

  it('give each unit the same bits whatever the order of the file', () => {
    fc.assert(
      fc.property(units, fc.integer(), (changes, shift) => {
        const listed = scenarioOf(changes, { years: 2 })
        const turned = Math.abs(shift) % changes.length
        const rotated: Scenario = { ...listed, units: [...listed.units.slice(turned), ...listed.units.slice(0, turned)] }
        expect(bits(stateAfter(rotated))).toBe(bits(stateAfter(listed)))
      }),
      { numRuns: 10 },
    )
  })

  it('sort units before those they flow to', () => {
    const { site } = runOf(scenarioOf([{ id: 'z-low' }, { id: 'a-top', flowsTo: 'm-mid' }, { id: 'm-mid', flowsTo: 'z-low' }]))
    expect(site.ids).toEqual(['a-top', 'm-mid', 'z-low'])
  })
})

const action = (measure: MeasureName, month: number, dose: Record<string, number> = {}, on = ['unit-1']): Action => ({
  measure,
  units: (MEASURES[measure] as Measure).scope === 'site' ? [] : on,
  month,
  dose,
})
const withActions = (scenario: Scenario, ...sets: readonly (readonly Action[])[]): Scenario => ({
  ...scenario,
  alternatives: [
    ...scenario.alternatives,
    ...sets.map((actions, k) => ({ id: `alternative-${k + 1}`, title: { en: 'A', zh: '甲' }, actions })),
  ],
})
const table = (scenario: Scenario, k: number, replicate = 0): string =>
  JSON.stringify(runReplicate(prepare(scenario), scenario.seed, replicate)[k], (_, v: unknown) => (v instanceof Float64Array ? [...v] : v))

describe('futures', () => {
  const base = scenarioOf([{}, { slope: 30 }], { years: 3 })

  it('are the same for an alternative whatever runs beside it', () => {
    const programme = [action('own-soil', 4), action('grass-seeding', 5), action('shrub-planting', 5)]
    const other = [action('sheep-manure', 4, {}, ['unit-2'])]
    expect(table(withActions(base, programme), 1, 2)).toBe(table(withActions(base, other, programme), 2, 2))
    expect(table(withActions(base, programme), 0, 2)).toBe(table(base, 0, 2))
  })

  it('start alike whatever the horizon', () => {
    const long = forcingOf({ ...base, years: 6 })
    const short = forcingOf(base)
    expect([...long.precipitation.subarray(0, 36)]).toEqual([...short.precipitation])
    expect([...long.temperature.subarray(0, 36)]).toEqual([...short.temperature])
  })

  it('differ between replicates and seeds, and come back with the same key', () => {
    expect(table(base, 0, 0)).not.toBe(table(base, 0, 1))
    expect(table({ ...base, seed: 8 }, 0, 0)).not.toBe(table(base, 0, 0))
    expect(table(base, 0, 1)).toBe(table(base, 0, 1))
  })

  it('works after the horizon change nothing', () => {
    const late = [action('own-soil', 36), action('regrade', 40), action('grass-seeding', 41)]
    expect(table(withActions(base, late), 1)).toBe(table(base, 0))
  })

  it('a measure without effect changes only cost', () => {
    const idle = [action('own-soil', 4, { depth: 0, coverage: 0 })]
    const [nothing, paid] = runReplicate(prepare(withActions(base, [action('monitoring', 4)])), 7, 0)
    expect([...paid.table.cover]).toEqual([...nothing.table.cover])
    expect(paid.table.cost.at(-1)).toBeGreaterThan(0)
    expect(table(withActions(base, idle), 1)).toContain(JSON.stringify([...nothing.table.cover]))
  })
})

describe('monotonicity', () => {
  const year = (changes: Partial<LandUnit>, edit: (state: Columns) => void = () => undefined): Columns => {
    const scenario = scenarioOf([changes], { years: 1 })
    const run = runOf(scenario)
    edit(run.state)
    simulate(run, 0, 12)
    return run.state
  }

  it('more cover, less soil lost under the same rain', () => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true })
    fc.assert(
      fc.property(share, share, (a, b) => {
        const lossIn = (cover: number): number => {
          const run = runOf(scenarioOf([{ grassCover: cover, shrubCover: 0, treeCover: 0 }], { years: 1 }))
          simulate(run, 6, 7)
          return run.state.soilLoss[0]
        }
        expect(lossIn(Math.max(a, b))).toBeLessThanOrEqual(lossIn(Math.min(a, b)) * (1 + 1e-12))
      }),
      { numRuns: 40 },
    )
  })

  it('deeper soil, more cover', () => {
    expect(year({ soilDepth: 0.4 }).cover[0]).toBeGreaterThan(year({ soilDepth: 0.1 }).cover[0])
  })

  it('inoculated shrubs survive better, the effect is gone in wet ground', () => {
    const survival = (rhizobacteria: number, threshold: number): number =>
      year({}, state => {
        state.shrubs[0] = 2000
        state.shrubDroughtThreshold[0] = threshold
        state.rhizobacteria[0] = rhizobacteria
      }).shrubs[0]
    expect(survival(1, 0.6)).toBeGreaterThan(survival(0, 0.6))
  })

  it('splitting a unit in two leaves area means of cover and soil as they were', () => {
    const whole = stateAfter(scenarioOf([{ area: 50_000 }]))
    const halves = stateAfter(scenarioOf([{ area: 25_000 }, { area: 25_000 }]))
    for (const name of ['cover', 'soilDepth', 'soilWater', 'soilLoss', 'organicMatter'] as const) {
      expect(halves[name][0]).toBe(whole[name][0])
      expect(halves[name][1]).toBe(whole[name][0])
    }
  })
})

describe('extremes give no NaN and stay in bounds', () => {
  const extreme = (changes: Partial<LandUnit>, edit: Partial<Scenario> = {}): void => {
    const scenario = scenarioOf([changes], { years: 30, ...edit })
    const run = runOf(scenario)
    const ledger = new Ledger(360)
    // Every measure once, one every eight months.
    const works = Object.values(MEASURES as Record<string, Measure>).map((measure, k) => ({
      measure: measure.name as MeasureName,
      month: 8 * k + 4,
      units: Int32Array.of(0),
      dose: defaults(measure.dose),
    }))
    const coupling = worksCoupling({
      schedule: { works },
      ledger,
      works: defaults(worksParams),
      slope: defaults(slopeStabilityParams),
      design: { rain: 45, tenDayRain: 140 },
      prices: defaults(PRICES),
    })
    simulate({ ...run, before: [coupling], observe: check }, 0, 360)
    function check(state: Columns, month: number): void {
      for (const name of NAMES) {
        const x = state[name][0]
        if (!(x >= FIELDS[name].min && x <= FIELDS[name].max)) throw new Error(`${name} is ${x} in month ${month}`)
      }
    }
    for (const line of ledger.lines) for (const q of line.quantity) expect(Number.isFinite(q)).toBe(true)
  }
  const dry = {
    climate: {
      ...scenarioOf().climate,
      normals: { ...scenarioOf().climate.normals, precipitation: Array<number>(12).fill(0), wetDays: Array<number>(12).fill(0) },
    },
  }

  it('no rain for 30 years', () => {
    extreme({}, dry)
  })
  it('level ground', () => {
    extreme({ slope: 0, slopeLength: 1 })
  })
  it('89 degrees', () => {
    extreme({ slope: 89 })
  })
  it('89 degrees, as rock', () => {
    extreme({ slope: 89, kind: 'rock' })
  })
  it('no plants at all, no soil at all', () => {
    extreme({ grassCover: 0, shrubCover: 0, treeCover: 0, soilDepth: 0, species: 0, connectivity: 0, organicMatter: 0 })
  })
  it('closed forest on deep peat', () => {
    extreme({ grassCover: 0.95, shrubCover: 0.85, treeCover: 0.8, soilDepth: 3, organicMatter: 15, species: 80, connectivity: 1 })
  })
  it('pure sand, pure clay, nearly only stones', () => {
    extreme({ sand: 1, clay: 0 })
    extreme({ sand: 0, clay: 1 })
    extreme({ gravel: 0.9 })
  })
  it('rain every day', () => {
    extreme(
      {},
      {
        climate: {
          ...scenarioOf().climate,
          normals: {
            ...scenarioOf().climate.normals,
            precipitation: Array<number>(12).fill(600),
            wetDays: [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
          },
        },
      },
    )
  })
})

describe('colonisation', () => {
  it('B5: cut off and unplanted, species fade as their extinction rate says', () => {
    const scenario = scenarioOf([{ connectivity: 0, species: 60, grassCover: 0, shrubCover: 0, treeCover: 0, soilDepth: 0 }], { years: 5 })
    // 5 ha of site: (1 / 0.05)^0.3 = 2.4565, bare ground: 1.5
    const rate = 0.03 * 2.4565 * 1.5
    let total = 0
    for (let r = 0; r < 200; r++) total += stateAfter(scenario, { draw: keyedDraw(3, r) }).species[0]
    expect(total / 200 / (60 * Math.exp(-rate * 5))).toBeGreaterThan(0.97)
    expect(total / 200 / (60 * Math.exp(-rate * 5))).toBeLessThan(1.03)
  })
})
