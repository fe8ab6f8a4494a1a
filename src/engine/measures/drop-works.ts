import type { Columns } from '../columns.ts'
import type { FieldName } from '../fields.ts'

/** Value of each column of works on ground that has none. */
const BARE = {
  practiceTerrace: 1,
  runoffRetention: 0,
  waterGain: 0,
  subsoilRooting: 0,
  slopeParts: 1,
  wallCohesion: 0,
  drainSpacing: 0,
  drainRelief: 0,
  anchorForce: 0,
  netShare: 0,
  trapEfficiency: 0,
  bankWall: 0,
  reedTarget: 0,
  reedAge: 0,
  hyperaccumulator: 0,
  stoneShare: 0,
  corridorWidth: 0,
  stripShare: 0,
  stripStems: 0,
  stripStemsPlanted: 0,
  stripAge: 0,
  stripCover: 0,
  damage: 0,
  scar: 0,
  repairDelay: 0,
} as const satisfies Partial<Record<FieldName, number>>

/** Columns of works that go when the ground of a unit is turned over. */
export const DROPPED_WORKS = Object.keys(BARE) as readonly (keyof typeof BARE)[]

/** Takes all works of unit `i` away, with the traces of slides. */
export function dropWorks(state: Columns, i: number): void {
  for (const name of DROPPED_WORKS) state[name][i] = BARE[name]
}
