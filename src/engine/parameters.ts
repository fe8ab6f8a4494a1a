import type { ParamSpec, ParamSpecs } from '../base/param-spec.ts'
import { networkParams } from './network-params.ts'
import { PRICES } from './prices.ts'
import { PROCESSES } from './processes/index.ts'
import { resilienceParams } from './resilience-params.ts'
import { weatherParams } from './weather/weather-params.ts'
import { routeParams } from './route-params.ts'
import { scoreParams } from './score-params.ts'
import { worksParams } from './works-params.ts'

/** Every number of the model that a user may change, by group; its full name is `group.name`. */
export const PARAMETERS: Readonly<Record<string, ParamSpecs>> = {
  weather: weatherParams,
  ...Object.fromEntries(PROCESSES.map(process => [process.name, process.params])),
  routing: routeParams,
  network: networkParams,
  works: worksParams,
  scores: scoreParams,
  resilience: resilienceParams,
  prices: PRICES,
}

/** The row of a full parameter name such as `vegetation.grassGrowth`, or undefined. */
export function parameterSpec(fullName: string): ParamSpec | undefined {
  const dot = fullName.indexOf('.')
  return PARAMETERS[fullName.slice(0, dot)]?.[fullName.slice(dot + 1)]
}
