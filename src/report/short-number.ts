import { groupDigits } from './group-digits.ts'

/** A number with about `digits` significant figures and commas between thousands; `∞` without bound, a dash where it is unknown. */
export function shortNumber(x: number | null | undefined, digits = 3): string {
  if (x === null || x === undefined || Number.isNaN(x)) return '–'
  if (!Number.isFinite(x)) return x > 0 ? '∞' : '−∞'
  const rounded = Number(x.toPrecision(digits))
  const magnitude = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)))
  if (magnitude < -4) return rounded > 0 ? '<0.0001' : '>−0.0001'
  return groupDigits(rounded, rounded === 0 ? 0 : Math.max(0, digits - 1 - magnitude))
}
