import { parameterSpec } from '../engine/parameters.ts'
import type { Scenario } from '../scenarios/scenario.ts'

/** What a number of the model is in this scenario before it is varied: fixed by the file, or the default. */
export function parameterValue({ parameters }: Scenario, fullName: string): number {
  const value = parameters[fullName] ?? parameterSpec(fullName)?.default
  if (value === undefined) throw new RangeError(`there is no parameter ${fullName}`)
  return value
}
