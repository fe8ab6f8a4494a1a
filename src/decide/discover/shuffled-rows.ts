import type { Draw } from '../../base/draw.ts'
import type { Stream } from '../../base/streams.ts'

/** Draws of one step of a stream. */
const STEP = 65_536

/**
 * Rows 0 to n - 1 in random order. The key of a row is its own draw, so the number of rows does not change the order of the others.
 * @param id number of the shuffle
 */
export function shuffledRows(n: number, draw: Draw, stream: Stream, id: number): Uint32Array {
  const keys = Float64Array.from({ length: n }, (_, row) => draw.uniform(stream, id, Math.floor(row / STEP), row % STEP))
  return Uint32Array.from(keys, (_, row) => row).toSorted((a, b) => keys[a] - keys[b] || a - b)
}
