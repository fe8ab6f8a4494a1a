import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuantitySpec } from '../../src/scenarios/quantity-spec.ts'
import { readQuantity } from '../../src/scenarios/read-quantity.ts'
import { UNIT_FIELDS } from '../../src/scenarios/unit-fields.ts'
import { unitConverter } from '../../src/scenarios/unit-converter.ts'
import { MEASURES } from '../../src/engine/measures/index.ts'
import { PARAMETERS } from '../../src/engine/parameters.ts'
import { INDICATORS } from '../../src/indicators/indicators.ts'
import { normalUnit } from '../../src/scenarios/normal-unit.ts'
import type { Measure } from '../../src/engine/measure.ts'

const units = await unitConverter()
const any = (unit: string, more: Partial<QuantitySpec> = {}): QuantitySpec => ({ unit, min: -Infinity, max: Infinity, ...more })
const read = (raw: string | number, spec: QuantitySpec): unknown => {
  const result = readQuantity(raw, 'x', spec, units)
  return 'value' in result ? result.value : result.code
}

describe('conversion', () => {
  it.each([
    ['3 t/mu', 't/ha', 45],
    ['21735 mu', 'm2', 14_490_000],
    ['21735 mu', 'ha', 1449],
    ['20 cm', 'm', 0.2],
    ['6100 t/(km^2 a)', 't/(ha a)', 61],
    ['6100 t/(km2 a)', 't/(ha a)', 61],
    ['6100 t km-2 a-1', 't/(ha a)', 61],
    ['250 ha', 'm2', 2_500_000],
    ['0.3 km', 'm', 300],
    ['2 a', 'month', 24],
    ['12 months', 'month', 12],
    ['1 year', 'month', 12],
    ['8 kg/(ha a)', 'kg/(ha a)', 8],
    ['0.12 mg/kg', 'mg/kg', 0.12],
    ['120 ug/kg', 'mg/kg', 0.12],
    ['4 g/kg', '%', 0.4],
    ['0.4 %', '%', 0.4],
    ['5 ‰', '1', 0.005],
    ['68 %', '1', 0.68],
    ['100 m/ha', 'm/ha', 100],
    ['2500 1/ha', '1/ha', 2500],
    ['2500 /ha', '1/ha', 2500],
    ['2500 plants/ha', '1/ha', 2500],
    ['100 株/亩', '1/ha', 1500],
    ['0.05 1/a', '1/a', 0.05],
    ['6 wan', 'CNY', 60_000],
    ['8 万元/年', 'CNY/a', 80_000],
    ['80000 yuan/a', 'CNY/a', 80_000],
    ['5 mm/m', 'mm/m', 5],
    ['1 m3/m', 'm3/m', 1],
    ['6 kPa', 'kPa', 6],
    ['25 degC', 'degC', 25],
    ['298.15 K', 'degC', 25],
    ['77 degF', 'degC', 25],
    ['25 ℃', 'degC', 25],
    ['1,250 ha', 'ha', 1250],
    ['２５０ 公顷', 'ha', 250],
    ['２０厘米', 'm', 0.2],
    ['3吨/亩', 't/ha', 45],
    ['12 m²', 'm2', 12],
    ['12 ㎡', 'm2', 12],
    ['12 m⁻¹', '1/m', 12],
    ['14 species', 'count', 14],
    ['14 种', 'count', 14],
    ['−5 degC', 'degC', -5],
  ])('%s is so many %s: %f', (text, unit, value) => {
    expect(read(text, any(unit))).toBe(value)
  })

  it('takes a slope in percent for its tangent', () => {
    expect(read('35 %', any('deg', { kind: 'slope' }))).toBeCloseTo(19.2900462, 7)
    expect(read('100 %', any('deg', { kind: 'slope' }))).toBe(45)
    expect(read('5 度', any('deg', { kind: 'slope' }))).toBe(5)
  })

  it('takes degC as a difference where a difference is meant', () => {
    expect(read('-0.1 K', any('K', { kind: 'difference' }))).toBe(-0.1)
    expect(read('-0.1 degC', any('K', { kind: 'difference' }))).toBe(-0.1)
    expect(read('1.8 degF', any('K', { kind: 'difference' }))).toBe(1)
  })

  it('gives back every number that is already in its unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('ha', 'm', 't/ha', 'kPa', 'CNY', 'mg/kg', 't/(km2 a)'), (k, unit) => {
        const x = k / 1000
        expect(read(`${x} ${unit}`, any(unit))).toBe(x)
      }),
    )
  })
})

