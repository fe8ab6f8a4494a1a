import { canonicalJson } from '../scenarios/canonical-json.ts'
import { sha256 } from '../scenarios/sha256.ts'
import type { BatchPlan } from './batch-plan.ts'

/** What tells batches apart, as 64 hex digits. The number of replicates is left out: a batch that grows stays the same batch. */
export function planId({ replicates: _replicates, ...plan }: BatchPlan): string {
  return sha256(canonicalJson(plan))
}
