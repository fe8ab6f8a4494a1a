import type { Grid } from './grid.ts'

const A = 1
const B = 2

/**
 * Least Euclidean width of a corridor: the diameter of the largest disc that can be moved from one patch to the other without
 * leaving the corridor. Patches belong to it; the border of the raster is its bank. Cells that touch at a corner only have width 0.
 *
 * Distances to the banks are exact on the lattice of corners, side middles and centres of the cells, where the distance to a union
 * of cells is that to a lattice point.
 *
 * @param mask 1 in the corridor
 * @param a cells of the first patch
 * @param b cells of the second patch
 * @returns [m]; 0 where the corridor does not join the patches, Infinity where they touch
 */
export function corridorWidth(grid: Grid, mask: Uint8Array, a: Int32Array | Uint32Array, b: Int32Array | Uint32Array): number {
  const whole = mask.slice()
  const end = new Uint8Array(mask.length)
  for (let k = 0; k < a.length; k++) {
    whole[a[k]] = 1
    end[a[k]] = A
  }
  for (let k = 0; k < b.length; k++) {
    whole[b[k]] = 1
    end[b[k]] |= B
  }
  const lattice = latticeOf(grid, whole, end)
  bankDistances(lattice, grid.dx / 2, grid.dy / 2)
  if (joined(lattice, Infinity)) return Infinity
  const levels = Float64Array.from(new Set(lattice.square)).toSorted()
  // The first level is that of the banks.
  let low = 0
  let high = levels.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (joined(lattice, levels[middle])) low = middle
    else high = middle
  }
  return 2 * Math.sqrt(levels[low])
}

interface Lattice {
  readonly rows: number
  readonly columns: number
  /** [m2] square of the distance to the bank */
  readonly square: Float64Array
  /** Bits A and B where a point touches a patch. */
  readonly end: Uint8Array
}

/** Points of the lattice: 0 on the bank and outside, Infinity inside. */
function latticeOf({ rows, columns }: Grid, whole: Uint8Array, end: Uint8Array): Lattice {
  const width = 2 * columns + 1
  const height = 2 * rows + 1
  const square = new Float64Array(width * height)
  const touched = new Uint8Array(width * height)
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      let inside = i > 0 && j > 0 && i < height - 1 && j < width - 1
      let ends = 0
      for (let row = Math.max(0, (i - 1) >> 1); row <= Math.min(rows - 1, i >> 1); row++) {
        for (let column = Math.max(0, (j - 1) >> 1); column <= Math.min(columns - 1, j >> 1); column++) {
          inside &&= whole[row * columns + column] === 1
          ends |= end[row * columns + column]
        }
      }
      square[i * width + j] = inside ? Infinity : 0
      touched[i * width + j] = ends
    }
  }
  return { rows: height, columns: width, square, end: touched }
}

/** Squared Euclidean distance to the nearest point of value 0: along columns, then as lower envelope of parabolas along rows. */
function bankDistances({ rows, columns, square }: Lattice, dx: number, dy: number): void {
  for (let j = 0; j < columns; j++) {
    let steps = 0
    for (let i = 0; i < rows; i++) {
      steps = square[i * columns + j] === 0 ? 0 : steps + 1
      square[i * columns + j] = steps
    }
    for (let i = rows - 1; i >= 0; i--) {
      steps = square[i * columns + j] === 0 ? 0 : steps + 1
      const least = Math.min(steps, square[i * columns + j]) * dy
      square[i * columns + j] = least * least
    }
  }
  const height = new Float64Array(columns)
  const apex = new Int32Array(columns)
  const until = new Float64Array(columns)
  for (let i = 0; i < rows; i++) {
    height.set(square.subarray(i * columns, (i + 1) * columns))
    let last = 0
    apex[0] = 0
    until[0] = -Infinity
    for (let j = 1; j < columns; j++) {
      let crossing = cross(height, apex[last], j, dx)
      while (crossing <= until[last]) crossing = cross(height, apex[--last], j, dx)
      apex[++last] = j
      until[last] = crossing
    }
    for (let j = columns - 1; j >= 0; j--) {
      while (until[last] > j) last--
      const away = (j - apex[last]) * dx
      square[i * columns + j] = away * away + height[apex[last]]
    }
  }
}

/** Where the parabola over `j` falls below that over `k` < j, in columns. */
function cross(height: Float64Array, k: number, j: number, dx: number): number {
  return (height[j] - height[k]) / (2 * dx * dx * (j - k)) + (j + k) / 2
}

/** Whether points at least so far from the bank, and those of the patches, lead from one patch to the other. */
function joined({ rows, columns, square, end }: Lattice, least: number): boolean {
  const seen = new Uint8Array(square.length)
  const stack = new Int32Array(square.length)
  let depth = 0
  for (let at = 0; at < square.length; at++) {
    if ((end[at] & A) === 0) continue
    seen[at] = 1
    stack[depth++] = at
  }
  while (depth > 0) {
    const at = stack[--depth]
    if ((end[at] & B) !== 0) return true
    const row = Math.floor(at / columns)
    const column = at - row * columns
    for (let i = Math.max(0, row - 1); i <= Math.min(rows - 1, row + 1); i++) {
      for (let j = Math.max(0, column - 1); j <= Math.min(columns - 1, column + 1); j++) {
        const to = i * columns + j
        if (seen[to] === 1 || (square[to] < least && end[to] === 0)) continue
        seen[to] = 1
        stack[depth++] = to
      }
    }
  }
  return false
}
