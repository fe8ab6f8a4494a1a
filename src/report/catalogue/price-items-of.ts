import { defaults } from '../../base/param-spec.ts'
import { allocateColumns, type Columns } from '../../engine/columns.ts'
import { FIELDS, type FieldName } from '../../engine/fields.ts'
import type { Measure } from '../../engine/measure.ts'
import type { PriceName } from '../../engine/prices.ts'
import type { SiteColumns } from '../../engine/site.ts'

/** What a measure is paid by. */
export interface PriceItems {
  /** Paid when the work is done. */
  readonly once: readonly PriceName[]
  /** Paid as long as upkeep goes on. */
  readonly upkeep: readonly PriceName[]
}

/** Steepness of the land that is asked [deg]: work on slopes, and on flatter ground than anything is laid back to, makes sense on it. */
const SLOPE = 40
/** Everything about that land which is not a state: large enough that nothing is free for lack of ground. */
const SITE_VALUE = 100

/**
 * Price items of a measure, found by asking it for its bill: on bare land and on planted land, soil slopes and rock faces, at the
 * default dose with every optional part switched on.
 */
export function priceItemsOf(measure: Measure): PriceItems {
  const once = new Set<PriceName>()
  const upkeep = new Set<PriceName>()
  const dose = Object.fromEntries(
    Object.entries(defaults(measure.dose)).map(([name, value]) => [name, value === 0 ? (measure.dose[name]?.max ?? 0) : value]),
  )
  const i = measure.scope === 'site' ? -1 : 0
  for (const state of [bareLand(), busyLand()]) {
    for (const rock of [0, 1]) {
      const site = siteOf(rock)
      measure.bill(state, site, i, dose, (item, quantity) => quantity > 0 && once.add(item))
      measure.upkeep?.(site, i, dose, (item, quantity) => quantity > 0 && upkeep.add(item), state)
    }
  }
  return { once: [...once], upkeep: [...upkeep] }
}

function bareLand(): Columns {
  const state = allocateColumns(1)
  state.slope.fill(SLOPE)
  state.slopeLength.fill(30)
  state.slopeParts.fill(1)
  state.monthsSinceSowing.fill(1200)
  return state
}

/** Land on which everything is in place but half the planted stock has died. */
function busyLand(): Columns {
  const state = allocateColumns(1)
  for (const name of Object.keys(FIELDS) as FieldName[]) state[name].fill(Math.min(1, FIELDS[name].max))
  state.slope.fill(SLOPE)
  state.shrubsPlanted.fill(2000)
  state.treesPlanted.fill(1000)
  return state
}

/** One unit with the same value in every column but those that name a kind. */
function siteOf(rock: number): SiteColumns {
  const column = Float64Array.of(SITE_VALUE)
  const columns: Record<string, unknown> = { n: 1, rock: Uint8Array.of(rock) }
  return new Proxy(columns, { get: (target, name) => target[String(name)] ?? column }) as unknown as SiteColumns
}
