import { exp } from '../base/exp.ts'

/** What full recovery means on a site: targets of the function score. */
export interface Reference {
  /** [1] */ readonly cover: number
  /** [1] */ readonly species: number
}

/** Share of the pool that a recovered site is expected to hold, assumed. */
const SPECIES_SHARE = 0.6
/** A rainless site has no cover to reach; the target must still not be zero. */
const LEAST_COVER = 0.05

/**
 * Targets of a site: given by the user, else the cover that its rain carries on full soil, and 0.6 of the species pool.
 * @param annualPrecipitation [mm/a]
 * @param precipitationScale [mm/a] rain that carries 63 % cover
 */
export function reference(
  given: { readonly cover?: number; readonly species?: number } | undefined,
  annualPrecipitation: number,
  speciesPool: number,
  precipitationScale: number,
): Reference {
  return {
    cover: given?.cover ?? Math.max(LEAST_COVER, 1 - exp(-annualPrecipitation / precipitationScale)),
    species: given?.species ?? SPECIES_SHARE * speciesPool,
  }
}
