import { labelPatches } from '../raster/label-patches.ts'
import type { RestorationProblem } from './restoration-problem.ts'

/** A landscape that can be asked what it would be worth with some cells restored. */
export interface RestoredLandscape {
  /** Cells that can be restored, ascending. */
  readonly candidates: readonly number[]
  /** [cells] of each patch of today */
  readonly areas: Float64Array
  /** Patches of today that a cell would join, and those that it would join or be linked to. */
  touched(cell: number): readonly number[]
  reached(cell: number): readonly number[]
  /** Cells that a cell would make a patch with. */
  beside(cell: number): readonly number[]
  /** [cells2] Numerator of the metric with these cells restored. Never falls when a cell is added. */
  numerator(cells: readonly number[]): number
  /** [cells2] The same if the patches named and so many cells more were one patch. */
  contracted(patches: Iterable<number>, cells: number): number
  /** Mesh size [ha] or index [1] from a numerator. */
  metricOf(numerator: number): number
}

const HECTARE = 10_000
const DEFAULT_GAP = 2

/**
 * Prepares a landscape: patches and links of today are found once, a set of restored cells is then joined to them.
 *
 * Why more habitat is never worth less: a cell makes a patch larger, joins patches, or is a patch of its own; links stay, and joining two
 * patches takes no path away and makes none longer.
 * @throws RangeError for a budget, gap or raster without meaning
 */
export function restoredLandscape(problem: RestorationProblem): RestoredLandscape {
  const { grid, habitat, inside, cost, neighbours, metric, gap = DEFAULT_GAP } = problem
  check(problem)
  const { rows, columns } = grid
  const { labels, count } = labelPatches(grid, habitat, neighbours)
  const areas = new Float64Array(count)
  for (const label of labels) if (label >= 0) areas[label]++
  const total = inside.reduce((sum, flag) => sum + (flag === 0 ? 0 : 1), 0)
  const near = offsets(neighbours === 4 ? 1 : 2, 1)
  const far = metric === 'iic' ? offsets(2 * gap - 1, gap) : []
  const cellsAt = (cell: number, from: readonly (readonly [number, number])[]): readonly number[] => {
    const row = Math.floor(cell / columns)
    const column = cell - row * columns
    return from.flatMap(([dy, dx]) => {
      const [y, x] = [row + dy, column + dx]
      return y >= 0 && y < rows && x >= 0 && x < columns ? [y * columns + x] : []
    })
  }
  const candidates = [...cost.keys()].filter(cell => habitat[cell] === 0 && inside[cell] !== 0 && cost[cell] < Infinity)
  const patchesAt = (cells: readonly number[]): readonly number[] => [
    ...new Set(cells.flatMap(cell => (labels[cell] >= 0 ? [labels[cell]] : []))),
  ]
  const places = new Map(
    candidates.map(cell => {
      const [beside, around] = [cellsAt(cell, near), cellsAt(cell, far)]
      return [cell, { near: beside, far: around, touched: patchesAt(beside), reached: patchesAt([...beside, ...around]) }]
    }),
  )
  const links = new Set<string>()
  if (metric === 'iic')
    labels.forEach((label, cell) => {
      if (label >= 0) for (const other of cellsAt(cell, far)) if (labels[other] > label) links.add(`${label} ${labels[other]}`)
    })
  const linked = Int32Array.from([...links].flatMap(link => link.split(' ').map(Number)))
  const none: {
    readonly near: readonly number[]
    readonly far: readonly number[]
    readonly touched: readonly number[]
    readonly reached: readonly number[]
  } = { near: [], far: [], touched: [], reached: [] }

  /** Node of a cell among the restored ones, while they are looked at; -1 else. */
  const nodeOf = new Int32Array(rows * columns).fill(-1)
  const nodeAt = (cell: number): number => (labels[cell] >= 0 ? labels[cell] : nodeOf[cell])
  const grouped = (cells: readonly number[]): { readonly root: Int32Array; readonly sizes: Float64Array } => {
    const nodes = count + cells.length
    const root = new Int32Array(nodes)
    for (let k = 0; k < nodes; k++) root[k] = k
    const find = (k: number): number => {
      let r = k
      while (root[r] !== r) r = root[r]
      for (let at = k; root[at] !== r;) [root[at], at] = [r, root[at]]
      return r
    }
    for (let k = 0; k < cells.length; k++) {
      for (const other of (places.get(cells[k]) ?? none).near) {
        const node = nodeAt(other)
        if (node >= 0) root[find(node)] = find(count + k)
      }
    }
    const sizes = new Float64Array(nodes)
    for (let k = 0; k < nodes; k++) {
      root[k] = find(k)
      sizes[root[k]] += k < count ? areas[k] : 1
    }
    return { root, sizes }
  }
  const squares = (sizes: Float64Array): number => sizes.reduce((sum, size) => sum + size * size, 0)
  const index = (root: Int32Array, sizes: Float64Array, more: readonly number[]): number => {
    const n = sizes.length
    const known = new Uint8Array(n * n)
    const ends: number[] = []
    const add = (a: number, b: number): void => {
      if (a === b || known[a * n + b] === 1) return
      known[a * n + b] = 1
      known[b * n + a] = 1
      ends.push(a, b)
    }
    for (let k = 0; k < linked.length; k += 2) add(root[linked[k]], root[linked[k + 1]])
    for (let k = 0; k < more.length; k += 2) add(root[more[k]], root[more[k + 1]])
    return hops(sizes, ends)
  }
  const numerator = (cells: readonly number[]): number => {
    for (let k = 0; k < cells.length; k++) nodeOf[cells[k]] = count + k
    const { root, sizes } = grouped(cells)
    let value = 0
    if (metric === 'mesh') value = squares(sizes)
    else {
      const more: number[] = []
      for (let k = 0; k < cells.length; k++) {
        for (const other of (places.get(cells[k]) ?? none).far) {
          const node = nodeAt(other)
          if (node >= 0 && node !== count + k) more.push(count + k, node)
        }
      }
      value = index(root, sizes, more)
    }
    for (let k = 0; k < cells.length; k++) nodeOf[cells[k]] = -1
    return value
  }
  return {
    candidates,
    areas,
    touched: cell => (places.get(cell) ?? none).touched,
    reached: cell => (places.get(cell) ?? none).reached,
    beside: cell => (places.get(cell) ?? none).near,
    numerator,
    contracted(patches, cells) {
      const root = Int32Array.from({ length: count + 1 }, (_, k) => k)
      const sizes = Float64Array.from({ length: count + 1 }, (_, k) => (k < count ? areas[k] : cells))
      for (const patch of patches) {
        root[patch] = count
        sizes[count] += areas[patch]
        sizes[patch] = 0
      }
      return metric === 'mesh' ? squares(sizes) : index(root, sizes, [])
    },
    metricOf: value => (metric === 'mesh' ? (value / total) * ((grid.dx * grid.dy) / HECTARE) : value / total / total),
  }
}

