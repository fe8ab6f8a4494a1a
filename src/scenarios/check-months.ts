import { MONTH_DAYS } from '../base/calendar.ts'
import type { Text } from '../base/text.ts'
import type { Context } from './context.ts'
import type { Path } from './place.ts'

/** Twelve numbers as far as they could be read; empty when the whole row could not. */
export type MonthRow = readonly (number | undefined)[]

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const NORMALS: Path = ['site', 'climate', 'normals']

/** Checks what the normals of each month have to do with each other. */
export function checkMonths(tmax: MonthRow, tmin: MonthRow, precipitation: MonthRow, wetDays: MonthRow, context: Context): void {
  MONTHS.forEach((month, i) => {
    const at: Text = { en: month, zh: `${i + 1} 月` }
    checkTemperatures(tmin[i], tmax[i], i, at, context)
    checkRain(precipitation[i], wetDays[i], i, at, context)
  })
}

function checkTemperatures(low: number | undefined, high: number | undefined, i: number, at: Text, { faults, places }: Context): void {
  if (high === undefined || low === undefined || low <= high) return
  const note = { text: { en: 'the maximum stands here', zh: '最高气温见此处' }, place: places.value([...NORMALS, 'tmax', 'months', i]) }
  faults.report('R0203', places.value([...NORMALS, 'tmin', 'months', i]), { at, tmin: String(low), tmax: String(high) }, { note })
}

function checkRain(rain: number | undefined, wet: number | undefined, i: number, at: Text, { faults, places }: Context): void {
  if (wet === undefined) return
  const fault = (en: string, zh: string): void => faults.report('R0204', places.value([...NORMALS, 'wetDays', 'months', i]), { at, reason: { en, zh } })
  const days = i === 1 ? 29 : (MONTH_DAYS[i] ?? 31) // a mean over leap years may exceed 28
  if (wet > days) fault(`${wet} wet days, but the month has ${days}`, `雨日 ${wet} 天，而该月只有 ${days} 天`)
  if (rain !== undefined && rain > 0 && wet === 0) fault(`${rain} mm of rain without a wet day`, `有 ${rain} mm 降水却无雨日`)
  if (rain === 0 && wet > 0) fault(`${wet} wet days without rain`, `有 ${wet} 个雨日却无降水`)
}
