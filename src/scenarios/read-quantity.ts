import { nearestName } from '../base/nearest-name.ts'
import { roundTo } from '../base/round-to.ts'
import type { Text } from '../base/text.ts'
import { dimensionName } from './dimension-name.ts'
import { normalUnit } from './normal-unit.ts'
import type { QuantitySpec } from './quantity-spec.ts'
import type { UnitConverter } from './unit-converter.ts'
import { unitExamples } from './unit-examples.ts'

/** A fault in a quantity: its code, the particulars for the sentence, and advice. */
export type QuantityFault = { readonly expected?: Text; readonly help?: Text } & (
  | { readonly code: 'R0110'; readonly args: { name: string; found: string } }
  | { readonly code: 'R0111'; readonly args: { name: string; unit: string } }
  | { readonly code: 'R0112'; readonly args: { name: string; found: string; is: Text; needs: Text } }
  | { readonly code: 'R0113'; readonly args: { name: string; found: string } }
  | { readonly code: 'R0201'; readonly args: { name: string; found: string; low: string; high: string } }
  | { readonly code: 'R0206'; readonly args: { name: string; found: string } }
)

const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(.*)$/s
const USUAL_UNITS = 'ha mu m2 km2 hectare m cm mm km deg kPa month year day t/ha t/mu kg/ha CNY degC mg/kg'.split(' ')
const DEGREES = 180 / Math.PI
const same = (text: string): Text => ({ en: text, zh: text })
const write = (text: string): Text => ({ en: `write "${text}"`, zh: `写作“${text}”` })

/** The spelling of a unit in messages: as the tables write it, `t/(km2 a)`. */
const plainUnit = (unit: string): string => (unit === '1' || unit === 'count' ? '' : unit)

/**
 * Reads a quantity such as `3 t/mu`, `35 %`, `２０ 厘米` or a plain number as `spec` wants it, rounded to 15 digits after conversion.
 * @param name what messages call it
 * @returns the number in the unit of `spec`, or the fault
 */
export function readQuantity(raw: string | number, name: string, spec: QuantitySpec, units: UnitConverter): { value: number } | QuantityFault {
  const text = typeof raw === 'number' ? String(raw) : raw.trim()
  const folded = foldWidth(text).replace(/^[−–]/, '-')
  const match = NUMBER.exec(folded)
  // What may be written is worked out for faults only: it takes longer than the reading.
  const expected = (): { expected: Text } => ({ expected: same(unitExamples(spec, units)) })
  if (match === null || (typeof raw === 'number' && !Number.isFinite(raw))) {
    return { code: 'R0113', args: { name, found: shorten(text) }, ...expected() }
  }
  const [, digits = '', rest = ''] = match
  const number = Number(digits.replaceAll(',', ''))
  const unit = normalUnit(rest)
  const reading: Reading = { name, text, number, unit, spec, units }
  const converted = convert(reading)
  return 'code' in converted ? { ...converted, ...expected() } : checkRange(converted.value, reading)
}

/** Full-width digits and letters as plain ones; superscripts stay, they belong to the unit. */
const foldWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')

/** What is being read, for the functions that judge it. */
interface Reading {
  readonly name: string
  readonly text: string
  readonly number: number
  /** In the spelling of the unit tables; empty for a plain number. */
  readonly unit: string
  readonly spec: QuantitySpec
  readonly units: UnitConverter
}

type Result = { value: number } | QuantityFault

function convert(reading: Reading): Result {
  const { name, text, number, unit, spec } = reading
  const target = plainUnit(spec.unit)
  if (unit === '%' || unit === '‰') return convertShare(unit === '%' ? number / 100 : number / 1000, reading)
  if (unit === '') {
    if (target === '' || spec.kind === 'bare') return { value: number }
    return { code: 'R0110', args: { name, found: text }, help: write(`${text} ${spec.write ?? target}`) }
  }
  return convertUnit(target, reading)
}

function convertUnit(target: string, reading: Reading): Result {
  const { name, text, number, unit, spec, units } = reading
  const found = units.find(unit)
  if (found === undefined) return unknownUnit(reading)
  const wanted = target === '%' ? { si: 0.01, dimensions: [] } : units.find(normalUnit(target))
  if (wanted === undefined) return { code: 'R0113', args: { name, found: shorten(text) } } // a table unit mathjs cannot read
  if (!units.same(found, wanted)) return wrongDimension(reading)
  if (target === 'degC' && spec.kind !== 'difference') return { value: roundTo(celsius(number, unit, found.si)) }
  // rounding the factor first makes 1 mu in ha, 1 km2 in ha and the like exact
  return { value: roundTo(number * roundTo(found.si / wanted.si)) }
}

