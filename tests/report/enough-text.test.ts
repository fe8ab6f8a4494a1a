import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enoughText } from '../../src/report/enough-text.ts'

describe('what a limit has to move by', () => {
  it('is rounded up, never down', () => {
    expect(enoughText(2_444_541, 'CNY', 'en')).toBe('CNY 2.45 M')
    expect(enoughText(544_541, 'CNY', 'en')).toBe('CNY 545,000')
    expect(enoughText(544_541, 'CNY', 'zh')).toBe('54.5 万元')
    expect(enoughText(0.5331307, '1/a', 'en', 'failureProbability')).toBe('53.32 %/a')
    expect(enoughText(0.00001, '1', 'en', 'cover')).toBe('0.1 pp')
    expect(enoughText(1234.561, 'm3', 'en')).toBe('1,234.6 m³')
  })

  it('stays as it is where the figures say it all', () => {
    expect(enoughText(2_500_000, 'CNY', 'en')).toBe('CNY 2.50 M')
    expect(enoughText(0.25, '1', 'en', 'cover')).toBe('25.0 pp')
  })

  it('is enough and not much more (any amount of money)', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), amount => {
        const text = enoughText(amount, 'CNY', 'en')
        const said = Number(text.replaceAll(/[^\d.]/g, '')) * (text.endsWith('M') ? 1e6 : text.endsWith('bn') ? 1e9 : 1)
        expect(said).toBeGreaterThanOrEqual(amount * (1 - 1e-12))
        expect(said).toBeLessThanOrEqual(Math.max(amount * 1.02, amount + 1))
      }),
    )
  })
})
