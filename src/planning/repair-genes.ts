import type { PlanSpace } from './plan-space.ts'

/** Layers whose works make ground safe or only look after what is there. */
const WAITS_FOR_NOTHING: readonly string[] = ['safety', 'upkeep']

/**
 * Makes a plan keep to what needs no simulation, in place: what is kept is there; and where safety comes first, works on waiting units
 * begin no earlier than the first safety work on each unit they wait for. A unit that is waited for and has none gets the first one
 * listed; a work that begins too early moves to its next later option at the same dose, or else is given up (what must be kept is done as
 * late as it can be).
 * @param needs from `safetyNeeds`
 */
export function repairGenes({ choices }: PlanSpace, needs: readonly (readonly number[])[], genes: Float64Array): void {
  choices.forEach(({ kept }, c) => {
    if (kept && genes[c] === 0) genes[c] = 1
  })
  const monthOf = (c: number): number => choices[c].options[genes[c] - 1].action.month
  const waits = (c: number): boolean =>
    genes[c] > 0 && choices[c].unit >= 0 && !WAITS_FOR_NOTHING.includes(choices[c].layer) && needs[choices[c].unit].length > 0
  const safeFrom = new Map<number, number>()
  const safety = (unit: number): readonly number[] =>
    choices.flatMap((choice, c) => (choice.unit === unit && choice.layer === 'safety' ? [c] : []))

  choices.forEach((_, c) => {
    if (!waits(c)) return
    for (const unit of needs[choices[c].unit]) {
      if (safeFrom.has(unit)) continue
      const works = safety(unit)
      if (!works.some(work => genes[work] > 0)) genes[works[0]] = 1
      safeFrom.set(
        unit,
        works.reduce((month, work) => (genes[work] > 0 ? Math.min(month, monthOf(work)) : month), Infinity),
      )
    }
  })
  choices.forEach((choice, c) => {
    if (!waits(c)) return
    const from = needs[choice.unit].reduce((month, unit) => Math.max(month, safeFrom.get(unit) ?? 0), 0)
    if (monthOf(c) >= from) return
    const { doseFactor } = choice.options[genes[c] - 1]
    const later = choice.options.findIndex(option => option.action.month >= from && option.doseFactor === doseFactor)
    if (later >= 0) genes[c] = later + 1
    else genes[c] = choice.kept ? choice.options.length : 0
  })
}
