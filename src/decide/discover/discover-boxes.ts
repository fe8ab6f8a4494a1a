import type { Draw } from '../../base/draw.ts'
import { wholeBox } from './box.ts'
import { boxReproducibility, type Reproducibility } from './box-reproducibility.ts'
import type { Cases } from './cases.ts'
import type { HoldOut } from './hold-out.ts'
import { prim } from './prim.ts'
import type { PrimSettings } from './prim-settings.ts'
import type { PrimStep } from './prim-step.ts'
import { quasiP, type QuasiP } from './quasi-p.ts'
import type { Restriction } from './restriction.ts'
import { rowsInRule } from './rows-in-rule.ts'
import { ruleOfBox } from './rule-of-box.ts'
import { ruleScores, type RuleScores } from './rule-scores.ts'
import { suggestBox } from './suggest-box.ts'
import { takeRows } from './take-rows.ts'

/** One box on a trajectory, on the cases that it was found in and on those held out. */
export interface DiscoveredStep {
  readonly rule: readonly Restriction[]
  readonly found: Pick<PrimStep, 'points' | 'cases' | 'coverage' | 'density' | 'mass' | 'restricted'>
  readonly held: RuleScores
}

/** One search: the whole trajectory, and the box on it that is suggested. */
export interface DiscoveredBox {
  readonly steps: readonly DiscoveredStep[]
  /** Index of the suggested box. */
  readonly suggested: number
  /** Of the suggested box. */
  readonly quasiP: readonly QuasiP[]
  readonly reproducibility: Reproducibility
}

export interface DiscoverOptions extends Partial<PrimSettings> {
  readonly draw: Draw
  /** Boxes to look for, one after the other on what is left; 1 if absent. */
  readonly boxes?: number
}

/**
 * Boxes in which a plan fails, one after the other: each is sought among the cases that are in none of the suggested boxes before. Coverage
 * and mass count all cases.
 * @returns fewer boxes than asked for where no further one is found; none where all cases fail, or none does
 * @throws RangeError as `prim`
 */
export function discoverBoxes({ train, held }: HoldOut, { draw, boxes = 1, ...settings }: DiscoverOptions): readonly DiscoveredBox[] {
  const whole = wholeBox(train)
  const taken = new Uint8Array(train.fails.length)
  const heldTaken = new Uint8Array(held.fails.length)
  const found: DiscoveredBox[] = []
  while (found.length < boxes && train.fails.some((y, row) => y === 1 && taken[row] === 0)) {
    const steps = prim(train, { ...settings, taken, whole })
    const suggested = suggestBox(steps)
    if (suggested === undefined) break
    const rules = steps.map(({ box }) => ruleOfBox(box, whole, train.columns))
    const rest = takeRows(train, rowsOf(taken, 0))
    found.push({
      steps: steps.map((step, i) => ({ rule: rules[i], found: scoresOf(step), held: ruleScores(held, rules[i], heldTaken) })),
      suggested,
      quasiP: quasiP(rest, rules[suggested]),
      reproducibility: boxReproducibility(rest, share(steps[suggested], steps[0]), draw, settings),
    })
    mark(taken, train, rules[suggested])
    mark(heldTaken, held, rules[suggested])
  }
  return found
}

/** Numbers of the rows that are marked so. */
function rowsOf(marks: Uint8Array, mark: number): Uint32Array {
  return Uint32Array.from(marks, (_, row) => row).filter(row => marks[row] === mark)
}

function mark(taken: Uint8Array, cases: Cases, rule: readonly Restriction[]): void {
  const inside = rowsInRule(cases, rule)
  for (let row = 0; row < taken.length; row++) if (inside[row] === 1) taken[row] = 1
}

/** Coverage among what was searched, which in later searches is less than all. */
function share({ coverage, density }: PrimStep, first: PrimStep): Pick<PrimStep, 'coverage' | 'density'> {
  return { coverage: coverage / first.coverage, density }
}

function scoresOf({ points, cases, coverage, density, mass, restricted }: PrimStep): DiscoveredStep['found'] {
  return { points, cases, coverage, density, mass, restricted }
}
