import type { Process } from '../process.ts'
import { bankErosion } from './bank-erosion.ts'
import { plantedStock } from './planted-stock.ts'
import { settlement } from './settlement.ts'
import { slopeStability } from './slope-stability.ts'
import { soilMetal } from './soil-metal.ts'
import { soilOrganicMatter } from './soil-organic-matter.ts'
import { soilWater } from './soil-water.ts'
import { speciesRecovery } from './species-recovery.ts'
import { vegetation } from './vegetation.ts'
import { waterErosion } from './water-erosion.ts'
import { windErosion } from './wind-erosion.ts'

/**
 * The processes of a month in their order: water, then what takes ground away (erosion, slides, settlement, banks, wind), the metal
 * that went with it, established plants, planted stock, biomass and soil, species.
 */
export const PROCESSES: readonly Process[] = [
  soilWater,
  waterErosion,
  slopeStability,
  settlement,
  bankErosion,
  windErosion,
  soilMetal,
  vegetation,
  plantedStock,
  soilOrganicMatter,
  speciesRecovery,
]
