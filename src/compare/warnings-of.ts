import type { Text } from '../base/text.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { ValidationRow } from './comparison.ts'

/** Fewer futures than this make the 5-95 % band a guess. */
const FEW_FUTURES = 100

/** What a reader must be told before using the numbers. */
export function warningsOf(scenario: Scenario, replicates: number, validation: readonly ValidationRow[]): readonly Text[] {
  const warnings: Text[] = [
    {
      en: 'slope failure, bank erosion, metals and routing between units are not simulated in this version; works against them cost but do not act',
      zh: '本版本不模拟滑坡、岸坡侵蚀、重金属及单元间汇流；相应工程只计费用、不计作用',
    },
  ]
  if (replicates < FEW_FUTURES) {
    warnings.push({
      en: `${replicates} futures are few: 5-95 % bands are rough below ${FEW_FUTURES}`,
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
