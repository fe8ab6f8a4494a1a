import { gammaSampler } from './gamma-sampler.ts'

/**
 * Quantile at probability u of the gamma distribution with the given shape and scale 1. For many calls with one shape use
 * `gammaSampler`, which this calls; range and accuracy are stated there.
 */
export function gammaQuantile(u: number, shape: number): number {
  return gammaSampler(shape)(u)
}
