import type { Portfolio } from './portfolio.ts'

/**
 * Puts actions together that exclude each other: of each part at most one can be chosen, so one row does for all of it, and says more than
 * one for each. Each action once; what no group names stays alone.
 * @returns a function of lists of actions
 */
export function exclusiveParts({ actions, rules }: Portfolio): (list: Iterable<number>) => readonly (readonly number[])[] {
  const groupOf = new Int32Array(actions.length).fill(-1)
  const size = new Int32Array(rules.length)
  rules.forEach((rule, r) => {
    if (rule.kind !== 'exclusive') return
    size[r] = new Set(rule.actions).size
    // Of several groups the greatest.
    for (const a of rule.actions) if (groupOf[a] < 0 || size[groupOf[a]] < size[r]) groupOf[a] = r
  })
  return list => {
    const parts = new Map<number, number[]>()
    const alone: number[][] = []
    for (const a of new Set(list)) {
      const part = parts.get(groupOf[a])
      if (groupOf[a] < 0) alone.push([a])
      else if (part) part.push(a)
      else parts.set(groupOf[a], [a])
    }
    return [...parts.values(), ...alone]
  }
}
