import type { Text } from '../../base/text.ts'

export interface AhpOptions {
  /** report (default): the matrix as given, entries that contradict each other are listed; upper: the lower half becomes 1 / upper. */
  readonly reciprocity?: 'report' | 'upper'
}

export interface AhpWeights {
  /** Add to 1. */
  readonly weights: Float64Array
  /** Greatest eigenvalue; n for a consistent matrix. */
  readonly lambdaMax: number
  /** (lambdaMax - n) / (n - 1); 0 for n = 1. */
  readonly consistencyIndex: number
  /** Index over that of random matrices; 0 for n <= 2; null where no random index is tabled (n > 10). */
  readonly consistencyRatio: number | null
  /** Whether the ratio is at most 0.1 and no pair contradicts itself; null where there is no ratio. */
  readonly consistent: boolean | null
  /** Pairs with a_ij a_ji not 1. */
  readonly contradictions: readonly { readonly row: number; readonly column: number; readonly product: number }[]
  readonly notes: readonly Text[]
}

/** Mean consistency index of random reciprocal matrices of size 1 to 10 (Saaty 1980). */
const RANDOM_INDEX = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]
/** Consistency ratio up to which judgements are taken (Saaty 1980). */
const ACCEPTED = 0.1
/** A product a_ij a_ji this near to 1 is reciprocal: people write 0.33 for 1/3. */
const RECIPROCAL = 0.02
const LONGEST = 100_000

/**
 * Weights from pairwise comparisons (Saaty 1980): the principal eigenvector, by power iteration to the last digits.
 * @param matrix matrix[i][j]: how many times more important i is than j; positive, 1 on the diagonal
 * @throws RangeError on a matrix that is not square, positive and finite, or has another diagonal
 */
export function ahpWeights(matrix: readonly (readonly number[])[], { reciprocity = 'report' }: AhpOptions = {}): AhpWeights {
  checkMatrix(matrix)
  const n = matrix.length
  const contradictions = matrix.flatMap((row, i) =>
    row.flatMap((x, j) => (j > i && Math.abs(x * matrix[j][i] - 1) > RECIPROCAL ? [{ row: i, column: j, product: x * matrix[j][i] }] : [])),
  )
  const used = reciprocity === 'upper' ? matrix.map((row, i) => row.map((x, j) => (j < i ? 1 / matrix[j][i] : x))) : matrix
  const { vector, lambda } = principal(used)
  const consistencyIndex = n > 1 ? (lambda - n) / (n - 1) : 0
  const consistencyRatio = ratioOf(consistencyIndex, n)
  const clean = reciprocity === 'upper' || contradictions.length === 0
  return {
    weights: vector,
    lambdaMax: lambda,
    consistencyIndex,
    consistencyRatio,
    consistent: consistencyRatio === null ? null : clean && consistencyRatio <= ACCEPTED,
    contradictions,
    notes: notesOf(n, contradictions.length, reciprocity, consistencyRatio),
  }
}

function notesOf(n: number, contradictions: number, reciprocity: 'report' | 'upper', consistencyRatio: number | null): readonly Text[] {
  const notes: Text[] = []
  if (contradictions > 0)
    notes.push({
      en: `${contradictions} pairs are judged differently both ways${reciprocity === 'upper' ? '; the upper half counts' : ''}.`,
      zh: `有 ${contradictions} 对比较的正反判断不互为倒数${reciprocity === 'upper' ? '；以上三角为准' : ''}。`,
    })
  if (consistencyRatio === null)
    notes.push({
      en: `No random index for ${n} criteria: consistency is not judged.`,
      zh: `没有 ${n} 个准则的随机一致性指标：未判断一致性。`,
    })
  else if (consistencyRatio > ACCEPTED)
    notes.push({
      en: `The judgements are inconsistent: ratio ${consistencyRatio.toFixed(2)}, up to ${ACCEPTED} is usual. Compare again.`,
      zh: `判断不一致：一致性比率 ${consistencyRatio.toFixed(2)}，通常不超过 ${ACCEPTED}。请重新比较。`,
    })
  return notes
}

function checkMatrix(matrix: readonly (readonly number[])[]): void {
  const n = matrix.length
  if (n === 0) throw new RangeError('got an empty matrix, want at least one criterion')
  matrix.forEach((row, i) => {
    if (row.length !== n) throw new RangeError(`row ${i + 1} has ${row.length} entries, want ${n}`)
    row.forEach((x, j) => {
      if (!(x > 0 && x < Infinity)) throw new RangeError(`row ${i + 1}, column ${j + 1}: got ${x}, want a finite number above 0`)
    })
    if (row[i] !== 1) throw new RangeError(`row ${i + 1}, column ${i + 1}: got ${row[i]}, want 1 on the diagonal`)
  })
}

/** Principal eigenvector, adding to 1, and its eigenvalue; the matrix is positive, so the iteration converges (Perron 1907). */
function principal(matrix: readonly (readonly number[])[]): { vector: Float64Array; lambda: number } {
  const n = matrix.length
  let vector = new Float64Array(n).fill(1 / n)
  let lambda = n
  for (let step = 0; step < LONGEST; step++) {
    const product = vector.map((_, i) => matrix[i].reduce((sum, x, j) => sum + x * vector[j], 0))
    lambda = product.reduce((a, b) => a + b, 0)
    const next = product.map(x => x / lambda)
    const change = next.reduce((most, x, i) => Math.max(most, Math.abs(x - vector[i]) / x), 0)
    vector = next
    if (change < 1e-15) break
  }
  return { vector, lambda }
}

function ratioOf(index: number, n: number): number | null {
  if (n <= 2) return 0
  return n <= RANDOM_INDEX.length ? Math.max(0, index) / RANDOM_INDEX[n - 1] : null
}
