import type { Draw } from '../../base/draw.ts'
import { wholeBox } from './box.ts'
import { boxReproducibility, type Reproducibility } from './box-reproducibility.ts'
import type { Cases } from './cases.ts'
import type { HoldOut } from './hold-out.ts'
import { prim } from './prim.ts'
import type { PrimSettings } from './prim-settings.ts'
import type { PrimStep } from './prim-step.ts'
import type { Restriction } from './restriction.ts'
import { rowsInRule } from './rows-in-rule.ts'
import { rowsWhere } from './rows-where.ts'
import { ruleOfBox } from './rule-of-box.ts'
import { ruleScores, type RuleScores } from './rule-scores.ts'
import { simplifyRule, type SimplifiedRule } from './simplify-rule.ts'
import { suggestBox } from './suggest-box.ts'
import { takeRows } from './take-rows.ts'

/** A rule, on the cases that it was found in and on those held out; what lies in an earlier box counts as outside. */
export interface ScoredRule {
  readonly rule: readonly Restriction[]
  readonly found: RuleScores
  readonly held: RuleScores
}

/** One search: the whole trajectory, and what is suggested. */
export interface DiscoveredBox extends SimplifiedRule, ScoredRule {
  readonly steps: readonly ScoredRule[]
  /** Index of the box in `steps` that `rule` is a simplification of. */
  readonly suggested: number
  readonly reproducibility: Reproducibility
}

export interface DiscoverOptions extends Partial<PrimSettings> {
  readonly draw: Draw
  /** Boxes to look for, one after the other on what is left; 1 if absent. */
  readonly boxes?: number
}

/**
 * Boxes in which a plan fails, one after the other: each is sought among the cases that are in none of the boxes before. Of a trajectory
 * the box of `suggestBox` is taken, without limits that may be chance. Coverage and mass count all cases.
 * @returns fewer boxes than asked for where no further one is found; none where all cases fail, or none does
 * @throws RangeError as `prim`
 */
export function discoverBoxes({ train, held }: HoldOut, { draw, boxes = 1, ...settings }: DiscoverOptions): readonly DiscoveredBox[] {
  const whole = wholeBox(train)
  const taken = new Uint8Array(train.fails.length)
  const heldTaken = new Uint8Array(held.fails.length)
  const scored = (rule: readonly Restriction[]): ScoredRule => ({
    rule,
    found: ruleScores(train, rule, taken),
    held: ruleScores(held, rule, heldTaken),
  })
  const found: DiscoveredBox[] = []
  while (found.length < boxes && train.fails.some((y, row) => y === 1 && taken[row] === 0)) {
    const steps = prim(train, { ...settings, taken, whole })
    const suggested = suggestBox(steps)
    if (suggested === undefined) break
    const rest = takeRows(
      train,
      rowsWhere(
        Uint32Array.from(taken, (_, row) => row),
        taken,
        0,
      ),
    )
    const simplified = simplifyRule(rest, ruleOfBox(steps[suggested].box, whole, train.columns))
    found.push({
      steps: steps.map(({ box }) => scored(ruleOfBox(box, whole, train.columns))),
      suggested,
      ...simplified,
      ...scored(simplified.rule),
      reproducibility: boxReproducibility(rest, amongRest(steps[suggested], steps[0]), draw, settings),
    })
    mark(taken, train, simplified.rule)
    mark(heldTaken, held, simplified.rule)
  }
  return found
}

function mark(taken: Uint8Array, cases: Cases, rule: readonly Restriction[]): void {
  const inside = rowsInRule(cases, rule)
  for (let row = 0; row < taken.length; row++) if (inside[row] === 1) taken[row] = 1
}

/** Coverage among what was searched, which in later searches is less than all. */
function amongRest({ coverage, density }: PrimStep, first: PrimStep): Pick<PrimStep, 'coverage' | 'density'> {
  return { coverage: coverage / first.coverage, density }
}
