import { choiceGenes } from '../decide/evolve/choice-genes.ts'
import type { Representation } from '../decide/evolve/representation.ts'
import type { PlanSpace } from './plan-space.ts'
import { repairGenes } from './repair-genes.ts'

/** Plans for an evolutionary search: the works of a unit are crossed together, and a work may be moved by a year. */
export function planGenes(space: PlanSpace, needs: readonly (readonly number[])[]): Representation {
  const { choices } = space
  const units = [...new Set(choices.map(({ unit }) => unit))]
  return choiceGenes({
    options: choices.map(({ options }) => options.length + 1),
    patches: units.map(unit => choices.flatMap((choice, c) => (choice.unit === unit ? [c] : []))),
    years: choices.map(({ options }) => ({
      earlier: [-1, ...options.map((_, k) => yearAway(options, k, -12))],
      later: [-1, ...options.map((_, k) => yearAway(options, k, 12))],
    })),
    repair: genes => {
      repairGenes(space, needs, genes)
    },
  })
}

/** The gene of the same thing so many months away, -1 where there is none. */
function yearAway(options: PlanSpace['choices'][number]['options'], k: number, months: number): number {
  const { action, doseFactor } = options[k]
  const at = options.findIndex(option => option.action.month === action.month + months && option.doseFactor === doseFactor)
  return at < 0 ? -1 : at + 1
}
