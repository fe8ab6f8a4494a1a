import type { Context } from './context.ts'
import type { DecisionPlan, PlanPick } from './decision-plan.ts'
import type { Path } from './place.ts'
import type { Alternative } from './scenario.ts'

/** A measure on a unit, as an alternative has it. */
interface Work {
  readonly alternative: string
  readonly measure: string
  readonly unit: string
}

/** What must be kept has to be left by what is ruled out, at least in one way. */
export function checkPicks(
  { from, keep, never }: Pick<DecisionPlan, 'from' | 'keep' | 'never'>,
  alternatives: readonly Alternative[],
  { faults, places }: Context,
): void {
  const works = alternatives
    .filter(({ id }) => from.includes(id))
    .flatMap(({ id, actions }) =>
      actions.flatMap(({ measure, units }) => (units.length > 0 ? units : ['site']).map((unit): Work => ({ alternative: id, measure, unit }))),
    )
  const left = works.filter(work => !never.some(pick => answers(pick, work)))
  keep.forEach((pick, k) => {
    const path: Path = ['decision', 'keep', k]
    const gone = works.find(
      work =>
        answers(pick, work) && !left.some(other => other.measure === work.measure && other.unit === work.unit && answers(pick, other)),
    )
    if (gone) faults.report('R0348', places.value(path), { measure: gone.measure, unit: gone.unit })
  })
}

const answers = ({ alternative, measure, units }: PlanPick, work: Work): boolean =>
  (alternative ?? work.alternative) === work.alternative && (measure ?? work.measure) === work.measure && (units?.includes(work.unit) ?? true)
