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
  const { faults, places } = context
  const { repeat } = raw
  if (repeat !== undefined) {
    for (const key of ['every', 'times', 'until'].filter(name => raw[name] !== undefined)) {
      faults.report('R0346', places.key([...path, key]), { key, reason: { en: 'cannot stand beside "repeat", which says the same', zh: '不能与作用相同的 repeat 并用' } })
    }
    return isRecord(repeat) ? spread(readField([...path, 'repeat', 'every'], INTERVAL, context, 'repeat.every'), repeat['times']) : [0]
  }
  if (raw['every'] === undefined) {
    for (const key of ['times', 'until'].filter(name => raw[name] !== undefined)) {
      faults.report('R0346', places.key([...path, key]), { key, reason: { en: 'needs "every": how many months from one start to the next', zh: '须与 every（两次之间的月数）合用' } })
    }
    return [0]
  }
  const every = readField([...path, 'every'], INTERVAL, context)
  if (raw['times'] !== undefined) {
    if (raw['until'] !== undefined) {
      faults.report('R0346', places.key([...path, 'until']), { key: 'until', reason: { en: 'and "times" cannot both be given', zh: '与 times 不能同时给出' } })
    }
    return spread(every, raw['times'])
  }
  const until = raw['until'] === undefined ? 12 * (horizon.years ?? 0) - 1 : readMonth([...path, 'until'], horizon, context)
  if (every === undefined || until === undefined) return [0]
  if (raw['until'] !== undefined && until < start) {
    faults.report('R0347', places.value([...path, 'until']), { until: String(raw['until']), start: monthName(start) })
    return [0]
  }
  return spread(every, Math.max(1, Math.floor((until - start) / every) + 1))
}

function spread(every: number | undefined, times: unknown): readonly number[] {
  if (every === undefined || typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > MOST_TIMES) return [0]
  return Array.from({ length: times }, (_, k) => k * every)
}
