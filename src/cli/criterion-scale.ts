import type { CriterionScale } from '../compare/criterion-scale.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import type { UnitConverter } from '../scenarios/unit-converter.ts'
import { indicatorQuantity } from './indicator-quantity.ts'
import { StudyError } from './study-error.ts'

/** Ends of a scale, the unit behind the last or behind both. */
const ENDS = /^(.*[^.\s])\s*\.\.\s*([^.\s].*)$/
/** A number and what stands behind it. */
const AMOUNT = /^[+−–-]?[\d.]+(?:[eE][+-]?\d+)?\s*(.*)$/

/**
 * Worst and best of a criterion as `--scale` gives them: `12000000..0 CNY`.
 * @returns [the indicator's unit]
 * @throws StudyError (64)
 */
export function criterionScale(text: string, indicator: IndicatorName, units: UnitConverter): CriterionScale {
  const { direction } = INDICATORS[indicator]
  const [, from, to] = ENDS.exec(text.trim()) ?? []
  if (from === undefined || to === undefined) throw wrong(`got "${text.trim()}"`, `得到“${text.trim()}”`)
  const [, unit = ''] = AMOUNT.exec(to) ?? []
  const worst = indicatorQuantity(AMOUNT.exec(from)?.[1] === '' ? `${from} ${unit}` : from, indicator, '--scale', units)
  const best = indicatorQuantity(to, indicator, '--scale', units)
  if (direction === 'max' ? best > worst : best < worst) return { worst, best }
  throw direction === 'max' ? wrong('more of it is better', '其值越大越好') : wrong('less of it is better', '其值越小越好')

  function wrong(en: string, zh: string): StudyError {
    const example = `${indicator}=${direction === 'max' ? '0..1' : '1..0'}`
    return new StudyError(
      64,
      `--scale: want WORST..BEST of ${indicator}, ${en}\n  = expected: for example "${example}"`,
      `--scale：须为 ${indicator} 给出“最差值..最优值”，${zh}\n  = 应为：例如“${example}”`,
    )
  }
}
