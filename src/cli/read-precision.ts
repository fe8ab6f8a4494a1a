import type { Text } from '../base/text.ts'
import type { PrecisionTarget } from '../blocks/precision-target.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { nearNames } from './near-names.ts'

const SHAPE = /^([A-Za-z0-9]+)(?:\.q(\d{2}))?=(\d+(?:\.\d+)?|\.\d+)(%?)$/

/**
 * Reads targets of precision: `cover=0.01` (mean, in the unit of the indicator), `cost=2%` (of the estimate), `cover.q95=0.02` (a quantile),
 * separated by commas.
 * @returns the targets, or why they cannot be used
 */
export function readPrecision(text: string): readonly PrecisionTarget[] | Text {
  const targets: PrecisionTarget[] = []
  for (const part of text.split(',')) {
    const match = SHAPE.exec(part.trim())
    if (!match) {
      return {
        en: `"${part}" is no target of precision\n  = expected: INDICATOR=HALF-WIDTH, for example cover=0.01, cost=2%, cover.q95=0.02`,
        zh: `“${part}”不是有效的精度目标\n  = 应为：指标=半宽，例如 cover=0.01、cost=2%、cover.q95=0.02`,
      }
    }
    const [, name = '', percentile, width = '', percent] = match
    if (!Object.hasOwn(INDICATORS, name)) {
      const near = nearNames(name, Object.keys(INDICATORS))
      return { en: `there is no indicator "${name}".${near.en}`, zh: `没有指标“${name}”。${near.zh}` }
    }
    const halfWidth = Number(width) / (percent ? 100 : 1)
    const probability = percentile === undefined ? undefined : Number(percentile) / 100
    if (!(halfWidth > 0) || probability === 0)
      return { en: `"${part}": the half-width and the probability must be above 0`, zh: `“${part}”：半宽与概率须大于 0` }
    targets.push({ indicator: name as IndicatorName, statistic: probability ?? 'mean', halfWidth, relative: percent === '%' })
  }
  return targets
}
