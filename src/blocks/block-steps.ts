import { canonicalNumbers } from '../base/canonical-numbers.ts'
import { prepare } from '../batch/prepare.ts'
import { makeFuture } from '../batch/make-future.ts'
import { runFuture } from '../batch/run-future.ts'
import type { Batch } from './batch.ts'
import type { Block } from './block.ts'
import type { BlockResult } from './block-result.ts'
import { futureOf } from './future-of.ts'

/** Computes a block future by future: after each it may be left, or other work be done. */
export type BlockSteps = (block: Block) => Generator<void, BlockResult, void>

/**
 * Gets a batch ready to be computed; the site is compiled once. A future that throws, or whose indicators are not finite where they must
 * be, counts as failed: the batch goes on, and the future is named with its reason.
 */
export function blockSteps(batch: Batch): BlockSteps {
  const { scenario, plan } = batch
  const prepared = prepare(scenario)
  const sample = futureOf(batch)
  const { alternatives, indicators, times, inputs } = plan
  const names = inputs.map(full => [full.slice(0, full.indexOf('.')), full.slice(full.indexOf('.') + 1)] as const)

  return function* (block) {
    const count = block.to - block.from
    const values = new Float64Array(alternatives.length * indicators.length * times.length * count).fill(NaN)
    const drawn = new Float64Array(names.length * count).fill(NaN)
    const chance = new Uint32Array(count)
    const failures: { replicate: number; reason: string }[] = []
    for (let r = 0; r < count; r++) {
      const replicate = block.from + r
      const own = sample(replicate)
      chance[r] = own.chance
      try {
        const future = makeFuture(prepared, plan.seed, own)
        names.forEach(([group, name], k) => {
          drawn[k * count + r] = future.parameters[group]?.[name] ?? NaN
        })
        const tables = runFuture(prepared, future).map(({ table }) => table)
        const reason = reasonOf(batch, tables)
        if (reason === undefined) fill(batch, tables, values, count, r)
        else failures.push({ replicate, reason })
      } catch (error) {
        failures.push({ replicate, reason: error instanceof Error ? error.message : String(error) })
      }
      yield
    }
    return { block, values: canonicalNumbers(values), inputs: canonicalNumbers(drawn), chance, failures }
  }
}

type Tables = readonly Readonly<Record<string, Float64Array>>[]

/** Indicators that every future has at the end: without a number there, something went wrong. Others may be unknown. */
const ALWAYS_KNOWN: readonly string[] = ['cover', 'erosion', 'species', 'cost']

/** Why the outcome cannot be used, or undefined. */
function reasonOf({ plan }: Batch, tables: Tables): string | undefined {
  for (const [a, table] of tables.entries()) {
    for (const name of plan.indicators) {
      const infinite = table[name].some(x => x === Infinity || x === -Infinity)
      const missing = ALWAYS_KNOWN.includes(name) && Number.isNaN(table[name].at(-1))
      if (infinite || missing) return `${name} of ${plan.alternatives[a]} is not a finite number`
    }
  }
  return undefined
}

function fill({ plan }: Batch, tables: Tables, values: Float64Array, count: number, r: number): void {
  const { indicators, times } = plan
  tables.forEach((table, a) => {
    indicators.forEach((name, i) => {
      times.forEach((time, t) => {
        values[((a * indicators.length + i) * times.length + t) * count + r] = table[name][time]
      })
    })
  })
}
