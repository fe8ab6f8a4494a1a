import type { Draw } from './draw.ts'
import { philox4x32 } from './philox.ts'
import { seedKey } from './seed-key.ts'
import { STREAMS, type Stream } from './streams.ts'

/**
 * The random numbers of one replicate of a run, from Philox4x32-10. Key: `seedKey(seed)`. Counter words: stream number * 2^16 + half
 * of k, id, step, replicate; the two halves of a block serve k = 2j and 2j + 1. So a draw is a function of (seed, replicate, stream,
 * id, step, k) and nothing else; that the last block is kept is not seen from outside.
 * The uniform is (n + 1/2) / 2^52 with n of 52 bits: between 1.1e-16 and 1 - 1.1e-16, never 0 or 1.
 * @param seed the user's seed
 * @param replicate number of the replicate, an integer from 0 to 2^32 - 1
 */
export function keyedDraw(seed: number | string, replicate: number): Draw {
  const [key0, key1] = seedKey(seed)
  const words = new Uint32Array(4)
  let lastBlock = -1
  let lastId = -1
  let lastStep = -1
  return {
    uniform(stream: Stream, id: number, step: number, k: number): number {
      const block = STREAMS[stream] * 65536 + (k >>> 1)
      if (block !== lastBlock || step !== lastStep || id !== lastId) {
        philox4x32(block, id, step, replicate, key0, key1, words)
        lastBlock = block
        lastId = id
        lastStep = step
      }
      const half = (k & 1) * 2
      return ((words[half] >>> 6) * 67108864 + (words[half + 1] >>> 6) + 0.5) * 2.220446049250313e-16
    },
  }
}
