import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hypervolumeContributions } from '../../../src/decide/pareto/hypervolume-contributions.ts'
import { hypervolumeEstimate } from '../../../src/decide/pareto/hypervolume-estimate.ts'
import { hypervolume } from '../../../src/decide/pareto/hypervolume.ts'
import { measuredHypervolume } from '../../../src/decide/pareto/measured-hypervolume.ts'
import { fewPoints, flat, generated, HAS_ANSWERS, type Kind, knownAnswer, manyPoints } from './test-points.ts'

interface Case {
  readonly kind: Kind
  readonly n: number
  readonly d: number
  readonly seed: number
  readonly ref: number
  readonly hv_moocore: number
  readonly first_point: number[]
}

const REFERENCE = 5.5
const reference = (d: number): number[] => Array.from({ length: d }, () => REFERENCE)

/** Union of boxes by inclusion and exclusion: the sum over all subsets of the volume of what they share, with alternating sign. */
function byInclusion(rows: readonly (readonly number[])[], d: number): number {
  let volume = 0
  for (let subset = 1; subset < 2 ** rows.length; subset++) {
    const members = rows.filter((_, i) => (subset >> i) & 1)
    let shared = 1
    for (let k = 0; k < d; k++) shared *= Math.max(0, REFERENCE - Math.max(...members.map(row => row[k])))
    volume += members.length % 2 === 1 ? shared : -shared
  }
  return volume
}

describe('hypervolume', () => {
  it('is what is worked out by hand', () => {
    expect(hypervolume(flat([[0.5], [0.25], [3]]), 1, [1])).toBe(0.75)
    // Rectangles 3 x 1 and 1 x 3 share 1 x 1.
    expect(hypervolume(flat([[1, 3], [3, 1]]), 2, [4, 4])).toBe(5) // prettier-ignore
    // 1 x 2 x 3, 3 x 1 x 2 and 2 x 3 x 1: pairs share 1 x 1 x 2, 1 x 2 x 1 and 2 x 1 x 1, all three the unit cube.
    expect(hypervolume(flat([[3, 2, 1], [1, 3, 2], [2, 1, 3]]), 3, [4, 4, 4])).toBe(18 - 6 + 1) // prettier-ignore
    // 2 x 1 x 1 x 3 and 1 x 2 x 2 x 1 share the unit box.
    expect(hypervolume(flat([[0, 1, 1, -1], [1, 0, 0, 1]]), 4, [2, 2, 2, 2])).toBe(6 + 4 - 1) // prettier-ignore
  })

  it('is not clipped at an ideal', () => {
    expect(hypervolume(Float64Array.of(-0.5, -0.5), 2, [1, 1])).toBe(2.25)
  })

  it('counts only what lies strictly below the reference and has not failed', () => {
    expect(hypervolume(new Float64Array(), 3, [1, 1, 1])).toBe(0)
    expect(hypervolume(flat([[0, 1], [1, 0], [2, -9], [NaN, 0], [0, NaN], [-Infinity, 0], [Infinity, 0]]), 2, [1, 1])).toBe(0) // prettier-ignore
    expect(hypervolume(flat([[0.5, 0.25], [NaN, NaN]]), 2, [1, 1])).toBe(0.375) // prettier-ignore
  })

  it('refuses what does not fit', () => {
    expect(() => hypervolume(new Float64Array(5), 2, [1, 1])).toThrow('5 numbers are no rows of 2')
    expect(() => hypervolume(new Float64Array(4), 2, [1])).toThrow('a reference of 1 numbers: wanted 2')
    expect(() => hypervolume(new Float64Array(4), 2, [1, NaN])).toThrow('reference NaN of objective 1')
  })

  it.skipIf(!HAS_ANSWERS)('agrees with moocore (skipped without ../shared)', () => {
    const { cases } = knownAnswer<{ readonly cases: Case[] }>('hypervolume_generated')
    expect(cases.length).toBeGreaterThan(20)
    for (const { kind, n, d, seed, ref, hv_moocore, first_point } of cases) {
      const points = generated(kind, n, d, seed)
      expect([...points.subarray(0, d)]).toEqual(first_point)
      const found = hypervolume(
        points,
        d,
        first_point.map(() => ref),
      )
      expect(Math.abs(found - hv_moocore), `${kind} ${n} x ${d}`).toBeLessThan(1e-9)
    }
  })

  it.skipIf(!HAS_ANSWERS)('agrees with Platypus (skipped without ../shared)', () => {
    const { indicators } = knownAnswer<{ readonly indicators: { readonly hv: [number[][], number][] } }>('archive_dominance')
    for (const [rows, value] of indicators.hv) expect(hypervolume(flat(rows), 2, [1, 1])).toBeCloseTo(value, 14)
  })

  it.each([1, 2, 3, 4, 5, 6])('agrees with inclusion and exclusion in %i dimensions', d => {
    fc.assert(
      fc.property(fc.oneof(fewPoints(d), manyPoints(d, 8)), rows => {
        const below = rows.filter(row => row.every(value => value < REFERENCE))
        // The alternating sum loses digits of its largest terms, which are below 2^8 boxes of 7.5^d.
        const lost = 256 * 7.5 ** d * 2 ** -50
        expect(Math.abs(hypervolume(flat(rows), d, reference(d)) - byInclusion(below, d))).toBeLessThan(lost)
      }),
      { numRuns: d > 4 ? 60 : 100 },
    )
  })

  it('of three dimensions is that of four with a side of 1', () => {
    fc.assert(
      fc.property(manyPoints(3, 40), rows => {
        const slab = rows.map(row => [...row, REFERENCE - 1])
        const three = hypervolume(flat(rows), 3, reference(3))
        expect(Math.abs(hypervolume(flat(slab), 4, reference(4)) - three)).toBeLessThan(1e-12 * (1 + three))
      }),
    )
  })

  it('agrees to the last bit in any order, with doubles and with dominated points', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain(d => fc.tuple(manyPoints(d, 12), fc.infiniteStream(fc.nat()))),
        ([rows, numbers]) => {
          const d = rows[0]?.length ?? 1
          const value = hypervolume(flat(rows), d, reference(d))
          const dominated = rows.map(row => row.map(x => x + 0.25))
          const keyed = [...rows, ...rows.slice(0, 3), ...dominated].map(row => ({ row, key: numbers.next().value as number }))
          const mixed = keyed.toSorted((a, b) => a.key - b.key).map(({ row }) => row)
          expect(hypervolume(flat(mixed), d, reference(d))).toBe(value)
        },
      ),
    )
  })

  it('never shrinks when a point is added', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain(d => manyPoints(d, 14)),
        rows => {
          const d = rows[0]?.length ?? 1
          const all = hypervolume(flat(rows), d, reference(d))
          expect(hypervolume(flat(rows.slice(1)), d, reference(d))).toBeLessThanOrEqual(all * (1 + 1e-13))
        },
      ),
    )
  })
})

