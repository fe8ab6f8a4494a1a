import type { PlanSpace } from './plan-space.ts'

/** Layers whose works make ground safe or only look after what is there. */
const WAITS_FOR_NOTHING: readonly string[] = ['safety', 'upkeep']

/** Layers in the order in which they come on the same land, and for how many months the next one waits (see `workOrder`). */
const ORDER = [
  { layer: 'safety', settles: 0 },
  { layer: 'soil', settles: 1 },
  { layer: 'vegetation', settles: 0 },
  { layer: 'network', settles: 0 },
] as const
/** Works that change nothing on the ground can come at any time. */
const ANY_TIME: readonly string[] = ['monitoring', 'survey-3d']

/**
 * Makes a plan keep to what needs no simulation, in place: what is kept is there; and where safety comes first, works on waiting units
 * begin no earlier than the first safety work on each unit they wait for. A unit that is waited for and has none gets the first one
 * listed; a work that begins too early moves to its next later option at the same dose, or else is given up (what must be kept is done as
 * late as it can be). On the same land safety works, soil, plants and corridors follow each other in this order, by the same means.
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
  const putOff = (c: number, from: number): void => {
    const { options, kept } = choices[c]
    const { doseFactor, action } = options[genes[c] - 1]
    if (action.month >= from) return
    const later = options.findIndex(option => option.action.month >= from && option.doseFactor === doseFactor)
    if (later >= 0) genes[c] = later + 1
    else genes[c] = kept ? options.length : 0
  }
  choices.forEach((choice, c) => {
    if (!waits(c)) return
    const from = needs[choice.unit].reduce((month, unit) => Math.max(month, safeFrom.get(unit) ?? 0), 0)
    putOff(c, from)
  })
  for (const unit of new Set(choices.map(choice => choice.unit))) {
    let earliest = 0
    for (const { layer, settles } of ORDER) {
      const own = choices.flatMap((choice, c) =>
        choice.unit === unit && choice.layer === layer && !ANY_TIME.includes(choice.measure) ? [c] : [],
      )
      for (const c of own) if (genes[c] > 0) putOff(c, earliest)
      for (const c of own) if (genes[c] > 0) earliest = Math.max(earliest, monthOf(c) + settles)
    }
  }
}
