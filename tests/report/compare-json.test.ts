import { describe, expect, it } from 'vitest'
import { INDICATORS } from '../../src/indicators/indicators.ts'
import { compareJson } from '../../src/report/compare-json.ts'
import { fakeComparison } from './fake-comparison.ts'

const json = JSON.parse(JSON.stringify(compareJson(fakeComparison())))

describe('compareJson', () => {
  it('has the keys of the contract, in their order', () => {
    expect(Object.keys(json)).toEqual([
      'schema',
      'engine',
      'scenario',
      'seed',
      'replicates',
      'years',
      'alternatives',
      'ranking',
      'validation',
      'warnings',
      'unsafe',
      'resilienceFormula',
      'variance',
    ])
    expect(json.schema).toBe('regreen/compare@1')
    expect(Object.keys(json.scenario)).toEqual(['id', 'hash'])
    expect(Object.keys(json.alternatives[0])).toEqual(['id', 'title', 'indicators', 'differences', 'resilience'])
    expect(Object.keys(json.alternatives[0].indicators)).toEqual(Object.keys(INDICATORS))
    expect(Object.keys(json.alternatives[0].indicators.cover)).toEqual(['unit', 'direction', 'time', 'mean', 'q05', 'q50', 'q95'])
    expect(Object.keys(json.ranking)).toEqual(['order', 'probabilityFirst', 'excluded', 'score', 'basis'])
    expect(json.ranking.excluded).toEqual([{ id: 'traditional', reason: 'its slopes fail too often' }])
    expect(Object.keys(json.validation[0])).toEqual(['quantity', 'paper', 'model', 'low', 'high', 'within', 'role', 'figure'])
    expect(json.warnings).toEqual(['50 futures are few'])
  })

  it('keeps the units of the model and one number for each year', () => {
    const { cover, erosion } = json.alternatives[2].indicators
    expect(cover).toMatchObject({ unit: '1', direction: 'max', time: [0, 1, 2, 3, 4, 5, 6] })
    expect(erosion).toMatchObject({ unit: 't/(km2 a)', direction: 'min' })
    for (const key of ['mean', 'q05', 'q50', 'q95']) expect(cover[key]).toHaveLength(7)
  })

  it('does not know a flux at the start', () => {
    for (const { indicators } of json.alternatives) {
      for (const key of ['mean', 'q05', 'q50', 'q95']) {
        expect(indicators.erosion[key][0]).toBeNull()
        expect(indicators.erosion[key][1]).toBeTypeOf('number')
      }
    }
  })

  it('gives every alternative its share of first places, and leaves out differences that are not known', () => {
    expect(json.ranking.probabilityFirst).toEqual({ 'do-nothing': 0, traditional: 0, programme: 0.94, cheaper: 0.06 })
    expect(json.alternatives[1].differences).toHaveProperty('cover.better')
    expect(json.alternatives[1].differences).not.toHaveProperty('plantSurvival')
  })

  it('gives the chance of damage as the mean', () => {
    const { damaged } = json.alternatives[0].indicators
    // 20 of the 50 made-up futures
    expect(damaged.mean[6]).toBe(0.4)
    expect([damaged.q05[6], damaged.q50[6], damaged.q95[6]]).toEqual([0, 0, 1])
    // those damaged with the programme are among them
    expect(json.alternatives[2].differences.damaged).toMatchObject({ better: 0.34, worse: 0 })
    expect(json.alternatives[2].differences.damaged.mean).toBeCloseTo(-0.34, 12)
  })

  it('leaves out indicators that nobody knows, and says when resilience is off', () => {
    const whole = fakeComparison()
    const nothing = (values: readonly (number | null)[]): null[] => values.map(() => null)
    const alternatives = whole.alternatives.map(each => {
      const { time, mean, q05, q50, q95 } = each.indicators.resilience
      const unknown = { time, mean: nothing(mean), q05: nothing(q05), q50: nothing(q50), q95: nothing(q95) }
      return { ...each, indicators: { ...each.indicators, resilience: unknown } }
    })
    const { resilience: _resilience, ...scenario } = whole.scenario
    const off = compareJson({ ...whole, scenario, alternatives })
    expect(off.alternatives[0].indicators).not.toHaveProperty('resilience')
    expect(off.alternatives[0].indicators).toHaveProperty('resistance')
    expect(off.resilienceFormula).toBeNull()
    expect(json.resilienceFormula).toBe('0.4 R1 + 0.3 R2 + 0.3 R3')
  })

  it('is the same every time and holds no date', () => {
    expect(JSON.stringify(compareJson(fakeComparison()))).toBe(JSON.stringify(json))
    expect(JSON.stringify(json)).not.toMatch(/20\d\d-\d\d/)
  })
})
