/**
 * The output of a Saltelli design, standardised, as the terms whose means make the indices. Column c, row i lies at i + c x blocks.
 */
export interface SobolTerms {
  /** Base points that are left. */
  readonly blocks: number
  readonly factors: number
  /** Whether the output does not vary; the terms are then 0. */
  readonly constant: boolean
  /**
   * One column each for A + B and A^2 + B^2, then for each factor B (AB - A), then (A - AB)^2 / 2, then, with second order, for each
   * pair j < k BA_j AB_k - A B.
   */
  readonly columns: Float64Array
  /** How many columns. */
  readonly width: number
}

/** [1] part of the largest size below which differences are rounding */
const ROUNDING = 8.881784197001252e-16

/**
 * Terms of the estimators from the base points in `kept`.
 * @param output one value for each row of the design
 * @param kept numbers of the base points, ascending
 */
export function sobolTerms(output: Float64Array, kept: Uint32Array, factors: number, second: boolean): SobolTerms {
  const stride = second ? 2 * factors + 2 : factors + 2
  const blocks = kept.length
  const pairs = second ? (factors * (factors - 1)) / 2 : 0
  const width = 2 + 2 * factors + pairs
  const columns = new Float64Array(width * blocks)
  const { mean, deviation } = scaleOf(output, kept, stride)
  if (deviation === 0) return { blocks, factors, constant: true, columns, width }
  const z = new Float64Array(stride)
  for (let i = 0; i < blocks; i++) {
    const from = kept[i] * stride
    for (let k = 0; k < stride; k++) z[k] = (output[from + k] - mean) / deviation
    fillRow(columns, i, blocks, z, factors, second)
  }
  return { blocks, factors, constant: false, columns, width }
}

function fillRow(columns: Float64Array, i: number, blocks: number, z: Float64Array, factors: number, second: boolean): void {
  const a = z[0]
  const b = z[z.length - 1]
  columns[i] = a + b
  columns[i + blocks] = a * a + b * b
  let at = i + 2 * blocks
  for (let j = 1; j <= factors; j++, at += blocks) columns[at] = b * (z[j] - a)
  for (let j = 1; j <= factors; j++, at += blocks) columns[at] = 0.5 * (a - z[j]) * (a - z[j])
  if (!second) return
  for (let j = 1; j < factors; j++) {
    for (let k = j + 1; k <= factors; k++, at += blocks) columns[at] = z[factors + j] * z[k] - a * b
  }
}

/** Mean and standard deviation (ddof 0) of the output of the kept base points; deviation 0 if it only varies by rounding. */
function scaleOf(output: Float64Array, kept: Uint32Array, stride: number): { readonly mean: number; readonly deviation: number } {
  const n = kept.length * stride
  let sum = 0
  let low = Infinity
  let high = -Infinity
  for (const block of kept) {
    // A sum for each block keeps the rounding of a long sum small.
    let own = 0
    for (let r = block * stride; r < (block + 1) * stride; r++) {
      own += output[r]
      if (output[r] < low) low = output[r]
      if (output[r] > high) high = output[r]
    }
    sum += own
  }
  const mean = sum / n
  if (!(high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high)))) return { mean, deviation: 0 }
  let squares = 0
  for (const block of kept) {
    let own = 0
    for (let r = block * stride; r < (block + 1) * stride; r++) own += (output[r] - mean) * (output[r] - mean)
    squares += own
  }
  return { mean, deviation: Math.sqrt(squares / n) }
}
