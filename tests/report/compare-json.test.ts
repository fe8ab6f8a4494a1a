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
    ])
    expect(json.schema).toBe('regreen/compare@1')
    expect(Object.keys(json.scenario)).toEqual(['id', 'hash'])
    expect(Object.keys(json.alternatives[0])).toEqual(['id', 'title', 'indicators', 'differences'])
    expect(Object.keys(json.alternatives[0].indicators)).toEqual(Object.keys(INDICATORS))
    expect(Object.keys(json.alternatives[0].indicators.cover)).toEqual(['unit', 'direction', 'time', 'mean', 'q05', 'q50', 'q95'])
    expect(Object.keys(json.ranking)).toEqual(['order', 'probabilityFirst', 'excluded', 'basis'])
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

  it('is the same every time and holds no date', () => {
    expect(JSON.stringify(compareJson(fakeComparison()))).toBe(JSON.stringify(json))
    expect(JSON.stringify(json)).not.toMatch(/20\d\d-\d\d/)
  })
})
