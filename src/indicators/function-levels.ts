import { erosionControl } from '../engine/equations/resilience.ts'
import type { FunctionTrace } from './trace-functions.ts'

/** The four functions that resistance is judged by, each in [0, 1]. */
export interface FunctionLevels {
  /** Least cover of the twelve months. */ readonly cover: number
  /** Control of the erosion of the twelve months. */ readonly erosion: number
  /** Mean water index of the growing season. */ readonly water: number
  /** Least stability of the twelve months. */ readonly stability: number
}

/** t/ha to t/km2. */
const PER_KM2 = 100
/** Months in which a disturbance is judged. */
const WINDOW = 12

/**
 * Levels of the functions in the twelve months that begin with month `from`. Before the first storm of those months stability is that of
 * the last storm before them, the same in all twins: then a drought that brings no storm cannot count as a loss of safety.
 * @param season first month (0 to 11) of the growing season
 * @param seasonMonths how many months it has
 * @param erosionHalf [t/(km2 a)]
 */
export function functionLevels(
  trace: FunctionTrace,
  from: number,
  season: number,
  seasonMonths: number,
  erosionHalf: number,
): FunctionLevels {
  let cover = 1
  let stability = 1
  let lost = 0
  let water = 0
  for (let month = from; month < from + WINDOW; month++) {
    const k = month - trace.from
    cover = Math.min(cover, trace.cover[k])
    stability = Math.min(stability, trace.stability[k])
    lost += trace.soilLoss[k]
    if ((month - season + 12) % 12 < seasonMonths) water += trace.water[k]
  }
  return { cover, erosion: erosionControl(PER_KM2 * lost, erosionHalf), water: water / seasonMonths, stability }
}
