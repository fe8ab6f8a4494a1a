import type { Columns } from '../columns.ts'
import type { Book } from '../measure.ts'
import type { SiteColumns } from '../site.ts'
import { seedingCost } from './seeding-cost.ts'
import { sowable } from './sowable.ts'

/** Books the sowing of unit `i` at what is really sown. */
export function billSowing(state: Columns, site: SiteColumns, i: number, rate: number, book: Book): void {
  const sown = sowable(state, i, rate)
  if (sown > 0) book('grassSeeding', site.area[i], seedingCost(sown))
}
