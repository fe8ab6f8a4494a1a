import { evaluateFormula } from '../base/evaluate-formula.ts'
import type { Formula } from '../base/formula.ts'
import type { ParamValues } from '../base/param-spec.ts'
import { heldFunction, resistance, sourceResilience } from '../engine/equations/resilience.ts'
import type { resilienceParams } from '../engine/resilience-params.ts'
import { coverRecovery, type CoverRecovery } from './cover-recovery.ts'
import { functionLevels, type FunctionLevels } from './function-levels.ts'
import type { Corridors } from './scenario-corridors.ts'
import type { FunctionTrace } from './trace-functions.ts'

/** What one disturbance did. */
export interface PulseEffect {
  /** Month in which it began. */ readonly from: number
  /** Levels without and with it. */
  readonly control: FunctionLevels
  readonly disturbed: FunctionLevels
  /** Resistance of each function, whatever its level. */ readonly resistance: FunctionLevels
  /** Weighted sum of resistance times the share of the reference level reached. */ readonly held: number
}

/** The resilience index with everything that it was made from. */
export interface Resilience {
  /** Month at whose start the land was judged. */ readonly at: number
  /** [1] the index, by the scenario's formula */ readonly index: number
  /** [1] R1 */ readonly resistance: number
  /** [1] R2 */ readonly source: number
  /** [1] R3 */ readonly corridors: Corridors
  readonly drought: PulseEffect
  readonly storm: PulseEffect
  readonly recovery: CoverRecovery
  /** [1] species over those of the region, whole site */ readonly speciesShare: number
  /** [1] soil as a source, whole site */ readonly soil: number
}

/** What the twins have shown and the land was at the moment of judgement. */
export interface TwinRecord {
  readonly at: number
  /** First month (0 to 11) of the growing season, and its length. */ readonly season: number
  readonly seasonMonths: number
  readonly control: FunctionTrace
  readonly drought: FunctionTrace
  readonly storm: FunctionTrace
  readonly speciesShare: number
  readonly soil: number
  readonly corridors: Corridors
}

/** Resistance, source resilience, corridor adaptability, and the index that the formula makes of them. */
export function judgeResilience(record: TwinRecord, params: ParamValues<typeof resilienceParams>, formula: Formula): Resilience {
  const { at, control, speciesShare, soil, corridors } = record
  const drought = effectOf(record, record.drought, params)
  const storm = effectOf(record, record.storm, params)
  const recovery = coverRecovery(control, record.drought, params.leastLoss)
  const resisted = params.droughtShare * drought.held + (1 - params.droughtShare) * storm.held
  const source = sourceResilience(recovery.score, speciesShare, soil)
  const { w1, w2, w3 } = params
  const index = evaluateFormula(formula, { R1: resisted, R2: source, R3: corridors.value, w1, w2, w3 })
  return { at, index, resistance: resisted, source, corridors, drought, storm, recovery, speciesShare, soil }
}

function effectOf(
  { season, seasonMonths, control }: TwinRecord,
  twin: FunctionTrace,
  params: ParamValues<typeof resilienceParams>,
): PulseEffect {
  const before = functionLevels(control, twin.from, season, seasonMonths, params.erosionHalf)
  const after = functionLevels(twin, twin.from, season, seasonMonths, params.erosionHalf)
  const { cover, erosion, water, stability } = params
  const total = cover + erosion + water + stability
  const held =
    cover * heldFunction(before.cover, after.cover, params.coverReference) +
    erosion * heldFunction(before.erosion, after.erosion, 1) +
    water * heldFunction(before.water, after.water, params.waterReference) +
    stability * heldFunction(before.stability, after.stability, 1)
  return {
    from: twin.from,
    control: before,
    disturbed: after,
    resistance: {
      cover: resistance(before.cover, after.cover),
      erosion: resistance(before.erosion, after.erosion),
      water: resistance(before.water, after.water),
      stability: resistance(before.stability, after.stability),
    },
    held: total > 0 ? held / total : 0,
  }
}
