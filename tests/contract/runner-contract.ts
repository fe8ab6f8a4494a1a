/** The suite that every runner must pass: same jobs, same bytes, in any order, by any number of workers. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Batch } from '../../src/blocks/batch.ts'
import type { Block } from '../../src/blocks/block.ts'
import type { BlockFiles } from '../../src/blocks/block-files.ts'
import { blocksOf } from '../../src/blocks/blocks-of.ts'
import { decodeBlock } from '../../src/blocks/decode-block.ts'
import { inlineRunner } from '../../src/blocks/inline-runner.ts'
import type { Runner } from '../../src/blocks/runner.ts'
import { bytesOf } from '../runners/bytes-of.ts'
import { smallBatch } from '../runners/small-batch.ts'

/** A kind of runner to be held to the contract. */
export interface RunnerCase {
  readonly name: string
  /** Makes a runner with so many workers; each is closed by the suite. */
  readonly newRunner: (batch: Batch, workers: number) => Runner | Promise<Runner>
  /** Blocks that it may have asked for and not given yet. */
  readonly ahead: (workers: number) => number
  /** Why it cannot be tested here. */
  readonly skip?: string | undefined
  /** It computes on the calling thread, which hears of nothing meanwhile. */
  readonly blocking?: boolean
}

/** A future that cannot be computed: the land is larger than numbers are. */
const TOO_LARGE = { units: smallBatch().scenario.units.map(unit => ({ ...unit, area: 1e308 })) }

export function runnerContract({ name, newRunner, ahead, skip, blocking = false }: RunnerCase): void {
  if (skip !== undefined) process.stderr.write(`contract of the ${name} runner skipped: ${skip}\n`)

  describe.skipIf(skip !== undefined)(`the ${name} runner`, { timeout: 90_000 }, () => {
    const batch = smallBatch()
    const blocks = [...blocksOf(batch.plan)]
    const open: Runner[] = []
    const make = async (workers: number, what = batch): Promise<Runner> => {
      const runner = await newRunner(what, workers)
      open.push(runner)
      return runner
    }
    const gather = async (runner: Runner, wanted: Iterable<Block>): Promise<string[]> => {
      const found: string[] = []
      for await (const files of runner.run(wanted)) found.push(bytesOf(files))
      return found
    }
    let expected: string[]

    beforeAll(async () => {
      expected = await gather(inlineRunner(batch), blocks)
      expect(new Set(expected).size).toBe(7)
    })
    afterEach(async () => {
      await Promise.all(open.splice(0).map(runner => runner.close()))
    })

    it.each([1, 3])('gives the same bytes by %i workers, each block once', async workers => {
      expect((await gather(await make(workers), blocks)).toSorted()).toEqual(expected.toSorted())
    })

    it('gives the same bytes in any order, and of some blocks only', async () => {
      const runner = await make(2)
      expect(
        (
          await gather(
            runner,
            [6, 2, 4].map(k => blocks[k]),
          )
        ).toSorted(),
      ).toEqual([2, 4, 6].map(k => expected[k]))
      expect((await gather(runner, blocks.toReversed())).toSorted()).toEqual(expected.toSorted())
      expect(await gather(runner, [])).toEqual([])
    })

    it('asks for few blocks ahead', async () => {
      const { plan } = smallBatch({ replicates: 20, blockSize: 1 })
      const runner = await make(2, { ...batch, plan })
      let asked = 0
      let given = 0
      let most = 0
      const source = function* (): Generator<Block> {
        for (const block of blocksOf(plan)) {
          asked++
          most = Math.max(most, asked - given)
          yield block
        }
      }
      for await (const _ of runner.run(source())) given++
      expect(given).toBe(20)
      expect(most).toBeLessThanOrEqual(ahead(2))
    })

    it('ends by the reason of the signal, before it begins and between two blocks, and can be asked again', async () => {
      const runner = await make(2)
      const reason = new Error('enough')
      const collect = async (signal: AbortSignal, after: () => void): Promise<number> => {
        let count = 0
        for await (const _ of runner.run(blocks, signal)) {
          count++
          after()
        }
        return count
      }
      await expect(collect(AbortSignal.abort(reason), () => undefined)).rejects.toBe(reason)
      const stop = new AbortController()
      await expect(
        collect(stop.signal, () => {
          stop.abort(reason)
        }),
      ).rejects.toBe(reason)
      expect((await gather(runner, blocks)).toSorted()).toEqual(expected.toSorted())
    })

    it.skipIf(blocking)('ends by the reason of the signal in the middle of a block', async () => {
      const long = smallBatch({ replicates: 120_000, blockSize: 40_000 })
      const runner = await make(2, long)
      const reason = new Error('enough')
      const stop = new AbortController()
      setTimeout(() => {
        stop.abort(reason)
      }, 700)
      const begin = performance.now()
      await expect(
        (async () => {
          for await (const _ of runner.run(blocksOf(long.plan), stop.signal)) throw new Error('a block of 40 000 futures was finished')
        })(),
      ).rejects.toBe(reason)
      await runner.close()
      expect(performance.now() - begin).toBeLessThan(15_000)
    })

    it('lets go of everything when its consumer leaves early', async () => {
      const runner = await make(2)
      let letGo = false
      const source = function* (): Generator<Block> {
        try {
          yield* blocksOf({ replicates: 1_000_000, blockSize: 2 })
        } finally {
          letGo = true
        }
      }
      for await (const files of runner.run(source())) {
        expect(expected).toContain(bytesOf(files))
        break
      }
      expect(letGo).toBe(true)
      expect((await gather(runner, blocks.slice(5))).toSorted()).toEqual(expected.slice(5))
    })

    it('may be closed twice, and without having run', async () => {
      const runner = await make(1)
      await runner.close()
      await runner.close()
      const other = await make(1)
      await gather(other, blocks.slice(0, 1))
      await other.close()
      await other.close()
    })

    it('delivers a block whose futures cannot be computed, with the reasons', async () => {
      const broken = smallBatch({}, TOO_LARGE)
      const found: BlockFiles[] = []
      for await (const files of (await make(2, broken)).run([...blocksOf(broken.plan)].slice(0, 2))) found.push(files)
      expect(found).toHaveLength(2)
      for (const files of found) {
        const { failures, block } = await decodeBlock(broken.plan, files)
        expect(failures.map(({ replicate }) => replicate)).toEqual([block.from, block.from + 1])
        expect(failures[0].reason).toMatch(/finite/)
      }
    })

    it('is not disturbed by a second run, nor by a second runner', async () => {
      const [one, other] = [await make(2), await make(2)]
      const all = await Promise.all([gather(one, blocks), gather(one, blocks.toReversed()), gather(other, blocks)])
      for (const found of all) expect(found.toSorted()).toEqual(expected.toSorted())
    })
  })
}