/**
 * Sum of s_i s_j / (1 + links between) over ordered pairs and i = j.
 * @param ends the two nodes of each link in turn
 */
function hops(sizes: Float64Array, ends: readonly number[]): number {
  const n = sizes.length
  const start = new Int32Array(n + 1)
  for (let k = 0; k < ends.length; k++) start[ends[k] + 1]++
  for (let k = 0; k < n; k++) start[k + 1] += start[k]
  const fill = start.slice(0, n)
  const other = new Int32Array(ends.length)
  for (let k = 0; k < ends.length; k += 2) {
    other[fill[ends[k]]++] = ends[k + 1]
    other[fill[ends[k + 1]]++] = ends[k]
  }
  const seen = new Int32Array(n)
  const depth = new Int32Array(n)
  const queue = new Int32Array(n)
  let sum = 0
  for (let s = 0; s < n; s++) {
    if (sizes[s] === 0) continue
    let far = 0
    seen[s] = s + 1
    depth[s] = 0
    queue[0] = s
    let end = 1
    for (let at = 0; at < end; at++) {
      const node = queue[at]
      const next = depth[node] + 1
      if (node > s) far += sizes[node] / next
      for (let e = start[node]; e < start[node + 1]; e++) {
        const to = other[e]
        if (seen[to] === s + 1) continue
        seen[to] = s + 1
        depth[to] = next
        queue[end++] = to
      }
    }
    sum += sizes[s] * (sizes[s] + 2 * far)
  }
  return sum
}

/** Steps to cells at most `square` rows and columns away and at most `steps` rows and columns together. */
function offsets(steps: number, square: number): readonly (readonly [number, number])[] {
  const list: [number, number][] = []
  for (let dy = -square; dy <= square; dy++)
    for (let dx = -square; dx <= square; dx++) if ((dy !== 0 || dx !== 0) && Math.abs(dy) + Math.abs(dx) <= steps) list.push([dy, dx])
  return list
}

function check({ grid, habitat, inside, cost, budget, diameter, gap = DEFAULT_GAP }: RestorationProblem): void {
  const cells = grid.rows * grid.columns
  for (const [name, values] of Object.entries({ habitat, inside, cost }))
    if (values.length !== cells) throw new RangeError(`${name} has ${values.length} cells, wanted ${grid.rows} x ${grid.columns}`)
  if (!(budget >= 0)) throw new RangeError(`budget is ${budget} ha, wanted a number from 0`)
  if (diameter !== undefined && !(diameter > 0)) throw new RangeError(`diameter is ${diameter} m, wanted a number above 0`)
  if (!(Number.isInteger(gap) && gap >= 1)) throw new RangeError(`gap is ${gap} cells, wanted a whole number from 1`)
  if (!inside.some(flag => flag !== 0)) throw new RangeError('no cell lies inside the landscape')
  const odd = cost.findIndex(value => !(value >= 0))
  if (odd >= 0) throw new RangeError(`the cost of cell ${odd} is ${cost[odd]} ha, wanted a number from 0, or Infinity`)
}
