import type { Text } from '../base/text.ts'
import type { LandUnit, Scenario } from '../scenarios/scenario.ts'

/** An input that is assumed at the sites, and what changing it means. */
export interface AssumedInput {
  readonly what: Text
  readonly factor: number
  readonly change: (scenario: Scenario, factor: number) => Scenario
}

const cover: Text = { en: 'initial cover', zh: '初始盖度' }
const connectivity: Text = { en: 'connectivity', zh: '连通度' }

/** Initial cover and connectivity, each a third less and a third more. */
export const ASSUMED_INPUTS: readonly AssumedInput[] = [
  { what: cover, factor: 2 / 3, change: changeCover },
  { what: cover, factor: 4 / 3, change: changeCover },
  { what: connectivity, factor: 2 / 3, change: changeConnectivity },
  { what: connectivity, factor: 4 / 3, change: changeConnectivity },
]

function changeCover(scenario: Scenario, factor: number): Scenario {
  const times = (x: number): number => Math.min(1, x * factor)
  return withUnits(scenario, unit => ({
    ...unit,
    grassCover: times(unit.grassCover),
    shrubCover: times(unit.shrubCover),
    treeCover: times(unit.treeCover),
  }))
}

function changeConnectivity(scenario: Scenario, factor: number): Scenario {
  return withUnits(scenario, unit => ({ ...unit, connectivity: Math.min(1, unit.connectivity * factor) }))
}

function withUnits(scenario: Scenario, change: (unit: LandUnit) => LandUnit): Scenario {
  return { ...scenario, units: scenario.units.map(change) }
}
