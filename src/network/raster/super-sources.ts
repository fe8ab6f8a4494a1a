import type { Patches } from './patches.ts'

/** What is to act as one source: whole patches, single cells, or both. */
export interface SuperSource {
  /** Patches of the raster. */
  readonly patches?: readonly number[]
  /** Cells by index, `row * columns + column`; they need not be habitat. */
  readonly cells?: readonly number[]
}

/**
 * Joins patches and cells into sources that count as one, however far apart their cells are: the source of a least-cost search, the
 * node of a circuit. Source k of the result is `sources[k]`; what belongs to none is -1.
 * @throws RangeError if a source is empty, a patch or cell does not exist, or something is claimed by two sources
 */
export function superSources({ labels, count }: Patches, sources: readonly SuperSource[]): Patches {
  const owner = new Int32Array(count).fill(-1)
  const joined = new Int32Array(labels.length).fill(-1)
  for (const [source, { patches = [], cells = [] }] of sources.entries()) {
    if (patches.length + cells.length === 0) throw new RangeError(`source ${source} has neither patches nor cells, wanted at least one`)
    for (const patch of patches) claim(owner, patch, source, 'patch')
  }
  for (let i = 0; i < labels.length; i++) joined[i] = labels[i] < 0 ? -1 : owner[labels[i]]
  for (const [source, { cells = [] }] of sources.entries()) {
    for (const cell of cells) if (joined[cell] !== source) claim(joined, cell, source, 'cell')
  }
  return { labels: joined, count: sources.length }
}

function claim(owner: Int32Array, index: number, source: number, what: string): void {
  if (!(index >= 0 && index < owner.length && Number.isInteger(index)))
    throw new RangeError(`source ${source} names ${what} ${index}, wanted 0 to ${owner.length - 1}`)
  const held = owner[index]
  if (held >= 0 && held !== source) throw new RangeError(`${what} ${index} belongs to source ${held} and source ${source}, wanted one`)
  owner[index] = source
}
