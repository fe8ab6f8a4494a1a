import type { Lang } from '../base/text.ts'
import { groupDigits } from './group-digits.ts'
import { moneyStyle } from './money-style.ts'
import { shortNumber } from './short-number.ts'
import { NUMBER_STYLES, type NumberKind, type NumberStyle } from './number-styles.ts'

/** A median and its 5-95 % band. */
export interface Spread {
  readonly q05: number | null
  readonly q50: number | null
  readonly q95: number | null
}

/** Writes numbers of one kind in one language. Unknown numbers are a dash. */
export interface NumberFormat {
  /** For the head of a column or an axis; empty for plain numbers. */
  readonly unit: string
  /** Factor from the model's unit to the unit shown. */
  readonly scale: number
  /** Without unit. */
  number(x: number | null): string
  /** With unit. */
  value(x: number | null): string
  /** Median [5-95 %], without unit. */
  spread(spread: Spread): string
  /** Median and unit, then the band: `63 % [55–69]`. */
  spreadValue(spread: Spread): string
  /** A difference with its sign, and unit. */
  signed(x: number): string
  /** A difference with its sign, without unit, and its band. */
  signedSpread(spread: Spread): string
  /** How far off a number can be, with unit and two figures: `± 0.41 pp`. */
  plusMinus(x: number): string
  /** Unit of a difference. */
  readonly differenceUnit: string
}

export interface NumberFormatOptions {
  /** Numbers that stand together: money takes its unit from the largest. */
  readonly among?: readonly (number | null)[]
  /** Decimals beyond the usual, where a verdict hangs on them. */
  readonly extra?: number
  /** Decimals whatever the size, for columns that add up. */
  readonly decimals?: number
}

const UNKNOWN = '–'

/** The one place where numbers become text; see `NUMBER_STYLES` for what is written how. */
export function numberFormat(
  kind: NumberKind | 'cost' | 'serviceValue',
  lang: Lang,
  { among = [], extra = 0, decimals: fixed }: NumberFormatOptions = {},
): NumberFormat {
  const largest = among.reduce<number>((max, x) => Math.max(max, Math.abs(x ?? 0)), 0)
  const usual = styleOf(kind, lang, largest)
  const style: NumberStyle = fixed === undefined ? usual : { ...usual, digits: fixed, rounding: 'decimals' }
  const prefix = style.prefix[lang]
  const suffix = style.suffix[lang]
  const decimals = style.rounding === 'decimals' ? style.digits + extra : 0

  const write = (x: number): string => {
    const shown = x * style.scale
    if (style.rounding === 'decimals') return groupDigits(shown, decimals)
    const rounded = Number(shown.toPrecision(style.digits + extra))
    const magnitude = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)))
    return groupDigits(rounded, rounded === 0 ? 0 : Math.max(0, Math.min(6, style.digits + extra - 1 - magnitude)))
  }
  const number = (x: number | null): string => (x === null || !Number.isFinite(x) ? UNKNOWN : write(x))
  const withSign = (x: number | null): string => {
    const text = number(x)
    return x !== null && x > 0 && /[1-9]/.test(text) ? `+${text}` : text
  }
  const band = ({ q05, q95 }: Spread, one: (x: number | null) => string): string => {
    if (q05 === null || q95 === null) return ''
    const low = one(q05)
    const high = one(q95)
    if (low === high) return ''
    const between = /^[+−]|[+−]/.test(low + high) ? (lang === 'zh' ? ' 至 ' : ' to ') : '–'
    return ` [${low}${between}${high}]`
  }
  return {
    unit: `${prefix}${suffix}`.trim().replace(/ {2,}/g, ' '),
    scale: style.scale,
    number,
    value: x => (number(x) === UNKNOWN ? UNKNOWN : `${prefix}${number(x)}${suffix}`),
    spread: spread => number(spread.q50) + band(spread, number),
    spreadValue: spread => `${prefix}${number(spread.q50)}${suffix}${band(spread, number)}`,
    signed: x => signPrefix(prefix, withSign(x)) + style.difference[lang],
    signedSpread: spread => withSign(spread.q50) + band(spread, withSign),
    plusMinus: x => `± ${prefix}${shortNumber(x * style.scale, 2)}${style.difference[lang]}`,
    differenceUnit: `${prefix}${style.difference[lang]}`.trim().replace(/ {2,}/g, ' '),
  }
}

function styleOf(kind: NumberKind | 'cost' | 'serviceValue', lang: Lang, largest: number): NumberStyle {
  if (kind === 'cost') return moneyStyle(lang, largest)
  if (kind !== 'serviceValue') return NUMBER_STYLES[kind]
  const money = moneyStyle(lang, largest)
  const yearly = { en: `${money.suffix.en}/a`, zh: `${money.suffix.zh}/年` }
  return { ...money, suffix: yearly, difference: yearly }
}

/** The sign stands before the currency: `−CNY 1.2 M`. */
const signPrefix = (prefix: string, number: string): string =>
  prefix && /^[+−]/.test(number) ? `${number.charAt(0)}${prefix}${number.slice(1)}` : `${prefix}${number}`
