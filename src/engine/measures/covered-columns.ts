import type { FieldName } from '../fields.ts'

/** Columns of plants and surface that end under soil or when the ground is turned over. */
export const COVERED_COLUMNS: readonly FieldName[] = [
  'grassCover',
  'shrubCover',
  'treeCover',
  'grassBiomass',
  'shrubBiomass',
  'treeBiomass',
  'shrubs',
  'trees',
  'stripStems',
  'stripCover',
  'litter',
  'freshOrganicMatter',
  'gravelMulch',
  'evaporationCut',
  'interceptionCapacity',
  'mulchWaterGain',
  'emergence',
  'matMonths',
  'practiceSurface',
  'seedRate',
  'seedMonths',
  'seedSpecies',
]
