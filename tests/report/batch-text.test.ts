import { describe, expect, it } from 'vitest'
import { batchJson } from '../../src/report/batch-json.ts'
import { batchText } from '../../src/report/batch-text.ts'
import { displayWidth } from '../../src/scenarios/display-width.ts'
import { fakeBatch, fakeSensitivity } from './fake-batch.ts'

describe('batchText', () => {
  it.each([
    ['en', 100],
    ['zh', 100],
    ['en', 80],
    ['zh', 80],
  ] as const)('in %s fits into %i columns', (lang, width) => {
    for (const line of batchText(fakeBatch(), { lang, width, unicode: true }).split('\n')) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(width)
    }
  })

  it('is plain ASCII where it must be', () => {
    expect(batchText(fakeBatch(), { lang: 'en', width: 100, unicode: false })).not.toMatch(/[^\n\x20-\x7e±]/)
  })

  it('tells differences, failures, precision and missed targets', () => {
    const text = batchText(fakeBatch(), { lang: 'en', width: 110, unicode: true })
    expect(text).toContain('3 x soilDepth of unit b is not finite (first: 17)')
    expect(text).toMatch(/Vegetation cover \[%\], higher is better, mean known to ± 0\.\d+ pp/)
    expect(text).toMatch(/Programme of the paper +63 \[\d\d–\d\d\] +\+35 pp +100 %\/0 %/)
    expect(text).toContain('1 of 2 precision targets are missed.')
  })
})

describe('batchJson', () => {
  const json = batchJson(fakeBatch({ sensitivity: fakeSensitivity('sobol') }))

  it('follows its contract', () => {
    const keys =
      'schema engine scenario seed design replicates failed reasons blockSize baseline alternatives indicators times inputs summary differences convergence histograms precision sensitivity files'
    expect(Object.keys(json)).toEqual(keys.split(' '))
    expect(json.schema).toBe('regreen/batch@1')
    expect(json.sensitivity?.schema).toBe('regreen/sensitivity@1')
    expect(json.summary).toHaveLength(fakeBatch().summary.rows.length)
  })

  it('writes null for numbers that JSON has not', () => {
    const batch = fakeBatch()
    const [first] = batch.summary.differences
    const differences = [{ ...first, varianceRatio: Infinity }]
    const [row] = batchJson({ ...batch, summary: { ...batch.summary, differences } }).differences
    expect(row).toEqual({ ...first, varianceRatio: null })
  })
})
