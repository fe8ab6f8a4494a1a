import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parquetReadObjects } from 'hyparquet'
import { canonicalNumbers } from '../../src/base/canonical-numbers.ts'
import { prepare } from '../../src/batch/prepare.ts'
import { runReplicate } from '../../src/batch/run-replicate.ts'
import type { BlockResult } from '../../src/blocks/block-result.ts'
import { blockRun } from '../../src/blocks/block-run.ts'
import { blocksOf } from '../../src/blocks/blocks-of.ts'
import { DamagedPartError } from '../../src/blocks/damaged-part-error.ts'
import { decodeBlock } from '../../src/blocks/decode-block.ts'
import { encodeBlock } from '../../src/blocks/encode-block.ts'
import { planBatch } from '../../src/blocks/plan-batch.ts'
import { planId } from '../../src/blocks/plan-id.ts'
import { smallBatch } from './batch-cases.ts'

const batch = smallBatch()
const { plan } = batch
const run = blockRun(batch)
const blocks = [...blocksOf(plan)]

describe('blocks of a batch', () => {
  it('cover every replicate once, the last one short', () => {
    expect(blocks).toEqual([
      { index: 0, from: 0, to: 8 },
      { index: 1, from: 8, to: 16 },
      { index: 2, from: 16, to: 23 },
    ])
  })

  it('hold what a replicate gives alone', () => {
    const { values, inputs, chance, failures } = run({ index: 1, from: 8, to: 16 })
    expect(failures).toEqual([])
    expect([...chance]).toEqual([8, 9, 10, 11, 12, 13, 14, 15])
    const outcomes = runReplicate(prepare(batch.scenario), plan.seed, 11)
    plan.alternatives.forEach((_, a) =>
      plan.indicators.forEach((name, i) =>
        plan.times.forEach((time, t) => {
          const got = values[((a * plan.indicators.length + i) * plan.times.length + t) * 8 + 3]
          expect(got, `${name} ${time}`).toBe(outcomes[a].table[name][time])
        }),
      ),
    )
    expect(inputs).toHaveLength(plan.inputs.length * 8)
    expect(inputs.every(Number.isFinite)).toBe(true)
  })

  it('are the same bytes whatever is run before them', () => {
    const [first, , last] = blocks
    const alone = encodeBlock(plan, blockRun(batch)(last))
    run(first)
    expect(encodeBlock(plan, run(last))).toEqual(alone)
  })

  it('go on past a future that cannot be computed, and name it', () => {
    // a reference that is asked for only when a future is made
    const scenario = Object.defineProperty({ ...batch.scenario }, 'target', {
      get() {
        throw new RangeError('no target can be found')
      },
    })
    const { failures, values } = blockRun({ ...batch, scenario })(blocks[0])
    expect(failures.map(({ replicate }) => replicate)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(failures[0].reason).toBe('no target can be found')
    expect(values.every(Number.isNaN)).toBe(true)
  })

  it('count a future with an infinite indicator as failed', () => {
    const scenario = { ...batch.scenario, parameters: { 'prices.grassSeeding': 1e308 } }
    const { failures } = blockRun({ ...batch, scenario })(blocks[2])
    expect(failures.map(({ replicate }) => replicate)).toEqual([16, 17, 18, 19, 20, 21, 22])
    expect(failures[0].reason).toBe('cost of seeding is not a finite number')
  })

  it('are large enough to be worth sending, and powers of two', () => {
    const { scenario } = batch
    expect(planBatch(scenario, { engine: '1' }).blockSize).toBe(4096)
    const many = { ...scenario, units: Array.from({ length: 300 }, (_, k) => ({ ...scenario.units[0], id: `u${k}` })) }
    // 400,000 / (300 x (36 + 24 x 2)) = 15.9
    expect(planBatch(many, { engine: '1' }).blockSize).toBe(8)
  })
})

describe('the files of a block', () => {
  it('come back bit for bit', async () => {
    for (const block of blocks) {
      const result = run(block)
      expect(await decodeBlock(plan, encodeBlock(plan, result))).toEqual(result)
    }
  })

  it('come back whatever they hold', async () => {
    const block = { index: 0, from: 0, to: 4 }
    const count = 4
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(NaN), fc.constant(-0))
    const small = { ...plan, replicates: 4, inputs: plan.inputs.slice(0, 2) }
    const length = small.alternatives.length * small.indicators.length * small.times.length * count
    await fc.assert(
      fc.asyncProperty(
        fc.array(number, { minLength: length, maxLength: length }),
        fc.array(number, { minLength: 8, maxLength: 8 }),
        async (values, inputs) => {
          const result: BlockResult = {
            block,
            values: canonicalNumbers(Float64Array.from(values)),
            inputs: canonicalNumbers(Float64Array.from(inputs)),
            chance: Uint32Array.from([0, 5, 2 ** 31 - 1, 7]),
            failures: [{ replicate: 2, reason: '坏了, "quoted"' }],
          }
          expect(await decodeBlock(small, encodeBlock(small, result))).toEqual(result)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('are tables that other programs read', async () => {
    const { runs, futures } = encodeBlock(plan, run(blocks[1]))
    const file = (bytes: Uint8Array) => ({ byteLength: bytes.byteLength, slice: (a: number, b?: number) => bytes.slice(a, b).buffer })
    const rows = await parquetReadObjects({ file: file(runs) })
    // a flux has no value at time 0, so it has no rows there; plants that nobody planted have none at all
    const count = (name: string): number => rows.filter(row => row['indicator'] === name).length
    expect([count('cover'), count('erosion'), count('plantSurvival')]).toEqual([2 * 3 * 8, 2 * 2 * 8, 0])
    expect(rows[0]).toEqual({ alternative: 'do-nothing', indicator: 'cover', time: 0, replicate: 8, value: rows[0]['value'] })
    const drawn = await parquetReadObjects({ file: file(futures) })
    expect(Object.keys(drawn[0])).toEqual(['replicate', 'chance', 'failure', ...plan.inputs])
    expect(drawn.map(row => row['replicate'])).toEqual([8, 9, 10, 11, 12, 13, 14, 15])
  })

  it('are refused when they are damaged, cut off or of another block or batch', async () => {
    const good = encodeBlock(plan, run(blocks[0]))
    const other = encodeBlock(plan, run(blocks[1]))
    const reasonOf = async (files: typeof good, own = plan): Promise<string> => {
      try {
        await decodeBlock(own, files)
        return 'taken'
      } catch (error) {
        return error instanceof DamagedPartError ? error.reason : String(error)
      }
    }
    const flipped = good.runs.slice()
    flipped[Math.floor(flipped.length / 2)] ^= 16
    expect(await reasonOf({ ...good, runs: flipped })).toMatch(/checksum|unreadable/)
    expect(await reasonOf({ ...good, runs: good.runs.slice(0, -30) })).toBe('unreadable')
    expect(await reasonOf({ ...good, futures: new Uint8Array(0) })).toBe('unreadable')
    expect(await reasonOf({ ...good, runs: other.runs })).toBe('foreign')
    expect(await reasonOf(good, { ...plan, seed: 8 })).toBe('foreign')
    expect(await reasonOf(good)).toBe('taken')
  })

  it('notice every flipped bit, before a reader can be led astray by it', async () => {
    const good = encodeBlock(plan, run(blocks[2]))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('runs' as const, 'futures' as const), fc.nat(), fc.nat(7), async (kind, place, bit) => {
        const bytes = good[kind].slice()
        bytes[place % bytes.length] ^= 1 << bit
        await expect(decodeBlock(plan, { ...good, [kind]: bytes })).rejects.toBeInstanceOf(DamagedPartError)
      }),
      { numRuns: 300 },
    )
  })
})

it('a plan keeps its identity when it grows, and only then', () => {
  expect(planId({ ...plan, replicates: 99 })).toBe(planId(plan))
  expect(planId({ ...plan, seed: 99 })).not.toBe(planId(plan))
  expect(planId({ ...plan, blockSize: 16 })).not.toBe(planId(plan))
})
