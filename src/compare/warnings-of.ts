import type { Text } from '../base/text.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { UnsafeWork, ValidationRow } from './comparison.ts'

/** Fewer futures than this make the 5-95 % band a guess. */
const FEW_FUTURES = 100
/** Share of futures from which an unsafe start is worth a warning. */
const OFTEN = 0.1

/** What a reader must be told before using the numbers. */
export function warningsOf(
  scenario: Scenario,
  replicates: number,
  validation: readonly ValidationRow[],
  unsafe: readonly UnsafeWork[],
): readonly Text[] {
  const warnings: Text[] = []
  for (const { id } of scenario.alternatives) {
    const often = unsafe.filter(work => work.alternative === id && work.share >= OFTEN)
    const worst = often[0]
    if (!worst) continue
    const share = Math.round(100 * worst.share)
    warnings.push({
      en: `${id}: works begin on ${often.length} unit${often.length === 1 ? '' : 's'} before the slope stands the design storm (worst: ${worst.unit}, in ${share} % of futures, factor of safety ${worst.factorOfSafety.toFixed(2)}); a slide then takes them along`,
      zh: `${id}：有 ${often.length} 个地块在边坡未达设计暴雨安全标准前即施工（最差：${worst.unit}，占 ${share} % 情景，安全系数 ${worst.factorOfSafety.toFixed(2)}）；滑坡将一并毁掉`,
    })
  }
  if (replicates < FEW_FUTURES) {
    warnings.push({
      en: `there are few futures (${replicates}): 5-95 % bands are rough below ${FEW_FUTURES}`,
      zh: `仅 ${replicates} 个未来情景：少于 ${FEW_FUTURES} 时 5-95 % 区间较粗略`,
    })
  }
  const published = validation.filter(row => row.role !== 'input' && row.figure !== 'bound')
  const missed = published.filter(row => row.figure !== 'met').length
  if (missed > 0) {
    warnings.push({
      en: `${missed} of ${published.length} published figures are missed by more than 5 %, see the table`,
      zh: `${published.length} 项公布数据中有 ${missed} 项偏差超过 5 %，见表`,
    })
  }
  const assumed = scenario.provenance.filter(entry => entry.status === 'assumed').length
  if (assumed > 0) {
    warnings.push({ en: `${assumed} groups of site inputs are assumed, not measured`, zh: `${assumed} 组场地输入为假设值，并非实测` })
  }
  return warnings
}
