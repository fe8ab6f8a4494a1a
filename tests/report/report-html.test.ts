import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { MESSAGES } from '../../src/report/messages.ts'
import { LIMITS } from '../../src/report/limits.ts'
import { reportHtml } from '../../src/report/report-html.ts'
import type { IndicatorSpec } from '../../src/indicators/indicator-spec.ts'
import { INDICATORS } from '../../src/indicators/indicators.ts'
import { fakeComparison } from './fake-comparison.ts'

const OPTIONS = { lang: 'en', generated: '2026-01-15' } as const
const page = reportHtml(fakeComparison(), OPTIONS)
const { document } = parseHTML(page)
const part = (lang: string) => document.querySelector(`main[lang=${lang}]`)!
/** What people read: without charts, whose words are tested as labels. */
const wordsOf = (lang: string): string => part(lang).textContent.replaceAll(/\s+/g, ' ')

describe('the page', () => {
  it('holds both languages and starts with the one asked for', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en')
    expect(part('en').querySelector('h1')!.textContent).toBe('Fake dumps')
    expect(part('zh').querySelector('h1')!.textContent).toBe('虚构排土场')
    const chinese = reportHtml(fakeComparison(), { ...OPTIONS, lang: 'zh' })
    expect(chinese).toContain('<html lang="zh">')
    expect(parseHTML(chinese).document.title).toContain('虚构排土场')
  })

  it('needs nothing from elsewhere', () => {
    expect(page).not.toMatch(/(?:src|href|action|poster)\s*=\s*["']?(?:https?:|\/\/)/i)
    expect(page).not.toMatch(/url\(\s*["']?(?:https?:|\/\/)|@import|<link|<iframe|<img|fetch\(|XMLHttpRequest/i)
  })

  it('is the same for the same comparison', () => {
    expect(reportHtml(fakeComparison(), OPTIONS)).toBe(page)
  })

  it('has unique ids, and every link and label finds its own', () => {
    const ids = [...document.querySelectorAll('[id]')].map(element => element.id)
    expect(ids).toEqual([...new Set(ids)])
    const targets = [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href')!.slice(1))
    const labels = [...document.querySelectorAll('[aria-labelledby]')].map(element => element.getAttribute('aria-labelledby')!)
    expect(targets.length).toBeGreaterThan(10)
    for (const id of [...targets, ...labels]) expect(ids).toContain(id)
  })

  it('closes what it opens', () => {
    const empty = new Set(['meta', 'br', 'hr'])
    const stack: string[] = []
    const wrong: string[] = []
    // the check is of our own markup, so style and script are cut out first
    const bare = page.replaceAll(/<(style|script)>[^]*?<\/\1>/g, '').replace('<!doctype html>', '')
    for (const [, close, name, attributes] of bare.matchAll(/<(\/?)([a-z][\w]*)((?:"[^"]*"|[^">])*)>/gi)) {
      if (close) wrong.push(...(stack.pop() === name ? [] : [name]))
      else if (!empty.has(name) && !attributes.endsWith('/')) stack.push(name)
    }
    expect([stack, wrong]).toEqual([[], []])
  })
})

describe('words', () => {
  it('leave no gap to be filled', () => {
    for (const lang of ['en', 'zh']) {
      expect(wordsOf(lang)).not.toMatch(/\{\w+\}|undefined|NaN|\[object|Infinity/)
      expect(part(lang).innerHTML).not.toMatch(/="[^"]*(?:undefined|NaN|\{\w+\})/)
    }
  })

  it('are Chinese in the Chinese part', () => {
    const chinese = part('zh').innerHTML
    const english = [...Object.values(MESSAGES), ...LIMITS].flatMap(({ en, zh }) =>
      en === zh ? [] : en.split(/\{\w+\}/).filter(piece => /[a-z]{4,} [a-z]{3,}/i.test(piece)),
    )
    expect(english.length).toBeGreaterThan(60)
    // sources are citations and stay as they were written
    for (const piece of english) expect(chinese, piece).not.toContain(piece.trim())
    const heads = [...part('zh').querySelectorAll('th[scope=col], caption, h2, h3, summary')].map(head => head.textContent)
    expect(heads.filter(head => !/[\u4e00-\u9fff%]/.test(head))).toEqual([])
  })

  it('in the English part are English', () => {
    expect(wordsOf('en')).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('say what was found, missed and assumed', () => {
    const words = wordsOf('en')
    expect(words).toContain('“Programme of the paper” ranks first')
    expect(words).toContain('94 % of the 50 futures')
    expect(words).toContain('Excluded: Traditional works, because its slopes fail too often.')
    expect(words).toContain('Three-year survival: paper 35.0 %, model 24.3 %, 10.7 pp too low; the tolerance is 25.0 % to 40.0 %.')
    expect(words).toContain('Soil hauled and spread makes up 53 % of this bill')
    expect(words).toMatch(/Of \d+ numbers in the model and the price list: \d+ verified, \d+ recalled, \d+ paper, \d+ assumed\./)
    expect(words).toContain('2 of 4 verdicts change.')
    expect(words).toContain('Year 1, May (2026-05)')
    expect(words).toContain('regreen compare fake.yaml -n 50 -s 42')
    expect(wordsOf('zh')).toContain('0.7 个百分点')
  })

  it('do not dress calibration up as validation', () => {
    expect(wordsOf('en')).toContain('reaching them is no validation')
    expect(wordsOf('en')).toContain('not a forecast')
  })
})

describe('what the numbers are', () => {
  const rowOf = (label: string, lang = 'en'): string =>
    [...part(lang).querySelectorAll('#compared-' + lang + ' ~ div tbody tr')]
      .find(row => row.querySelector('th')!.textContent.startsWith(label))!
      .textContent.replaceAll(/\s+/g, ' ')

  it('gives damage as a chance, never as a median between 0 and 1', () => {
    // 20 of 50 futures for the baseline, 3 for the programme
    expect(rowOf('Damaged by a slide so far')).toContain('share of futures')
    expect(rowOf('Damaged by a slide so far')).toMatch(/lower is better 40.*%6−34better in 34 %worse in 0 %/)
    expect(rowOf('Damaged by a slide so far')).not.toContain('[')
    expect(rowOf('累计遭滑坡损毁', 'zh')).toContain('占未来情景比例')
    expect(rowOf('Rockfalls of the year')).toContain('mean')
  })

  it('groups the compared table by chapter', () => {
    const heads = [...part('en').querySelectorAll('#compared-en ~ div th[scope=rowgroup]')].map(head =>
      head.textContent.trim().replace(/⚠[^]*/, ''),
    )
    expect(heads).toEqual([
      'Recovery of vegetation',
      'Safety',
      'Erosion and soil',
      'Ecosystem services',
      'Ecological network',
      'Resilience',
      'Scores of the ranking',
      'Money',
    ])
  })

  it('prints each caution over its numbers, in both languages', () => {
    const headsOf = (lang: string): string =>
      [...part(lang).querySelectorAll(`#compared-${lang} ~ div th[scope=rowgroup]`)].map(head => head.textContent).join(' ')
    for (const { label, caution } of Object.values<IndicatorSpec>(INDICATORS)) {
      if (!caution) continue
      expect(headsOf('en')).toContain(`⚠ ${label.en}: ${caution.en}`)
      expect(headsOf('zh')).toContain(`⚠ ${label.zh}\uFF1A${caution.zh}`)
      expect(rowOf(label.en)).toContain('⚠')
    }
  })

  it('names unsafe works, what monitoring could not do, and repair', () => {
    const words = wordsOf('en')
    expect(words).toMatch(/Traditional works North slope[^.]*40 %1\.08/)
    const [, , programme] = fakeComparison().alternatives
    expect(words).toContain(`“Programme of the paper”: ${programme.indicators.warnedSlides.mean[6]!.toFixed(2)} slides on average`)
    expect(words).toContain('Treated land is damaged in 6 % of futures; in 0 % of futures it is damaged without any announcement.')
    expect(words).toContain('Cost of repair CNY M')
    const safe = parseHTML(reportHtml({ ...fakeComparison(), unsafe: [] }, OPTIONS)).document
    expect(safe.querySelector('main[lang=en]')!.textContent).toContain('None: every work on soil and plants')
  })

  it('says how often damage came unannounced, and when monitoring had nothing to do', () => {
    const withProgramme = (change: (name: 'damaged' | 'warnedSlides') => boolean): string => {
      const whole = fakeComparison()
      const alternatives = whole.alternatives.map(each => {
        if (each.id !== 'programme') return each
        const names = (['damaged', 'warnedSlides'] as const).filter(change)
        const values = { ...each.values, ...Object.fromEntries(names.map(name => [name, each.values[name].map(() => 0)])) }
        const zero = each.indicators.cover.time.map(() => 0)
        const band = { time: each.indicators.cover.time, mean: zero, q05: zero, q50: zero, q95: zero }
        return { ...each, values, indicators: { ...each.indicators, ...Object.fromEntries(names.map(name => [name, band])) } }
      })
      return parseHTML(reportHtml({ ...whole, alternatives }, OPTIONS)).document.querySelector('main[lang=en]')!.textContent
    }
    expect(withProgramme(name => name === 'warnedSlides')).toContain('in 6\u00a0% of futures it is damaged without any announcement')
    expect(withProgramme(() => true)).toContain('no slide was announced and none damaged treated land')
  })

  it('never shows the resilience index without its parts, and says where R3 comes from', () => {
    const words = wordsOf('en')
    expect(words).toContain('R = 0.4 R1 + 0.3 R2 + 0.3 R3.')
    expect(words).toContain('R3: half reach (connected area over that of the restored site), 0.3 robustness')
    const table = [...part('en').querySelectorAll('#resilience-en ~ details table')].find(each =>
      each.querySelector('caption')!.textContent.includes('corridor adaptability R3 is made of, year 6'),
    )!
    expect([...table.querySelectorAll('thead th')].map(cell => cell.textContent)).toEqual([
      'Option',
      'Reach',
      'Robustness',
      'Redundancy',
      'Corridor adaptability R3',
    ])
    expect([...table.querySelectorAll('tbody tr')].map(row => row.children[1].textContent)).toEqual(Array(4).fill('0.15 [0.10–0.20]'))
    expect(words).toContain('too small a loss in 30 %')
    expect(words).toContain('not seen in 12 %')
    expect(words).toContain('less than 0.5 pp of cover')
  })

  it('says where R3 comes from when there is no network', () => {
    const { network: _network, ...whole } = fakeComparison()
    const alternatives = whole.alternatives.map(each => ({
      ...each,
      resilience: each.resilience.map(({ corridorParts: _parts, ...result }) => ({ ...result, corridorSource: 'scenario' as const })),
    }))
    const words = parseHTML(reportHtml({ ...whole, alternatives }, OPTIONS)).document.querySelector('main[lang=en]')!.textContent
    expect(words).toContain('R3: the scenario gives no network; the mean of the connectivity that it gives each unit.')
    expect(words).not.toContain('half reach')
    expect(words).not.toContain('Robustness')
  })

  it('says when resilience is switched off', () => {
    const whole = fakeComparison()
    const { resilience: _resilience, ...scenario } = whole.scenario
    const alternatives = whole.alternatives.map(each => ({ ...each, resilience: [] }))
    const off = parseHTML(reportHtml({ ...whole, scenario, alternatives }, OPTIONS)).document
    expect(off.querySelector('main[lang=en]')!.textContent).toContain('The scenario switches it off')
  })

  it('splits the variance where futures share parameters, and only there', () => {
    expect(wordsOf('en')).toContain('Parameters were drawn 10 times and each draw met 5 futures')
    expect(wordsOf('en')).toContain('70 / 30 %')
    // 62.5 % and 37.5 %: rounded apart they would make 101
    expect(wordsOf('en')).toContain('63 / 37 %')
    const { variance: _variance, ...single } = fakeComparison()
    expect(reportHtml(single, OPTIONS)).not.toContain('Sources of the spread')
    expect(reportHtml({ ...single, variance: [] }, OPTIONS)).toContain('fewer than two complete draws')
  })

  it('says in the head that the climate is changed', () => {
    expect(wordsOf('en')).toContain('temperature +1.5 °C, rain −10 % to 0 %')
    expect(wordsOf('zh')).toContain('气温 +1.5 ℃，降水 −10 % 至 0 %')
  })

  it('shows the three scores beside the rank', () => {
    const head = [...part('en').querySelectorAll('#summary-en ~ div thead th')].slice(0, 7).map(cell => cell.textContent)
    expect(head).toEqual(['Option', 'Rank', 'Score', 'Geological safety', 'Ecological function', 'Landscape', 'Ranks first'])
  })
})

describe('charts and tables', () => {
  it('have a summary, and every chart a table twin', () => {
    for (const svg of document.querySelectorAll('svg')) {
      expect(svg.getAttribute('role')).toBe('img')
      expect(svg.getAttribute('aria-label')!.length).toBeGreaterThan(20)
    }
    for (const figure of document.querySelectorAll('figure')) {
      expect(figure.querySelector('figcaption h3')!.textContent).not.toBe('')
      expect(figure.querySelector('table')).not.toBeNull()
    }
    expect(part('en').querySelectorAll('svg').length).toBe(part('zh').querySelectorAll('svg').length)
  })

  it('have headings with a scope and a caption', () => {
    for (const table of document.querySelectorAll('table')) {
      expect(table.querySelector('caption')!.textContent).not.toBe('')
      for (const head of table.querySelectorAll('th')) expect(['row', 'col', 'rowgroup']).toContain(head.getAttribute('scope'))
      const columns = table.querySelectorAll('thead th').length
      for (const line of table.querySelectorAll('tbody tr')) {
        const widths = [...line.children].map(cell => Number(cell.getAttribute('colspan') ?? 1))
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(columns)
      }
    }
  })

  it('start fluxes at year 1', () => {
    const years = (caption: string): string[] => {
      const table = [...part('en').querySelectorAll('figure table')].find(each =>
        each.querySelector('caption')!.textContent.trim().startsWith(caption),
      )!
      return [...table.querySelectorAll('tbody th')].map(head => head.textContent.trim())
    }
    expect(years('Soil erosion modulus')).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(years('Vegetation cover')).toEqual(['0', '1', '2', '3', '4', '5', '6'])
  })

  it('draw no lines through numbers that are not there', () => {
    for (const path of document.querySelectorAll('path')) expect(path.getAttribute('d')).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('the network', () => {
  const section = (lang: string) => part(lang).querySelector(`section[aria-labelledby=network-${lang}]`)!
  const rowsUnder = (caption: string): string[][] => {
    const table = [...section('en').querySelectorAll('table')].find(each => each.querySelector('caption')!.textContent.includes(caption))!
    return [...table.querySelectorAll('tbody tr')].map(row => [...row.children].map(cell => cell.textContent.trim()))
  }

  it('stands between resilience and charts, and in the contents', () => {
    const links = [...part('en').querySelectorAll('nav a')].map(link => link.getAttribute('href'))
    expect(links.slice(3, 6)).toEqual(['#resilience-en', '#network-en', '#charts-en'])
    const heads = [...part('zh').querySelectorAll('h2')].map(head => head.id)
    expect(heads.slice(3, 6)).toEqual(['resilience-zh', 'network-zh', 'charts-zh'])
  })

  it('leads with the option that connects most', () => {
    expect(section('en').querySelector('p')!.textContent).toMatch(/^“Programme of the paper” connects most: 0\.\d+ ha/)
    expect(section('zh').querySelector('p')!.textContent).toMatch(/^“论文方案”连通最多：第 6 年末为 0\.\d+ ha/)
    const whole = fakeComparison()
    const alternatives = whole.alternatives.map(each => ({
      ...each,
      indicators: { ...each.indicators, connectivity: whole.alternatives[0].indicators.connectivity },
    }))
    expect(reportHtml({ ...whole, alternatives }, OPTIONS)).toContain('No option connects more than “Do nothing”')
  })

  it('has a map of the start and of the end of each option, and their numbers', () => {
    for (const lang of ['en', 'zh']) expect(section(lang).querySelectorAll('figure svg')).toHaveLength(5)
    const rows = rowsUnder('Habitat quality of the patches')
    expect(rows).toContainEqual(['North platform (900 ha)', '0.15', '0.20', '0.35', '0.60', '0.30'])
    expect(rows).toContainEqual(['Steppe – Spring', '0.04', '0.04', '0.04', '0.06', '0.04'])
  })

  it('lists the measures at start and end with paired differences', () => {
    const rows = rowsUnder('The network at the start')
    expect(rows.filter(row => row.length === 1).map(([head]) => head)).toEqual([
      'Equivalent connected area, ha',
      'Probability of connectivity PC',
      'Working links',
      'Network closure α',
    ])
    expect(rows[1]?.slice(0, 2)).toEqual(['Do nothing', '0.200'])
    expect(rows[1]?.[3]).toBe('–')
    expect(rows[3]?.[3]).toMatch(/^\+0\.3/)
  })

  it('gives every reading of the published gain and calls none a validation', () => {
    expect(section('en').textContent).toContain('names neither the measure nor what the gain is counted from')
    expect(section('en').textContent).toContain('This is no validation.')
    expect(section('zh').textContent).toContain('这不构成验证。')
    const rows = rowsUnder('Change of connectivity')
    expect(rows.map(([title]) => title)).toEqual(['Traditional works', 'Programme of the paper', 'Cheaper nature-based variant'])
    const { alternatives } = fakeComparison()
    const [idle, , programme] = alternatives.map(({ values }) => values.connectivity)
    const medianOf = (changes: readonly number[]): string => {
      const sorted = changes.toSorted((a, b) => a - b)
      return `+${Math.round(50 * (sorted[24] + sorted[25]))}`
    }
    const replicates = Array.from({ length: 50 }, (_, r) => r)
    expect(rows[1]?.[1]?.split(' ')[0]).toBe(medianOf(replicates.map(r => programme[300 + r] / programme[r] - 1)))
    expect(rows[1]?.[2]?.split(' ')[0]).toBe(medianOf(replicates.map(r => programme[300 + r] / idle[300 + r] - 1)))
  })

  it('is absent where the scenario has none', () => {
    const { network: _network, ...none } = fakeComparison()
    const bare = reportHtml(none, OPTIONS)
    expect(bare).not.toContain('network-en')
    expect(bare).not.toContain('The gain of 55 %')
  })
})

describe('titles from files', () => {
  it('cannot bring markup or scripts in', () => {
    const evil = { en: '<script>alert(1)</script>"\'&</style>', zh: '<img src=x onerror=alert(2)>' }
    const comparison = fakeComparison()
    const scenario = {
      ...comparison.scenario,
      title: evil,
      doc: evil,
      hash: '"><script>3</script>',
      units: comparison.scenario.units.map(unit => ({ ...unit, title: evil })),
      alternatives: comparison.scenario.alternatives.map(alternative => ({ ...alternative, title: evil })),
      provenance: [{ of: '<script>', status: 'assumed' as const, source: evil }],
    }
    const bad = reportHtml(
      {
        ...comparison,
        scenario,
        alternatives: comparison.alternatives.map(alternative => ({ ...alternative, title: evil })),
        ranking: { ...comparison.ranking, basis: evil, excluded: [{ id: 'traditional', reason: evil }] },
        network: { ...comparison.network!, patches: comparison.network!.patches.map(patch => ({ ...patch, title: evil })) },
        validation: comparison.validation.map(row => ({ ...row, quantity: evil, source: evil.en, note: evil })),
        shifts: comparison.shifts.map(shift => ({ ...shift, what: evil })),
        warnings: [evil],
      },
      { lang: 'zh', generated: evil.en, command: evil.en },
    )
    expect(bad.match(/<script/g)).toHaveLength(1)
    expect(bad.match(/<\/style/g)).toHaveLength(1)
    expect(bad).not.toContain('<img')
    const { document } = parseHTML(bad)
    expect(document.querySelectorAll('script')).toHaveLength(1)
    expect(document.querySelectorAll('[onerror]')).toHaveLength(0)
    expect(document.querySelector('main[lang=en] h1')!.textContent).toBe(evil.en)
    expect(JSON.parse(document.querySelector('.switch')!.getAttribute('data-titles')).en).toContain(evil.en)
  })
})

describe('small cases', () => {
  it('work with the baseline alone, without evidence', () => {
    const comparison = fakeComparison()
    const alone = {
      ...comparison,
      alternatives: comparison.alternatives.slice(0, 1),
      scenario: { ...comparison.scenario, alternatives: comparison.scenario.alternatives.slice(0, 1), provenance: [] },
      ranking: { ...comparison.ranking, order: ['do-nothing'], excluded: [] },
      validation: [],
      shifts: [],
      warnings: [],
    }
    const words = parseHTML(reportHtml(alone, OPTIONS)).document.querySelector('main[lang=en]')!.textContent
    expect(words).toContain('The scenario names no published numbers')
    expect(words).toContain('No option was excluded.')
    expect(words).not.toMatch(/NaN|undefined|\{\w+\}/)
  })

  it('work when everything is excluded', () => {
    const comparison = fakeComparison()
    const none = { ...comparison, ranking: { ...comparison.ranking, order: [] } }
    expect(reportHtml(none, OPTIONS)).toContain('No option is left to rank.')
  })
})
