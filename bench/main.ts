/**
 * `npm run bench`: what a month of one land unit costs, for three sizes of problem, with a checksum of the result and the memory that
 * the core leaves behind. Rounds of all cases alternate, the median counts. Read ratios: the machine is rarely idle.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { keyedDraw } from '../src/base/keyed-draw.ts'
import { allocateColumns } from '../src/engine/columns.ts'
import { copyInto } from '../src/engine/copy-into.ts'
import { drawParameters } from '../src/engine/draw-parameters.ts'
import type { Forcing } from '../src/engine/forcing.ts'
import { PROCESSES } from '../src/engine/processes/index.ts'
import { simulate, type Bound, type Run } from '../src/engine/simulate.ts'
import { makeForcing } from '../src/engine/weather/make-forcing.ts'
import type { weatherParams } from '../src/engine/weather/weather-params.ts'
import type { ParamValues } from '../src/base/param-spec.ts'
import { prepare, type Prepared } from '../src/batch/prepare.ts'
import { sizedScenario } from './sized-scenario.ts'

const CASES = [
  { units: 12, replicates: 256 },
  { units: 200, replicates: 256 },
  { units: 10_000, replicates: 4 },
] as const
const YEARS = 5
const ROUNDS = 5

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

interface Round {
  /** [ns] per unit and month, the loop alone */ readonly core: number
  /** [ms] per replicate, weather and parameters */ readonly weather: number
  /** [byte] per unit and month left on the heap by the loop */ readonly heap: number
  readonly checksum: string
}

function round(prepared: Prepared, replicates: number): Round {
  const { site, station } = prepared
  const state = allocateColumns(site.columns.n)
  const months = YEARS * 12
  let weather = 0
  let core = 0
  let heap = 0
  let checksum = 0x811c9dc5
  for (let replicate = 0; replicate < replicates; replicate++) {
    let begin = performance.now()
    const draw = keyedDraw(42, replicate)
    const parameters = drawParameters({ seed: 42, index: replicate, sampling: 'latin-hypercube' }, {})
    const forcing: Forcing = makeForcing(station, parameters['weather'] as ParamValues<typeof weatherParams>, draw, YEARS).forcing
    const processes: readonly Bound[] = PROCESSES.map(process => ({ process, params: parameters[process.name] ?? {} }))
    weather += performance.now() - begin
    copyInto(state, site.initial)
    const run: Run = { site, state, processes, before: [], after: [], forcing, draw, observe: () => undefined }
    const measured = replicate === replicates - 1
    if (measured) collectGarbage()
    const before = measured ? process.memoryUsage().heapUsed : 0
    begin = performance.now()
    simulate(run, 0, months)
    core += performance.now() - begin
    if (measured) heap = process.memoryUsage().heapUsed - before
    for (const word of new Uint32Array(state.buffer)) checksum = Math.imul(checksum ^ word, 0x01000193)
  }
  const work = site.columns.n * months
  return {
    core: (core * 1e6) / (work * replicates),
    weather: weather / replicates,
    heap: heap / work,
    checksum: (checksum >>> 0).toString(16).padStart(8, '0'),
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const prepared = CASES.map(({ units }) => prepare(sizedScenario(units, YEARS)))
const rounds: Round[][] = CASES.map(() => [])
for (let k = 0; k <= ROUNDS; k++) {
  CASES.forEach(({ replicates }, c) => {
    const result = round(prepared[c], replicates)
    // The first round warms the compiler up.
    if (k > 0) rounds[c].push(result)
  })
}
process.stdout.write(`core of ${YEARS} years, medians of ${ROUNDS} alternating rounds, Node ${process.version}\n`)
process.stdout.write('units x futures   ns/unit-month   weather ms/future   heap B/unit-month   checksum\n')
CASES.forEach(({ units, replicates }, c) => {
  const of = (value: (round: Round) => number): number => median(rounds[c].map(value))
  const sums = new Set(rounds[c].map(({ checksum }) => checksum))
  process.stdout.write(
    `${`${units} x ${replicates}`.padEnd(15)}   ${of(r => r.core)
      .toFixed(0)
      .padStart(13)}   ${of(r => r.weather)
      .toFixed(2)
      .padStart(17)}   ${of(r => r.heap)
      .toFixed(2)
      .padStart(17)}   ${[...sums].join(' != ')}\n`,
  )
})
