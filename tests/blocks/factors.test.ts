import { describe, expect, it } from 'vitest'
import { chooseFactors, type FactorChoice } from '../../src/blocks/choose-factors.ts'
import { designPoints } from '../../src/blocks/design-points.ts'
import { designRows } from '../../src/blocks/design-rows.ts'
import { normalQuantile } from '../../src/base/normal-quantile.ts'
import { drawParameters } from '../../src/engine/draw-parameters.ts'
import { parameterUniforms } from '../../src/engine/parameter-uniforms.ts'
import { studyScenario } from '../../src/blocks/study-scenario.ts'
import { blockRun } from '../../src/blocks/block-run.ts'
import { planBatch } from '../../src/blocks/plan-batch.ts'
import { scenarioOf } from '../helpers.ts'
import { smallBatch } from './batch-cases.ts'

const choose = (choice: Partial<FactorChoice>, changes = {}) =>
  chooseFactors(scenarioOf([{}], changes), { patterns: ['*'], by: 'parameter', chance: false, ...choice })

describe('chooseFactors', () => {
  it('takes what is uncertain and not fixed by the file', () => {
    const names = choose({ patterns: ['slopeStability.*'] }).factors.map(({ name }) => name)
    expect(names).toContain('slopeStability.cohesionFactor')
    const fixed = choose({ patterns: ['slopeStability.*'] }, { parameters: { 'slopeStability.cohesionFactor': 1.2 } })
    expect(fixed.factors.map(({ name }) => name)).toEqual(names.filter(name => name !== 'slopeStability.cohesionFactor'))
    expect(fixed.correlated).toEqual([])
  })

  it('names pairs that are drawn together and stand apart', () => {
    expect(choose({ patterns: ['slopeStability.*'] }).correlated).toEqual([
      ['slopeStability.cohesionFactor', 'slopeStability.frictionFactor', -0.4],
    ])
    expect(choose({ patterns: ['slopeStability.cohesionFactor'] }).correlated).toEqual([])
  })

  it('joins what is drawn together, and whole groups with those that they are correlated with', () => {
    const joined = choose({ patterns: ['slopeStability.*', 'prices.gravel'], by: 'correlated' })
    expect(joined.correlated).toEqual([])
    expect(joined.factors.map(({ name }) => name)).toContain('slopeStability.cohesionFactor+slopeStability.frictionFactor')
    const groups = choose({ by: 'group' })
    expect(groups.correlated).toEqual([])
    // trees that grow well root well: vegetation, slopes and planted stock hang together
    expect(groups.factors.find(({ parameters }) => parameters.includes('vegetation.treeGrowth'))?.parameters).toContain(
      'slopeStability.rootFactor',
    )
    const all = choose({}).factors.map(({ name }) => name)
    expect(groups.factors.flatMap(({ parameters }) => parameters).toSorted()).toEqual(all.toSorted())
  })

  it('has weather and lotteries as a factor, unless the scenario holds them', () => {
    const last = choose({ chance: true }).factors.at(-1)
    expect(last).toEqual({ name: 'chance', parameters: [], chance: true })
    const same = { uncertainty: { parameters: 'drawn', sampling: 'monte-carlo', chance: 'same', inner: 1 } }
    expect(choose({ chance: true }, same).factors.some(({ chance }) => chance)).toBe(false)
  })

  it('says which pattern fits nothing, and what may have been meant', () => {
    expect(choose({ patterns: ['prices.gravle', 'vegetatio.*', 'prices.gravel'] }).unknown).toEqual([
      { pattern: 'prices.gravle', near: 'prices.gravel' },
      { pattern: 'vegetatio.*', near: 'vegetation.*' },
    ])
  })
})

