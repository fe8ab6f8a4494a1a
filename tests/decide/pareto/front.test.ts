import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dominates } from '../../../src/decide/pareto/dominates.ts'
import { paretoFront } from '../../../src/decide/pareto/pareto-front.ts'
import { fewPoints, flat, HAS_ANSWERS, knownAnswer } from './test-points.ts'

describe('dominates', () => {
  it.skipIf(!HAS_ANSWERS)('agrees with Platypus (skipped without ../shared)', () => {
    const { dominance } = knownAnswer<{ readonly dominance: [number[], number[], number][] }>('archive_dominance')
    for (const [a, b, sign] of dominance) expect(Number(dominates(b, a)) - Number(dominates(a, b))).toBe(sign)
  })

  it('is a strict partial order', () => {
    fc.assert(
      fc.property(fewPoints(3, 3).filter(rows => rows.length === 3), ([a, b, c]) => {
        expect(dominates(a, a)).toBe(false)
        expect(dominates(a, b) && dominates(b, a)).toBe(false)
        expect(dominates(a, b) && dominates(b, c) && !dominates(a, c)).toBe(false)
      }), // prettier-ignore
      { numRuns: 2000 },
    )
  })

  it('never holds with NaN, and refuses points of different lengths', () => {
    expect(dominates([0, NaN], [1, 1])).toBe(false)
    expect(dominates([0, 0], [1, NaN])).toBe(false)
    expect(() => dominates([0, 0], [1])).toThrow('points of 2 and of 1')
  })
})

describe('Pareto front', () => {
  it('names every double and no failed point', () => {
    const rows = [[1, 3], [2, 2], [3, 3], [1, 3], [NaN, 0], [0, -Infinity], [2, 2.5]] // prettier-ignore
    expect(paretoFront(flat(rows), 2)).toEqual([0, 1, 3])
    expect(paretoFront(new Float64Array(), 2)).toEqual([])
    expect(paretoFront(Float64Array.of(4, 2, 2, 7), 1)).toEqual([1, 2])
    expect(() => paretoFront(new Float64Array(3), 2)).toThrow(RangeError)
  })

  it('is what nothing dominates', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain(d => fewPoints(d, 15)),
        rows => {
          const wanted = [...rows.keys()].filter(i => !rows.some(row => dominates(row, rows[i])))
          expect(paretoFront(flat(rows), rows[0]?.length ?? 1)).toEqual(wanted)
        },
      ),
    )
  })
})
