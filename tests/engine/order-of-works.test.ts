import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare/compare.ts'
import type { Action, Scenario } from '../../src/scenarios/scenario.ts'
import { CLIMATES } from '../../src/scenarios/climates.ts'
import { MEASURES, type MeasureName } from '../../src/engine/measures/index.ts'
import type { Measure } from '../../src/engine/measure.ts'
import { scenarioOf } from '../helpers.ts'

const { title: _title, note: _note, ...RAINY } = CLIMATES['qianxia-lake']

/** A steep loose slope in rainy country that a storm will sooner or later bring down. */
const STEEP = {
  kind: 'slope',
  slope: 38,
  slopeLength: 50,
  looseLayer: 2,
  cohesion: 4,
  frictionAngle: 31,
  relief: 30,
  soilBearing: 0.6,
  monthsSinceGrading: 2,
} as const

const act = (measure: MeasureName, month: number, dose: Record<string, number> = {}): Action => {
  const spec = (MEASURES[measure] as Measure).dose
  const defaults = Object.fromEntries(Object.entries(spec).map(([name, { default: value }]) => [name, value]))
  return { measure, units: ['unit-1'], month, dose: { ...defaults, ...dose } }
}

const scenario = (options: Readonly<Record<string, readonly Action[]>>): Scenario => {
  const base = scenarioOf([STEEP], { climate: RAINY, latitude: 28.1, years: 5, parameters: { 'works.discountRate': 0 } })
  return {
    ...base,
    alternatives: [...base.alternatives, ...Object.entries(options).map(([id, actions]) => ({ id, title: { en: id, zh: id }, actions }))],
  }
}

const soil = (month: number): Action => act('topsoil-import', month, { depth: 0.5, coverage: 0.9 })
const plants = (month: number): Action[] => [act('grass-seeding', month), act('shrub-planting', month)]
const REPAIR = act('repair', 0)

describe('the order of works', () => {
  it('planting before the slope is treated ends with less cover and a higher bill, in the same futures', async () => {
    const right = [REPAIR, act('regrade', 1), soil(2), ...plants(3)]
    const wrong = [REPAIR, soil(2), ...plants(3), act('regrade', 25)]
    const { alternatives, unsafe } = await compare(scenario({ right, wrong }), { replicates: 60, seed: 11 })
    const mean = (id: string, name: 'cover' | 'cost' | 'damaged', year = 5): number =>
      alternatives.find(a => a.id === id)?.indicators[name].mean[year] ?? Number.NaN
    // The untreated slope fails in more than a tenth of the years.
    expect(mean('wrong', 'damaged', 2)).toBeGreaterThan(0.19)
    expect(mean('right', 'damaged')).toBeLessThan(mean('wrong', 'damaged'))
    expect(mean('wrong', 'cover')).toBeLessThan(mean('right', 'cover'))
    expect(mean('wrong', 'cost')).toBeGreaterThan(mean('right', 'cost'))
    // And the student is told: the ground was not safe when soil and plants came.
    const told = unsafe.find(work => work.alternative === 'wrong')
    expect(told?.measures).toContain('grass-seeding')
    expect(told?.share).toBeGreaterThan(0.5)
  }, 60_000)

  it('a deep layer of soil brings down a slope that stood', async () => {
    const { alternatives } = await compare(scenario({ laid: [act('topsoil-import', 1, { depth: 0.8, coverage: 1 })] }), {
      replicates: 60,
      seed: 11,
    })
    const [nothing, laid] = alternatives.map(a => a.indicators.damaged.mean[5] ?? Number.NaN)
    expect(laid).toBeGreaterThan(nothing + 0.1)
  }, 60_000)

  it('monitoring lowers the damage to works, never the slides', async () => {
    const soiled = [soil(2), ...plants(3), act('retaining-wall', 1)]
    const watched = [...soiled, { ...act('monitoring', 0), units: [] }]
    const { alternatives } = await compare(scenario({ soiled: [REPAIR, ...soiled], watched: [REPAIR, ...watched] }), {
      replicates: 80,
      seed: 11,
    })
    const [, blind, seen] = alternatives
    expect([...seen.values.damaged]).toEqual([...blind.values.damaged])
    const repairs = (lines: typeof blind.bill): number =>
      lines.filter(line => line.measure === 'repair').reduce((sum, line) => sum + line.cost, 0)
    expect(repairs(blind.bill)).toBeGreaterThan(0)
    expect(repairs(seen.bill)).toBeLessThanOrEqual(repairs(blind.bill))
    expect(seen.indicators.warnedSlides.mean[5]).toBeGreaterThan(0)
  }, 60_000)
})
