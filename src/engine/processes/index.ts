import type { Process } from '../process.ts'
import { plantedStock } from './planted-stock.ts'
import { soilOrganicMatter } from './soil-organic-matter.ts'
import { soilWater } from './soil-water.ts'
import { speciesRecovery } from './species-recovery.ts'
import { vegetation } from './vegetation.ts'
import { waterErosion } from './water-erosion.ts'

/** The processes of a month in their order: water, erosion, established plants, planted stock, biomass and soil, species. */
export const PROCESSES: readonly Process[] = [soilWater, waterErosion, vegetation, plantedStock, soilOrganicMatter, speciesRecovery]
