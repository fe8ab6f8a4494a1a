import { quantile } from '../base/quantile.ts'
import type { Evidence, Scenario } from '../scenarios/scenario.ts'
import type { AlternativeResult, ValidationRow } from './comparison.ts'

/** Holds the model against every published or monitored number of a scenario: the median over futures must fall into the band. */
export function checkEvidence(scenario: Scenario, alternatives: readonly AlternativeResult[]): readonly ValidationRow[] {
  return scenario.evidence.map(evidence => {
    const sorted = modelled(evidence, alternatives).toSorted()
    const model = quantile(sorted, 0.5)
    return {
      quantity: evidence.quantity,
      indicator: evidence.indicator,
      alternative: evidence.alternative,
      year: evidence.year,
      paper: evidence.paper,
      model,
      q05: quantile(sorted, 0.05),
      q95: quantile(sorted, 0.95),
      low: evidence.low,
      high: evidence.high,
      within: model >= evidence.low && model <= evidence.high,
      figure: figureOf(evidence, model),
      role: evidence.role,
      source: evidence.source,
      ...(evidence.note ? { note: evidence.note } : {}),
    }
  })
}

/** A published figure counts as met within this share of itself. */
const CLOSE = 0.05

function figureOf({ paper, low, high }: Evidence, model: number): ValidationRow['figure'] {
  if (paper === low || paper === high) return 'bound'
  if (Math.abs(model - paper) <= CLOSE * Math.abs(paper)) return 'met'
  return model < paper ? 'short' : 'above'
}

/** The modelled counterpart of a number, one entry for each future. Ratios are taken within a future. */
function modelled(evidence: Evidence, alternatives: readonly AlternativeResult[]): Float64Array {
  const at = (id: string, year: number): Float64Array => {
    const alternative = alternatives.find(candidate => candidate.id === id)
    if (!alternative) throw new RangeError(`evidence names alternative ${id}, which the scenario does not have`)
    const column = alternative.values[evidence.indicator]
    const replicates = column.length / alternative.indicators[evidence.indicator].time.length
    return column.slice(year * replicates, (year + 1) * replicates)
  }
  const own = at(evidence.alternative, evidence.year)
  if (evidence.form === 'value') return own
  const other =
    evidence.form === 'ratio' ? at(evidence.over ?? evidence.alternative, evidence.year) : at(evidence.alternative, evidence.overYear ?? 0)
  return own.map((x, r) => x / other[r])
}
