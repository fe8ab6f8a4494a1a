import type { AuditRow, PortfolioAudit } from './portfolio-audit.ts'
import type { Portfolio, PortfolioRule, Resource } from './portfolio.ts'

/** Broken by less than this share is rounding. */
const TOLERANCE = 1e-9

/**
 * Checks a plan against its problem row by row, from the rules themselves: no solver's word counts, nor how its programme was written.
 * @param chosen indices of actions
 */
export function auditPortfolio(problem: Portfolio, chosen: readonly number[]): PortfolioAudit {
  const { actions, resources, rules, years } = problem
  const held = new Set(chosen)
  const spent = resources.map((_, r) =>
    Array.from({ length: years }, (_unused, year) => chosen.reduce((sum, a) => sum + actions[a].use[r * years + year], 0)),
  )
  const accounts = resources.map((resource, r) => accountOf(resource, spent[r]))
  const rows = [...accounts.flatMap(({ rows: own }) => own), ...rules.flatMap(rule => auditRule(rule, problem, held))]
  const violation = rows.reduce((sum, { scaled }) => sum + (scaled > TOLERANCE ? scaled : 0), 0)
  return { rows, violation, spent, carried: accounts.map(({ carried }) => carried) }
}

function row(id: string, left: number, relation: AuditRow['relation'], right: number, unit: string, year?: number): AuditRow {
  const broken = relation === '<=' ? Math.max(0, left - right) : relation === '>=' ? Math.max(0, right - left) : Math.abs(left - right)
  const scaled = broken === 0 ? 0 : broken / Math.max(1, Math.abs(right))
  const at = year === undefined ? { en: '', zh: '' } : { en: ` in year ${year}`, zh: `第 ${year} 年` }
  const amounts = `${left} ${relation} ${right} ${unit}`.trim()
  const kept = scaled <= TOLERANCE
  return {
    id,
    ...(year !== undefined && { year }),
    left,
    relation,
    right,
    broken: kept ? 0 : broken,
    scaled: kept ? 0 : scaled,
    sentence: {
      en: `${id}${at.en}: ${kept ? 'kept' : 'broken'}, ${amounts}`,
      zh: `${id}${at.zh}：${kept ? '满足' : '违反'}，${amounts}`,
    },
  }
}

function accountOf(
  { id, unit, available, carryOver }: Resource,
  spent: readonly number[],
): { readonly rows: readonly AuditRow[]; readonly carried: readonly number[] } {
  let carried = 0
  const left: number[] = []
  const rows = spent.map((amount, year) => {
    const limit = available[year] + carried
    carried = carryOver ? Math.max(0, limit - amount) : 0
    left.push(carried)
    return row(id, amount, '<=', limit, unit, year + 1)
  })
  return { rows, carried: left }
}

function auditRule(rule: PortfolioRule, { actions }: Portfolio, held: ReadonlySet<number>): readonly AuditRow[] {
  switch (rule.kind) {
    case 'exclusive':
      return [row(rule.id, rule.actions.filter(a => held.has(a)).length, '<=', 1, '')]
    case 'locked':
      return rule.actions.map(a => row(rule.id, held.has(a) ? 1 : 0, '=', rule.chosen ? 1 : 0, ''))
    case 'precedence':
      return rule.after
        .filter(a => held.has(a))
        .map(a => {
          const ready = rule.before.filter(b => b !== a && held.has(b) && actions[b].year <= actions[a].year - rule.lag).length
          return row(`${rule.id} (${actions[a].id})`, ready, '>=', 1, '', actions[a].year)
        })
    case 'hazard-first':
      return rule.after
        .filter(a => held.has(a))
        .map(a => {
          const left = [...held].reduce(
            (hazard, b) => (actions[b].year <= actions[a].year ? hazard - rule.reduction[b] : hazard),
            rule.initial,
          )
          return row(`${rule.id} (${actions[a].id})`, left, '<=', rule.allowed, '', actions[a].year)
        })
    default: {
      const total = rule.terms.reduce((sum, { action, coefficient }) => sum + (held.has(action) ? coefficient : 0), 0)
      return [
        ...(rule.lower === undefined ? [] : [row(rule.id, total, '>=', rule.lower, rule.unit ?? '')]),
        ...(rule.upper === undefined ? [] : [row(rule.id, total, '<=', rule.upper, rule.unit ?? '')]),
      ]
    }
  }
}
