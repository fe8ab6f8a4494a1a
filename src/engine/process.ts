import type { Draw } from '../base/draw.ts'
import type { ParamSpecs, ParamValues } from '../base/param-spec.ts'
import type { Columns } from './columns.ts'
import type { FieldName } from './fields.ts'
import type { Forcing } from './forcing.ts'
import type { SiteColumns } from './site.ts'

/** A process model: declares what it reads, writes and is tuned by, and advances a block of units by one month. */
export interface Process<S extends ParamSpecs = ParamSpecs> {
  readonly name: string
  /** Columns whose value before the step matters. */
  readonly reads: readonly FieldName[]
  readonly writes: readonly FieldName[]
  readonly params: S
  /** Where the equations come from. */
  readonly sources: readonly string[]
  /** Advances units lo..hi-1 by month `month`. Touches no other unit, allocates nothing, calls pure scalar equations. */
  step(state: Columns, site: SiteColumns, forcing: Forcing, params: ParamValues<S>, draw: Draw, month: number, lo: number, hi: number): void
}
