import type { Representation } from './representation.ts'

export interface ChoiceGenesSettings {
  /** Number of options of each gene, at least 1; option 0 is to do nothing. */
  readonly options: ArrayLike<number>
  /** Groups of genes that lie together, such as the units of a slope; a gene in none is a patch of its own. */
  readonly patches?: readonly (readonly number[])[]
  /** For each gene a table: the option that is the same thing one year earlier or later, -1 where there is none. */
  readonly years?: readonly { readonly earlier: ArrayLike<number>; readonly later: ArrayLike<number> }[]
  /** For each gene the number of its list of options: genes of one list may change places. */
  readonly lists?: ArrayLike<number>
  /** [1] Chance that two parents are crossed at all; 0.9. */
  readonly crossover?: number
  /** [1] Chance of each gene to be mutated; 1 / number of genes. */
  readonly mutation?: number
  /** Makes genes admissible in place; the same genes must always give the same genes. */
  readonly repair?: (genes: Float64Array) => void
}

/** [1] Of the mutations: share that draw another option, and share that move it by a year; the rest changes places. */
const REDRAW = 0.5
const SHIFT = 0.3
const HALF = 0.5

/**
 * Plans: one gene for each unit, whose value is the number of an option, 0 for nothing. Random plans differ in how much they do: each has a
 * density of its own. Half of the crossings swap single genes, half swap patches, each with chance 1/2. A mutation that cannot be done
 * (no such year, no partner with another option) draws another option instead; a gene with one option never changes.
 * @throws RangeError where a count, a patch, a table or a list does not fit
 */
export function choiceGenes(settings: ChoiceGenesSettings): Representation {
  const options = Int32Array.from(settings.options)
  const length = options.length
  const { patches = [], years, crossover = 0.9, mutation = 1 / length, repair } = settings
  check(settings)
  const patchOf = patchNumbers(length, patches)
  const partners = settings.lists === undefined ? undefined : partnersOf(settings.lists)

  const redraw = (genes: Float64Array, i: number, uniform: () => number): void => {
    if (options[i] < 2) return
    const other = Math.floor(uniform() * (options[i] - 1))
    genes[i] = other < genes[i] ? other : other + 1
  }

  const shift = (genes: Float64Array, i: number, uniform: () => number): boolean => {
    if (years === undefined) return false
    const backwards = uniform() < HALF
    const [first, second] = backwards ? [years[i].earlier, years[i].later] : [years[i].later, years[i].earlier]
    const option = first[genes[i]] >= 0 ? first[genes[i]] : second[genes[i]]
    if (!(option >= 0)) return false
    genes[i] = option
    return true
  }

  const swap = (genes: Float64Array, i: number, uniform: () => number): boolean => {
    const group = partners?.[i]
    if (group === undefined || group.length < 2) return false
    const j = group[Math.floor(uniform() * group.length)]
    if (genes[i] === genes[j]) return false
    const kept = genes[i]
    genes[i] = genes[j]
    genes[j] = kept
    return true
  }

  return {
    length,
    random(out, uniform) {
      const density = uniform()
      for (let i = 0; i < length; i++) {
        const acts = options[i] > 1 && uniform() < density
        out[i] = acts ? 1 + Math.floor(uniform() * (options[i] - 1)) : 0
      }
    },
    cross(a, b, first, second, uniform) {
      first.set(a)
      second.set(b)
      if (uniform() >= crossover) return
      const groups = patches.length > 0 && uniform() < HALF ? patchOf : undefined
      swapGroups(first, second, groups, uniform)
    },
    mutate(genes, uniform) {
      for (let i = 0; i < length; i++) {
        if (uniform() >= mutation) continue
        const kind = uniform()
        const done = kind < REDRAW ? false : kind < REDRAW + SHIFT ? shift(genes, i, uniform) : swap(genes, i, uniform)
        if (!done) redraw(genes, i, uniform)
      }
    },
    repair(genes) {
      repair?.(genes)
      for (let i = 0; i < length; i++) {
        if (!(Number.isInteger(genes[i]) && genes[i] >= 0 && genes[i] < options[i])) {
          throw new RangeError(`gene ${i} is ${genes[i]}: wanted an option from 0 to ${options[i] - 1}`)
        }
      }
    },
  }
}

/** Swaps whole groups, each with chance 1/2; without groups single genes. Groups are numbered from 0 in the order of their first genes. */
function swapGroups(first: Float64Array, second: Float64Array, groups: Int32Array | undefined, uniform: () => number): void {
  const swapped: boolean[] = []
  for (let i = 0; i < first.length; i++) {
    const group = groups === undefined ? i : groups[i]
    if (group === swapped.length) swapped.push(uniform() < HALF)
    if (!swapped[group]) continue
    const kept = first[i]
    first[i] = second[i]
    second[i] = kept
  }
}

/** Number of the patch of each gene, in the order of first genes. */
function patchNumbers(length: number, patches: readonly (readonly number[])[]): Int32Array {
  const given = new Int32Array(length).fill(-1)
  patches.forEach((genes, patch) => {
    for (const i of genes) {
      if (!(Number.isInteger(i) && i >= 0 && i < length)) throw new RangeError(`patch ${patch} names gene ${i} of ${length}`)
      if (given[i] >= 0) throw new RangeError(`gene ${i} is in the patches ${given[i]} and ${patch}: wanted one`)
      given[i] = patch
    }
  })
  const renumbered = new Map<number, number>()
  let groups = 0
  return given.map(patch => {
    const known = patch < 0 ? undefined : renumbered.get(patch)
    if (known !== undefined) return known
    if (patch >= 0) renumbered.set(patch, groups)
    return groups++
  })
}

function partnersOf(lists: ArrayLike<number>): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>()
  return Array.from(lists, (list, i) => {
    const group = groups.get(list) ?? []
    groups.set(list, group)
    group.push(i)
    return group
  })
}

function check({ options, years, lists }: ChoiceGenesSettings): void {
  const length = options.length
  if (length === 0) throw new RangeError('no genes: wanted at least one')
  for (let i = 0; i < length; i++) {
    if (!(Number.isInteger(options[i]) && options[i] >= 1)) throw new RangeError(`gene ${i} has ${options[i]} options: wanted at least 1`)
  }
  if (years !== undefined) checkYears(options, years)
  if (lists !== undefined) checkLists(options, lists)
}

function checkYears(options: ArrayLike<number>, years: NonNullable<ChoiceGenesSettings['years']>): void {
  if (years.length !== options.length) throw new RangeError(`year tables of ${years.length} of ${options.length} genes: wanted one each`)
  years.forEach(({ earlier, later }, i) => {
    for (const table of [earlier, later]) {
      const fits = table.length === options[i] && Array.from(table).every(to => Number.isInteger(to) && to >= -1 && to < options[i])
      if (!fits) throw new RangeError(`gene ${i}: wanted a year table of ${options[i]} options or -1, got ${Array.from(table).join(', ')}`)
    }
  })
}

function checkLists(options: ArrayLike<number>, lists: ArrayLike<number>): void {
  if (lists.length !== options.length) throw new RangeError(`lists of ${lists.length} of ${options.length} genes: wanted one each`)
  const sizes = new Map<number, number>()
  for (let i = 0; i < lists.length; i++) {
    const size = sizes.get(lists[i]) ?? options[i]
    if (size !== options[i]) throw new RangeError(`gene ${i} of list ${lists[i]} has ${options[i]} options: wanted ${size} as the others`)
    sizes.set(lists[i], options[i])
  }
}
