import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { batchHtml } from '../../src/report/batch-html.ts'
import { BATCH_MESSAGES } from '../../src/report/batch-messages.ts'
import { MESSAGES } from '../../src/report/messages.ts'
import { SENSITIVITY_MESSAGES } from '../../src/report/sensitivity-messages.ts'
import { fakeBatch, fakeSensitivity } from './fake-batch.ts'

const OPTIONS = { lang: 'en', generated: '2026-01-15' } as const
const page = batchHtml(fakeBatch({ sensitivity: fakeSensitivity('sobol') }), OPTIONS)
const { document } = parseHTML(page)
const wordsOf = (lang: string, of = document): string => of.querySelector(`main[lang=${lang}]`)!.textContent.replaceAll(/[\s\u00a0]+/g, ' ')

describe('the page of a batch', () => {
  it('holds both languages, and needs nothing from elsewhere', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en')
    expect(wordsOf('en')).toContain('What was run')
    expect(wordsOf('zh')).toContain('运行概况')
    expect(page).not.toMatch(/(?:src|href|action)\s*=\s*["']?(?:https?:|\/\/)|@import|<link|<img|fetch\(/i)
  })

  it('is the same for the same batch', () => {
    expect(batchHtml(fakeBatch({ sensitivity: fakeSensitivity('sobol') }), OPTIONS)).toBe(page)
  })

  it('has unique ids, and every link and label finds its own', () => {
    const ids = [...document.querySelectorAll('[id]')].map(element => element.id)
    expect(ids).toEqual([...new Set(ids)])
    const targets = [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href')!.slice(1))
    const labels = [...document.querySelectorAll('[aria-labelledby]')].map(element => element.getAttribute('aria-labelledby')!)
    expect(targets).toHaveLength(16)
    for (const id of [...targets, ...labels]) expect(ids).toContain(id)
  })

  it('leaves no gap to be filled and no number that is none', () => {
    for (const lang of ['en', 'zh']) expect(wordsOf(lang)).not.toMatch(/\{\w+\}|undefined|NaN|Infinity|\[object/)
    expect(page).not.toMatch(/aria-label="[^"]*(?:\{\w+\}|undefined|NaN)/)
    expect(page).not.toMatch(/<(?:path|rect|line|circle)[^>]*NaN/)
  })

  it('says what was run, and what failed and why', () => {
    expect(wordsOf('en')).toContain('3 (1 % of futures); left out of all numbers below')
    expect(wordsOf('en')).toContain('soilDepth of unit b is not finite')
    expect(wordsOf('en')).toContain('7 of 64 futures; the last has 16')
  })

  it('says what the size supports, and which targets are missed', () => {
    expect(wordsOf('en')).toMatch(/With 397 futures the means are known to: Vegetation cover ± 0\.\d+ pp/)
    expect(wordsOf('en')).toContain('1 of 2 precision targets are missed.')
    const none = parseHTML(batchHtml(fakeBatch({ precision: [] }), OPTIONS)).document
    expect(wordsOf('en', none)).not.toContain('precision targets')
  })

  it('draws the alternatives of a histogram in rows of one axis, and two bands in each fan', () => {
    const histograms = [...document.querySelectorAll('[aria-labelledby=batchHistograms-en] svg')]
    expect(histograms).toHaveLength(5)
    expect(histograms[0].getAttribute('aria-label')).toContain('Programme of the paper')
    const [fan] = document.querySelectorAll('[aria-labelledby=batchFans-en] svg')
    // grey band of the baseline, light and dark band of its own
    expect([...fan.querySelectorAll('[fill-opacity]')].map(mark => mark.getAttribute('fill-opacity'))).toEqual(['0.16', '0.2', '0.3'])
  })

  it('shows how far varied numbers can be trusted, and how to compute one future again', () => {
    expect(document.querySelectorAll('[aria-labelledby=batchParameters-en] .status.assumed').length).toBeGreaterThan(0)
    expect(wordsOf('en')).toContain('regreen rerun DIR --replicate 0')
    expect(wordsOf('en')).toContain('regreen rerun DIR --replicate 17')
    expect(wordsOf('en')).toContain("FROM 'runs/*.parquet'")
    expect(wordsOf('en')).toContain('0123456789abcdef'.repeat(4))
    expect(wordsOf('en')).toContain('Exact: all futures were sorted')
  })

  it('says how far counted quantiles can be off', () => {
    const batch = fakeBatch()
    const rows = batch.summary.rows.map(row => (row.indicator === 'cover' ? { ...row, tolerance: 0.002 } : row))
    const counted = parseHTML(batchHtml({ ...batch, summary: { ...batch.summary, rows } }, OPTIONS)).document
    expect(wordsOf('en', counted)).toContain('off by at most: Vegetation cover ± 0.20 pp.')
  })

  it('warns where the futures are a design and not an ensemble', () => {
    const batch = fakeBatch()
    const design = { kind: 'morris', factors: [], trajectories: 20, levels: 4 } as const
    const designed = parseHTML(batchHtml({ ...batch, plan: { ...batch.plan, design } }, OPTIONS)).document
    expect(wordsOf('en', designed)).toContain('they are no chances')
    expect(wordsOf('en')).not.toContain('they are no chances')
  })

  it('stands where nothing varies, with one alternative, few indicators and a single time', () => {
    const batch = fakeBatch()
    const { summary } = batch
    const isKept = (row: { readonly alternative: string; readonly indicator: string }): boolean =>
      row.alternative === 'do-nothing' && row.indicator === 'soilDepth'
    const small = batchHtml(
      {
        ...batch,
        plan: { ...batch.plan, alternatives: ['do-nothing'], indicators: ['soilDepth'], times: [6], inputs: [] },
        summary: {
          ...summary,
          failed: 0,
          reasons: [],
          rows: summary.rows.filter(row => isKept(row) && row.time === 6),
          convergence: [],
          histograms: summary.histograms.filter(isKept).map(row => ({ ...row, low: 0.2, high: 0.2 })),
          differences: [],
        },
        precision: [],
        inputs: [],
      },
      OPTIONS,
    )
    const words = wordsOf('en', parseHTML(small).document)
    expect(words).toContain('Fewer than two years were kept')
    expect(words).toContain('Fine soil depth is the same in all futures of all options: 20.0 cm.')
    expect(words).toContain('No number of the model was varied')
    expect(words).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('does not let a file write markup', () => {
    const batch = fakeBatch()
    const reasons = [{ reason: '<script>alert(1)</script>', count: 3, replicate: 1 }]
    expect(batchHtml({ ...batch, summary: { ...batch.summary, reasons } }, OPTIONS)).not.toContain('<script>alert')
  })
})

describe('words of batches and analyses', () => {
  const all = [...Object.entries(BATCH_MESSAGES), ...Object.entries(SENSITIVITY_MESSAGES)]
  const gaps = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(match => match[1]).toSorted()

  it('are there in both languages, with the same gaps', () => {
    for (const [key, { en, zh }] of all) {
      expect(en.trim() && zh.trim(), key).not.toBe('')
      expect(
        gaps(zh).filter(gap => !gaps(en).includes(gap)),
        key,
      ).toEqual([])
      expect(en, key).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('use Chinese punctuation in Chinese', () => {
    for (const [key, { zh }] of all) expect(zh, key).not.toMatch(/[\u4e00-\u9fff][,:;(?]|[,:;)?][\u4e00-\u9fff]/)
  })

  it('do not hide words that all reports share', () => {
    expect(Object.keys(BATCH_MESSAGES).filter(key => key in MESSAGES)).toEqual([])
  })
})
