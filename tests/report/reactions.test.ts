import { describe, expect, it } from 'vitest'
import type { ReactionSummary } from '../../src/compare/comparison.ts'
import { compareJson } from '../../src/report/compare-json.ts'
import { compareText } from '../../src/report/compare-text.ts'
import { reportHtml } from '../../src/report/report-html.ts'
import { shortMonth } from '../../src/report/short-month.ts'
import { triggerText } from '../../src/report/trigger-text.ts'
import type { Trigger } from '../../src/scenarios/scenario.ts'
import { fakeComparison } from './fake-comparison.ts'

const WHEN: Trigger = {
  quantity: 'cover',
  side: 'below',
  threshold: 0.35,
  scope: 'unit',
  error: 0,
  from: 12,
  check: [6],
  inARow: 1,
  delay: 2,
  months: [],
  atMost: 2,
  pause: 1,
}
const ROW: ReactionSummary = {
  alternative: 'programme',
  rule: 1,
  measure: 'replanting',
  units: ['a', 'b'],
  when: WHEN,
  share: 0.62,
  medianMonth: 19,
  medianValue: 0.31,
  meanTimes: 1.38,
  meanUnits: 1.1,
  meanCost: 2_460_000,
}
const COMPARISON = {
  ...fakeComparison(),
  reactions: [ROW, { ...ROW, rule: 2, measure: 'repair', share: 0, medianMonth: null, medianValue: null, meanTimes: 0, meanCost: 0 }],
}
const text = (lang: 'en' | 'zh', comparison = COMPARISON): string => compareText(comparison, { lang, width: 100, unicode: true })

describe('triggered works', () => {
  it('are in the text of the terminal, in both languages', () => {
    const en = text('en')
    expect(en).toContain('Works that were triggered')
    expect(en).toMatch(/Replanting of failures: Vegetation cover < 35 %\n +Programme of the paper +62 % +Y2-08 +1\.38 +2\.46/)
    expect(en).toMatch(/Repair after slides: .*\n +Programme of the paper +0 % +– +0\.00 +0\.00/)
    // a rule of the whole site acts on all its units at once, and is counted once
    expect(en.replace(/\s+/g, ' ')).toContain('each unit counted, those on the whole site as one')
    const zh = text('zh')
    expect(zh).toMatch(/补植：植被盖度 < 35 %\n +论文方案 +62 % +Y2-08 +1\.38 +246/)
  })

  it('keep to a narrow screen', () => {
    const lines = compareText(COMPARISON, { lang: 'en', width: 60, unicode: false }).split('\n')
    for (const line of lines.slice(lines.indexOf('Works that were triggered')).slice(0, 6)) expect(line.length).toBeLessThanOrEqual(60)
  })

  it('are in the JSON as they are', () => {
    expect(compareJson(COMPARISON).reactions).toEqual(COMPARISON.reactions)
    expect(compareJson(fakeComparison())).not.toHaveProperty('reactions')
  })

  it('are in the report, below the schedule, in both languages', () => {
    const page = reportHtml(COMPARISON, { lang: 'en', generated: 'now' })
    expect(page).toContain('Triggered works over all futures')
    expect(page).toContain('各未来情景中触发实施的措施')
    expect(page).toContain('Vegetation cover &lt; 35 %')
    const quiet = reportHtml(fakeComparison(), { lang: 'en', generated: 'now' })
    expect(quiet).not.toContain('Triggered works')
  })

  it('are not spoken of where there are none', () => {
    expect(text('en', fakeComparison() as typeof COMPARISON)).not.toContain('triggered')
  })
})

describe('a trigger in words', () => {
  it.each([
    [{}, 'Vegetation cover < 35 %', '植被盖度 < 35 %'],
    [{ scope: 'site' }, 'Vegetation cover < 35 % (whole site)', '植被盖度 < 35 %（全场地）'],
    [{ quantity: 'designFactorOfSafety', threshold: 1.15 }, 'Factor of safety in the design storm < 1.15', '设计暴雨安全系数 < 1.15'],
    [{ quantity: 'soilLoss', side: 'above', threshold: 2.5 }, 'Soil loss of the month > 2.5 t/ha', '月土壤流失 > 2.5 t/公顷'],
    [{ quantity: 'rockfalls', side: 'above', threshold: 3 }, 'Rockfalls > 3', '崩落次数 > 3'],
    [{ quantity: 'ph', threshold: 6.5 }, 'Soil pH < 6.5', '土壤 pH < 6.5'],
  ] as const)('%j', (changes, en, zh) => {
    const when: Trigger = { ...WHEN, ...changes }
    const plain = (words: string): string => words.replaceAll('\u00a0', ' ')
    expect(plain(triggerText(when, 'en'))).toBe(en)
    expect(plain(triggerText(when, 'zh'))).toBe(zh)
  })
})

it('a month is written as files write it', () => {
  expect([0, 17, 18.5, null].map(shortMonth)).toEqual(['Y1-01', 'Y2-06', 'Y2-07', '–'])
})
