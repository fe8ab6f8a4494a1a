import { scoreParams } from '../engine/score-params.ts'

/**
 * The safety gate: an alternative is left out when its annual failure probability is above `limit` in more than `allowed` of the futures.
 * @param fixed parameters that the scenario fixes, by full name
 */
export function gateSettings(fixed: Readonly<Record<string, number>>): { readonly limit: number; readonly allowed: number } {
  return {
    limit: fixed['scores.gateProbability'] ?? scoreParams.gateProbability.default,
    allowed: fixed['scores.gateShare'] ?? scoreParams.gateShare.default,
  }
}
