import type { PlanSpace } from './plan-space.ts'

/** Is there a safety work to choose on a unit? */
export function hasSafetyWork({ choices }: PlanSpace, column: number): boolean {
  return choices.some(({ unit, layer }) => unit === column && layer === 'safety')
}
