import type { Measure } from '../engine/measure.ts'
import { checkSeason } from './check-season.ts'
import type { Context } from './context.ts'
import { monthName } from './month-name.ts'
import type { Path } from './place.ts'

/** Warns of starts after the horizon and of planting out of season. */
export function checkStarts(measure: Measure, starts: readonly number[], path: Path, years: number | undefined, context: Context): void {
  const place = [...path, 'start']
  const late = years === undefined ? undefined : starts.find(start => start >= years * 12)
  if (years !== undefined && late !== undefined) {
    context.faults.report('W0203', context.places.value(place), { measure: measure.name, start: monthName(late), years })
  }
  checkSeason(measure, starts.map(start => (start % 12) + 1), place, context)
}
