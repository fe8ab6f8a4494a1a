import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare/compare.ts'
import type { AlternativeResult } from '../../src/compare/comparison.ts'
import type { Measure } from '../../src/engine/measure.ts'
import { MEASURES, type MeasureName } from '../../src/engine/measures/index.ts'
import type { IndicatorName } from '../../src/indicators/indicators.ts'
import type { Action } from '../../src/scenarios/scenario.ts'
import { scenarioOf } from '../helpers.ts'

const LAND = { kind: 'slope', slope: 32, looseLayer: 1.5, cohesion: 6, soilBearing: 0.5, bankLength: 0 } as const

const act = (measure: MeasureName, month: number, dose: Record<string, number> = {}): Action => {
  const defaults = Object.entries((MEASURES[measure] as Measure).dose).map(([name, spec]) => [name, spec.default])
  return { measure, units: ['unit-1'], month, dose: { ...Object.fromEntries(defaults), ...dose } }
}

/** Do-nothing and one option on the same land, in 20 futures. */
async function against(...actions: readonly Action[]): Promise<readonly AlternativeResult[]> {
  const base = scenarioOf([LAND], { years: 4 })
  const option = { id: 'option', title: { en: 'Option', zh: '方案' }, actions }
  return (await compare({ ...base, alternatives: [...base.alternatives, option] }, { replicates: 20, seed: 5 })).alternatives
}
const gain = ([nothing, option]: readonly AlternativeResult[], name: IndicatorName): number =>
  (option.indicators[name].mean[4] ?? Number.NaN) - (nothing.indicators[name].mean[4] ?? Number.NaN)

describe('nothing is to be had for almost nothing', () => {
  it('regrading by a hundredth of a degree changes next to nothing', async () => {
    const results = await against(act('regrade', 3, { slope: 31.99 }))
    expect(Math.abs(gain(results, 'cover'))).toBeLessThan(0.01)
    expect(Math.abs(gain(results, 'function'))).toBeLessThan(0.01)
  })

  it('taking more off an unstable slope costs in proportion', async () => {
    const cost = async (depth: number): Promise<number> => gain(await against(act('unstable-slope-removal', 3, { depth })), 'cost')
    expect(await cost(0)).toBe(0)
    const little = await cost(0.3)
    expect(little).toBeGreaterThan(0)
    expect(await cost(0.9)).toBeCloseTo(3 * little, 6)
  })

  it('a species list without plants brings no species', async () => {
    expect(gain(await against(act('shrub-planting', 5, { density: 5, species: 20 })), 'species')).toBeLessThan(0.5)
    expect(gain(await against(act('grass-seeding', 5, { rate: 1, species: 20 })), 'species')).toBeLessThan(3)
  })

  it('soil that is hauled in is no carbon taken up', async () => {
    const results = await against(act('topsoil-import', 3, { depth: 0.5, organicMatter: 8 }))
    const tonnes = 1e4 * 5 * 0.5 * 1.2 * 0.08
    expect(gain(results, 'carbon')).toBeLessThan(0.1 * tonnes)
  })

  it('a repair rule on land without works pays for shaping its scars', async () => {
    const weak = { ...LAND, slope: 38, cohesion: 1, frictionAngle: 26, looseLayer: 2.5, monthsSinceGrading: 1 }
    const base = scenarioOf([weak], { years: 4 })
    const option = { id: 'option', title: { en: 'Option', zh: '方案' }, actions: [act('repair', 0)] }
    const { alternatives } = await compare({ ...base, alternatives: [...base.alternatives, option] }, { replicates: 20, seed: 5 })
    expect(alternatives[1].indicators.damaged.mean[4]).toBeGreaterThan(0)
    expect(gain(alternatives, 'cost')).toBeGreaterThan(0)
  })
})
