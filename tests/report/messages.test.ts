import { describe, expect, it } from 'vitest'
import type { Text } from '../../src/base/text.ts'
import { LABELS } from '../../src/report/labels.ts'
import { LIMITS } from '../../src/report/limits.ts'
import { MESSAGES } from '../../src/report/messages.ts'

const gaps = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(match => match[1]).toSorted()
const all: [string, Text][] = [
  ...Object.entries(MESSAGES),
  ...LIMITS.map((text, i): [string, Text] => [`limit ${i}`, text]),
  ...Object.entries(LABELS).flatMap(([table, rows]) =>
    Object.entries(rows as Record<string, Text>).map(([key, text]): [string, Text] => [`${table}.${key}`, text]),
  ),
]

describe('messages', () => {
  it.each(all)('%s is there in both languages, with the same gaps', (_, { en, zh }) => {
    expect(en.trim()).not.toBe('')
    expect(zh.trim()).not.toBe('')
    expect(gaps(zh).filter(gap => !gaps(en).includes(gap))).toEqual([])
  })

  it('are Chinese in Chinese and English in English', () => {
    for (const [key, { en }] of all) {
      expect(en === MESSAGES.otherLanguage.en ? '' : en, key).not.toMatch(/[\u4e00-\u9fff]/)
    }
    const foreign = all.filter(
      ([key, { en, zh }]) => key !== 'otherLanguage' && /[a-z]{3,}/i.test(en.replaceAll(/\{\w+\}/g, '')) && !/[\u4e00-\u9fff]/.test(zh),
    )
    expect(foreign).toEqual([])
  })

  it('use Chinese punctuation in Chinese', () => {
    for (const [key, { zh }] of all) expect(zh, key).not.toMatch(/[\u4e00-\u9fff][,:;(?]|[,:;)?][\u4e00-\u9fff]/)
  })
})
