import type { PlanMove } from './plan-move.ts'
import type { PlanSpace } from './plan-space.ts'

/**
 * The moves next to a plan. What it does: leave it out, do it a year earlier or later, or at the next dose; what it does not do: do it as
 * one of the alternatives has it.
 */
export function singleMoves({ choices, written }: PlanSpace, plan: Float64Array): readonly PlanMove[] {
  return choices.flatMap(({ id, options, kept }, c) => {
    const now = plan[c]
    const asWritten = [...written.values()].flatMap(genes => (genes[c] > 0 ? [genes[c]] : []))
    const near = now === 0 ? asWritten : [...(kept ? [] : [0]), ...nextTo(options, now - 1).map(k => k + 1), ...asWritten]
    const other = [...new Set(near)].filter(gene => gene !== now)
    return other.map(gene => ({ id: `${id}=${gene}`, choices: [c], genes: [gene] }))
  })
}

/** Options that differ from option `k` by the nearest other dose, or by the nearest other month. */
function nextTo(options: PlanSpace['choices'][number]['options'], k: number): readonly number[] {
  const { month } = options[k].action
  const { doseFactor } = options[k]
  const nearest = (candidates: readonly number[], distance: (at: number) => number): readonly number[] =>
    candidates.length === 0 ? [] : [candidates.reduce((best, at) => (distance(at) < distance(best) ? at : best))]
  const at = [...options.keys()]
  const sameMonth = at.filter(j => j !== k && options[j].action.month === month)
  const sameDose = at.filter(j => j !== k && options[j].doseFactor === doseFactor && options[j].action.month !== month)
  const byDose = (j: number): number => Math.abs(options[j].doseFactor - doseFactor)
  const byMonth = (j: number): number => Math.abs(options[j].action.month - month)
  return [
    ...nearest(
      sameMonth.filter(j => options[j].doseFactor < doseFactor),
      byDose,
    ),
    ...nearest(
      sameMonth.filter(j => options[j].doseFactor >= doseFactor),
      byDose,
    ),
    ...nearest(
      sameDose.filter(j => options[j].action.month < month),
      byMonth,
    ),
    ...nearest(
      sameDose.filter(j => options[j].action.month > month),
      byMonth,
    ),
  ]
}
