import { normalUnit } from './normal-unit.ts'
import type { QuantitySpec } from './quantity-spec.ts'
import type { UnitConverter } from './unit-converter.ts'

/** Units that people use, with the Chinese mu among them. */
const COMMON = ['ha', 'mu', 'km2', 'm2', 'm', 'cm', 'mm', 'km', 'month', 'a', 'd', 't/ha', 't/mu', 'kg/ha', 'kg/mu', 'kg/(ha a)', 't/(km2 a)', 'kPa', 'degC', 'K', 'deg', 'CNY', 'wan', 'CNY/a', 'wan/a', 'm3/ha', 'm3/mu', '1/ha', '1/mu', '1/a', '1/month', 'm/ha', 'm/mu', 'm3/m']

/** What a value of `spec` may look like, for `expected` lines and the JSON Schema: `a number with one of the units ha, mu, ...`. */
export function unitExamples(spec: QuantitySpec, units: UnitConverter): string {
  if (spec.unit === '1') return spec.max === 1 ? '0..1, %' : 'number'
  if (spec.unit === 'count') return 'number'
  if (spec.unit === '%') return '%, g/kg'
  if (spec.unit === 'mg/kg') return 'mg/kg, g/t'
  if (spec.kind === 'slope') return 'deg, %'
  const wanted = units.find(normalUnit(spec.unit))
  if (wanted === undefined) return spec.unit
  const first = spec.write ?? spec.unit
  // the same dimension can hide another thing (m/ha is 1/length, m3/m an area), so odd units show only themselves
  const fits = (unit: string): boolean => {
    const known = units.find(normalUnit(unit))
    return unit !== first && known !== undefined && units.same(known, wanted) && alike(first, unit)
  }
  return [first, ...(COMMON.includes(first) ? COMMON.filter(fits) : [])].join(', ')
}

/** Quotients go with quotients of the same build only. */
const alike = (a: string, b: string): boolean => a.split('/').length === b.split('/').length && (a === 'm3/m') === (b === 'm3/m')
