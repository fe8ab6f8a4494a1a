import type { FieldName } from '../fields.ts'

/** Columns that mixing soil in changes. */
export const SOIL_COLUMNS: readonly FieldName[] = [
  'soilDepth',
  'sand',
  'clay',
  'gravel',
  'density',
  'ph',
  'equilibriumPh',
  'cadmium',
  'metalFixed',
  'metalSorbed',
  'humus',
  'organicMatterBrought',
]
