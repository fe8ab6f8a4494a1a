import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { sensitivityCsv } from '../../src/report/sensitivity-csv.ts'
import { sensitivityHtml } from '../../src/report/sensitivity-html.ts'
import { sensitivityJson } from '../../src/report/sensitivity-json.ts'
import { sensitivityText } from '../../src/report/sensitivity-text.ts'
import { displayWidth } from '../../src/scenarios/display-width.ts'
import { fakeSensitivity } from './fake-batch.ts'

const METHODS = ['sobol', 'efast', 'morris', 'pawn'] as const
const OPTIONS = { lang: 'en', generated: '2026-01-15', engine: '0.1.0', seed: 42, scenario: 'ab'.repeat(32) } as const
const pageOf = (method: (typeof METHODS)[number]) => parseHTML(sensitivityHtml(fakeSensitivity(method), OPTIONS)).document
const wordsOf = (of: ReturnType<typeof pageOf>, lang = 'en'): string =>
  of.querySelector(`main[lang=${lang}]`)!.textContent.replaceAll(/[\s\u00a0]+/g, ' ')

describe.each(METHODS)('the page of %s', method => {
  const document = pageOf(method)

  it('leaves no gap, and puts warnings first', () => {
    for (const lang of ['en', 'zh']) expect(wordsOf(document, lang)).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/)
    const words = wordsOf(document)
    expect(words.indexOf('Before using these numbers')).toBeLessThan(words.indexOf('Method'))
    expect(words).toContain('2 of 2048 runs failed.')
    expect(words).toContain('more runs may change their order')
  })

  it('has a chart with words for those who cannot see it, and a table of all factors with their status', () => {
    const charts = [...document.querySelectorAll('main[lang=en] svg')]
    expect(charts).toHaveLength(method === 'morris' ? 3 : 2)
    for (const chart of charts) expect(chart.getAttribute('aria-label')).toContain('Growth of grass')
    expect(document.querySelectorAll('main[lang=en] table tbody .status.assumed').length).toBeGreaterThan(0)
  })
})

describe('sensitivity pages', () => {
  it('name the share of chance in words, for shares of variance only', () => {
    expect(wordsOf(pageOf('sobol'))).toContain('Weather and lotteries take part in 0.40 of the variance')
    expect(wordsOf(pageOf('pawn'))).not.toContain('of the variance;')
  })

  it('draw the threshold of PAWN and explain it', () => {
    expect(wordsOf(pageOf('pawn'))).toContain('Dashed: what an input without any influence reaches (0.08)')
  })

  it('say so where the effects are known well and nothing failed', () => {
    const calm = parseHTML(sensitivityHtml({ ...fakeSensitivity('sobol'), stable: true, failed: 0, warnings: [] }, OPTIONS)).document
    expect(wordsOf(calm)).toContain('known well enough')
    expect(wordsOf(calm)).not.toContain('Before using these numbers')
  })

  it('stand without intervals, without effects and with grouped factors', () => {
    const report = fakeSensitivity('efast')
    const unknown = { value: NaN, low: NaN, high: NaN }
    const factors = report.factors.map(factor => ({ ...factor, first: unknown, total: { value: 0, low: NaN, high: NaN } }))
    const words = wordsOf(parseHTML(sensitivityHtml({ ...report, factors, convergence: [] }, OPTIONS)).document)
    expect(words).not.toMatch(/NaN/)
  })
})

describe('sensitivityText', () => {
  it.each(METHODS.flatMap(method => (['en', 'zh'] as const).map(lang => [method, lang] as const)))('of %s in %s fits', (method, lang) => {
    for (const line of sensitivityText(fakeSensitivity(method), { lang, width: 80, unicode: true }).split('\n')) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(80)
    }
  })

  it('draws bars to the largest effect', () => {
    const text = sensitivityText(fakeSensitivity('sobol'), { lang: 'en', width: 100, unicode: true })
    expect(text).toMatch(/1 Growth of grass +█{20} +0\.54 \[0\.50, 0\.58\] +0\.41 \[0\.38, 0\.44\]/)
    // total 0.296 of 0.543, of 20 characters
    expect(text).toMatch(/3 Effect of mulch[^█]+█{11} /)
  })
})

describe('sensitivity files', () => {
  it('have every factor, strongest first', () => {
    const json = sensitivityJson(fakeSensitivity('sobol'))
    expect(json.schema).toBe('regreen/sensitivity@1')
    expect(json.factors.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(json.factors[1]).toMatchObject({ name: 'chance', noise: true })
    expect(json.convergence[3].values).toHaveProperty('chance')
  })

  it('write null or nothing for what is not known', () => {
    const report = fakeSensitivity('morris')
    const [first, ...others] = report.factors
    const changed = { ...report, factors: [{ ...first, sigma: NaN, muStar: { value: 1, low: NaN, high: NaN } }, ...others] }
    expect(sensitivityJson(changed).factors[0]).toMatchObject({ sigma: null, muStar: { value: 1, low: null, high: null } })
    expect(sensitivityCsv(changed)).toContain('muStar,1,,,morris,2048,erosion,programme,6')
  })

  it('have a row of the table for each factor and index', () => {
    expect(sensitivityCsv(fakeSensitivity('sobol')).trim().split('\n')).toHaveLength(1 + 2 * 7)
    expect(sensitivityCsv(fakeSensitivity('morris')).trim().split('\n')).toHaveLength(1 + 3 * 7)
  })
})
