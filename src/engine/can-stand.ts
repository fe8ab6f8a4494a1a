import type { Measure } from './measure.ts'
import type { SiteColumns } from './site.ts'

/** Can `measure` be carried out on unit `i`? A rock face cannot be planted, covered or terraced. */
export function canStand({ kinds }: Pick<Measure, 'kinds'>, site: SiteColumns, i: number): boolean {
  return site.rock[i] === 0 || kinds === undefined || kinds.includes('rock')
}
