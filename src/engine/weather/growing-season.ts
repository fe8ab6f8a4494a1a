import { MONTH_DAYS, MONTH_STARTS } from '../../base/calendar.ts'
import type { Station } from './station.ts'

/** First month (0 to 11) of the `months` months in a row, within the calendar year, that are warmest by the normals. */
export function growingSeason(station: Station, months: number): number {
  let best = 0
  let warmest = -Infinity
  for (let first = 0; first + months <= 12; first++) {
    const last = first + months - 1
    let warmth = 0
    for (let day = MONTH_STARTS[first]; day < MONTH_STARTS[last] + MONTH_DAYS[last]; day++) warmth += station.meanTemperature[day]
    warmth /= MONTH_STARTS[last] + MONTH_DAYS[last] - MONTH_STARTS[first]
    if (warmth > warmest) {
      warmest = warmth
      best = first
    }
  }
  return best
}
