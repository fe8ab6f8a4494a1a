import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safetyGate } from '../../../src/decide/rank/safety-gate.ts'
import { wilsonInterval } from '../../../src/decide/rank/wilson-interval.ts'

describe('the Wilson interval', () => {
  // Wanted numbers: the formula in Python with scipy's normal quantile.
  it('is worked out', () => {
    const { low, high } = wilsonInterval(7, 300)
    expect(low).toBeCloseTo(0.011347660299125234, 14)
    expect(high).toBeCloseTo(0.04737197226827532, 14)
    const other = wilsonInterval(23, 200, 0.9)
    expect(other.low).toBeCloseTo(0.08292558025415994, 13)
    expect(other.high).toBeCloseTo(0.1573517334500173, 13)
  })

  it('has ends of 0 and 1 for none and all, and says nothing without trials', () => {
    expect(wilsonInterval(0, 72).low).toBe(0)
    expect(wilsonInterval(72, 72).high).toBe(1)
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
  })

  it('mirrors, and holds the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, part) => {
        const count = Math.round(part * trials)
        const { low, high } = wilsonInterval(count, trials)
        expect(low).toBeLessThanOrEqual(count / trials)
        expect(high).toBeGreaterThanOrEqual(count / trials)
        expect(wilsonInterval(trials - count, trials).high).toBeCloseTo(1 - low, 12)
      }),
    )
  })

  it('needs a count of trials', () => {
    expect(() => wilsonInterval(3, 2)).toThrow('got 3 of 2')
    expect(() => wilsonInterval(-1, 2)).toThrow(RangeError)
    expect(() => wilsonInterval(1, 2, 1)).toThrow('confidence: got 1')
  })
})

describe('the safety gate', () => {
  it.each([
    // 0 of 72 has an upper bound of 0.05065, 0 of 73 one of 0.04999.
    [0, 72, 'undecided', 'passes', 73],
    [0, 73, 'passes', 'passes', 73],
    // Upper bound 0.1049.
    [1, 50, 'undecided', 'passes', 203],
    // Interval 0.0258 to 0.1986.
    [3, 40, 'undecided', 'fails', 292],
    // Interval 0.0113 to 0.0474.
    [7, 300, 'passes', 'passes', 257],
    [40, 200, 'fails', 'fails', 9],
  ] as const)('says of %i in %i futures: %s', (exceeding, futures, verdict, byShare, needed) => {
    const found = safetyGate(exceeding, futures)
    expect(found.verdict).toBe(verdict)
    expect(found.byShare).toBe(byShare)
    expect(found.share).toBe(exceeding / futures)
    // z^2 0.05 0.95 / (share - 0.05)^2, rounded up.
    expect(found.futuresNeeded).toBe(needed)
  })

  it('cannot say anything without futures, or ever at the allowed share', () => {
    expect(safetyGate(0, 0)).toMatchObject({ verdict: 'undecided', share: null, byShare: 'fails', futuresNeeded: null })
    expect(safetyGate(5, 100)).toMatchObject({ verdict: 'undecided', byShare: 'passes', futuresNeeded: null })
  })

  it('needs as many futures as it says: then this share decides, with a hundredth fewer it does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 40, max: 400 }), (exceeding, futures) => {
        const { futuresNeeded, share } = safetyGate(exceeding, futures)
        if (futuresNeeded === null || share === null) return
        const at = (n: number): boolean => {
          const { low, high } = wilsonInterval(share * n, n)
          return high <= 0.05 || low > 0.05
        }
        expect(at(futuresNeeded * (1 + 1e-9))).toBe(true)
        expect(at((futuresNeeded - 1) * (1 - 1e-9))).toBe(false)
      }),
    )
  })

  it('can neither pass nor hold anything back at the ends', () => {
    expect(safetyGate(0, 1000, { allowed: 0 })).toMatchObject({ verdict: 'undecided', byShare: 'passes', futuresNeeded: null })
    expect(safetyGate(1, 1000, { allowed: 0 })).toMatchObject({ verdict: 'fails', byShare: 'fails', futuresNeeded: 1 })
    expect(safetyGate(1000, 1000, { allowed: 1 })).toMatchObject({ verdict: 'passes', byShare: 'passes' })
  })

  it('gets no kinder when one more future exceeds the limit', () => {
    const rank = { passes: 0, undecided: 1, fails: 2 }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (futures, x) => {
        const exceeding = x % futures
        expect(rank[safetyGate(exceeding + 1, futures).verdict]).toBeGreaterThanOrEqual(rank[safetyGate(exceeding, futures).verdict])
      }),
    )
  })

  it('needs whole numbers and an allowed share', () => {
    expect(() => safetyGate(1.5, 10)).toThrow('whole numbers')
    expect(() => safetyGate(11, 10)).toThrow('got 11 of 10')
    expect(() => safetyGate(1, 10, { allowed: -0.1 })).toThrow('allowed share: got -0.1')
  })
})
