import type { Action, AdaptiveAction } from '../scenarios/scenario.ts'
import type { PlanSpace } from './plan-space.ts'
import type { PlanWorks } from './plan-works.ts'

/**
 * The works of a plan in the order in which they are carried out; the same measure in the same month at the same dose is one action on
 * several units.
 * @param genes one for each choice: 0 for not doing it, k for its option k - 1
 */
export function planActions({ choices }: PlanSpace, genes: ArrayLike<number>): PlanWorks {
  const actions: { measure: string; units: string[]; month: number; dose: Action['dose'] }[] = []
  const rules: AdaptiveAction[] = []
  choices.forEach(({ options }, c) => {
    if (genes[c] === 0) return
    const { action, adaptive } = options[genes[c] - 1]
    const last = actions.at(-1)
    if (adaptive) rules.push({ ...adaptive, after: actions.length })
    else if (last && sameWork(last, action)) last.units.push(...action.units)
    else actions.push({ ...action, units: [...action.units] })
  })
  return rules.length > 0 ? { actions, adaptive: rules } : { actions }
}

function sameWork(a: Action, b: Action): boolean {
  const names = Object.keys(a.dose)
  return (
    a.units.length > 0 &&
    a.measure === b.measure &&
    a.month === b.month &&
    names.length === Object.keys(b.dose).length &&
    names.every(name => a.dose[name] === b.dose[name])
  )
}