describe('designPoints', () => {
  const pair = { name: 'strength', parameters: ['slopeStability.cohesionFactor', 'slopeStability.frictionFactor'] }
  const price = { name: 'prices.gravel', parameters: ['prices.gravel'] }
  const chance = { name: 'chance', parameters: [], chance: true } as const

  it('keeps the joint distribution of parameters that are drawn together', () => {
    const { sample, rows } = designPoints({ kind: 'saltelli', factors: [pair, price], base: 1024, second: false }, 3)
    const scores: [number, number][] = []
    for (let r = 0; r < rows; r += 4) {
      const { parameters } = sample(r)
      if (!parameters || !('uniforms' in parameters)) throw new Error('no point')
      const [u, v] = pair.parameters.map(full => parameters.uniforms(full) ?? NaN)
      scores.push([normalQuantile(u), normalQuantile(v)])
      expect(parameters.uniforms('vegetation.grassGrowth')).toBeUndefined()
    }
    const mean = (f: (s: [number, number]) => number): number => scores.reduce((sum, s) => sum + f(s), 0) / scores.length
    const rho = mean(([a, b]) => a * b) / Math.sqrt(mean(([a]) => a * a) * mean(([, b]) => b * b))
    // the table says -0.4; 1024 points of a Sobol sequence
    expect(Math.abs(rho + 0.4)).toBeLessThan(0.03)
  })

  it('leaves what is no factor at its default', () => {
    const { sample } = designPoints({ kind: 'saltelli', factors: [price, chance], base: 8, second: false }, 3)
    const { parameters, chance: number } = sample(5)
    const set = drawParameters(parameters, {})
    const usual = drawParameters(undefined, {})
    expect({ ...set['prices'], gravel: 0 }).toEqual({ ...usual['prices'], gravel: 0 })
    expect(set['prices']['gravel']).not.toBe(usual['prices']['gravel'])
    expect(set['vegetation']).toEqual(usual['vegetation'])
    expect(Number.isInteger(number)).toBe(true)
  })

  it('changes one factor from row to row of a block, chance too', () => {
    const factors = [price, pair, chance]
    const { sample } = designPoints({ kind: 'saltelli', factors, base: 16, second: false }, 3)
    const look = (r: number) => {
      const { parameters, chance: number } = sample(r)
      const set = drawParameters(parameters, {})
      return [set['prices']['gravel'], set['slopeStability']['cohesionFactor'], number]
    }
    const [a, first, second, third, b] = [0, 1, 2, 3, 4].map(look)
    expect(first).toEqual([b[0], a[1], a[2]])
    expect(second).toEqual([a[0], b[1], a[2]])
    expect(third).toEqual([a[0], a[1], b[2]])
  })

  it('moves Morris between the quantiles that are known, and gives each trajectory futures of its own', () => {
    const design = { kind: 'morris', factors: [price, chance], trajectories: 6, levels: 4 } as const
    const { sample, rows } = designPoints(design, 9)
    expect(rows).toBe(designRows(design))
    const seen = new Set<number>()
    const futures: number[][] = []
    for (let r = 0; r < rows; r++) {
      const { parameters, chance: number } = sample(r)
      if (!parameters || !('uniforms' in parameters)) throw new Error('no point')
      seen.add(Number((parameters.uniforms('prices.gravel') ?? NaN).toFixed(6)))
      ;(futures[Math.floor(r / 3)] ??= []).push(number)
    }
    expect([...seen].toSorted((x, y) => x - y)).toEqual([0.01, 0.336667, 0.663333, 0.99])
    futures.forEach((own, t) => {
      expect(new Set(own).size).toBe(2)
      expect(own.every(number => Math.floor(number / 4) === t)).toBe(true)
    })
  })
})

describe('Sobol sampling of an ensemble', () => {
  it('is even, keeps its first draws and depends on the seed', () => {
    const of = (seed: number, count: number) =>
      Array.from({ length: count }, (_, index) => parameterUniforms({ seed, index, sampling: 'sobol' })('prices.gravel', 0))
    const draws = of(4, 256)
    expect([...draws].map(u => Math.floor(u * 256)).toSorted((x, y) => x - y)).toEqual(Array.from({ length: 256 }, (_, k) => k))
    expect(of(4, 64)).toEqual(draws.slice(0, 64))
    expect(of(5, 64)).not.toEqual(draws.slice(0, 64))
  })

  it('correlates what the model draws together', () => {
    const scores = Array.from({ length: 2048 }, (_, index) => {
      const uniform = parameterUniforms({ seed: 2, index, sampling: 'sobol' })
      return ['slopeStability.cohesionFactor', 'slopeStability.frictionFactor'].map(full => normalQuantile(uniform(full, 0)))
    })
    const rho = scores.reduce((sum, [a, b]) => sum + a * b, 0) / scores.length
    expect(Math.abs(rho + 0.4)).toBeLessThan(0.02)
  })
})

it('a study gives the numbers of the whole scenario, for what it keeps', () => {
  const { scenario, plan } = smallBatch({ indicators: ['cover', 'cost'], replicates: 4 })
  const study = studyScenario(scenario, ['seeding'], ['cover', 'cost'])
  expect(study.hash).not.toBe(scenario.hash)
  const own = blockRun({ scenario: study, plan: planBatch(study, { ...plan, engine: plan.engine }) })({ index: 0, from: 0, to: 4 })
  const whole = blockRun({ scenario, plan })({ index: 0, from: 0, to: 4 })
  expect(own.values).toEqual(whole.values.slice(whole.values.length / 2))
})
