/** Roots over shoots of grass, shrubs and trees [1], common ratios (recalled). */
const ROOTS = { grass: 0.8, shrub: 0.4, tree: 0.25 } as const
/** Carbon in dry biomass [1]. */
const CARBON = 0.47
/** Organic matter over its carbon [1]. */
const ORGANIC_MATTER = 1.724

/**
 * Carbon in plants with their roots and in soil organic matter.
 * @param grass [t/ha] @param shrub [t/ha] @param tree [t/ha] above-ground dry biomass
 * @param organicMatter [t/ha] of the soil
 * @returns [t/ha] carbon; times 44/12 for CO2
 */
export function carbonStock(grass: number, shrub: number, tree: number, organicMatter: number): number {
  const plants = grass * (1 + ROOTS.grass) + shrub * (1 + ROOTS.shrub) + tree * (1 + ROOTS.tree)
  return CARBON * plants + organicMatter / ORGANIC_MATTER
}
