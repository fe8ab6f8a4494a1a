import type { ParamValues } from '../base/param-spec.ts'
import type { Columns } from '../engine/columns.ts'
import { crossingLength, crossingResistance, plantedPassage } from '../engine/equations/corridors.ts'
import { totalCover } from '../engine/equations/vegetation.ts'
import type { networkParams } from '../engine/network-params.ts'
import type { SiteColumns } from '../engine/site.ts'
import type { Kernel } from '../network/graph/kernel.ts'
import { resistanceOfSuitability } from '../network/raster/resistance-of-suitability.ts'
import type { HabitatLayout } from './habitat-layout.ts'
import { habitatQuality } from './habitat-quality.ts'
import type { HabitatState } from './habitat-state.ts'

/** What a restored unit is like: the reference that reach is measured against. */
export interface HabitatTarget {
  /** [1] */ readonly cover: number
  /** count */ readonly species: number
}

/** Habitat of one unit. */
export interface UnitHabitat {
  /** [1] habitat quality, corridors and stones included */ readonly quality: number
  /** [1] resistance of the way across */ readonly crossing: number
}

/** Reads the network of one site off its state. What it returns is overwritten by the next reading. */
export interface SiteHabitat {
  readonly layout: HabitatLayout
  readonly kernel: Kernel
  readonly params: ParamValues<typeof networkParams>
  /** A patch of one quality throughout, without corridors and stones. */
  ofQuality(quality: number): UnitHabitat
  /** The network as the land is. */
  read(state: Columns): HabitatState
  /**
   * What unit `i` would be with a corridor of `width` [m] right across it more than it has, grown to a shrub cover of `cover` [1] as far as
   * the land carries it.
   * Nothing of the network as it was read changes.
   */
  withCorridor(state: Columns, i: number, width: number, cover: number): UnitHabitat
  /** The network with all treated land at the target, without scars, and no corridors or stones. */
  readTarget(state: Columns, target: HabitatTarget): HabitatState
}

/**
 * Habitat quality of each unit makes its worth (area times quality) and what it costs to cross it; links cost the way within both ends
 * and over the land between. Corridors and stepping stones count as the habitat that they have become, on the ground that they take,
 * and carry a share of what crosses.
 */
export function siteHabitat(layout: HabitatLayout, site: SiteColumns, params: ParamValues<typeof networkParams>): SiteHabitat {
  const { units, area, from, to } = layout
  const n = area.length
  const quality = new Float64Array(n)
  const occupancy = new Float64Array(n)
  const crossing = new Float64Array(n)
  const attribute = new Float64Array(n)
  const cost = new Float64Array(from.length)
  const result: HabitatState = { graph: { attribute, from, to, cost }, quality, occupancy, crossing }
  const resistance = (suitability: number): number =>
    resistanceOfSuitability(suitability, params.mostResistance, params.resistanceShape, 'power')

  const setUnit = (i: number, unit: UnitHabitat): void => {
    quality[i] = unit.quality
    crossing[i] = unit.crossing
    attribute[i] = area[i] * unit.quality
  }

  const setLinks = (): void => {
    for (let k = 0; k < cost.length; k++) {
      const between = Number.isNaN(layout.gapResistance[k]) ? params.gapResistance : layout.gapResistance[k]
      cost[k] = layout.wayFrom[k] * crossing[from[k]] + layout.gap[k] * between + layout.wayTo[k] * crossing[to[k]]
    }
  }

  const ofQuality = (suitability: number): UnitHabitat => ({ quality: suitability, crossing: resistance(suitability) })

  for (let i = units; i < n; i++) {
    occupancy[i] = layout.occupancy[i]
    setUnit(i, ofQuality(layout.quality[i]))
  }

  /** A unit with corridors and stones on `share` of it, `width` and `stones` together, under a shrub cover of `shrubs`. */
  const mixed = (state: Columns, i: number, share: number, width: number, stones: number, shrubs: number): UnitHabitat => {
    const { grassCover, shrubCover, treeCover } = state
    const degradation = 1 - state.soilBearing[i] * (1 - state.scar[i])
    const open = habitatQuality(state.cover[i], occupancy[i], degradation)
    if (share === 0) return ofQuality(open)
    const thicket = totalCover(grassCover[i], Math.max(shrubCover[i], shrubs), treeCover[i])
    const planted = habitatQuality(thicket, occupancy[i], degradation)
    const passage = plantedPassage(width, stones, params.corridorScale, params.stoneScale)
    return { quality: open + (planted - open) * share, crossing: crossingResistance(resistance(open), resistance(planted), passage) }
  }

  const readUnit = (state: Columns, i: number): void => {
    occupancy[i] = Math.min(1, state.species[i] / site.speciesPool[i])
    setUnit(i, mixed(state, i, state.stripShare[i], state.corridorWidth[i], state.stoneShare[i], state.stripCover[i]))
  }

  return {
    layout,
    params,
    kernel: { distance: params.dispersalDistance, probability: params.dispersalProbability },
    ofQuality,
    read(state) {
      for (let i = 0; i < units; i++) readUnit(state, i)
      setLinks()
      return result
    },
    withCorridor(state, i, width, cover) {
      const share = Math.min(1, state.stripShare[i] + (width * crossingLength(site.area[i])) / site.area[i])
      const grown = Math.max(state.stripCover[i], Math.min(cover, state.shrubCarrying[i]))
      return mixed(state, i, share, state.corridorWidth[i] + width, state.stoneShare[i], grown)
    },
    readTarget(state, target) {
      for (let i = 0; i < units; i++) {
        readUnit(state, i)
        if (site.treated[i] === 0) continue
        occupancy[i] = Math.min(1, target.species / site.speciesPool[i])
        setUnit(i, ofQuality(habitatQuality(target.cover, occupancy[i], 0)))
      }
      setLinks()
      return result
    },
  }
}
