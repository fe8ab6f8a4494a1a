import type { FieldName } from '../fields.ts'

const BOTH: readonly FieldName[] = ['stemsPlanted', 'rhizobacteria', 'speciesWaiting']

/** Columns that planting changes, by group. */
export const PLANTED_COLUMNS: Readonly<Record<'shrub' | 'tree', readonly FieldName[]>> = {
  shrub: ['shrubs', 'shrubsPlanted', 'shrubAge', 'shrubDroughtThreshold', 'shrubSpeciesPlanted', ...BOTH],
  tree: ['trees', 'treesPlanted', 'treeAge', 'treeDroughtThreshold', 'treeSpeciesPlanted', ...BOTH],
}
