import { describe, expect, it } from 'vitest'
import { ruleSentence, type ColumnWords } from '../../../src/decide/discover/rule-sentence.ts'

const WORDS: Readonly<Record<string, ColumnWords>> = {
  rain: { label: { en: 'mean rain', zh: '平均降雨量' }, unit: 'mm' },
  share: { label: { en: 'share of rock', zh: '岩石占比' }, unit: '1' },
  crews: { label: { en: 'number of crews', zh: '施工队数' }, unit: '' },
  mix: {
    label: { en: 'seed mix', zh: '种子配比' },
    unit: '',
    categories: { grass: { en: 'grass', zh: '草' }, shrub: { en: 'grass and shrub', zh: '草灌' } },
  },
}
const words = (column: string): ColumnWords => WORDS[column]

describe('rules in words', () => {
  it.each([
    [
      [{ column: 'rain', upper: 410.2513 }],
      'the plan fails more often when mean rain is at most 410 mm',
      '当平均降雨量不超过 410 mm时，方案更常失败',
    ],
    [
      [{ column: 'rain', lower: 0.0123456 }],
      'the plan fails more often when mean rain is at least 0.0123 mm',
      '当平均降雨量不低于 0.0123 mm时，方案更常失败',
    ],
    [
      [
        { column: 'rain', upper: 12_345.6 },
        { column: 'share', lower: 0.2, upper: 0.3 },
      ],
      'the plan fails more often when mean rain is at most 12346 mm and share of rock is between 0.2 and 0.3',
      '当平均降雨量不超过 12346 mm，且岩石占比介于 0.2 与 0.3 之间时，方案更常失败',
    ],
    [[{ column: 'crews', lower: 3 }], 'the plan fails more often when number of crews is at least 3', '当施工队数不低于 3时，方案更常失败'],
    [[{ column: 'crews', upper: 2 }], 'the plan fails more often when number of crews is at most 2', '当施工队数不超过 2时，方案更常失败'],
    [[{ column: 'crews', lower: 2, upper: 2 }], 'the plan fails more often when number of crews is 2', '当施工队数为 2时，方案更常失败'],
    [
      [{ column: 'mix', categories: ['grass', 'shrub', 'moss'] }],
      'the plan fails more often when seed mix is grass or grass and shrub or moss',
      '当种子配比为草或草灌或moss时，方案更常失败',
    ],
    [
      [{ column: 'rain', lower: -3.14159 }],
      'the plan fails more often when mean rain is at least −3.14 mm',
      '当平均降雨量不低于 −3.14 mm时，方案更常失败',
    ],
    [[], 'the plan fails whatever the inputs are', '无论输入如何，方案都会失败'],
  ])('%o', (rule, en, zh) => {
    const said = ruleSentence(rule, words)
    expect({ en: said.en.replaceAll('\u00a0', ' '), zh: said.zh.replaceAll('\u00a0', ' ') }).toEqual({ en, zh })
  })

  it('shows more digits where two limits would look the same', () => {
    expect(ruleSentence([{ column: 'share', lower: 0.99912, upper: 0.99947 }], words).en).toContain('between 0.9991 and 0.9995')
    expect(ruleSentence([{ column: 'rain', lower: 1234.1, upper: 1234.3 }], words).en).toContain('between 1234.1 and 1234.3')
  })

  it('says that what lies on a limit is inside, as the rule has it', () => {
    // a column that is 0 in most cases can be cut at 0: all that is inside is on the limit
    expect(ruleSentence([{ column: 'rain', upper: 0 }], words).en).toBe('the plan fails more often when mean rain is at most 0\u00a0mm')
  })

  it('does not round a limit away from the values it divides', () => {
    const narrow = (): ColumnWords => ({ label: { en: 'pressure', zh: '气压' }, unit: 'hPa', span: 1 })
    expect(ruleSentence([{ column: 'p', upper: 1000.4321 }], narrow).en).toContain('at most 1000.432\u00a0hPa')
    expect(ruleSentence([{ column: 'p', lower: -273.4567 }], narrow).zh).toContain('不低于 −273.457\u00a0hPa')
    expect(ruleSentence([{ column: 'p', upper: 1.23456 }], narrow).en).toContain('at most 1.235\u00a0hPa')
  })

  it('calls what fails as it is told', () => {
    expect(ruleSentence([{ column: 'rain', upper: 1 }], words, { en: 'own soil', zh: '自有客土' })).toEqual({
      en: 'own soil fails more often when mean rain is at most 1\u00a0mm',
      zh: '当平均降雨量不超过 1\u00a0mm时，自有客土更常失败',
    })
  })

  it('refuses a restriction of nothing', () => {
    expect(() => ruleSentence([{ column: 'rain' }], words)).toThrow(/"rain" without limits/)
  })
})
