import type { DesignPoint } from '../engine/draw-parameters.ts'
import type { ParameterSample } from '../engine/parameter-uniforms.ts'
import type { Uncertainty } from './scenario.ts'

/** Which numbers a replicate takes. */
export interface FutureSample {
  /** Draw of the parameters, for `drawParameters`; undefined: all at their defaults. */
  readonly parameters: ParameterSample | DesignPoint | undefined
  /** Replicate number of weather and lotteries, for `keyedDraw`. */
  readonly chance: number
}

/**
 * Parameters and chance of one replicate. With `inner` n, each n replicates in a row share their parameters, while weather and lotteries
 * always change, so that a batch of outer times inner replicates tells what is not known from what is chance.
 */
export function futureSample(uncertainty: Uncertainty, seed: number | string, replicate: number): FutureSample {
  const { parameters, sampling, chance, inner } = uncertainty
  return {
    parameters: parameters === 'default' ? undefined : { seed, index: Math.floor(replicate / inner), sampling },
    chance: chance === 'same' ? 0 : replicate,
  }
}
