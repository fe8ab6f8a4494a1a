import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { canonicalJson } from '../scenarios/canonical-json.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { sha256 } from '../scenarios/sha256.ts'

/**
 * A scenario with nothing but what some numbers need: a sensitivity analysis runs thousands of futures for one number. Other alternatives
 * are left out, and resilience is not judged unless it is asked for; neither changes what is left.
 * @param alternatives ids that are kept
 * @param indicators that are to be had
 */
export function studyScenario(scenario: Scenario, alternatives: readonly string[], indicators: readonly IndicatorName[]): Scenario {
  const { hash: _hash, resilience, ...rest } = scenario
  const judged = indicators.some(name => INDICATORS[name].chapter === 'resilience')
  const content = {
    ...rest,
    alternatives: scenario.alternatives.filter(({ id }) => alternatives.includes(id)),
    evidence: [],
    ...(judged && resilience && { resilience }),
  }
  return { ...content, hash: sha256(canonicalJson(content)) }
}
