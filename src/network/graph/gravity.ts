import { log } from '../../base/log.ts'
import type { HabitatGraph } from './habitat-graph.ts'

/** Hectares of each unit of area. */
const HECTARES = { m2: 1e-4, ha: 1, km2: 100 } as const

export interface GravityOptions {
  /** Unit in which areas are counted before the logarithm: the index depends on it. */ readonly unit: keyof typeof HECTARES
  /**
   * How area makes weight: `log` is ln(S), as published, which needs areas above 1 in the unit they are in; `log1p` is ln(1 + S), which
   * takes any area but is another index.
   */
  readonly weight: 'log' | 'log1p'
}

/**
 * Gravity model of the interaction between the patches at the ends of each link: L_max^2 ln(S_a) ln(S_b) / (L^2 P_a P_b), with S the
 * area, P the mean resistance of a patch, L the cost of the link and L_max the largest of them (form of Kong et al. 2010, recalled).
 * Depends on the unit of area. Links that cost nothing attract without bound: Infinity; links of infinite cost not at all: 0.
 * @param area [ha] of each patch
 * @param resistance [1] of each patch
 * @returns [1] one value a link
 * @throws RangeError naming the patch whose area is too small for its logarithm, or whose resistance is not above 0
 */
export function gravity(
  { from, to, cost }: HabitatGraph,
  area: ArrayLike<number>,
  resistance: ArrayLike<number>,
  { weight, unit }: GravityOptions,
): Float64Array {
  const pull = Float64Array.from(area, (hectares, i) => {
    const s = hectares / HECTARES[unit]
    if (!(resistance[i] > 0)) throw new RangeError(`resistance ${resistance[i]} of patch ${i}: wanted a number above 0`)
    if (weight === 'log' && !(s > 1))
      throw new RangeError(`area ${s} ${unit} of patch ${i}: ln(S) needs an area above 1; take a smaller unit of area, or the weight log1p`)
    if (!(s >= 0)) throw new RangeError(`area ${s} of patch ${i}: wanted 0 or more`)
    return log(weight === 'log' ? s : 1 + s) / resistance[i]
  })
  const longest = cost.reduce((most, c) => (c < Infinity && c > most ? c : most), 0)
  return cost.map((c, k) => {
    if (c === Infinity) return 0
    return c === 0 ? Infinity : (longest / c) * (longest / c) * pull[from[k]] * pull[to[k]]
  })
}
