import { webWorkerRunner } from '../../src/blocks/web-worker-runner.ts'
import { distUrl } from '../runners/from-dist.ts'
import { nodeWorkerPort } from '../runners/node-worker-port.ts'
import { runnerContract } from './runner-contract.ts'

const newWorker = (): ReturnType<typeof nodeWorkerPort> => nodeWorkerPort(distUrl('tests/runners/node-worker-file.js'))
runnerContract({ name: 'web worker', newRunner: (batch, count) => webWorkerRunner(batch, newWorker, count), ahead: count => 2 * count + 2 })
