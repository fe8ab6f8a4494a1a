import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hash32 } from '../../src/base/hash32.ts'
import { normalQuantile } from '../../src/base/normal-quantile.ts'
import { correlatedGroups } from '../../src/engine/correlated-groups.ts'
import { CORRELATIONS } from '../../src/engine/correlations.ts'
import { drawParameters } from '../../src/engine/draw-parameters.ts'
import { parameterUniforms, type Sampling } from '../../src/engine/parameter-uniforms.ts'
import { PARAMETERS, parameterSpec } from '../../src/engine/parameters.ts'

const BOTH: readonly Sampling[] = ['latin-hypercube', 'monte-carlo']
const uniforms = (name: string, count: number, sampling: Sampling, seed = 11): number[] =>
  Array.from({ length: count }, (_, index) => parameterUniforms({ seed, index, sampling })(name, hash32(name)))
const correlation = (a: readonly number[], b: readonly number[]): number => {
  const mean = (x: readonly number[]): number => x.reduce((s, v) => s + v, 0) / x.length
  const cov = (x: readonly number[], y: readonly number[]): number => mean(x.map((v, i) => (v - mean(x)) * (y[i] - mean(y))))
  return cov(a, b) / Math.sqrt(cov(a, a) * cov(b, b))
}

describe('the table of correlations', () => {
  const groups = correlatedGroups(CORRELATIONS)

  it('names parameters that exist and are varied', () => {
    const names = CORRELATIONS.flatMap(([first, second]) => [first, second])
    expect(names.filter(name => !parameterSpec(name)?.distribution)).toEqual([])
  })

  it('names each pair once, within bounds, with a source', () => {
    const pairs = CORRELATIONS.map(([first, second]) => [first, second].toSorted().join(' '))
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const [first, second, rho, source] of CORRELATIONS) {
      expect(first).not.toBe(second)
      expect(Math.abs(rho)).toBeLessThan(1)
      expect(source.length).toBeGreaterThan(5)
    }
  })

  it('is positive definite in each group, whose factor gives the matrix back', () => {
    for (const { matrix, factor } of groups) {
      factor.forEach((row, i) => expect(row[i]).toBeGreaterThan(0.05))
      matrix.forEach((row, i) =>
        row.forEach((rho, j) => {
          const product = factor[i].reduce((sum, x, k) => sum + x * (factor[j][k] ?? 0), 0)
          expect(product).toBeCloseTo(rho, 14)
        }),
      )
    }
    expect(groups.flatMap(({ names }) => names).length).toBe(new Set(groups.flatMap(({ names }) => names)).size)
  })

  it('links groups through any pair', () => {
    const [group, ...others] = correlatedGroups([
      ['a', 'b', 0.2, ''],
      ['c', 'd', 0.3, ''],
      ['d', 'a', -0.1, ''],
    ])
    expect(others).toEqual([])
    expect([...group.names].toSorted()).toEqual(['a', 'b', 'c', 'd'])
    expect(group.matrix[group.names.indexOf('d')][group.names.indexOf('a')]).toBe(-0.1)
    expect(group.matrix[group.names.indexOf('b')][group.names.indexOf('c')]).toBe(0)
  })
})

