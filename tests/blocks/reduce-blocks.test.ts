import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile } from '../../src/base/quantile.ts'
import type { Batch } from '../../src/blocks/batch.ts'
import { precisionWatch } from '../../src/blocks/precision-watch.ts'
import { blocksOf } from '../../src/blocks/blocks-of.ts'
import { reduceBlocks } from '../../src/blocks/reduce-blocks.ts'
import { EXACT_FUTURES } from '../../src/blocks/summary-plan.ts'
import { smallBatch } from './batch-cases.ts'
import { fakeResult } from './fake-results.ts'

const value = (a: number, r: number): number => ((r * 37 + a * 11) % 101) / 7 + a * 0.5
const of = (batch: Batch, formula = (a: number, _i: number, _t: number, r: number) => value(a, r)) =>
  reduceBlocks(batch, block => Promise.resolve(fakeResult(batch, block, formula)), 'do-nothing')

// Expected numbers from numpy 2.4 and scipy 1.17.
describe('reduceBlocks', () => {
  const batch = smallBatch({ replicates: 53, indicators: ['cover', 'erosion'], times: [1, 2] })

  it('gives mean, spread, extremes and quantiles of type 7', async () => {
    const { rows } = await of(batch)
    expect(rows).toHaveLength(2 * 2 * 2)
    expect(rows.map(({ alternative, indicator, time }) => `${alternative} ${indicator} ${time}`).slice(0, 5)).toEqual([
      'do-nothing cover 1',
      'do-nothing cover 2',
      'do-nothing erosion 1',
      'do-nothing erosion 2',
      'seeding cover 1',
    ])
    const row = rows.find(each => each.alternative === 'seeding' && each.indicator === 'cover' && each.time === 2)
    expect(row).toMatchObject({ count: 53, least: 0.5, greatest: 14.5, tolerance: 0 })
    expect(row?.mean).toBeCloseTo(7.464959568733154, 12)
    expect(row?.sd).toBeCloseTo(4.215906343294362, 12)
    const found = [row?.q05, row?.q25, row?.q50, row?.q75, row?.q95]
    const wanted = [1.2428571428571429, 3.7857142857142856, 7.357142857142857, 11.071428571428571, 13.985714285714286]
    found.forEach((q, k) => expect(q).toBeCloseTo(wanted[k], 12))
  })

  it('holds alternatives against the baseline future by future; less erosion is better', async () => {
    const { differences } = await of(batch)
    expect(differences.map(({ alternative, indicator }) => `${alternative} ${indicator}`)).toEqual(['seeding cover', 'seeding erosion'])
    const [cover, erosion] = differences
    expect(cover.mean).toBeCloseTo(0.43800539083557927, 12)
    expect(cover.sd).toBeCloseTo(4.61538868812948, 12)
    expect(cover.varianceRatio).toBeCloseTo(1.6917274832602278, 12)
    expect([cover.better, cover.worse]).toEqual([47 / 53, 6 / 53])
    expect([erosion.better, erosion.worse]).toEqual([6 / 53, 47 / 53])
  })

  it('shows how means settle', async () => {
    const { convergence } = await of(batch)
    const own = convergence.filter(({ alternative, indicator }) => alternative === 'seeding' && indicator === 'cover')
    expect(own.map(({ replicates }) => replicates)).toEqual([30, 38, 48, 53])
    const wanted = [1.7389462971855294, 1.514741466970749, 1.3461900639741649, 1.2782524762894354]
    own.forEach(({ halfWidth }, k) => expect(halfWidth).toBeCloseTo(wanted[k], 11))
    expect(own[0].mean).toBeCloseTo(7.533333333333333, 12)
  })

  it('takes groups of futures that share their parameters as what is independent', async () => {
    const nested = { ...batch, scenario: { ...batch.scenario, uncertainty: { ...batch.scenario.uncertainty, inner: 4 } } }
    const own = (await of(nested)).convergence.find(
      row => row.alternative === 'seeding' && row.indicator === 'cover' && row.replicates === 48,
    )
    expect(own?.halfWidth).toBeCloseTo(0.992204383198855, 11)
  })

  it('counts every known future once in the histograms, all alternatives over the same range', async () => {
    const { histograms } = await of(batch)
    expect(histograms).toHaveLength(4)
    for (const { counts, low, high } of histograms) {
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(53)
      expect([low, high]).toEqual([0, 14.5])
    }
  })

  it('leaves out what is unknown, and counts failed futures by reason', async () => {
    const summary = await reduceBlocks(
      batch,
      block =>
        Promise.resolve({
          ...fakeResult(batch, block, (a, i, _, r) => (i === 1 || r % 5 === 0 ? NaN : value(a, r))),
          failures: block.index % 2 === 0 ? [{ replicate: block.from, reason: 'no root' }] : [],
        }),
      undefined,
    )
    expect(summary.rows.every(({ indicator, count }) => indicator === 'cover' && count === 42)).toBe(true)
    expect(summary).toMatchObject({ failed: 4, reasons: [{ reason: 'no root', count: 4, replicate: 0 }], differences: [] })
  })

  it('does not depend on how the futures are cut into blocks', async () => {
    const whole = await of(batch)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async blockSize => {
        expect(await of({ ...batch, plan: { ...batch.plan, blockSize } })).toEqual(whole)
      }),
      { numRuns: 12 },
    )
  })

  it('counts quantiles of large batches within the tolerance that it states', async () => {
    const replicates = EXACT_FUTURES + 24_321
    const large = smallBatch({ replicates, blockSize: 4096, indicators: ['cover'], times: [2] })
    // a skewed one: squares of a sequence without period below the batch
    const formula = (a: number, _i: number, _t: number, r: number): number => ((r * 0.618033988749895 + a * 0.3) % 1) ** 2 * (3 + a) - 1
    const { rows, histograms } = await of(large, formula)
    for (const [a, row] of rows.entries()) {
      const sorted = Float64Array.from({ length: replicates }, (_, r) => formula(a, 0, 0, r)).sort()
      expect(row.tolerance).toBeCloseTo((sorted[replicates - 1] - sorted[0]) / 4096, 15)
      for (const [p, found] of [
        [0.05, row.q05],
        [0.25, row.q25],
        [0.5, row.q50],
        [0.75, row.q75],
        [0.95, row.q95],
      ]) {
        expect(Math.abs(found - quantile(sorted, p)), `${p}`).toBeLessThanOrEqual(row.tolerance)
      }
    }
    expect(histograms.map(({ counts }) => counts.reduce((sum, n) => sum + n, 0))).toEqual([replicates, replicates])
  })
})

