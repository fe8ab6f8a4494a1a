import { fromDist } from '../runners/from-dist.ts'
import { runnerContract } from './runner-contract.ts'

const { threadRunner } = await fromDist<typeof import('../../src/runners/thread-runner.ts')>('src/runners/thread-runner.js')
/** All threads and the calling one, what is finished, what is in view. */
const ahead = (workers: number): number => 3 * workers + 3
runnerContract({ name: 'thread', newRunner: (batch, threads) => threadRunner(batch, { threads, paysOff: 0 }), ahead })
runnerContract({ name: 'reluctant thread', newRunner: (batch, threads) => threadRunner(batch, { threads, paysOff: 60 }), ahead })
