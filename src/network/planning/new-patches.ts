import type { PatchPlaces } from './patch-places.ts'

/** A patch that restored cells make. */
export interface NewPatch {
  /** [cells] with the patches that it takes in */
  size: number
  /** Patches of today that it takes in. */
  readonly taken: number[]
  /** Patches of today that it is linked to and that no new patch takes in, and other new patches that it is linked to. */
  readonly linked: Set<number>
  readonly beside: Set<number>
}

/** Joins restored cells to patches, looking at nothing but what stands around them. */
export class NewPatches {
  /** New patch that takes a patch of today in; -1: none. */
  readonly takenBy: Int32Array
  list: NewPatch[] = []
  private readonly places: PatchPlaces
  private readonly isIndex: boolean
  /** Place of a restored cell in the list of them; -1: not restored. */
  private readonly placeOf: Int32Array

  constructor(places: PatchPlaces, isIndex: boolean) {
    this.places = places
    this.isIndex = isIndex
    this.takenBy = new Int32Array(places.areas.length).fill(-1)
    this.placeOf = new Int32Array(places.labels.length).fill(-1)
  }

  /** The patches that cells make, until the next call. */
  join(cells: readonly number[]): readonly NewPatch[] {
    this.forget()
    const { placeOf, takenBy } = this
    for (let k = 0; k < cells.length; k++) placeOf[cells[k]] = k
    const root = this.joined(cells)
    const own = new Int32Array(cells.length).fill(-1)
    for (let k = 0; k < cells.length; k++) {
      const at = rootOf(root, k)
      if (own[at] < 0) own[at] = this.begin()
      own[k] = own[at]
      this.list[own[k]].size++
    }
    // So far a patch is taken by the first cell that touches it.
    for (const cell of cells)
      for (const patch of this.places.around(cell).touched) {
        const by = takenBy[patch]
        if (by >= 0) continue
        this.take(patch, own[-2 - by])
      }
    if (this.isIndex) for (let k = 0; k < cells.length; k++) this.link(cells[k], own[k], own)
    for (const cell of cells) placeOf[cell] = -1
    return this.list
  }

  /** One new patch that takes patches in, and cells besides, wherever they lie. */
  contract(patches: Iterable<number>, cells: number): readonly NewPatch[] {
    this.forget()
    this.list[this.begin()].size = cells
    for (const patch of patches) this.take(patch, 0)
    return this.list
  }

  private begin(): number {
    return this.list.push({ size: 0, taken: [], linked: new Set(), beside: new Set() }) - 1
  }

  private take(patch: number, by: number): void {
    this.takenBy[patch] = by
    this.list[by].taken.push(patch)
    this.list[by].size += this.places.areas[patch]
  }

  private forget(): void {
    for (const { taken } of this.list) for (const patch of taken) this.takenBy[patch] = -1
    this.list = []
  }

  private joined(cells: readonly number[]): Int32Array {
    const { placeOf, takenBy, places } = this
    const root = new Int32Array(cells.length)
    for (let k = 0; k < cells.length; k++) {
      root[k] = k
      const { near, touched } = places.around(cells[k])
      for (const other of near) {
        const at = placeOf[other]
        if (at >= 0 && at < k) root[rootOf(root, at)] = rootOf(root, k)
      }
      for (const patch of touched) {
        if (takenBy[patch] === -1) takenBy[patch] = -2 - k
        else root[rootOf(root, -2 - takenBy[patch])] = rootOf(root, k)
      }
    }
    return root
  }

  private link(cell: number, by: number, own: Int32Array): void {
    const { placeOf, takenBy, places } = this
    for (const other of places.around(cell).far) {
      const patch = places.labels[other]
      if (patch >= 0 && takenBy[patch] < 0) {
        this.list[by].linked.add(patch)
        continue
      }
      const to = patch >= 0 ? takenBy[patch] : placeOf[other] < 0 ? by : own[placeOf[other]]
      if (to === by) continue
      this.list[by].beside.add(to)
      this.list[to].beside.add(by)
    }
  }
}

function rootOf(root: Int32Array, k: number): number {
  let at = k
  while (root[at] !== at) {
    root[at] = root[root[at]]
    at = root[at]
  }
  return at
}
