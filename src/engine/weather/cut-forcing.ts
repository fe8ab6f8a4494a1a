import type { Forcing } from '../forcing.ts'

/** The months from `from` to `to` (exclusive) of a forcing as one of its own: month and event numbers begin at 0. */
export function cutForcing(forcing: Forcing, from: number, to: number): Forcing {
  const first = forcing.start[from]
  const last = forcing.start[to]
  const months = (column: Float64Array): Float64Array => column.slice(from, to)
  const events = (column: Float64Array): Float64Array => column.slice(first, last)
  return {
    months: to - from,
    start: forcing.start.slice(from, to + 1).map(event => event - first),
    rain: events(forcing.rain),
    melt: events(forcing.melt),
    gap: events(forcing.gap),
    frozen: forcing.frozen.slice(first, last),
    et0: months(forcing.et0),
    erosivity: months(forcing.erosivity),
    temperature: months(forcing.temperature),
    precipitation: months(forcing.precipitation),
    stormRain: months(forcing.stormRain),
    tenDayRain: months(forcing.tenDayRain),
    dryDays: months(forcing.dryDays),
    freezeThawDays: months(forcing.freezeThawDays),
    stormThreshold: forcing.stormThreshold,
    snow: months(forcing.snow),
    snowAtStart: from === 0 ? forcing.snowAtStart : forcing.snow[from - 1],
  }
}
