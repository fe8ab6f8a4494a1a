import type { FieldName } from '../fields.ts'

/** Columns that planting corridors and stepping stones changes. */
export const STRIP_COLUMNS: readonly FieldName[] = [
  'stripShare',
  'stripStems',
  'stripStemsPlanted',
  'stripAge',
  'stripDroughtThreshold',
  'stripCover',
]