describe('contributions', () => {
  it('are what is worked out by hand', () => {
    const rows = [[1, 3], [2, 2], [3, 1], [3, 3], [5, 0], [NaN, 0]] // prettier-ignore
    expect([...hypervolumeContributions(flat(rows), 2, [4, 4])]).toEqual([1, 1, 1, 0, 0, 0])
    expect([...hypervolumeContributions(flat([[1, 1, 1], [1, 1, 1]]), 3, [2, 2, 2])]).toEqual([0, 0]) // prettier-ignore
    expect([...hypervolumeContributions(flat([[0, 1, 0.5]]), 3, [2, 2, 2])]).toEqual([3])
  })

  it('are what is lost without the point', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain(d => fc.oneof(fewPoints(d), manyPoints(d, 10))),
        rows => {
          const d = rows[0]?.length ?? 1
          const all = hypervolume(flat(rows), d, reference(d))
          hypervolumeContributions(flat(rows), d, reference(d)).forEach((value, i) => {
            const without = hypervolume(flat(rows.toSpliced(i, 1)), d, reference(d))
            expect(Math.abs(value - (all - without))).toBeLessThan(1e-12 * (1 + all))
            expect(value).toBeGreaterThanOrEqual(0)
          })
        },
      ),
    )
  })
})

describe('estimate', () => {
  const points = generated('sphere', 40, 5, 77)
  const exact = hypervolume(points, 5, [1.1, 1.1, 1.1, 1.1, 1.1])

  it('holds the exact volume in its interval about as often as it says', () => {
    const seeds = Array.from({ length: 60 }, (_, seed) => seed)
    const held = seeds.filter(seed => {
      const { low, high } = hypervolumeEstimate(points, 5, [1.1, 1.1, 1.1, 1.1, 1.1], { seed, samples: 2000, confidence: 0.9 })
      return low <= exact && exact <= high
    })
    // 54 of 60 expected; fewer than 46 has probability 0.0006 if the interval is right.
    expect(held.length).toBeGreaterThanOrEqual(46)
  })

  it('is a function of the seed and the set', () => {
    const backwards = flat(Array.from({ length: 40 }, (_, i) => [...points.subarray((39 - i) * 5, (40 - i) * 5)]))
    const settings = { seed: 'a', samples: 500 }
    const one = hypervolumeEstimate(points, 5, [1.1, 1.1, 1.1, 1.1, 1.1], settings)
    expect(hypervolumeEstimate(backwards, 5, [1.1, 1.1, 1.1, 1.1, 1.1], settings)).toEqual(one)
    expect(one.approximate).toBe(true)
    expect(hypervolumeEstimate(points, 5, [1.1, 1.1, 1.1, 1.1, 1.1], { ...settings, seed: 'b' }).value).not.toBe(one.value)
  })

  it('of no points is 0, of one point its box', () => {
    expect(hypervolumeEstimate(new Float64Array(), 3, [1, 1, 1], { seed: 1 })).toMatchObject({ value: 0, low: 0, high: 0 })
    expect(hypervolumeEstimate(Float64Array.of(0, 0.5, 0), 3, [1, 1, 2], { seed: 1, samples: 9 })).toMatchObject({ value: 1, high: 1 })
    expect(() => hypervolumeEstimate(new Float64Array(), 3, [1, 1, 1], { seed: 1, samples: 0 })).toThrow('0 samples')
  })

  it('stands in only where the exact volume takes long', () => {
    expect(measuredHypervolume(points, 5, [1.1, 1.1, 1.1, 1.1, 1.1], { seed: 1 })).toEqual({ approximate: false, value: exact })
    const seven = generated('linear', 20, 7, 3)
    const found = measuredHypervolume(seven, 7, Array.from({ length: 7 }, () => 1.1), { seed: 1, samples: 300 }) // prettier-ignore
    expect(found).toMatchObject({ approximate: true, samples: 300 })
  })
})
