import type { Draw } from '../../base/draw.ts'
import { uniformSequence } from '../../base/uniform-sequence.ts'

/** Rounds count down from here, below the number of the selection and far above those of pairs. */
const FIRST_ROUND_ID = 0xfffffffe

/**
 * Members of a population in random order, round after round, so that each comes up equally often (Deb's implementation of NSGA-II; single
 * independent picks converge more slowly). Round r draws from (evolution, 2^32 - 2 - r, generation).
 * @param members size of the population, at least 1
 * @returns the next member's number
 */
export function contestants(draw: Draw, generation: number, members: number): () => number {
  const order = Int32Array.from({ length: members }, (_, i) => i)
  let round = 0
  let at = members
  return () => {
    if (at === members) {
      shuffle(order, uniformSequence(draw, 'evolution', FIRST_ROUND_ID - round, generation))
      round++
      at = 0
    }
    return order[at++]
  }
}

function shuffle(order: Int32Array, uniform: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1))
    const kept = order[i]
    order[i] = order[j]
    order[j] = kept
  }
}
