import { Worker } from 'node:worker_threads'
import type { WorkerPort } from '../../src/blocks/worker-port.ts'

/** A thread of Node that looks like a Web Worker. */
export function nodeWorkerPort(file: URL): WorkerPort {
  const worker = new Worker(file)
  let terminated = false
  return {
    postMessage(message, transfer) {
      worker.postMessage(message, transfer)
    },
    addEventListener(type: 'message' | 'error', listener: (event: { readonly data: unknown; readonly message: string }) => void) {
      if (type === 'message')
        worker.on('message', (data: unknown) => {
          listener({ data, message: '' })
        })
      else {
        worker.on('error', ({ message }) => {
          listener({ data: undefined, message })
        })
        worker.on('exit', code => {
          if (!terminated) listener({ data: undefined, message: `exit ${code}` })
        })
      }
    },
    terminate() {
      terminated = true
      void worker.terminate()
    },
  }
}
