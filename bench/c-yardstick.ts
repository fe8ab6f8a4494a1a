import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Process } from '../src/engine/process.ts'
import { soilWater } from '../src/engine/processes/soil-water.ts'
import { vegetation } from '../src/engine/processes/vegetation.ts'
import type { BenchCase } from './bench-case.ts'

/** The processes that exist in C too. */
export const IN_C: readonly Process[] = [soilWater, vegetation]

/** The columns that they touch. */
export const C_COLUMNS: readonly string[] = [...new Set(IN_C.flatMap(({ reads, writes }) => [...reads, ...writes]))]

const C_PARAMETERS = IN_C.flatMap(({ name, params }) => Object.keys(params).map(parameter => ({ group: name, parameter })))
const FLAGS = ['-O3', '-std=c99', '-ffp-contract=off']

/** One run of the C program: times by process in the order of {@link IN_C} [ns a unit-month], and its checksum. */
export interface CRound {
  readonly time: readonly number[]
  readonly checksum: string
}

/** A compiled C program with its input. */
export interface CYardstick {
  readonly compiler: string
  run(): CRound
  remove(): void
}

/** Compiles the C port and writes its input; undefined where there is no C compiler. */
export function cYardstick(problem: BenchCase): CYardstick | undefined {
  const compiler = ['gcc', 'cc', 'clang'].find(name => spawnSync(name, ['--version']).status === 0)
  if (compiler === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'regreen-bench-'))
  const enumeration = (names: readonly string[], count: string): string => `enum { ${[...names, count].join(', ')} };\n`
  writeFileSync(
    join(folder, 'columns.h'),
    enumeration(
      C_COLUMNS.map(name => `C_${name}`),
      'COLUMNS',
    ) +
      enumeration(
        C_PARAMETERS.map(({ parameter }) => `P_${parameter}`),
        'PARAMETERS',
      ),
  )
  writeFileSync(join(folder, 'input.bin'), input(problem))
  // From dist/bench back to the sources.
  const source = fileURLToPath(new URL('../../bench/c/two-processes.c', import.meta.url))
  const program = join(folder, 'two-processes')
  const made = spawnSync(compiler, [...FLAGS, `-I${folder}`, '-o', program, source, '-lm'], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`${compiler} failed: ${made.stderr}`)
  return {
    compiler: `${compiler} ${FLAGS.join(' ')}`,
    run(): CRound {
      const { status, stdout } = spawnSync(program, [join(folder, 'input.bin')], { encoding: 'utf8' })
      if (status !== 0) throw new Error(`the C program ended with ${status}`)
      const words = stdout.trim().split(' ')
      return { time: words.slice(0, -1).map(Number), checksum: words.at(-1) ?? '' }
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** The same numbers that the TypeScript gets, as doubles one after another; the C program reads them in this order. */
function input({ prepared, months, futures }: BenchCase): Float64Array {
  const { columns, initial } = prepared.site
  const parts: Iterable<number>[] = [
    [columns.n, months, futures.length],
    columns.curveNumber,
    columns.subsoilWater,
    columns.nitrogenDeposition,
    columns.annualPrecipitation,
    ...C_COLUMNS.map(name => (initial as unknown as Record<string, Float64Array>)[name]),
  ]
  for (const { parameters, forcing } of futures) {
    parts.push(
      [forcing.rain.length, forcing.stormThreshold],
      C_PARAMETERS.map(({ group, parameter }) => parameters[group]?.[parameter] ?? Number.NaN),
      forcing.start,
      forcing.et0,
      forcing.temperature,
      forcing.rain,
      forcing.melt,
      forcing.gap,
      forcing.frozen,
    )
  }
  return Float64Array.from(parts.flatMap(part => [...part]))
}
