import type { BatchPlan } from '../blocks/batch-plan.ts'

/** A file of a result and its hash. */
export interface HashedFile {
  readonly file: string
  readonly sha256: string
}

/** What ties a batch together: `manifest.json` of its folder. */
export interface BatchManifest {
  readonly schema: 'regreen/manifest@1'
  readonly kind: 'batch'
  /** `complete` once it was summarised and every file has its hash here. */
  readonly status: 'running' | 'complete'
  readonly engine: string
  /** Date and time, ISO 8601. */ readonly created: string
  /** The command that made it. */ readonly command: string
  readonly scenario: { readonly id: string; readonly hash: string }
  readonly seed: number
  readonly replicates: number
  readonly plan: BatchPlan
  /** Targets of precision at which it was to stop, as they were written. */
  readonly until?: string
  /** What the alternatives of a sweep stand for. */
  readonly levers?: unknown
  /** Files as they were read. */ readonly inputs: readonly HashedFile[]
  /** Files that were computed; complete when the batch is. */ readonly outputs: readonly HashedFile[]
}
