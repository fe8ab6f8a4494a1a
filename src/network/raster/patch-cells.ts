import type { Patches } from './patches.ts'

/** Cells by patch. */
export interface PatchCells {
  /** Where the cells of each patch begin, and the end. Shape `count + 1`. */
  readonly start: Int32Array
  /** Ascending within a patch. */
  readonly cells: Int32Array
}

/**
 * Sorts the cells of a raster by patch.
 *
 * @throws RangeError for a label that is no patch and not -1
 */
export function patchCells({ labels, count }: Patches): PatchCells {
  const start = new Int32Array(count + 1)
  for (let cell = 0; cell < labels.length; cell++) {
    const patch = labels[cell]
    if (patch < -1 || patch >= count) throw new RangeError(`label ${patch} of cell ${cell}: wanted -1 (no patch) to ${count - 1}`)
    if (patch >= 0) start[patch + 1]++
  }
  for (let p = 0; p < count; p++) start[p + 1] += start[p]
  const place = start.slice(0, count)
  const cells = new Int32Array(start[count])
  for (let cell = 0; cell < labels.length; cell++) if (labels[cell] >= 0) cells[place[labels[cell]]++] = cell
  return { start, cells }
}
