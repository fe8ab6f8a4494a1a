import type { Draw } from './draw.ts'
import type { Stream } from './streams.ts'

/** Draws of one stream, id and step, after which the counter would run into the next stream. */
const LONGEST = 131_072

/**
 * The uniforms k = 0, 1, 2 … of one stream, id and step of `draw` as a sequence; it starts over in every (id, step), so that what is
 * drawn in one step never depends on how much was drawn in another.
 * @returns [1] in (0, 1)
 * @throws RangeError beyond 131,072 numbers
 */
export function uniformSequence(draw: Draw, stream: Stream, id: number, step: number): () => number {
  let k = 0
  return () => {
    if (k === LONGEST) throw new RangeError(`stream ${stream}, id ${id}, step ${step} has ${LONGEST} numbers, no more`)
    return draw.uniform(stream, id, step, k++)
  }
}
