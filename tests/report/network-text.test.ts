import { describe, expect, it } from 'vitest'
import { networkText } from '../../src/report/network-text.ts'
import { displayWidth } from '../../src/scenarios/display-width.ts'
import { fakeNetwork } from './fake-network.ts'

const assessment = fakeNetwork()
const PLAIN = { lang: 'en', width: 80, unicode: true, order: 'gain-per-cost', top: 10 } as const

/** Ends of the links that are listed, in their order. */
const linksOf = (text: string): string[] => text.split('\n').flatMap(line => /^ {2}(\S.*? – \S.*?) {2}/.exec(line)?.slice(1, 2) ?? [])

describe('networkText', () => {
  it('in English is as in the golden file', async () => {
    await expect(networkText(assessment, PLAIN)).toMatchFileSnapshot('golden/network-en.txt')
  })

  it('in Chinese is as in the golden file', async () => {
    await expect(networkText(assessment, { ...PLAIN, lang: 'zh' })).toMatchFileSnapshot('golden/network-zh.txt')
  })

  it('without Unicode has ASCII only', () => {
    expect(networkText(assessment, { ...PLAIN, unicode: false })).not.toMatch(/[^\n\x20-\x7e]/)
  })

  it.each([
    ['en', 100],
    ['zh', 100],
    ['en', 80],
    ['zh', 80],
  ] as const)('in %s fits into %i columns', (lang, width) => {
    for (const line of networkText(assessment, { ...PLAIN, lang, width }).split('\n'))
      expect(displayWidth(line), line).toBeLessThanOrEqual(width)
  })

  it('shows what is to gain without works unless another alternative is asked for', () => {
    const text = networkText(assessment, PLAIN)
    expect(text).toContain('Links to restore first: Do nothing')
    expect(text).toContain('fewer than three patches are linked')
    expect(networkText(assessment, { ...PLAIN, alternative: 'programme' })).toContain('Links to restore first: Programme of the paper')
  })

  it('says where an order of hazard is an order by chance', () => {
    expect(networkText(assessment, PLAIN)).toContain('In 65 % of futures no slope can fail')
  })

  it('says that the figure of the paper is a claim without measure and baseline', () => {
    const text = networkText(assessment, PLAIN)
    expect(text).toContain('neither measure nor baseline')
    expect(text).not.toMatch(/validat/i)
  })

  // gains are 3.1, 0.4, 12.6, 5.5, 0.09, 7.4, 1.2 ha and prices 0.12 to 0.72 million in the order of the links; the last has none
  it.each([
    ['gain', 'Tailings pond – Camp'],
    ['importance', 'Tailings pond – Camp'],
    ['gain-per-cost', 'Camp – Forest outside'],
  ] as const)('ranks links by %s: %s comes last', (order, last) => {
    const links = linksOf(networkText(assessment, { ...PLAIN, order, width: 120 }))
    expect(links).toHaveLength(7)
    expect(links[0]).toMatch(/^Overburden d.* – Haul road$/)
    expect(links.at(-1)).toBe(last)
  })
})
