import type { PlanMove } from './plan-move.ts'
import type { PlanSpace } from './plan-space.ts'

/**
 * Moves of whole units: everything on one unit, or on the site as such, becomes what an alternative does there, at once or some years
 * later, or nothing. Measures that only make sense together (soil and what is planted in it) are moved together.
 * @param shifts years by which an alternative's works there may be put off
 */
export function packageMoves({ choices, written }: PlanSpace, plan: Float64Array, shifts: readonly number[]): readonly PlanMove[] {
  const units = [...new Set(choices.map(({ unit }) => unit))].toSorted((a, b) => a - b)
  return units.flatMap(unit => {
    const on = choices.flatMap((choice, c) => (choice.unit === unit ? [c] : []))
    const targets = new Map<string, readonly number[]>()
    const offer = (genes: readonly number[]): void => {
      if (genes.some((gene, k) => gene !== plan[on[k]])) targets.set(genes.join(' '), genes)
    }
    offer(on.map(c => (choices[c].kept ? Math.max(1, plan[c]) : 0)))
    for (const genes of written.values()) {
      for (const shift of shifts) {
        const moved = on.map(c => (genes[c] === 0 ? 0 : putOff(choices[c].options, genes[c], 12 * shift)))
        if (moved.every((gene, k) => gene > 0 || genes[on[k]] === 0)) offer(moved)
      }
    }
    return [...targets.values()].map((genes, k) => {
      const changed = on.flatMap((c, at) => (genes[at] === plan[c] ? [] : [at]))
      return { id: `unit ${unit} package ${k + 1}`, choices: changed.map(at => on[at]), genes: changed.map(at => genes[at]) }
    })
  })
}

/** The gene of the same dose so many months later; 0 where there is none. */
function putOff(options: PlanSpace['choices'][number]['options'], gene: number, months: number): number {
  const { action, doseFactor } = options[gene - 1]
  return options.findIndex(option => option.action.month === action.month + months && option.doseFactor === doseFactor) + 1
}
