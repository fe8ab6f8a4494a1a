import { getHeapStatistics } from 'node:v8'
import { allocateColumns } from '../src/engine/columns.ts'
import { copyInto } from '../src/engine/copy-into.ts'
import type { Process } from '../src/engine/process.ts'
import { checksum } from './checksum.ts'
import type { BenchCase } from './bench-case.ts'

/** One run of some processes over all futures. */
export interface ProcessTimes {
  /** [ns] a unit and month, by process */
  readonly time: readonly number[]
  /** [byte] allocated a unit and month, by process; only of a run that asked for it */
  readonly allocated: readonly number[]
  readonly checksum: string
}

/**
 * Runs processes month by month over the futures of a case, without couplings, and times each.
 * @param columns columns that go into the checksum; all when left out
 * @param counting counts allocated bytes too, which disturbs the times
 */
export function timeProcesses(
  { prepared, months, futures }: BenchCase,
  processes: readonly Process[],
  columns: readonly string[] = [],
  counting = false,
): ProcessTimes {
  const { site } = prepared
  const n = site.columns.n
  const state = allocateColumns(n)
  const time = new Float64Array(processes.length)
  const allocated = new Float64Array(processes.length)
  const own = counting ? costOfCounting() : 0
  let sum = 0x811c9dc5
  for (const { parameters, forcing, draw } of futures) {
    copyInto(state, site.initial)
    for (let month = 0; month < months; month++) {
      for (let k = 0; k < processes.length; k++) {
        const process = processes[k]
        const params = parameters[process.name] ?? {}
        const heap = counting ? getHeapStatistics().used_heap_size : 0
        const begin = performance.now()
        process.step(state, site.columns, forcing, params, draw, month, 0, n)
        time[k] += performance.now() - begin
        // A collection in between makes the difference negative: such a step tells nothing.
        if (counting) allocated[k] += Math.max(0, getHeapStatistics().used_heap_size - heap - own)
      }
    }
    for (const name of columns) sum = checksum((state as unknown as Record<string, Float64Array>)[name], sum)
    if (columns.length === 0) sum = checksum(new Float64Array(state.buffer), sum)
  }
  const work = n * months * futures.length
  return {
    time: [...time].map(ms => (ms * 1e6) / work),
    allocated: [...allocated].map(bytes => bytes / work),
    checksum: sum.toString(16).padStart(8, '0'),
  }
}

/** Bytes that asking for the size of the heap and the time takes itself. */
function costOfCounting(): number {
  const spent = new Float64Array(1)
  const costs = Array.from({ length: 200 }, () => {
    const heap = getHeapStatistics().used_heap_size
    const begin = performance.now()
    spent[0] += performance.now() - begin
    return getHeapStatistics().used_heap_size - heap
  })
  return Math.min(...costs.filter(cost => cost > 0))
}
