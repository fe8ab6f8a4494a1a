import type { Measure } from '../measure.ts'
import { anchorsNets } from './anchors-nets.ts'
import { bankWall } from './bank-wall.ts'
import { benching } from './benching.ts'
import { biochar } from './biochar.ts'
import { checkDam } from './check-dam.ts'
import { compaction } from './compaction.ts'
import { drainage } from './drainage.ts'
import { drawdownSteps } from './drawdown-steps.ts'
import { ecologicalCorridor } from './ecological-corridor.ts'
import { ecoConcrete } from './eco-concrete.ts'
import { erosionMat } from './erosion-mat.ts'
import { fishScalePits } from './fish-scale-pits.ts'
import { grassSeeding } from './grass-seeding.ts'
import { grassShrubTree } from './grass-shrub-tree.ts'
import { grassStrips } from './grass-strips.ts'
import { gravelMulch } from './gravel-mulch.ts'
import { horizontalDrains } from './horizontal-drains.ts'
import { hydroseeding } from './hydroseeding.ts'
import { irrigation } from './irrigation.ts'
import { lime } from './lime.ts'
import { monitoring } from './monitoring.ts'
import { naturalRegeneration } from './natural-regeneration.ts'
import { ownSoil } from './own-soil.ts'
import { pgpr } from './pgpr.ts'
import { phytoremediation } from './phytoremediation.ts'
import { rainwaterReuse } from './rainwater-reuse.ts'
import { reedRevetment } from './reed-revetment.ts'
import { regrade } from './regrade.ts'
import { repair } from './repair.ts'
import { replanting } from './replanting.ts'
import { retainingWall } from './retaining-wall.ts'
import { sheepManure } from './sheep-manure.ts'
import { shrubPlanting } from './shrub-planting.ts'
import { steppingStones } from './stepping-stones.ts'
import { suitableMixedSpecies } from './suitable-mixed-species.ts'
import { survey3d } from './survey-3d.ts'
import { tending } from './tending.ts'
import { topsoilImport } from './topsoil-import.ts'
import { treePlanting } from './tree-planting.ts'
import { unstableSlopeRemoval } from './unstable-slope-removal.ts'
import { waterStoringBunds } from './water-storing-bunds.ts'

/** The catalogue of measures, by name, in the order of the catalogue: safety, soil, vegetation, network, upkeep. */
export const MEASURES = {
  'unstable-slope-removal': unstableSlopeRemoval,
  regrade,
  benching,
  'retaining-wall': retainingWall,
  'bank-wall': bankWall,
  drainage,
  'horizontal-drains': horizontalDrains,
  'anchors-nets': anchorsNets,
  'check-dam': checkDam,
  compaction,
  monitoring,
  'survey-3d': survey3d,
  'topsoil-import': topsoilImport,
  'own-soil': ownSoil,
  'gravel-mulch': gravelMulch,
  'sheep-manure': sheepManure,
  lime,
  biochar,
  'eco-concrete': ecoConcrete,
  phytoremediation,
  'water-storing-bunds': waterStoringBunds,
  'fish-scale-pits': fishScalePits,
  'grass-strips': grassStrips,
  'drawdown-steps': drawdownSteps,
  'grass-seeding': grassSeeding,
  'shrub-planting': shrubPlanting,
  'tree-planting': treePlanting,
  'grass-shrub-tree': grassShrubTree,
  'suitable-mixed-species': suitableMixedSpecies,
  pgpr,
  hydroseeding,
  'erosion-mat': erosionMat,
  'natural-regeneration': naturalRegeneration,
  'reed-revetment': reedRevetment,
  irrigation,
  'rainwater-reuse': rainwaterReuse,
  tending,
  replanting,
  repair,
  'stepping-stones': steppingStones,
  'ecological-corridor': ecologicalCorridor,
} as const satisfies Record<string, Measure>

export type MeasureName = keyof typeof MEASURES
