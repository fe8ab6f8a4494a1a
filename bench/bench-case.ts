import { keyedDraw } from '../src/base/keyed-draw.ts'
import type { Draw } from '../src/base/draw.ts'
import type { ParamValues } from '../src/base/param-spec.ts'
import { drawParameters, type ParameterSet } from '../src/engine/draw-parameters.ts'
import type { Forcing } from '../src/engine/forcing.ts'
import { makeForcing } from '../src/engine/weather/make-forcing.ts'
import type { weatherParams } from '../src/engine/weather/weather-params.ts'
import { prepare, type Prepared } from '../src/batch/prepare.ts'
import { sizedScenario } from './sized-scenario.ts'

/** What one future brings: made before the clock runs. */
export interface BenchFuture {
  readonly parameters: ParameterSet
  readonly forcing: Forcing
  readonly draw: Draw
}

/** A problem of fixed size with all its futures. */
export interface BenchCase {
  readonly prepared: Prepared
  readonly months: number
  readonly futures: readonly BenchFuture[]
  /** [ms] a future, for weather and parameters */
  readonly preparation: number
}

/** Makes the fixed inputs of a benchmark. */
export function benchCase(units: number, replicates: number, years: number): BenchCase {
  const prepared = prepare(sizedScenario(units, years))
  const begin = performance.now()
  const futures = Array.from({ length: replicates }, (_, index): BenchFuture => {
    const draw = keyedDraw(42, index)
    const parameters = drawParameters({ seed: 42, index, sampling: 'latin-hypercube' }, {})
    const { forcing } = makeForcing(prepared.station, parameters['weather'] as ParamValues<typeof weatherParams>, draw, years)
    return { parameters, forcing, draw }
  })
  return { prepared, months: 12 * years, futures, preparation: (performance.now() - begin) / replicates }
}
