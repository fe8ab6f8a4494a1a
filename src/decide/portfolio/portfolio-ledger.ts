import type { Portfolio } from './portfolio.ts'

/** A plan that grows: what it holds, and what may come to it without breaking a rule. */
export interface PortfolioLedger {
  holds(action: number): boolean
  /** May these actions come together, as far as resources, groups, locks, upper limits and what must come first go? */
  allows(actions: readonly number[]): boolean
  /** May an action leave without anything being left that waits for it, or a target or lock being broken? */
  mayLeave(action: number): boolean
  add(action: number): void
  remove(action: number): void
  /** Ascending. */
  chosen(): readonly number[]
}

/** Room for rounding, as a share of the limit. */
const TOLERANCE = 1e-12

/** An empty plan. */
export function portfolioLedger({ actions, resources, rules, years }: Portfolio): PortfolioLedger {
  const held = new Uint8Array(actions.length)
  const spent = new Float64Array(resources.length * years)
  const groups: number[][] = actions.map(() => [])
  const sizes: number[] = []
  const barred = new Uint8Array(actions.length)
  const kept = new Uint8Array(actions.length)
  const waits: number[][] = actions.map(() => [])
  const serves: number[][] = actions.map(() => [])
  const limits: { rule: number; coefficient: number }[][] = actions.map(() => [])
  const totals = new Float64Array(rules.length)
  rules.forEach((rule, r) => {
    if (rule.kind === 'exclusive') {
      for (const a of rule.actions) groups[a].push(r)
    } else if (rule.kind === 'locked') for (const a of rule.actions) (rule.chosen ? kept : barred)[a] = 1
    else if (rule.kind === 'precedence') {
      for (const a of rule.after) waits[a].push(r)
      for (const b of rule.before) serves[b].push(r)
    } else if (rule.kind === 'hazard-first') {
      for (const a of rule.after) waits[a].push(r)
      actions.forEach((_, b) => {
        if (rule.reduction[b] !== 0) serves[b].push(r)
      })
    } else for (const { action, coefficient } of rule.terms) limits[action].push({ rule: r, coefficient })
    sizes.push(0)
  })

  const change = (a: number, sign: 1 | -1): void => {
    held[a] = sign > 0 ? 1 : 0
    const { use } = actions[a]
    for (let j = 0; j < use.length; j++) spent[j] += sign * use[j]
    for (const r of groups[a]) sizes[r] += sign
    for (const { rule, coefficient } of limits[a]) totals[rule] += sign * coefficient
  }
  const affordable = (added: readonly number[]): boolean =>
    resources.every(({ available, carryOver }, r) => {
      let carried = 0
      for (let year = 0; year < years; year++) {
        const limit = available[year] + carried
        const amount = added.reduce((sum, a) => sum + actions[a].use[r * years + year], spent[r * years + year])
        if (amount > limit + TOLERANCE * Math.max(1, limit)) return false
        carried = carryOver ? limit - amount : 0
      }
      return true
    })
  const ready = (r: number, a: number): boolean => {
    const rule = rules[r]
    if (rule.kind === 'precedence') return rule.before.some(b => b !== a && held[b] === 1 && actions[b].year <= actions[a].year - rule.lag)
    if (rule.kind !== 'hazard-first') return true
    let hazard = rule.initial
    for (let b = 0; b < actions.length; b++) if (held[b] === 1 && actions[b].year <= actions[a].year) hazard -= rule.reduction[b]
    return hazard <= rule.allowed + TOLERANCE * Math.max(1, rule.allowed)
  }
  const fits = (a: number): boolean =>
    groups[a].every(r => sizes[r] <= 1) &&
    limits[a].every(({ rule: r, coefficient }) => {
      const rule = rules[r]
      return (
        rule.kind !== 'linear' ||
        rule.upper === undefined ||
        coefficient <= 0 ||
        totals[r] <= rule.upper + TOLERANCE * Math.max(1, Math.abs(rule.upper))
      )
    }) &&
    waits[a].every(r => ready(r, a))

  return {
    holds: a => held[a] === 1,
    allows(added) {
      if (added.some(a => held[a] === 1 || barred[a] === 1) || !affordable(added)) return false
      for (const a of added) change(a, 1)
      const all = added.every(fits)
      for (const a of added) change(a, -1)
      return all
    },
    mayLeave(a) {
      if (kept[a] === 1) return false
      const targets = limits[a].every(({ rule: r, coefficient }) => {
        const rule = rules[r]
        return rule.kind !== 'linear' || rule.lower === undefined || totals[r] - coefficient >= rule.lower
      })
      if (!targets || serves[a].length === 0) return targets
      change(a, -1)
      const left = serves[a].every(r => {
        const rule = rules[r]
        return !('after' in rule) || rule.after.every(b => held[b] === 0 || ready(r, b))
      })
      change(a, 1)
      return left
    },
    add: a => {
      if (held[a] === 0) change(a, 1)
    },
    remove: a => {
      if (held[a] === 1) change(a, -1)
    },
    chosen: () => [...held.keys()].filter(a => held[a] === 1),
  }
}
