import type { Portfolio, PortfolioRule } from './portfolio.ts'

/** A plan that grows: what it holds, and what may come to it without breaking a rule. */
export interface PortfolioLedger {
  holds(action: number): boolean
  /** May these actions come together, as far as resources, groups, locks, upper limits, hazards and what must come first go? */
  allows(actions: readonly number[]): boolean
  /** May an action leave without anything being left that waits for it, or a target or lock being broken? */
  mayLeave(action: number): boolean
  add(action: number): void
  remove(action: number): void
  /** Ascending. */
  chosen(): readonly number[]
}

/** Room for rounding, as a share of the limit: more than adding and taking away leaves, less than what an audit calls broken. */
const TOLERANCE = 1e-10

/** An empty plan. */
export function portfolioLedger({ actions, resources, rules, years }: Portfolio): PortfolioLedger {
  const held = new Uint8Array(actions.length)
  const spent = new Float64Array(resources.length * years)
  const groups: number[][] = actions.map(() => [])
  const sizes = new Int32Array(rules.length)
  const barred = new Uint8Array(actions.length)
  const kept = new Uint8Array(actions.length)
  const waits: number[][] = actions.map(() => [])
  const serves: number[][] = actions.map(() => [])
  /** Hazards that an action raises. */
  const raises: number[][] = actions.map(() => [])
  const limits: { rule: number; coefficient: number }[][] = actions.map(() => [])
  const totals = new Float64Array(rules.length)
  /** What is left of a hazard by year. */
  const hazards: Float64Array[] = rules.map(rule => new Float64Array(rule.kind === 'hazard-first' ? years : 0))
  rules.forEach((rule, r) => {
    if (rule.kind === 'exclusive') for (const a of new Set(rule.actions)) groups[a].push(r)
    else if (rule.kind === 'locked') for (const a of rule.actions) (rule.chosen ? kept : barred)[a] = 1
    else if (rule.kind === 'linear') for (const { action, coefficient } of rule.terms) limits[action].push({ rule: r, coefficient })
    else for (const a of new Set(rule.after)) waits[a].push(r)
    if (rule.kind === 'precedence') for (const b of new Set(rule.before)) serves[b].push(r)
    if (rule.kind === 'hazard-first') {
      hazards[r].fill(rule.initial)
      rule.reduction.forEach((reduction, b) => {
        if (reduction !== 0) serves[b].push(r)
        if (reduction < 0) raises[b].push(r)
      })
    }
  })

  const change = (a: number, sign: 1 | -1): void => {
    held[a] = sign > 0 ? 1 : 0
    const { use, year } = actions[a]
    for (let j = 0; j < use.length; j++) spent[j] += sign * use[j]
    for (const r of groups[a]) sizes[r] += sign
    for (const { rule, coefficient } of limits[a]) totals[rule] += sign * coefficient
    for (const r of serves[a]) {
      const rule = rules[r]
      if (rule.kind === 'hazard-first') for (let k = year - 1; k < years; k++) hazards[r][k] -= sign * rule.reduction[a]
    }
  }
  const affordable = (added: readonly number[]): boolean => {
    for (let r = 0; r < resources.length; r++) {
      const { available, carryOver } = resources[r]
      let carried = 0
      for (let j = r * years; j < (r + 1) * years; j++) {
        const limit = available[j - r * years] + carried
        let amount = spent[j]
        for (const a of added) amount += actions[a].use[j]
        if (amount > limit + TOLERANCE * Math.max(1, limit)) return false
        carried = carryOver ? limit - amount : 0
      }
    }
    return true
  }
  const ready = (r: number, a: number): boolean => {
    const rule = rules[r]
    if (rule.kind === 'precedence') return rule.before.some(b => b !== a && held[b] === 1 && actions[b].year <= actions[a].year - rule.lag)
    return rule.kind !== 'hazard-first' || hazards[r][actions[a].year - 1] <= rule.allowed + TOLERANCE * Math.max(1, Math.abs(rule.allowed))
  }
  const allReady = (r: number): boolean => {
    const rule = rules[r]
    return !('after' in rule) || rule.after.every(b => held[b] === 0 || ready(r, b))
  }
  const fits = (a: number): boolean =>
    groups[a].every(r => sizes[r] <= 1) &&
    limits[a].every(({ rule, coefficient }) => isKept(rules[rule], totals[rule], coefficient)) &&
    waits[a].every(r => ready(r, a)) &&
    raises[a].every(allReady)

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
      if (limits[a].some(({ rule, coefficient }) => isShort(rules[rule], totals[rule] - coefficient))) return false
      if (serves[a].length === 0) return true
      change(a, -1)
      const left = serves[a].every(allReady)
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

/** Does a limit hold that an action with this coefficient has just changed? What was short before may be short still. */
function isKept(rule: PortfolioRule, total: number, coefficient: number): boolean {
  if (coefficient > 0) return !isOver(rule, total)
  return coefficient === 0 || !isShort(rule, total) || isShort(rule, total - coefficient)
}

function isOver(rule: PortfolioRule, total: number): boolean {
  return rule.kind === 'linear' && rule.upper !== undefined && total > rule.upper + TOLERANCE * Math.max(1, Math.abs(rule.upper))
}

function isShort(rule: PortfolioRule, total: number): boolean {
  return rule.kind === 'linear' && rule.lower !== undefined && total < rule.lower
}
