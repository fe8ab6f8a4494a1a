import { futureSample, type FutureSample } from '../scenarios/future-sample.ts'
import type { Batch } from './batch.ts'
import { designPoints } from './design-points.ts'

/** Which parameters and which chance each replicate of a batch takes: by its number alone. */
export function futureOf({ scenario, plan }: Batch): (replicate: number) => FutureSample {
  const { design, seed } = plan
  if (design.kind === 'ensemble') return replicate => futureSample(scenario.uncertainty, seed, replicate)
  return designPoints(design, seed).sample
}
