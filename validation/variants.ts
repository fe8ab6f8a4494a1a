import { defaults, type ParamSpecs } from '../src/base/param-spec.ts'
import { BASELINE } from '../src/compare/baseline.ts'
import { MEASURES } from '../src/engine/measures/index.ts'
import type { Action, Alternative, Scenario } from '../src/scenarios/scenario.ts'

/** An action with the usual dose, some of it changed. */
export function action(
  measure: keyof typeof MEASURES,
  units: readonly string[],
  month: number,
  dose: Readonly<Record<string, number>> = {},
): Action {
  const specs: ParamSpecs = MEASURES[measure].dose
  return { measure, units, month, dose: { ...defaults(specs), ...dose } }
}

/** An alternative of a made scenario. */
export function alternative(id: string, actions: readonly Action[]): Alternative {
  return { id, title: { en: id, zh: id }, actions }
}

/** A scenario with other alternatives beside doing nothing, and without published numbers of its own. */
export function withAlternatives(scenario: Scenario, alternatives: readonly Alternative[]): Scenario {
  return { ...scenario, evidence: [], alternatives: [alternative(BASELINE, []), ...alternatives] }
}

/** The actions of an alternative of a scenario file. */
export function actionsOf(scenario: Scenario, id: string): readonly Action[] {
  const found = scenario.alternatives.find(candidate => candidate.id === id)
  if (!found) throw new RangeError(`${scenario.id} has no alternative ${id}`)
  return found.actions
}

/** Ids of the units that are works' ground: neither source land nor rock. */
export function treated(scenario: Scenario): readonly string[] {
  return scenario.units.filter(({ kind }) => kind !== 'source' && kind !== 'rock').map(({ id }) => id)
}
