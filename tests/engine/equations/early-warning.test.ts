import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coherence, failureForecast, USEFUL_LEAD, warningLead } from '../../../src/engine/equations/early-warning.ts'
import { expectFollows } from './follows.ts'

// Worked numbers beyond those of the published tables: mpmath, 40 digits.

describe('forecast by inverse velocity', () => {
  it('G9: 1/v of 0.5, 0.4, 0.3, 0.2 at days 0 to 3 is failure on day 5', () => {
    const forecast = failureForecast([0, 1, 2, 3], [2, 2.5, 1 / 0.3, 5])
    expect(forecast?.time).toBeCloseTo(5, 12)
    expect(forecast?.r2).toBeCloseTo(1, 12)
  })

  it('least squares through scattered measurements', () => {
    const forecast = failureForecast([3, 15, 27.5, 39, 52], [0.8, 1.1, 1.3, 2.6, 4.4])
    expect(forecast?.time).toBeCloseTo(60.989844950412069, 10)
    expect(forecast?.r2).toBeCloseTo(0.97619547872145901, 12)
  })

  it('takes pairs only', () => {
    expect(failureForecast([0, 1, 2, 3], [2, 2.5, 1 / 0.3, 5, 7])?.time).toBeCloseTo(5, 12)
    expect(failureForecast([0, 1, 2, 3, 4], [2, 2.5, 1 / 0.3, 5])?.time).toBeCloseTo(5, 12)
  })

  it('may be overdue', () => {
    const forecast = failureForecast([0, 1, 2, 3], [0.1, 0.2, 1, 1 / 0.9])
    expect(forecast?.time).toBeCloseTo(2.8498402555910543, 11)
    expect(forecast?.r2).toBeCloseTo(0.88407706537923566, 12)
  })

  it('is exact without noise, whatever the clock and the spacing', () => {
    const gap = fc.double({ min: 0.5, max: 12, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(gap, { minLength: 4, maxLength: 12 }),
        fc.double({ min: 1, max: 60, noNaN: true }),
        fc.double({ min: 0.001, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 400, noNaN: true }),
        (gaps, left, fall, start) => {
          const times = gaps.map((_, k) => start + gaps.slice(0, k).reduce((sum, g) => sum + g, 0))
          const failure = times[times.length - 1] + left
          const forecast = failureForecast(
            times,
            times.map(t => 1 / (fall * (failure - t))),
          )
          expect(forecast?.time).toBeCloseTo(failure, 7)
          expect(forecast?.r2).toBeCloseTo(1, 9)
        },
      ),
    )
  })

  it('is not given from fewer than four measurements', () => {
    expect(failureForecast([0, 1, 2], [2, 2.5, 1 / 0.3])).toBeUndefined()
    expect(failureForecast([0, 1, 2, 3], [2, 2.5, 1 / 0.3])).toBeUndefined()
    expect(failureForecast([], [])).toBeUndefined()
  })

  it('is not given for steady or slowing creep', () => {
    expect(failureForecast([0, 1, 2, 3], [5, 1 / 0.3, 2.5, 2])).toBeUndefined()
    expect(failureForecast([0, 1, 2, 3], [2, 2, 2, 2])).toBeUndefined()
    expect(failureForecast([0, 1, 2, 3], [1 / 0.2, 1 / 0.21, 1 / 0.22, 1 / 0.23])).toBeUndefined()
  })

  it('is not given for a poor fit', () => {
    // 1/v falls, but R2 is 0.36.
    expect(failureForecast([0, 12, 24, 36], [1, 2.6, 1.2, 2.9])).toBeUndefined()
  })

  it('needs R2 above 0.8', () => {
    // 1/v = 1, 0.8 - d, 0.6, 0.4 + 1.5 d: R2 0.8085 at d = 0.115 and 0.7882 at d = 0.12.
    const at = (d: number) => failureForecast([0, 1, 2, 3], [1, 1 / (0.8 - d), 1 / 0.6, 1 / (0.4 + 1.5 * d)])
    expect(at(0.115)?.r2).toBeCloseTo(0.80846539402045421, 12)
    expect(at(0.115)?.time).toBeCloseTo(6.7239488117001828, 11)
    expect(at(0.12)).toBeUndefined()
  })

  it('is not given where there is nothing to fit: one moment, or ground at rest', () => {
    expect(failureForecast([3, 3, 3, 3], [1, 2, 3, 4])).toBeUndefined()
    expect(failureForecast([0, 1, 2, 3], [0, 1, 2, 3])).toBeUndefined()
  })
})

describe('what a warning needs', () => {
  it('plants disturb the radar', () => {
    expect(coherence(0.42)).toBeCloseTo(0.698, 13)
    expect([coherence(0), coherence(2), coherence(-1)]).toEqual([0.95, 0, 1])
    expectFollows(coherence, [[0, 1, -1]])
  })

  it('days left after the last image', () => {
    expect(warningLead(61.5, 7.25, 11.5, 4)).toBeCloseTo(19.75, 13)
    expectFollows(warningLead, [
      [0, 200, 1],
      [0, 12, -1],
      [0.1, 60, -1],
      [2, 20, -1],
    ])
  })

  it('creep must last more than 41 days and the phase with four images every 12 days', () => {
    expect(warningLead(41 + 3.5, 3.5, 12, 4) > USEFUL_LEAD).toBe(false)
    expect(warningLead(41.01 + 3.5, 3.5, 12, 4) > USEFUL_LEAD).toBe(true)
  })
})
