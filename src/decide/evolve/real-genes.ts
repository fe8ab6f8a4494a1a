import { polynomialStep } from './polynomial-step.ts'
import type { Representation } from './representation.ts'
import { sbxSpread } from './sbx-spread.ts'

export interface RealGenesSettings {
  /** [1] Chance that two parents are crossed at all; 1. */
  readonly crossover?: number
  /** [1] Distribution index of the crossover; 15, for NSGA-III 30. */
  readonly crossoverEta?: number
  /** [1] Distribution index of the mutation; 20. */
  readonly mutationEta?: number
  /** [1] Chance of each gene to be mutated; 1 / number of genes. */
  readonly mutation?: number
  /** Genes that are whole numbers: all of them, or one flag each. */
  readonly whole?: boolean | readonly boolean[]
}

/** [gene] Parents closer than this are not crossed. */
const SAME = 1e-14
/** [1] Chance of each gene of a crossed pair to be crossed, and of its two values to change places. */
const HALF = 0.5

/**
 * Genes that are numbers between bounds, with simulated binary crossover and polynomial mutation. Whole genes are rounded after each
 * operator and kept between the bounds; equal bounds fix a gene.
 * @param lower least value of each gene
 * @param upper largest value of each gene
 * @throws RangeError where bounds are missing, not finite, crossed, or no whole numbers for a whole gene
 */
export function realGenes(lower: ArrayLike<number>, upper: ArrayLike<number>, settings: RealGenesSettings = {}): Representation {
  const length = lower.length
  const { crossover = 1, crossoverEta = 15, mutationEta = 20, mutation = 1 / length, whole = false } = settings
  const isWhole = Array.from({ length }, (_, i) => (typeof whole === 'boolean' ? whole : (whole[i] ?? false)))
  checkBounds(lower, upper, isWhole)
  const low = Float64Array.from(lower)
  const high = Float64Array.from(upper)

  const settle = (value: number, i: number): number => {
    const settled = isWhole[i] ? Math.round(value) : value
    return settled < low[i] ? low[i] : settled > high[i] ? high[i] : settled
  }

  const crossGene = (i: number, first: Float64Array, second: Float64Array, uniform: () => number): void => {
    if (uniform() > HALF) return
    const y1 = Math.min(first[i], second[i])
    const y2 = Math.max(first[i], second[i])
    if (y2 - y1 <= SAME || low[i] === high[i]) return
    const u = uniform()
    const sum = y1 + y2
    const distance = y2 - y1
    const c1 = settle(0.5 * (sum - sbxSpread(1 + (2 * (y1 - low[i])) / distance, crossoverEta, u) * distance), i)
    const c2 = settle(0.5 * (sum + sbxSpread(1 + (2 * (high[i] - y2)) / distance, crossoverEta, u) * distance), i)
    const swapped = uniform() < HALF
    first[i] = swapped ? c2 : c1
    second[i] = swapped ? c1 : c2
  }

  return {
    length,
    random(out, uniform) {
      for (let i = 0; i < length; i++) {
        const range = high[i] - low[i]
        // Every whole number is equally likely.
        out[i] = isWhole[i] ? Math.min(high[i], low[i] + Math.floor(uniform() * (range + 1))) : low[i] + uniform() * range
      }
    },
    cross(a, b, first, second, uniform) {
      first.set(a)
      second.set(b)
      if (uniform() >= crossover) return
      for (let i = 0; i < length; i++) crossGene(i, first, second, uniform)
    },
    mutate(genes, uniform) {
      for (let i = 0; i < length; i++) {
        if (uniform() >= mutation) continue
        const range = high[i] - low[i]
        if (range > 0) genes[i] = settle(genes[i] + polynomialStep((genes[i] - low[i]) / range, mutationEta, uniform()) * range, i)
      }
    },
    repair(genes) {
      for (let i = 0; i < length; i++) genes[i] = settle(genes[i], i)
    },
  }
}

function checkBounds(lower: ArrayLike<number>, upper: ArrayLike<number>, isWhole: readonly boolean[]): void {
  if (lower.length === 0 || upper.length !== lower.length) {
    throw new RangeError(`${lower.length} lower and ${upper.length} upper bounds: wanted one of each for every gene, and a gene`)
  }
  for (let i = 0; i < lower.length; i++) {
    if (!(Number.isFinite(upper[i] - lower[i]) && lower[i] <= upper[i])) {
      throw new RangeError(`gene ${i} is to lie between ${lower[i]} and ${upper[i]}: wanted finite bounds in order`)
    }
    if (isWhole[i] && !(Number.isInteger(lower[i]) && Number.isInteger(upper[i]))) {
      throw new RangeError(`gene ${i} is a whole number between ${lower[i]} and ${upper[i]}: wanted whole bounds`)
    }
  }
}
