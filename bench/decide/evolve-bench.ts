import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { hypervolume } from '../../src/decide/pareto/hypervolume.ts'
import { DTLZ } from '../../validation/decide/dtlz.ts'
import type { Problem } from '../../validation/decide/problem.ts'
import { runSearch } from '../../validation/decide/searches.ts'
import { ZDT } from '../../validation/decide/zdt.ts'
import { median } from '../median.ts'

const EVALUATIONS = 10_000
const ROUNDS = 15
const COLD_ROUNDS = 3

interface Bar {
  readonly problem: Problem
  readonly label: string
  /** [s of processor time] at most, warm */
  readonly seconds: number
  readonly hypervolume: number
}

const named = (problems: readonly Problem[], name: string): Problem => {
  const found = problems.find(problem => problem.name === name)
  if (!found) throw new RangeError(`no problem ${name}`)
  return found
}

const BARS: readonly Bar[] = [
  { problem: named(ZDT, 'ZDT1'), label: 'NSGA-II, ZDT1 of 30 genes', seconds: 0.15, hypervolume: 0.848 },
  { problem: named(DTLZ, 'DTLZ2'), label: 'NSGA-III, DTLZ2 of 3 objectives', seconds: 0.35, hypervolume: 0.735 },
]

/** One search: [s of processor time], all threads of the process, and the hypervolume of its front. */
async function search({ problem }: Bar, seed: number): Promise<{ readonly seconds: number; readonly volume: number }> {
  const before = process.cpuUsage()
  const { front } = await runSearch({ problem, evaluations: EVALUATIONS }, seed)
  const { user, system } = process.cpuUsage(before)
  const points = Float64Array.from(front.flatMap(({ objectives }) => objectives))
  return { seconds: (user + system) / 1e6, volume: hypervolume(points, problem.objectives, problem.reference) }
}

/** Searches of 10,000 evaluations in alternating rounds, a seed each: warm, and each once in processes of its own that just started. */
export async function benchEvolve(): Promise<readonly string[]> {
  const warm = BARS.map(() => ({ seconds: [] as number[], volumes: [] as number[] }))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [b, bar] of BARS.entries()) {
      const { seconds, volume } = await search(bar, round)
      if (round === 0) continue
      warm[b].seconds.push(seconds)
      warm[b].volumes.push(volume)
    }
  }
  const lines = [`searches of ${EVALUATIONS} evaluations, medians of ${ROUNDS}   warm [s]   bar [s]   cold [s]   hypervolume   bar`]
  BARS.forEach(({ label, seconds, hypervolume: least }, b) => {
    const cold = median(Array.from({ length: COLD_ROUNDS }, () => coldSeconds(b)))
    const cells = [median(warm[b].seconds).toFixed(3).padStart(12), seconds.toFixed(2).padStart(10), cold.toFixed(3).padStart(11)]
    lines.push(`  ${label.padEnd(49)}${cells.join('')}${median(warm[b].volumes).toFixed(4).padStart(14)}${least.toFixed(3).padStart(6)}`)
  })
  return lines
}

const COLD_ARGUMENT = '--cold-evolve'

/** [s of processor time] of the first search of a new process, without its start. */
function coldSeconds(bar: number): number {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), COLD_ARGUMENT, String(bar)], { encoding: 'utf8' })
  return Number(stdout)
}

const [, script, argument, bar] = process.argv
if (argument === COLD_ARGUMENT && script === fileURLToPath(import.meta.url)) {
  process.stdout.write(String((await search(BARS[Number(bar)], 1)).seconds))
}
