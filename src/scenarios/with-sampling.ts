import type { Sampling } from '../engine/parameter-uniforms.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Scenario } from './scenario.ts'
import { sha256 } from './sha256.ts'

/** The scenario with another way of drawing parameters, which makes it another scenario. */
export function withSampling(scenario: Scenario, sampling: Sampling | undefined): Scenario {
  if (sampling === undefined || sampling === scenario.uncertainty.sampling) return scenario
  const { hash: _hash, ...rest } = scenario
  const content = { ...rest, uncertainty: { ...scenario.uncertainty, sampling } }
  return { ...content, hash: sha256(canonicalJson(content)) }
}
