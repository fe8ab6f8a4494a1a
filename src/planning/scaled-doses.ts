import type { MeasureName } from '../engine/measures/index.ts'

/**
 * Doses that a dose factor scales, together: how much of the measure is done. A measure that is not here is done as it is or not at all.
 * An angle, a share that is nearly whole and doses that only have a meaning in sum are left alone.
 */
export const SCALED_DOSES: Readonly<Partial<Record<MeasureName, readonly string[]>>> = {
  'unstable-slope-removal': ['depth'],
  'retaining-wall': ['length'],
  'bank-wall': ['volume'],
  drainage: ['length'],
  'horizontal-drains': ['length'],
  'anchors-nets': ['force', 'coverage'],
  'check-dam': ['density'],
  compaction: ['share'],
  'topsoil-import': ['depth'],
  'own-soil': ['depth'],
  'gravel-mulch': ['coverage'],
  'sheep-manure': ['rate'],
  lime: ['rate'],
  biochar: ['rate'],
  'eco-concrete': ['coverage'],
  phytoremediation: ['rate'],
  'fish-scale-pits': ['density'],
  'grass-strips': ['length'],
  'grass-seeding': ['rate'],
  'shrub-planting': ['density'],
  'tree-planting': ['density'],
  'grass-shrub-tree': ['grassRate', 'shrubDensity', 'treeDensity'],
  'suitable-mixed-species': ['density'],
  pgpr: ['share'],
  hydroseeding: ['coverage'],
  'natural-regeneration': ['fence'],
  irrigation: ['amount'],
  'rainwater-reuse': ['amount'],
  tending: ['years'],
  'stepping-stones': ['areaShare'],
  'ecological-corridor': ['width'],
}
