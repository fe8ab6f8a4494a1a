import type { Text } from '../base/text.ts'
import type { FieldName } from './fields.ts'
import { MEASURES } from './measures/index.ts'
import type { Measure } from './measure.ts'

/** What touches columns beside processes and measures: steps that see all units at once, and what they share. */
export interface CouplingSpec {
  readonly title: Text
  /** When it happens. */
  readonly when: Text
  /** Columns whose value before matters. */
  readonly reads: readonly FieldName[]
  readonly writes: readonly FieldName[]
  /** Where the equations come from. */
  readonly sources: readonly string[]
}

/** Columns that `deriveUnit` makes from state. */
const DERIVED = [
  'bulkDensity',
  'organicMatter',
  'plantWater',
  'drainableWater',
  'conductivity',
  'erodibility',
  'practiceLength',
  'steepness',
  'lengthFactor',
  'lengthFactorFresh',
  'lengthFactorVegetated',
  'cover',
] as const satisfies readonly FieldName[]

/** Columns that `deriveUnit` reads; last year's organic matter is among them. */
const DERIVED_FROM = [
  'sand',
  'clay',
  'gravel',
  'density',
  'organicMatter',
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
] as const satisfies readonly FieldName[]

/** Columns that the factor of safety in the design storm rests on. */
const SAFETY_FROM = [
  'cover',
  'slope',
  'slopeLength',
  'soilDepth',
  'looseLayer',
  'importedSoil',
  'strengthLeft',
  'wallCohesion',
  'drainRelief',
  'anchorForce',
  'damage',
  'grassCover',
  'shrubCover',
  'treeCover',
  'grassBiomass',
  'shrubBiomass',
  'treeBiomass',
] as const satisfies readonly FieldName[]

/** Columns that repair after slides reads or changes. */
const REPAIRED = [
  'worksValue',
  'damage',
  'damageToPay',
  'scar',
  'repairDelay',
  'soilDepth',
  'importedSoil',
  'humus',
  'organicMatterBrought',
  'cadmium',
  'bulkDensity',
  'shrubs',
  'stripStems',
  'stripStemsPlanted',
  'stripAge',
  'shrubAge',
  'trees',
  'treeAge',
  'seedRate',
  'seedMonths',
] as const satisfies readonly FieldName[]

const PLANTS = [
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
  'seedRate',
] as const satisfies readonly FieldName[]

const unique = (...lists: readonly (readonly FieldName[])[]): readonly FieldName[] => [...new Set(lists.flat())]
const catalogue: readonly Measure[] = Object.values(MEASURES)
const CHANGED = unique(...catalogue.map(measure => measure.changes))

/** What else reads and writes columns, by name, in the order of a month. Tests hold it against what runs really touch. */
export const COUPLINGS = {
  works: {
    title: { en: 'Works, upkeep and repair', zh: '工程实施、管护与修复' },
    when: { en: 'at the start of each month', zh: '每月初' },
    reads: unique(CHANGED, DERIVED_FROM, SAFETY_FROM, REPAIRED, [
      'repairRule',
      'shrubsPlanted',
      'treesPlanted',
      'grassSpeciesPlanted',
      'designFactorOfSafety',
      'irrigated',
    ]),
    writes: unique(CHANGED, REPAIRED, DERIVED, ['designFactorOfSafety']),
    sources: ['catalogue of measures', 'own choice: repair and its price'],
  },
  routing: {
    title: { en: 'Sediment routing', zh: '泥沙输移' },
    when: { en: 'at the end of each month, from the highest unit down', zh: '每月末，自上而下逐地块' },
    reads: unique(PLANTS, [
      'soilLoss',
      'slideMass',
      'organicMatterLoss',
      'cadmiumLoss',
      'trapEfficiency',
      'deliveryRatio',
      'cover',
      'litter',
      'slope',
      'slopeLength',
      'soilDepth',
      'looseLayer',
      'bulkDensity',
      'gravel',
      'humus',
      'cadmium',
    ]),
    writes: unique(PLANTS, [
      'deliveryRatio',
      'deposition',
      'trapped',
      'sedimentExport',
      'soilDepth',
      'looseLayer',
      'humus',
      'cadmium',
      'cover',
    ]),
    sources: ['sediment delivery ratio: InVEST user guide; Borselli et al. 2008'],
  },
  network: {
    title: { en: 'Ecological network', zh: '生态网络' },
    when: { en: 'at the end of each year, where the scenario has a network', zh: '每年末（情景给出生态网络时）' },
    reads: [
      'cover',
      'grassCover',
      'shrubCover',
      'treeCover',
      'species',
      'soilBearing',
      'scar',
      'stripCover',
      'stripShare',
      'corridorWidth',
      'stoneShare',
    ],
    writes: ['connectivity'],
    sources: [
      'incidence function: Hanski 1994 (recalled)',
      'dispersal over cost distances: Saura & Pascual-Hortal 2007',
      'resistance from habitat quality: form of Keeley et al. 2016',
    ],
  },
  spinUp: {
    title: { en: 'Years before the start', zh: '起始前预热' },
    when: { en: 'once, before the first month', zh: '第一个月之前，一次' },
    reads: unique(SAFETY_FROM, ['monthsSinceGrading', 'survived']),
    writes: ['weakness', 'survived', 'designFactorOfSafety'],
    sources: ['own choice: ground has stood what it has seen'],
  },
  derivedColumns: {
    title: { en: 'Derived columns', zh: '派生量' },
    when: {
      en: 'when a site is compiled, after each work and each slide, and in December',
      zh: '编译场地时、每项工程与每次滑坡之后，以及每年 12 月',
    },
    reads: DERIVED_FROM,
    writes: DERIVED,
    sources: ['Saxton & Rawls 2006', 'RUSLE (Renard et al. 1997)', 'Liu et al. 1994'],
  },
} as const satisfies Readonly<Record<string, CouplingSpec>>
