import type { Station } from './station.ts'

/** The month (0 to 11) of most precipitation by the normals, the first of equals. */
export function wettestMonth(station: Station): number {
  let wettest = 0
  for (let month = 1; month < 12; month++) if (station.precipitation[month] > station.precipitation[wettest]) wettest = month
  return wettest
}
