import type { Columns } from './columns.ts'
import type { FieldName } from './fields.ts'
import { erodibility, lengthExponent, lengthFactor, practiceLength, steepnessFactor } from './equations/erosion.ts'
import { finesMass, organicMatterPercent } from './equations/organic-matter.ts'
import {
  bulkDensity,
  fieldCapacity,
  fieldCapacityAtDensity,
  saturatedConductivity,
  saturation,
  saturationAtDensity,
  stonyConductivity,
  stoneVolume,
  wiltingPoint,
} from './equations/soil-hydraulics.ts'
import { totalCover } from './equations/vegetation.ts'

/** Columns that {@link deriveUnit} reads. */
export const DERIVED_FROM: readonly FieldName[] = [
  'sand',
  'clay',
  'gravel',
  'organicMatter',
  'density',
  'humus',
  'freshOrganicMatter',
  'soilDepth',
  'slope',
  'slopeLength',
  'slopeParts',
  'drainSpacing',
  'damage',
  'grassCover',
  'shrubCover',
  'treeCover',
]

/**
 * Makes the derived columns of unit `i` from its state: everything with a power or a logarithm in it. Done when the site is compiled,
 * after each measure, and at the end of each year (organic matter moves slowly).
 */
export function deriveUnit(state: Columns, i: number): void {
  const sand = state.sand[i]
  const clay = state.clay[i]
  const gravel = state.gravel[i]

  // Density depends a little on organic matter and organic matter in percent on density: last year's percentage is close enough.
  const normal = saturation(sand, clay, state.organicMatter[i])
  const bulk = bulkDensity(normal, state.density[i])
  const om = organicMatterPercent(state.humus[i] + state.freshOrganicMatter[i], finesMass(state.soilDepth[i], bulk, gravel))
  const normalCapacity = fieldCapacity(sand, clay, om)
  const saturated = saturationAtDensity(bulk)
  const capacity = fieldCapacityAtDensity(normalCapacity, normal, saturated)
  const wilting = Math.min(wiltingPoint(sand, clay, om), 0.95 * capacity)
  const fineShare = 1 - stoneVolume(gravel, bulk)
  state.bulkDensity[i] = bulk
  state.organicMatter[i] = om
  state.plantWater[i] = (capacity - wilting) * fineShare
  state.drainableWater[i] = (saturated - capacity) * fineShare
  state.conductivity[i] = stonyConductivity(
    saturatedConductivity(saturated, capacity, Math.max(normalCapacity, wilting * 1.05), wilting),
    gravel,
    bulk,
  )
  state.erodibility[i] = erodibility(sand, clay, om)

  const slope = state.slope[i]
  const length = practiceLength(state.slopeLength[i], state.slopeParts[i], state.drainSpacing[i], state.damage[i])
  state.practiceLength[i] = length
  state.steepness[i] = steepnessFactor(slope)
  state.lengthFactor[i] = lengthFactor(length, lengthExponent(slope, 1))
  state.lengthFactorFresh[i] = lengthFactor(length, lengthExponent(slope, 2))
  state.lengthFactorVegetated[i] = lengthFactor(length, lengthExponent(slope, 0.5))
  state.cover[i] = totalCover(state.grassCover[i], state.shrubCover[i], state.treeCover[i])
}