describe('uniform numbers of parameters', () => {
  it('fill every stratum of a block once, correlated or not', () => {
    for (const name of ['weather.rainShape', 'vegetation.grassGrowth', 'vegetation.treeGrowth', 'plantedStock.drought', 'prices.earthwork'])
      for (const block of [0, 3]) {
        const own = uniforms(name, 64 * (block + 1), 'latin-hypercube').slice(64 * block)
        expect(
          own.map(u => Math.floor(64 * u)).toSorted((a, b) => a - b),
          name,
        ).toEqual(Array.from({ length: 64 }, (_, k) => k))
      }
  })

  it('are uniform either way', () => {
    for (const sampling of BOTH)
      for (const name of ['weather.rainShape', 'vegetation.treeGrowth']) {
        const sorted = uniforms(name, 2000, sampling).toSorted((a, b) => a - b)
        const distance = Math.max(...sorted.map((u, i) => Math.max(Math.abs(u - i / 2000), Math.abs(u - (i + 1) / 2000))))
        // Kolmogorov and Smirnov at the level of 0.1 %.
        expect(distance, `${name} ${sampling}`).toBeLessThan(1.95 / Math.sqrt(2000))
        expect(sorted[0]).toBeGreaterThan(0)
        expect(sorted[1999]).toBeLessThan(1)
      }
  })

  it('carry the correlations of the table, and no others', () => {
    for (const sampling of BOTH) {
      const draws = Array.from({ length: 64 * 40 }, (_, index) => parameterUniforms({ seed: 5, index, sampling }))
      const scores = new Map(
        [...CORRELATIONS.flatMap(([first, second]) => [first, second]), 'weather.rainShape'].map(name => {
          const key = hash32(name)
          return [name, draws.map(uniform => normalQuantile(uniform(name, key)))]
        }),
      )
      const found = (first: string, second: string): number => correlation(scores.get(first) ?? [], scores.get(second) ?? [])
      // Standard error of a correlation: at most 1 / sqrt(2560) = 0.02.
      for (const [first, second, rho] of CORRELATIONS)
        expect(Math.abs(found(first, second) - rho), `${first} ${second} ${sampling}`).toBeLessThan(0.06)
      expect(Math.abs(found('weather.rainShape', 'vegetation.grassGrowth'))).toBeLessThan(0.06)
    }
  }, 60_000)

  it('make means steadier than independent draws do', () => {
    const spread = (sampling: Sampling): number => {
      const means = Array.from({ length: 40 }, (_, seed) => uniforms('prices.gravel', 64, sampling, seed).reduce((s, u) => s + u, 0) / 64)
      return Math.sqrt(means.reduce((s, m) => s + (m - 0.5) * (m - 0.5), 0) / 40)
    }
    // Independent: 0.289 / 8 = 0.036; in strata 0.289 / 64 / 8.
    expect(spread('monte-carlo')).toBeGreaterThan(0.02)
    expect(spread('latin-hypercube')).toBeLessThan(0.001)
  })

  it('depend on seed, index and name alone', () => {
    const name = fc.constantFrom('vegetation.treeGrowth', 'prices.earthwork', 'weather.rainShape')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), name, fc.constantFrom(...BOTH), (index, full, sampling) => {
        const fresh = (seed: number): number => parameterUniforms({ seed, index, sampling })(full, hash32(full))
        const uniform = parameterUniforms({ seed: 3, index, sampling })
        for (const other of ['prices.topsoil', 'vegetation.grassGrowth', 'anything.new']) uniform(other, hash32(other))
        expect(uniform(full, hash32(full))).toBe(fresh(3))
        expect(fresh(4)).not.toBe(fresh(3))
      }),
    )
  })
})

describe('parameters', () => {
  const sample = { seed: 9, index: 70, sampling: 'latin-hypercube' } as const

  it('fixed values win, then draws, then defaults', () => {
    const set = drawParameters(sample, { 'vegetation.treeGrowth': 0.123 })
    expect(set['vegetation']['treeGrowth']).toBe(0.123)
    expect(set['vegetation']['grassGrowth']).not.toBe(PARAMETERS['vegetation']['grassGrowth'].default)
    expect(set['weather']['stormThreshold']).toBe(25)
    for (const [group, specs] of Object.entries(PARAMETERS))
      for (const [name, { min, max }] of Object.entries(specs)) {
        expect(set[group][name], `${group}.${name}`).toBeGreaterThanOrEqual(min)
        expect(set[group][name], `${group}.${name}`).toBeLessThanOrEqual(max)
      }
  })

  it('fixing one leaves the others alone', () => {
    const free = drawParameters(sample, {})
    const fixed = drawParameters(sample, { 'vegetation.grassGrowth': 0.3 })
    expect({ ...fixed['vegetation'], grassGrowth: 0 }).toEqual({ ...free['vegetation'], grassGrowth: 0 })
    expect(fixed['prices']).toEqual(free['prices'])
  })

  it('without a sample are the defaults', () => {
    const set = drawParameters(undefined, { 'prices.gravel': 55 })
    for (const [group, specs] of Object.entries(PARAMETERS))
      for (const [name, spec] of Object.entries(specs))
        expect(set[group][name]).toBe(`${group}.${name}` === 'prices.gravel' ? 55 : spec.default)
  })

  it('of weight 0 are not drawn among structural alternatives', () => {
    for (let index = 0; index < 200; index++) expect(drawParameters({ ...sample, index }, {})['weather']['erosivityModel']).toBe(0)
  })
})
