import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uncertainFront } from '../../../src/decide/pareto/uncertain-front.ts'

const frontOf = (
  samples: readonly (readonly (readonly number[])[])[],
  settings: Parameters<typeof uncertainFront>[1] = {},
): ReturnType<typeof uncertainFront> =>
  uncertainFront(
    {
      plans: samples[0].map((_, i) => `plan ${i}`),
      objectives: samples[0][0].map((_, k) => `objective ${k}`),
      futures: samples.length,
      values: Float64Array.from(samples.flat(2)),
    },
    settings,
  )

/** Six futures that all plans share (drawn with numpy): good and bad ones move all plans together. */
const SIX = [
  [[1.22, 7.16], [2.15, 8.67], [6.43, 2.05], [4.02, 5.36]],
  [[0.99, 6.51], [1.52, 7.55], [5.78, 1.82], [3.66, 4.68]],
  [[1.79, 7.65], [2.5, 8.91], [6.39, 2.74], [4.46, 5.36]],
  [[2.01, 8.34], [2.93, 9.16], [7.07, 3.24], [4.96, 5.6]],
  [[2.97, 8.63], [3.8, 9.99], [7.41, 3.98], [5.53, 6.52]],
  [[2.1, 7.59], [2.63, 8.92], [7.33, 2.79], [5.17, 5.41]],
] // prettier-ignore

describe('Pareto front under uncertainty', () => {
  it('rules out a plan that is behind in the same futures, though its means overlap', () => {
    const { members, notRuledOut, frontByMeans, dominance, sharedFutures } = frontOf(SIX)
    expect(members.map(({ onFront }) => onFront)).toEqual([1, 0, 1, 1])
    expect(members.map(({ surelyDominatedBy }) => surelyDominatedBy)).toEqual([[], [0], [], []])
    expect(members[1].threat).toEqual({ plan: 0, share: 1 })
    expect(members[1].byMeans).toBe(false)
    expect(notRuledOut).toEqual([0, 2, 3])
    expect(frontByMeans).toEqual([0, 2, 3])
    expect(dominance[1]).toBe(1)
    expect(dominance.filter(share => share > 0)).toHaveLength(1)
    expect(sharedFutures).toBe(6)
    // Means by numpy.
    expect(members[3].means[1]).toBeCloseTo(5.488333333333333, 13)
  })

  it('does so only as surely as asked: upper bounds by scipy are -0.428 and -0.791 with the error shared over 12 pairs', () => {
    expect(frontOf(SIX, { confidence: 0.999999 }).notRuledOut).toEqual([0, 1, 2, 3])
    expect(frontOf(SIX, { confidence: 0.5 }).notRuledOut).toEqual([0, 2, 3])
  })

  it('keeps a plan that is dominated by the means alone', () => {
    const samples = [[[1, 1], [2, 0]], [[1, 1], [0, 2]], [[1, 1], [3, 3]]] // prettier-ignore
    const { frontByMeans, notRuledOut, members, dominance } = frontOf(samples)
    expect(frontByMeans).toEqual([0])
    expect(notRuledOut).toEqual([0, 1])
    expect(members[1].onFront).toBeCloseTo(2 / 3, 15)
    expect([...dominance]).toEqual([0, 1 / 3, 0, 0])
    // Wilson interval of 2 in 3 by scipy.
    expect(members[1].interval.low).toBeCloseTo(0.20765960080204776, 12)
    expect(members[1].interval.high).toBeCloseTo(0.9385080552796038, 12)
  })

  it('lets a declared tolerance in one objective rule out a plan that is clearly worse in the other', () => {
    const samples = [[[1, 5.1], [4, 5]], [[2, 6.2], [5.5, 6.1]], [[1.5, 4.1], [4.4, 4]]] // prettier-ignore
    expect(frontOf(samples).notRuledOut).toEqual([0, 1])
    expect(frontOf(samples, { tolerance: [0, 0.25], confidence: 0.9 }).notRuledOut).toEqual([0])
    expect(frontOf(samples, { tolerance: [0, 0.05], confidence: 0.9 }).notRuledOut).toEqual([0, 1])
  })

  it('counts failed runs against a plan and takes them out of the comparison of all', () => {
    const samples = [[[1, 1], [2, 2], [NaN, 0]], [[1, NaN], [2, 2], [NaN, NaN]], [[1, 1], [2, 3], [Infinity, 0]]] // prettier-ignore
    const { members, sharedFutures, alwaysFailed, notRuledOut } = frontOf(samples)
    expect(members.map(({ failed }) => failed)).toEqual([1, 0, 3])
    expect(members.map(({ onFront }) => onFront)).toEqual([2 / 3, 1 / 3, 0])
    expect(members[1].threat).toEqual({ plan: 0, share: 2 / 3 })
    expect(members[2].means).toEqual([NaN, NaN])
    expect(sharedFutures).toBe(2)
    expect(alwaysFailed).toEqual([2])
    expect(notRuledOut).not.toContain(2)
  })

  it('treats equal plans alike and never rules out all', () => {
    const value = fc.integer({ min: 0, max: 3 })
    fc.assert(
      fc.property(fc.array(fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), samples => {
        const doubled = samples.map(plans => [...plans, plans[0]])
        const { members, notRuledOut, frontByMeans } = frontOf(doubled)
        expect(members[3].onFront).toBe(members[0].onFront)
        expect(members[3].surelyDominatedBy).toEqual(members[0].surelyDominatedBy)
        // What means say to be best cannot be surely dominated.
        expect(notRuledOut).toEqual(expect.arrayContaining([...frontByMeans]))
        expect(frontByMeans.length).toBeGreaterThan(0)
      }), // prettier-ignore
    )
  })

  it('refuses what does not fit', () => {
    const sample = { plans: ['a'], objectives: ['x'], futures: 2, values: new Float64Array(3) }
    expect(() => uncertainFront(sample)).toThrow('3 numbers of 1 plans, 1 objectives and 2 futures: wanted 2')
    expect(() => uncertainFront({ ...sample, futures: 3 }, { confidence: 1 })).toThrow('confidence 1')
    expect(() => uncertainFront({ ...sample, futures: 3 }, { tolerance: [-1] })).toThrow('tolerances -1')
  })
})
