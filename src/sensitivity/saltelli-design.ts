import { checkGroups } from './check-groups.ts'
import type { DesignMatrix } from './design-matrix.ts'
import { sobolSequence, type Scramble } from '../base/sobol-sequence.ts'

/** Base points that 32-bit arithmetic on their number allows, 2^30 */
const MOST = 1073741824

export interface SaltelliOptions {
  /** Columns of each factor; those of one factor are swapped together. */
  readonly groups: readonly (readonly number[])[]
  /** Columns in all, at most 512 */
  readonly columns: number
  /** N, a power of two */
  readonly base: number
  /** Whether the rows for second-order indices are there. */
  readonly second: boolean
  readonly scramble?: Scramble
}

/**
 * The matrix of Saltelli 2002 for Sobol' indices. From a sequence of twice the columns, A is the first half and B the second. Each of N
 * base points gives d + 2 rows: A, then A with the columns of factor 1, 2, ..., d from B, then B; with `second` there are 2 d + 2, B with the
 * columns of each factor from A standing before B. This is the order of SALib. A larger N keeps the first rows.
 * Source: Saltelli 2002, Comput. Phys. Commun. 145:280-297; Saltelli et al. 2010, Comput. Phys. Commun. 181:259-270.
 * @throws RangeError if N is no power of two, there are more than 512 columns, or the factors do not share the columns out
 */
export function saltelliDesign({ groups, columns, base, second, scramble }: SaltelliOptions): DesignMatrix {
  checkGroups(groups, columns)
  if (!(Number.isInteger(base) && base >= 1 && base <= MOST && (base & (base - 1)) === 0)) {
    throw new RangeError(`${base} base points, wanted a power of two up to 2^30`)
  }
  const sequence = sobolSequence(2 * columns, scramble)
  const factors = groups.length
  const stride = second ? 2 * factors + 2 : factors + 2
  const point = new Float64Array(2 * columns)
  let made = -1
  return {
    rows: base * stride,
    columns,
    row(r, out) {
      const index = Math.floor(r / stride)
      const place = r - index * stride
      if (index !== made) {
        sequence.fill(index, point)
        made = index
      }
      const fromB = place > factors
      for (let column = 0; column < columns; column++) out[column] = point[fromB ? columns + column : column]
      if (place === 0 || place === stride - 1) return
      const group = groups[fromB ? place - 1 - factors : place - 1]
      for (let i = 0; i < group.length; i++) out[group[i]] = point[fromB ? group[i] : columns + group[i]]
    },
  }
}