describe('precisionWatch', () => {
  const watchOf = (batch: Batch, target: Parameters<typeof precisionWatch>[1][number]) => {
    const watch = precisionWatch(batch, [target])
    const looks: { readonly replicates: number; readonly met: boolean; readonly halfWidth: number }[] = []
    for (const block of blocksOf(batch.plan)) {
      const seen = watch.add(fakeResult(batch, block, (a, _i, _t, r) => value(a, r)))
      if (seen) looks.push({ replicates: block.to, met: seen.every(({ met }) => met), halfWidth: seen[1].halfWidth })
    }
    return looks
  }

  it('looks at the ends of blocks after 30 futures and each quarter more', () => {
    const batch = smallBatch({ replicates: 200, indicators: ['cover'], times: [2] })
    const looks = watchOf(batch, { indicator: 'cover', statistic: 'mean', halfWidth: 1, relative: false })
    expect(looks.map(({ replicates }) => replicates)).toEqual([32, 40, 48, 64, 80, 96, 120, 152, 192])
  })

  it('is content once every alternative is known well enough; the error is shared by all intervals', () => {
    const batch = smallBatch({ replicates: 2000, indicators: ['cover'], times: [2] })
    const looks = watchOf(batch, { indicator: 'cover', statistic: 'mean', halfWidth: 0.5, relative: false })
    const first = looks.find(({ met }) => met)
    // 1.1 x 2.25 x 4.2 / root n <= 0.5 from about n = 430 on
    expect(first?.replicates).toBeGreaterThan(380)
    expect(first?.replicates).toBeLessThan(560)
    expect(looks.filter(({ halfWidth }) => halfWidth > 0.5).every(({ met }) => !met)).toBe(true)
  })

  it('is not content with a chance that was never seen in few futures', () => {
    const batch = smallBatch({ replicates: 400, indicators: ['damaged'], times: [2] })
    const watch = precisionWatch(batch, [{ indicator: 'damaged', statistic: 'mean', halfWidth: 0.02, relative: false }])
    const met: [number, boolean][] = []
    for (const block of blocksOf(batch.plan)) {
      const seen = watch.add(fakeResult(batch, block, () => 0))
      if (seen) met.push([block.to, seen.every(each => each.met)])
    }
    expect(met[0]).toEqual([32, false])
    expect(met.at(-1)?.[1]).toBe(true)
  })

  it('knows no quantile from too few futures', () => {
    const batch = smallBatch({ replicates: 200, indicators: ['cover'], times: [2] })
    const looks = watchOf(batch, { indicator: 'cover', statistic: 0.95, halfWidth: 100, relative: false })
    expect(looks.find(({ met }) => met)?.replicates).toBe(96)
    expect(looks[0].halfWidth).toBe(Infinity)
  })

  it('refuses an indicator that is not kept', () => {
    const batch = smallBatch({ indicators: ['cover'] })
    expect(() => precisionWatch(batch, [{ indicator: 'erosion', statistic: 'mean', halfWidth: 1, relative: false }])).toThrow(RangeError)
  })
})
