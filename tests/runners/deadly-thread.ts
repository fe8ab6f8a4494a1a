/** The file of threads that die, as the id of the scenario says (`how@mark`), at block 2, the first time or always; or that leave a mark. */
import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { threadBlock } from '../../src/runners/thread-worker.ts'
import type { ThreadData, ThreadTask } from '../../src/runners/thread-task.ts'

const [how, mark] = (workerData as ThreadData).batch.scenario.id.split('@')

async function dying(task: ThreadTask): Promise<unknown> {
  if (how === 'count') appendFileSync(mark, `${task.block.index}\n`)
  if (how === 'count' || task.block.index !== 2) return threadBlock(task)
  if (how === 'always') process.exit(3)
  if (existsSync(mark)) return threadBlock(task)
  writeFileSync(mark, '')
  if (how === 'exit') process.exit(3)
  if (how === 'throw') throw new Error('a fault of its own')
  const heap: unknown[] = []
  for (;;) heap.push(Array.from({ length: 10_000 }, (_, k) => ({ k })))
}

export { dying as threadBlock }