describe('faults', () => {
  it.each([
    [250, any('m2'), 'R0110'],
    ['250', any('m2'), 'R0110'],
    ['12 zorkmid', any('m2'), 'R0111'],
    ['12 m', any('m2'), 'R0112'],
    ['5 %', any('m2'), 'R0112'],
    ['twelve', any('m2'), 'R0113'],
    ['1..2 ha', any('ha'), 'R0111'],
    ['2*3 ha', any('ha'), 'R0111'],
    ['12 5 ha', any('ha'), 'R0111'],
    ['1 / 0', any('1'), 'R0111'],
    ['', any('1'), 'R0113'],
    [NaN, any('1'), 'R0113'],
    ['1e999 ha', any('ha'), 'R0201'],
    [1.5, any('count', { whole: true }), 'R0206'],
    [2, { unit: '1', min: 0, max: 1 }, 'R0201'],
    [0, { unit: '1', min: 0, max: 1, above: true }, 'R0201'],
  ] as const)('%s is refused as it should be', (raw, spec, code) => {
    expect(read(raw, spec)).toBe(code)
  })

  it('never evaluate anything', () => {
    for (const text of ['1 constructor', '1 import("x")', '1 __proto__', '3 f(x)', '1 ha; 2', '1 pi', '1 ha to m2', `1 ${'m '.repeat(500)}`]) {
      expect(String(read(text, any('m2')))).toMatch(/^R01/)
    }
  })

  it('suggest what was probably meant', () => {
    const help = (raw: string | number, spec: QuantitySpec): string | undefined => {
      const result = readQuantity(raw, 'x', spec, units)
      return 'code' in result ? result.help?.en : undefined
    }
    expect(help(12, UNIT_FIELDS.area)).toBe('write "12 ha"')
    expect(help('12 m', UNIT_FIELDS.area)).toBe('did you mean "12 m2"?')
    expect(help('3 t', any('t/ha'))).toBe('did you mean "3 t/mu" or "3 t/ha"?')
    expect(help('8 kg/ha', any('kg/(ha a)'))).toBe('did you mean "8 kg/ha/a"?')
    expect(help('130 deg', UNIT_FIELDS.slope)).toBe('130 % would be 52.43 deg; write "130 %"')
    expect(help(70, UNIT_FIELDS.sand)).toBe('write "70 %"')
    expect(help('12 hectars', UNIT_FIELDS.area)).toContain('hectare')
  })
})

describe('units of the tables', () => {
  const all = [
    ...Object.entries(UNIT_FIELDS).map(([name, { unit }]) => [name, unit]),
    ...Object.values(MEASURES as Readonly<Record<string, Measure>>).flatMap(({ name, dose }) => Object.entries(dose).map(([key, { unit }]) => [`${name}.${key}`, unit])),
    ...Object.entries(INDICATORS).map(([name, { unit }]) => [name, unit]),
  ]
  it.each(all)('%s: %s is a unit', (_name, unit) => {
    if (['1', 'count', '%'].includes(unit)) return
    expect(units.find(normalUnit(unit)), unit).toBeDefined()
  })

  // 1/% has no spelling with a unit: such a parameter is given as a plain number
  it('of parameters are units, so that values with units can be given', () => {
    const odd = Object.entries(PARAMETERS).flatMap(([group, specs]) =>
      Object.entries(specs).filter(([, { unit }]) => !['1', 'count', '%', '1/%'].includes(unit) && units.find(normalUnit(unit)) === undefined).map(([key, { unit }]) => `${group}.${key}: ${unit}`),
    )
    expect(odd).toEqual([])
  })
})
