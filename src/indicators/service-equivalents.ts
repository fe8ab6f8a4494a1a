import { EQUIVALENT_FACTORS } from './equivalent-factors.ts'

const sum = (factors: readonly number[]): number => factors.reduce((total, factor) => total + factor, 0)
const STEPPE = sum(EQUIVALENT_FACTORS.steppe)
const SHRUB = sum(EQUIVALENT_FACTORS.shrub)
const BROADLEAF = sum(EQUIVALENT_FACTORS.broadleaf)
const BARE = sum(EQUIVALENT_FACTORS.bare)

/**
 * Service equivalents of a hectare that is partly covered: grass as steppe, shrubs, trees as broadleaf forest, in proportion to their
 * share of the total cover; the rest as bare land (Xie et al. 2015, scaled by cover).
 * @param cover [1] total, groups overlapping
 * @param grass [1] @param shrub [1] @param tree [1] cover of each group
 * @returns [1] equivalents per hectare
 */
export function serviceEquivalents(cover: number, grass: number, shrub: number, tree: number): number {
  const groups = grass + shrub + tree
  const planted = groups > 0 ? (cover * (grass * STEPPE + shrub * SHRUB + tree * BROADLEAF)) / groups : 0
  return planted + (1 - cover) * BARE
}
