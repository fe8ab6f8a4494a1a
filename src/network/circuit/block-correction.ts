/** Measures of a moving window, in cells. */
export interface WindowSize {
  /** Sources lie within this distance of the target. */ readonly radius: number
  /** The circuit reaches this much further. */ readonly buffer: number
  /** Side of the target's block, odd. */ readonly block: number
}

/**
 * Sources of 1 spread over a disc, and what they would have been with a window for each cell of the block. Where windows are drawn for
 * one cell in block^2 only, current in a uniform landscape is uneven; the ratio of even to uneven current mends it.
 * @param size the window
 * @param solve currents of a uniform window with the given sources, centre held at 0 V
 * @returns [1] factor for each cell of a whole window, (2 (radius + buffer) + 1)^2
 */
export function blockCorrection(size: WindowSize, solve: (source: Float64Array) => Float64Array): Float64Array {
  const { radius, buffer, block } = size
  const reach = radius + buffer
  const side = 2 * reach + 1
  const half = (block - 1) / 2
  const single = solve(spread(radius, reach, 0, 1))
  const blocked = solve(spread(radius, reach, half, block * block))
  const factor = new Float64Array(side * side)
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      let even = 0
      for (let r = Math.max(row - half, 0); r <= Math.min(row + half, side - 1); r++) {
        for (let c = Math.max(column - half, 0); c <= Math.min(column + half, side - 1); c++) even += single[r * side + c]
      }
      const uneven = blocked[row * side + column]
      factor[row * side + column] = even > 0 && uneven > 0 ? even / uneven : 1
    }
  }
  return factor
}

/** `total` spread evenly over the cells within `radius` of the centre, but for the block of `half` around it. */
function spread(radius: number, reach: number, half: number, total: number): Float64Array {
  const side = 2 * reach + 1
  const source = new Float64Array(side * side)
  let cells = 0
  for (let cell = 0; cell < source.length; cell++) {
    const down = Math.floor(cell / side) - reach
    const across = (cell % side) - reach
    const near = Math.max(Math.abs(down), Math.abs(across)) <= half
    if (near || down * down + across * across > radius * radius) continue
    source[cell] = 1
    cells++
  }
  for (let cell = 0; cell < source.length; cell++) source[cell] *= total / cells
  return source
}
