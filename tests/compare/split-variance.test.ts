import { describe, expect, it } from 'vitest'
import { splitVariance } from '../../src/compare/split-variance.ts'
import { fakeComparison } from '../report/fake-comparison.ts'

const [programme] = fakeComparison().alternatives.slice(2)

/** The programme with cover given at the end, by future; unknown before. */
function withCover(end: readonly number[]): typeof programme {
  const times = programme.indicators.cover.time.length
  const column = new Float64Array(times * end.length).fill(Number.NaN)
  column.set(end, (times - 1) * end.length)
  return { ...programme, values: { ...programme.values, cover: column } }
}

describe('splitVariance', () => {
  it('splits the last year as worked by hand', () => {
    // Two draws of two futures, means 2 and 8: mean square between 2 x 9 x 2 / 1 = 36, within (1 + 1 + 4 + 4) / 2 = 5.
    // Parameters (36 - 5) / 2 = 15.5, chance 5, together 20.5.
    const row = splitVariance([withCover([1, 3, 6, 10])], 2).find(({ indicator }) => indicator === 'cover')!
    expect(row).toMatchObject({ alternative: 'programme', outer: 2 })
    expect(row.epistemic).toBeCloseTo(15.5 / 20.5, 12)
    expect(row.aleatory).toBeCloseTo(5 / 20.5, 12)
    expect(row.variance).toBeCloseTo(20.5, 12)
  })

  it('leaves out what does not vary and what has too few draws', () => {
    const named = (values: readonly number[], inner: number): boolean =>
      splitVariance([withCover(values)], inner).some(({ indicator }) => indicator === 'cover')
    expect(named([4, 4, 4, 4], 2)).toBe(false)
    expect(named([1, 2, 3], 2)).toBe(false)
  })
})