function convertShare(share: number, { name, text, spec, units }: Reading): Result {
  const target = plainUnit(spec.unit)
  if (spec.kind === 'slope') return { value: roundTo(Math.atan(share) * DEGREES) }
  if (target === '') return { value: roundTo(share) }
  if (target === '%') return { value: roundTo(share * 100) }
  const needs = dimensionName(normalUnit(target), units)
  return { code: 'R0112', args: { name, found: text, is: { en: 'a share', zh: '比例' }, needs } }
}

/** Temperatures have other zeros, not only other sizes of a degree. */
function celsius(number: number, unit: string, size: number): number {
  if (unit === 'K') return number - 273.15
  if (unit === 'degF') return ((number - 32) * 5) / 9
  return number * size
}

function unknownUnit({ unit, number, name }: Reading): QuantityFault {
  const near = nearestName(unit, USUAL_UNITS, 1)
  return { code: 'R0111', args: { name, unit: shorten(unit) }, ...(near && { help: write(`${number} ${near}`) }) }
}

function wrongDimension({ number, unit, text, name, spec, units }: Reading): QuantityFault {
  const target = normalUnit(plainUnit(spec.unit))
  const args = { name, found: text, is: dimensionName(unit, units), needs: dimensionName(target === '%' ? '' : target, units) }
  if (plainUnit(spec.unit) === '') {
    // The bare number is advice only where it could stand: "20 mm" of a share is not 20 times the whole.
    const stands = number >= spec.min && number <= spec.max
    return { code: 'R0112', args, ...(stands && { help: write(String(number)) }) }
  }
  const options = likelyUnits(unit, target, units).map(meant => `"${number} ${meant}"`)
  const given = spec.write ?? spec.unit
  const help: Text =
    options.length > 0
      ? { en: `did you mean ${options.join(' or ')}?`, zh: `是否应为 ${options.join(' 或 ')}?` }
      : { en: `give it in ${given}`, zh: `请以 ${given} 为单位` }
  return { code: 'R0112', args, help }
}

/** Units of the dimension of `target` that someone may have meant who wrote `unit`: m for m2, t for t/mu, kg/ha for kg/(ha a). */
function likelyUnits(unit: string, target: string, units: UnitConverter): readonly string[] {
  const wanted = units.find(target)
  const fits = (text: string): boolean => {
    const known = units.find(normalUnit(text))
    return wanted !== undefined && known !== undefined && units.same(known, wanted)
  }
  const powers = /^[a-z]+$/i.test(unit) ? [`${unit}2`, `${unit}3`] : []
  const power = powers.find(fits)
  if (power !== undefined) return [power]
  return ['mu', 'ha', 'a', '(ha a)', 'm'].map(per => `${unit}/${per}`).filter(fits).map(text => text.replaceAll('^', ''))
}

function checkRange(value: number, { name, text, number, unit, spec }: Reading): Result {
  if (spec.whole && !Number.isInteger(value)) return { code: 'R0206', args: { name, found: text } }
  const highEnough = spec.above ? value > spec.min : value >= spec.min
  if (highEnough && value <= spec.max && Number.isFinite(value)) return { value }
  const shown = plainUnit(spec.unit)
  const high = spec.max === Infinity ? '∞' : `${spec.max}${shown && ` ${shown}`}`
  const args = { name, found: shorten(text), low: `${spec.above ? '>' : ''}${spec.min}`, high }
  return { code: 'R0201', args, ...rangeHelp(value, number, unit, spec) }
}

/** Percent forgotten or degrees for percent are the usual reasons. */
function rangeHelp(value: number, number: number, unit: string, spec: QuantitySpec): { help?: Text } {
  if (spec.kind === 'slope' && unit === 'deg' && number > 0) {
    const angle = roundTo(Math.atan(number / 100) * DEGREES, 4)
    return { help: { en: `${number} % would be ${angle} deg; write "${number} %"`, zh: `${number} % 相当于 ${angle} 度；写作“${number} %”` } }
  }
  if (spec.unit === '1' && spec.max === 1 && unit === '' && value > 1 && value <= 100) return { help: write(`${number} %`) }
  return {}
}

const shorten = (text: string): string => ([...text].length > 40 ? `${[...text].slice(0, 40).join('')}...` : text)
