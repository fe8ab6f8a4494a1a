import { describe, expect, it } from 'vitest'
import { compareText } from '../../src/report/compare-text.ts'
import { displayWidth } from '../../src/scenarios/display-width.ts'
import { fakeComparison } from './fake-comparison.ts'

const comparison = fakeComparison()
const PLAIN = { lang: 'en', width: 100, unicode: true } as const

describe('compareText', () => {
  it('in English is as in the golden file', async () => {
    await expect(compareText(comparison, PLAIN)).toMatchFileSnapshot('golden/compare-en.txt')
  })

  it('in Chinese is as in the golden file', async () => {
    await expect(compareText(comparison, { ...PLAIN, lang: 'zh' })).toMatchFileSnapshot('golden/compare-zh.txt')
  })

  it('without Unicode has ASCII only', async () => {
    const text = compareText(comparison, { ...PLAIN, unicode: false })
    expect(text).not.toMatch(/[^\n\x20-\x7e]/)
    await expect(text).toMatchFileSnapshot('golden/compare-ascii.txt')
  })

  it.each([
    ['en', 100],
    ['zh', 100],
    ['en', 80],
    ['zh', 80],
    ['en', 72],
  ] as const)('in %s fits into %i columns', (lang, width) => {
    const lines = compareText(comparison, { lang, width, unicode: true }).split('\n')
    // the head names site, seed and hash and may be longer
    for (const line of lines.slice(2)) expect(displayWidth(line), line).toBeLessThanOrEqual(width)
  })

  it('has no colours unless they are given, and the same text with them', () => {
    expect(compareText(comparison, PLAIN)).not.toContain('\u001b')
    const mark = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`
    const painted = compareText(comparison, { ...PLAIN, paint: { bold: mark(1), dim: mark(2), good: mark(32), bad: mark(31) } })
    expect(painted).toContain('\u001b[31m    missed, 10.7 pp too low\u001b[0m')
    // oxlint-disable-next-line no-control-regex -- colours are control characters
    expect(painted.replaceAll(/\u001b\[\d+m/g, '')).toBe(compareText(comparison, PLAIN))
  })
})
