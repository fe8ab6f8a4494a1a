import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { blockRun } from '../../src/blocks/block-run.ts'
import { monthlyRun } from '../../src/blocks/monthly-run.ts'
import { parquetFile } from '../../src/blocks/parquet-file.ts'
import { FIELDS } from '../../src/engine/fields.ts'
import type { IndicatorName } from '../../src/indicators/indicators.ts'
import { UNIT } from '../helpers.ts'
import { smallBatch } from '../blocks/batch-cases.ts'

const AREAS = [50_000, 20_000, 90_000]
/** Three units, the last of them untouched land, which the means of indicators leave out. */
const batch = smallBatch(
  { indicators: ['cover', 'coverSite', 'soilDepth', 'species', 'erosion', 'factorOfSafety'] },
  {
    units: [
      { ...UNIT, id: 'unit-1', area: AREAS[0] },
      { ...UNIT, id: 'unit-2', area: AREAS[1], slope: 31, grassCover: 0.3, soilDepth: 0.3 },
      { ...UNIT, id: 'unit-3', area: AREAS[2], kind: 'source', grassCover: 0.5, treeCover: 0.2, species: 30 },
    ],
  },
)
const { plan } = batch
const REPLICATE = 13

describe('monthlyRun', () => {
  const { columns, parameters } = monthlyRun(batch, REPLICATE)
  const alone = blockRun(batch)({ index: 0, from: REPLICATE, to: REPLICATE + 1 })
  const stored = blockRun(batch)({ index: 1, from: 8, to: 16 })
  const yearly = (a: number, indicator: IndicatorName, year: number): number =>
    alone.values[(a * plan.indicators.length + plan.indicators.indexOf(indicator)) * plan.times.length + plan.times.indexOf(year)]
  /** Column `field` of an alternative in a month, by unit. */
  const monthly = (a: number, field: string, month: number): readonly number[] => {
    const { data } = columns.find(({ name }) => name === field) ?? { data: [] }
    return [0, 1, 2].map(i => Number(data[(a * 25 + month) * 3 + i]))
  }

  it('has a row for each alternative, month and unit, and a column for every field', async () => {
    expect(columns.map(({ name }) => name)).toEqual(['alternative', 'month', 'unit', ...Object.keys(FIELDS)])
    const bytes = parquetFile(columns, { a: 'b' }, 'test')
    const rows = await parquetReadObjects({ file: { byteLength: bytes.byteLength, slice: (a, b) => bytes.slice(a, b).buffer } })
    expect(rows).toHaveLength(2 * 25 * 3)
    expect(rows[0]).toMatchObject({ alternative: 'do-nothing', month: 0, unit: 'unit-1' })
    expect(rows[2 * 25 * 3 - 1]).toMatchObject({ alternative: 'seeding', month: 24, unit: 'unit-3' })
    expect(rows[75 + 4]).toMatchObject({ alternative: 'seeding', month: 1, unit: 'unit-2', cover: monthly(1, 'cover', 1)[1] })
  })

  it('agrees at the ends of years with the yearly indicators', () => {
    for (const a of [0, 1]) {
      for (const year of [0, 1, 2]) {
        for (const field of ['cover', 'soilDepth', 'species'] as const) {
          const [first, second] = monthly(a, field, 12 * year)
          expect((AREAS[0] * first + AREAS[1] * second) / (AREAS[0] + AREAS[1]), `${field} ${year}`).toBeCloseTo(yearly(a, field, year), 13)
        }
        const cover = monthly(a, 'cover', 12 * year)
        const site = cover.reduce((sum, x, i) => sum + AREAS[i] * x, 0) / (AREAS[0] + AREAS[1] + AREAS[2])
        expect(site).toBeCloseTo(yearly(a, 'coverSite', year), 13)
      }
    }
    // the two alternatives are not the same thing twice
    expect(yearly(1, 'cover', 2)).not.toBe(yearly(0, 'cover', 2))
  })

  it('is the future that the batch holds', () => {
    const count = 8
    alone.values.forEach((x, s) => {
      expect(Object.is(x, stored.values[s * count + REPLICATE - 8])).toBe(true)
    })
    plan.inputs.forEach((name, k) => {
      expect(parameters[name], name).toBe(stored.inputs[k * count + REPLICATE - 8])
    })
    expect(plan.inputs.length).toBeGreaterThan(20)
  })

  it('comes out again, bit for bit, and otherwise for another future', () => {
    expect(monthlyRun(batch, REPLICATE).columns).toEqual(columns)
    expect(monthlyRun(batch, REPLICATE + 1).columns).not.toEqual(columns)
  })
})
