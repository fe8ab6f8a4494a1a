/** What a Web Worker's file does, in a thread of Node. */
import { parentPort } from 'node:worker_threads'
import { serveBlocks } from '../../src/blocks/serve-blocks.ts'

if (parentPort) {
  const port = parentPort
  serveBlocks({
    postMessage(message, transfer) {
      port.postMessage(message, transfer)
    },
    addEventListener(_, listener) {
      port.on('message', (data: unknown) => {
        listener({ data })
      })
    },
  })
}
