import { wholeBox, type Box } from './box.ts'
import type { Cases } from './cases.ts'
import { checkCases } from './check-cases.ts'
import { paste } from './paste.ts'
import { peel } from './peel.ts'
import { PRIM_SETTINGS, type PrimSettings } from './prim-settings.ts'
import { primGround, primState, primStep, type PrimState } from './prim-state.ts'
import type { PrimStep } from './prim-step.ts'

export interface PrimOptions extends Partial<PrimSettings> {
  /** By row: 1 where a case lies in an earlier box; it is left out, but counts in coverage and mass. */
  readonly taken?: Uint8Array
  /** Box of all cases that is started from; absent: of these cases. */
  readonly whole?: Box
}

/**
 * The patient rule induction method (Friedman and Fisher 1999) with the lenient objective: peels from all cases to few that fail, then
 * pastes back what raises the density.
 * @returns the boxes on the way, the one of all (remaining) cases first; that one alone where all fail or none
 * @throws RangeError as `checkCases`, or for settings out of range, or where every case is taken
 */
export function prim(cases: Cases, { taken, whole = wholeBox(cases), ...given }: PrimOptions = {}): readonly PrimStep[] {
  checkCases(cases)
  const settings = { ...PRIM_SETTINGS, ...given }
  checkSettings(settings)
  const ground = primGround(cases, whole, taken)
  if (ground.orders[0].length === 0) throw new RangeError('every case is taken, want at least one that is not')
  const all = new Uint8Array(cases.fails.length)
  for (const row of ground.orders[0]) all[row] = 1
  const steps: PrimStep[] = []
  let state: PrimState = primState(ground, whole, all)
  for (let next: PrimState | undefined = state; next; next = peel(state, ground, settings)) {
    state = next
    steps.push(primStep(state, ground))
  }
  for (let next = paste(state, ground, settings); next; next = paste(state, ground, settings)) {
    state = next
    steps.push(primStep(state, ground))
  }
  return steps
}

function checkSettings({ alpha, pasteAlpha, massMin }: PrimSettings): void {
  for (const [name, value] of Object.entries({ alpha, pasteAlpha }))
    if (!(value > 0 && value <= 0.5)) throw new RangeError(`${name}: got ${value}, want a share above 0 and up to 0.5`)
  if (!(massMin >= 0 && massMin < 1)) throw new RangeError(`massMin: got ${massMin}, want a share from 0 to below 1`)
}
