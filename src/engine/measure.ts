import type { ParamValues, Status } from '../base/param-spec.ts'
import type { Text } from '../base/text.ts'
import type { Columns } from './columns.ts'
import type { DoseSpecs } from './dose-specs.ts'
import type { FieldName } from './fields.ts'
import type { PriceName } from './prices.ts'
import type { SiteColumns } from './site.ts'

/** Layer of the trinity "geological disaster monitoring - soil reconstruction - vegetation restoration", plus network and upkeep. */
export type Layer = 'safety' | 'soil' | 'vegetation' | 'network' | 'upkeep'

/** The paper's 4R. `none` where the catalogue gives no tag. */
export type Principle = 'reduce' | 're-optimize' | 'reuse' | 'recycle' | 'none'

/** Kind of land, as a scenario names it. */
export type LandKind = 'dump' | 'slope' | 'bench' | 'pit' | 'terrace' | 'tailings' | 'bank' | 'drawdown' | 'rock' | 'source'

/**
 * A line of a bill: real quantity in the unit of the price (m3, m2, 1, t, a …), and what share of that price it costs (1 when left out;
 * 0.4 for the mine's own soil).
 */
export type Book = (item: PriceName, quantity: number, priceFactor?: number) => void

/** What a planner can do to land: dose, effect, bill and evidence. One row of the catalogue. */
export interface Measure<D extends DoseSpecs = DoseSpecs> {
  readonly name: string
  /** Code in the catalogue of measures, for example `SR3`. */
  readonly code: string
  readonly title: Text
  readonly layer: Layer
  readonly principle: Principle
  readonly nature: 'nature-based' | 'grey' | 'hybrid'
  readonly doc: Text
  readonly dose: D
  /** Columns that the measure changes. */
  readonly changes: readonly FieldName[]
  readonly evidence: { readonly status: Status; readonly source: string }
  /** `unit`: applied to each land unit named. `site`: billed once for the whole site (with i = -1) and applied to every unit. */
  readonly scope: 'unit' | 'site'
  /** Kinds of land on which it makes sense; without it, any. */
  readonly kinds?: readonly LandKind[]
  /** Changes the state of unit `i` in the month the work starts. Dose in the units of the dose table. */
  apply(state: Columns, site: SiteColumns, i: number, dose: ParamValues<D>): void
  /** Books the works on unit `i` as the land was before them (for `site` measures: once, with i = -1). */
  bill(state: Columns, site: SiteColumns, i: number, dose: ParamValues<D>, book: Book): void
  /** For how many months upkeep goes on; without it, to the end. */
  lasts?(dose: ParamValues<D>): number
  /** Books one year of upkeep on unit `i`, where there is any; called each month, with the land as the month before left it. */
  upkeep?(site: SiteColumns, i: number, dose: ParamValues<D>, book: Book, state: Columns): void
}
