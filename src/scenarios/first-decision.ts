import { inSeason } from '../engine/in-season.ts'
import type { Trigger } from './scenario.ts'

/** First month before `end` in which a trigger may be decided; undefined when there is none. */
export function firstDecision({ from, until = Infinity, check, inARow }: Trigger, end: number): number | undefined {
  // The first look is in month 0, so a condition can have held for one month then.
  for (let month = Math.max(from, inARow - 1); month < end && month <= until; month++) if (inSeason(month, check)) return month
  return undefined
}
