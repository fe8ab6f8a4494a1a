import type { Text } from '../base/text.ts'
import type { Context } from './context.ts'
import type { HorizonDraft } from './horizon-draft.ts'
import { isRecord } from './is-record.ts'
import { monthName } from './month-name.ts'
import type { Path } from './place.ts'
import { readField } from './read-field.ts'
import { readMonth } from './read-month.ts'

const INTERVAL = { unit: 'month', whole: true, min: 1, max: 600 } as const
const MOST_TIMES = 1000

/** Months from the first start, in month `start`, to each time the work is done. */
export function readTimes(raw: Readonly<Record<string, unknown>>, path: Path, start: number, horizon: HorizonDraft, context: Context): readonly number[] {
  const { repeat } = raw
  if (repeat !== undefined) {
    refuse(['every', 'times', 'until'], { en: 'cannot stand beside "repeat", which says the same', zh: '不能与作用相同的 repeat 并用' }, raw, path, context)
    return isRecord(repeat) ? spread(readField([...path, 'repeat', 'every'], INTERVAL, context, 'repeat.every'), repeat['times']) : [0]
  }
  if (raw['every'] === undefined) {
    refuse(['times', 'until'], { en: 'needs "every": how many months from one start to the next', zh: '须与 every（两次之间的月数）合用' }, raw, path, context)
    return [0]
  }
  const every = readField([...path, 'every'], INTERVAL, context)
  if (raw['times'] !== undefined) {
    refuse(['until'], { en: 'and "times" cannot both be given', zh: '与 times 不能同时给出' }, raw, path, context)
    return spread(every, raw['times'])
  }
  const last = readEnd(raw['until'], [...path, 'until'], start, horizon, context)
  return every === undefined || last === undefined ? [0] : spread(every, Math.max(1, Math.floor((last - start) / every) + 1))
}

/** Last month in which the work may start: that of `until`, otherwise that of the horizon. */
function readEnd(text: unknown, path: Path, start: number, horizon: HorizonDraft, context: Context): number | undefined {
  if (text === undefined) return 12 * (horizon.years ?? 0) - 1
  const until = readMonth(path, horizon, context)
  if (until === undefined || until >= start) return until
  context.faults.report('R0347', context.places.value(path), { until: monthName(until), start: monthName(start) })
  return undefined
}

function refuse(keys: readonly string[], reason: Text, raw: Readonly<Record<string, unknown>>, path: Path, { faults, places }: Context): void {
  for (const key of keys.filter(name => raw[name] !== undefined)) faults.report('R0346', places.key([...path, key]), { key, reason })
}

function spread(every: number | undefined, times: unknown): readonly number[] {
  if (every === undefined || typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > MOST_TIMES) return [0]
  return Array.from({ length: times }, (_, k) => k * every)
}
