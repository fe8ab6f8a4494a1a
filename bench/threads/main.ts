/**
 * `node dist/bench/threads/main.js`: what threads gain on a batch large enough for them, and that they cost nothing on a small one. Runs
 * of all kinds alternate, medians count; the bytes are compared. Read ratios: the machine is rarely idle.
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { blocksOf } from '../../src/blocks/blocks-of.ts'
import { inlineRunner } from '../../src/blocks/inline-runner.ts'
import { planBatch } from '../../src/blocks/plan-batch.ts'
import type { Batch } from '../../src/blocks/batch.ts'
import type { Runner } from '../../src/blocks/runner.ts'
import { threadRunner } from '../../src/runners/thread-runner.ts'
import { median } from '../median.ts'
import { sizedScenario } from '../sized-scenario.ts'

// As bin/regreen.js does; threads must have it too.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=3000')

const YEARS = 5
/** Blocks at the start of a run in which threads are still cold. */
const COLD = 4
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, units: { type: 'string' }, futures: { type: 'string' } },
})
const CASES = [
  { units: 12, replicates: 64 },
  { units: 12, replicates: 256 },
  { units: 200, replicates: Number(values.futures ?? 256) },
].filter(({ units }) => values.units === undefined || units === Number(values.units))
const KINDS: Readonly<Record<string, (batch: Batch) => Runner>> = {
  inline: inlineRunner,
  'one thread': batch => threadRunner(batch, { threads: 1, paysOff: 0 }),
  'two threads': batch => threadRunner(batch, { threads: 2 }),
}

/** [ms] and the bytes of a batch, with making and closing the runner; the rate [blocks/ms] of its warm part. */
async function time(
  batch: Batch,
  make: (batch: Batch) => Runner,
): Promise<{ readonly ms: number; readonly rate: number; readonly sum: string }> {
  const begin = performance.now()
  const runner = make(batch)
  const parts: string[] = []
  const given: number[] = []
  for await (const { block, runs, futures } of runner.run(blocksOf(batch.plan))) {
    parts[block.index] = createHash('sha256').update(runs).update(futures).digest('hex')
    given.push(performance.now())
  }
  await runner.close()
  const warm = given.slice(COLD)
  const rate = (warm.length - 1) / ((warm.at(-1) ?? NaN) - (warm[0] ?? NaN))
  return { ms: performance.now() - begin, rate, sum: createHash('sha256').update(parts.join()).digest('hex').slice(0, 12) }
}

for (const { units, replicates } of CASES) {
  const scenario = sizedScenario(units, YEARS)
  const batch = { scenario, plan: planBatch(scenario, { engine: 'bench', replicates }) }
  const times: Record<string, number[]> = {}
  const rates: Record<string, number[]> = {}
  const sums = new Set<string>()
  // The first round warms up the compiler of this thread, which the inline runner uses: its best case.
  for (let round = 0; round <= Number(values.rounds); round++) {
    for (const [kind, make] of Object.entries(KINDS)) {
      const { ms, rate, sum } = await time(batch, make)
      sums.add(sum)
      if (round === 0) continue
      ;(times[kind] ??= []).push(ms)
      ;(rates[kind] ??= []).push(rate)
    }
  }
  process.stdout.write(`${units} units x ${replicates} futures in blocks of ${batch.plan.blockSize}, bytes ${[...sums].join(' != ')}\n`)
  for (const [kind, own] of Object.entries(times)) {
    const against = (other: string): string => median(own.map((ms, k) => (times[other]?.[k] ?? NaN) / ms)).toFixed(2)
    const warm = median(rates[kind].map((rate, k) => rate / (rates['one thread']?.[k] ?? NaN))).toFixed(2)
    process.stdout.write(
      `  ${kind.padEnd(12)} ${median(own).toFixed(0).padStart(7)} ms   x${against('inline')} of inline   x${against('one thread')} of one thread, warm x${warm}\n`,
    )
  }
  if (sums.size > 1) process.exitCode = 1
}
