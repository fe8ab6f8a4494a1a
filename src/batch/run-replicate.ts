import { futureSample } from '../scenarios/future-sample.ts'
import { makeFuture } from './make-future.ts'
import type { Prepared } from './prepare.ts'
import { runFuture, type Outcome } from './run-future.ts'

/** Runs every alternative through one replicate of the scenario's own uncertainty. */
export function runReplicate(prepared: Prepared, seed: number, replicate: number): readonly Outcome[] {
  return runFuture(prepared, makeFuture(prepared, seed, futureSample(prepared.scenario.uncertainty, seed, replicate)))
}
