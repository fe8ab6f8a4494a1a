/**
 * `npm run bench`: what a month of one land unit costs, for three sizes of problem and for each process, beside the same two processes
 * in C, with checksums, allocations and memory. Rounds alternate, the median counts. Read ratios: the machine is rarely idle.
 */
import { PROCESSES } from '../src/engine/processes/index.ts'
import { benchCase } from './bench-case.ts'
import { C_COLUMNS, cYardstick, IN_C } from './c-yardstick.ts'
import { median } from './median.ts'
import { timeProcesses, type ProcessTimes } from './time-processes.ts'

/** `npm run bench -- --full`: all futures. The ratios of the sample are the same. */
const FULL = process.argv.includes('--full')
const CASES = [
  { units: 12, replicates: FULL ? 256 : 96 },
  { units: 200, replicates: FULL ? 256 : 24 },
  { units: 10_000, replicates: FULL ? 4 : 1 },
] as const
const MIDDLE = 1
const YEARS = 5
const ROUNDS = 5
/** Futures of one of the many short rounds against C; the clock of the machine drifts less over short rounds. */
const C_FUTURES = 8
const C_ROUNDS = 15

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const right = (value: number, digits: number, width: number): string => value.toFixed(digits).padStart(width)
const total = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0)
const sums = (rounds: readonly { readonly checksum: string }[]): string => [...new Set(rounds.map(({ checksum }) => checksum))].join(' != ')

const cases = CASES.map(({ units, replicates }) => benchCase(units, replicates, YEARS))
const rounds: ProcessTimes[][] = cases.map(() => [])
for (let k = 0; k <= ROUNDS; k++) {
  cases.forEach((problem, c) => {
    const result = timeProcesses(problem, PROCESSES)
    // The first round warms the compiler up.
    if (k > 0) rounds[c].push(result)
  })
}
print(`core of ${YEARS} years, medians of ${ROUNDS} alternating rounds, Node ${process.version}`)
if (!FULL) print('a sample of the futures; --full runs 200 units x 256 futures')
print('units x futures   ns/unit-month   weather ms/future   checksum')
cases.forEach(({ preparation }, c) => {
  const name = `${CASES[c].units} x ${CASES[c].replicates}`.padEnd(15)
  print(`${name}   ${right(median(rounds[c].map(({ time }) => total(time))), 0, 13)}   ${right(preparation, 2, 17)}   ${sums(rounds[c])}`)
})

const middle = cases[MIDDLE]
const counted = timeProcesses({ ...middle, futures: middle.futures.slice(0, 16) }, PROCESSES, [], true)
print(`\n${CASES[MIDDLE].units} x ${CASES[MIDDLE].replicates}         ns/unit-month   B allocated/unit-month`)
PROCESSES.forEach(({ name }, k) => {
  print(`${name.padEnd(18)} ${right(median(rounds[MIDDLE].map(({ time }) => time[k])), 1, 12)}   ${right(counted.allocated[k], 2, 22)}`)
})
const { rss, heapUsed } = process.memoryUsage()
print(`memory at the end: ${(rss / 2 ** 20).toFixed(0)} MiB resident, ${(heapUsed / 2 ** 20).toFixed(0)} MiB of it JavaScript heap`)

const sample = { ...middle, futures: middle.futures.slice(0, C_FUTURES) }
const yardstick = cYardstick(sample)
if (yardstick) {
  const ours: ProcessTimes[] = []
  const theirs: ReturnType<typeof yardstick.run>[] = []
  for (let k = 0; k <= C_ROUNDS; k++) {
    const round = timeProcesses(sample, IN_C, C_COLUMNS)
    const inC = yardstick.run()
    if (k > 0) {
      ours.push(round)
      theirs.push(inC)
    }
  }
  yardstick.remove()
  const line = (name: string, of: (time: readonly number[]) => number): void => {
    const a = median(ours.map(({ time }) => of(time)))
    const b = median(theirs.map(({ time }) => of(time)))
    print(`${name.padEnd(18)} ${right(a, 1, 12)} ${right(b, 1, 10)} ${right(a / b, 2, 8)}`)
  }
  print(`\nagainst C (${yardstick.compiler}), ${CASES[MIDDLE].units} x ${C_FUTURES} futures, medians of ${C_ROUNDS} alternating rounds`)
  print('                     TypeScript          C    ratio   [ns/unit-month]')
  IN_C.forEach(({ name }, k) => {
    line(name, time => time[k])
  })
  line('both', total)
  const same = sums(ours) === sums(theirs)
  print(`checksums ${sums(ours)} and ${sums(theirs)}: ${same ? 'the same bits' : 'NOT THE SAME'}`)
  if (!same) process.exitCode = 1
} else {
  print('\nno C compiler found: nothing to compare with')
}
