import type { Columns } from '../columns.ts'

/** Works that shape the ground turn bare rock and rubble into ground that can carry soil, up to a share of the unit. */
export function raiseSoilBearing(state: Columns, i: number, to: number): void {
  state.soilBearing[i] = Math.max(state.soilBearing[i], to)
}
