import type { FieldName } from '../fields.ts'

/** Columns that sowing changes. */
export const SOWN_COLUMNS: readonly FieldName[] = ['seedRate', 'seedMonths', 'monthsSinceSowing', 'seedSpecies', 'seedLegume']
