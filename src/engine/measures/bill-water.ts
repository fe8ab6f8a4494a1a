import type { Columns } from '../columns.ts'
import type { Book } from '../measure.ts'
import type { SiteColumns } from '../site.ts'

/** Books the water that unit `i` got in the month before, as twelve months of it are a year's upkeep. */
export function billWater(state: Columns, site: SiteColumns, i: number, priceFactor: number, book: Book): void {
  book('water', (12 * state.irrigated[i] * site.area[i]) / 1000, priceFactor)
}
