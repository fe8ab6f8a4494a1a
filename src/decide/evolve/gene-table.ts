import type { Evaluation } from './evaluation.ts'
import type { Individual } from './individual.ts'
import { isFailed } from './is-failed.ts'

/** All individuals that were ever made, each once, in the order in which they were made. Genes are found by their bits. */
export interface GeneTable {
  /** By number; what is not evaluated yet is NaN with 0 looks. */
  readonly individuals: readonly Individual[]
  /** How many were evaluated and gave no numbers. */
  failed(): number
  /** Number of the individual with these genes, -1 where there is none. */
  find(genes: Float64Array): number
  /** Number of a new individual with a copy of these genes, which must not be in the table. */
  add(genes: Float64Array): number
  /** Replaces what is known of an individual that has not failed. */
  learn(row: number, evaluation: Evaluation, looks: number): void
}

/** An empty table. */
export function createGeneTable(): GeneTable {
  const individuals: Individual[] = []
  /** Latest individual of each hash, and of each individual the one before it with the same hash. */
  const latest = new Map<number, number>()
  const before: number[] = []
  let failed = 0
  return {
    individuals,
    failed: () => failed,
    find(genes) {
      let row = latest.get(hashOf(genes)) ?? -1
      while (row >= 0 && !sameGenes(individuals[row].genes, genes)) row = before[row]
      return row
    },
    add(genes) {
      const hash = hashOf(genes)
      const row = individuals.length
      individuals.push({ genes: genes.slice(), objectives: [], violation: NaN, looks: 0 })
      before.push(latest.get(hash) ?? -1)
      latest.set(hash, row)
      return row
    },
    learn(row, { objectives, violation }, looks) {
      individuals[row] = { genes: individuals[row].genes, objectives, violation, looks }
      if (isFailed(individuals[row])) failed++
    },
  }
}

/** Mixing of 32-bit words in the manner of MurmurHash3 (Appleby). */
function hashOf(genes: Float64Array): number {
  const words = new Int32Array(genes.buffer, genes.byteOffset, genes.length * 2)
  let hash = 0
  for (let i = 0; i < words.length; i++) {
    hash = Math.imul(hash ^ Math.imul(words[i], 0xcc9e2d51), 0x1b873593)
    hash = (hash << 13) | (hash >>> 19)
  }
  return hash
}

function sameGenes(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
