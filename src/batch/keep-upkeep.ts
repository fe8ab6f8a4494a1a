import { MEASURES } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import type { RuleWatch } from '../engine/rule-watch.ts'
import type { Schedule, Work } from '../engine/schedule.ts'

/** What goes on in the twins of a run: upkeep that starts in month `at` or later, and rules of upkeep with what they remember. */
export function keepUpkeep(
  { works, rules }: Schedule,
  watches: readonly RuleWatch[] | undefined,
  at: number,
): { readonly schedule: Schedule; readonly watches?: readonly RuleWatch[] } {
  const kept = works.filter(work => work.month >= at && isUpkeep(work))
  if (!rules || !watches) return { schedule: { works: kept } }
  return { schedule: { works: kept, rules: rules.filter(isUpkeep) }, watches: watches.filter((_, k) => isUpkeep(rules[k])) }
}

function isUpkeep({ measure }: Pick<Work, 'measure'>): boolean {
  return (MEASURES[measure] as Measure).layer === 'upkeep'
}
