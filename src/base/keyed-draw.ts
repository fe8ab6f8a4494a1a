import type { Draw } from './draw.ts'
import { philox4x32 } from './philox.ts'
import { seedKey } from './seed-key.ts'
import { STREAMS, type Stream } from './streams.ts'

const words = new Uint32Array(4)

/**
 * The random numbers of one replicate of a run, from Philox4x32-10. Key: `seedKey(seed)`. Counter words: stream number * 2^16 + k,
 * id, step, replicate; so a draw is a function of (seed, replicate, stream, id, step, k) and nothing else.
 * The uniform is (n + 1/2) / 2^52 with n of 52 bits: between 1.1e-16 and 1 - 1.1e-16, never 0 or 1.
 * @param seed the user's seed
 * @param replicate number of the replicate, an integer from 0 to 2^32 - 1
 */
export function keyedDraw(seed: number | string, replicate: number): Draw {
  const [key0, key1] = seedKey(seed)
  return {
    uniform(stream: Stream, id: number, step: number, k: number): number {
      philox4x32(STREAMS[stream] * 65536 + k, id, step, replicate, key0, key1, words)
      return ((words[0] >>> 6) * 67108864 + (words[1] >>> 6) + 0.5) * 2.220446049250313e-16
    },
  }
}
