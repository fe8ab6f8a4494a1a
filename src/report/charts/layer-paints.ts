import type { Layer } from '../../engine/measure.ts'
import { PALETTE, type Paint } from './palette.ts'

/** Colours of the layers of measures, wherever works are drawn. */
export const LAYER_PAINTS: Readonly<Record<Layer, Paint>> = {
  safety: PALETTE.blue,
  soil: PALETTE.orange,
  vegetation: PALETTE.green,
  network: PALETTE.purple,
  upkeep: PALETTE.sky,
}
