import { describe, expect, it } from 'vitest'
import { INDICATORS, type IndicatorName } from '../../src/indicators/indicators.ts'
import { numberFormat } from '../../src/report/number-format.ts'
import { quantityText } from '../../src/report/quantity-text.ts'
import { unitLabel } from '../../src/report/unit-label.ts'

const spread = (q05: number, q50: number, q95: number) => ({ q05, q50, q95 })

describe('numberFormat', () => {
  it.each([
    ['cover', 0.634, '63 %', '63 %'],
    ['erosion', 1148.7, '1,150 t/(km² a)', '1,150 t/(km²·a)'],
    ['erosion', 85.34, '85.3 t/(km² a)', '85.3 t/(km²·a)'],
    ['erosion', 0.01234, '0.0123 t/(km² a)', '0.0123 t/(km²·a)'],
    ['erosion', 999.6, '1,000 t/(km² a)', '1,000 t/(km²·a)'],
    ['erosion', 0, '0 t/(km² a)', '0 t/(km²·a)'],
    ['species', 47.04, '47.0 species', '47.0 种'],
    ['soilDepth', 0.213, '21.3 cm', '21.3 cm'],
    ['function', 0.9274, '0.93', '0.93'],
  ] as const)('%s %d', (kind, x, en, zh) => {
    expect(numberFormat(kind, 'en').value(x)).toBe(en)
    expect(numberFormat(kind, 'zh').value(x)).toBe(zh)
  })

  it.each([
    [258_400_000, 'CNY 258 M', '25,800 万元'],
    [1_234_000, 'CNY 1.23 M', '123 万元'],
    [178_151, 'CNY 178,000', '17.8 万元'],
    [950, 'CNY 950', '950 元'],
    [0, 'CNY 0.00', '0.00 元'],
  ])('money %d', (x, en, zh) => {
    expect(numberFormat('cost', 'en', { among: [x] }).value(x)).toBe(en)
    expect(numberFormat('cost', 'zh', { among: [x] }).value(x)).toBe(zh)
  })

  it('writes bands and differences so that minus signs are not taken for dashes', () => {
    const cover = numberFormat('cover', 'en')
    expect(cover.spreadValue(spread(0.54, 0.63, 0.69))).toBe('63 % [54–69]')
    expect(cover.signedSpread(spread(-0.05, 0.08, 0.2))).toBe('+8 [−5 to +20]')
    expect(numberFormat('cover', 'zh').signedSpread(spread(-0.05, 0.08, 0.2))).toBe('+8 [−5 至 +20]')
    expect(cover.signed(0.351)).toBe('+35 pp')
    expect(cover.signed(-0.001)).toBe('0 pp')
    expect(numberFormat('cost', 'en', { among: [-2.5e6] }).signed(-2.5e6)).toBe('−CNY 2.50 M')
  })

  it('shows what is not known as a dash', () => {
    expect(numberFormat('erosion', 'en').value(null)).toBe('–')
    expect(numberFormat('erosion', 'en').spread({ q05: null, q50: null, q95: null })).toBe('–')
    expect(numberFormat('cover', 'en').number(Number.NaN)).toBe('–')
  })

  it('knows every indicator', () => {
    for (const name of Object.keys(INDICATORS) as IndicatorName[]) expect(numberFormat(name, 'zh').value(1)).toMatch(/\d/)
  })
})

describe('quantities with any unit', () => {
  it.each([
    [45, 't/ha', '45 t/ha', '45 t/公顷'],
    [1500, 'CNY/(ha a)', '1,500 CNY/(ha a)', '1,500 元/(公顷·年)'],
    [24, 'deg', '24°', '24°'],
    [0.0065, '1', '0.0065', '0.0065'],
    [35, 'CNY/m3', '35 CNY/m³', '35 元/m³'],
    [-1.5, 'degC', '−1.5 °C', '−1.5 °C'],
    [1e-7, '1', '1.00e−7', '1.00e−7'],
  ])('%d %s', (x, unit, en, zh) => {
    expect(quantityText(x, unit, 'en')).toBe(en)
    expect(quantityText(x, unit, 'zh')).toBe(zh)
  })

  it('leave plain numbers without unit', () => {
    expect(unitLabel('1', 'zh')).toBe('')
    expect(unitLabel('count', 'en')).toBe('species')
  })
})
