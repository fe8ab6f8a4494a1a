/** Two parameters by full name, the correlation of their normal scores, and where that comes from. */
export type Correlation = readonly [first: string, second: string, rho: number, source: string]

const SAME_PLANTS = 'assumed: what lets one growth form do well here lets the others'
const SAME_DROUGHT = 'assumed: a hard place is hard on planted and on established plants'
const SAME_HAULAGE = 'assumed: diggers, lorries and their fuel are the same'

/** What is drawn together. Parameters that no row names are independent, as are pairs without a row within a group. */
export const CORRELATIONS: readonly Correlation[] = [
  ['vegetation.grassGrowth', 'vegetation.shrubGrowth', 0.5, SAME_PLANTS],
  ['vegetation.grassGrowth', 'vegetation.treeGrowth', 0.5, SAME_PLANTS],
  ['vegetation.shrubGrowth', 'vegetation.treeGrowth', 0.5, SAME_PLANTS],
  ['vegetation.treeGrowth', 'slopeStability.rootFactor', 0.3, 'assumed: trees that grow well root well'],
  ['vegetation.grassDrought', 'vegetation.shrubDrought', 0.6, SAME_DROUGHT],
  ['vegetation.grassDrought', 'vegetation.treeDrought', 0.6, SAME_DROUGHT],
  ['vegetation.shrubDrought', 'vegetation.treeDrought', 0.6, SAME_DROUGHT],
  ['vegetation.grassDrought', 'plantedStock.drought', 0.6, SAME_DROUGHT],
  ['vegetation.shrubDrought', 'plantedStock.drought', 0.6, SAME_DROUGHT],
  ['vegetation.treeDrought', 'plantedStock.drought', 0.6, SAME_DROUGHT],
  ['slopeStability.cohesionFactor', 'slopeStability.frictionFactor', -0.4, 'usual finding of shear tests, recalled'],
  ['prices.topsoil', 'prices.earthwork', 0.7, SAME_HAULAGE],
  ['prices.ownSoil', 'prices.earthwork', 0.7, SAME_HAULAGE],
  ['prices.topsoil', 'prices.ownSoil', 0.7, SAME_HAULAGE],
]
