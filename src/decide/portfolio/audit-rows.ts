import type { Text } from '../../base/text.ts'
import type { AuditRow } from './portfolio-audit.ts'
import type { Portfolio, PortfolioRule, Resource } from './portfolio.ts'

/** A row before it is put into words. */
export type PlainRow = Omit<AuditRow, 'sentence'>

/** Broken by less than this share is rounding. */
const TOLERANCE = 1e-9

/**
 * The rows of an audit in numbers: of each year of each resource, of each rule, and of each bound of an objective.
 * @param spent by resource and year
 * @param worth by objective
 */
export function auditRows(
  problem: Portfolio,
  chosen: readonly number[],
  spent: readonly (readonly number[])[],
  worth: readonly number[],
  least: readonly (number | undefined)[],
): readonly PlainRow[] {
  const held = new Set(chosen)
  return [
    ...problem.resources.flatMap((resource, r) => accountRows(resource, spent[r])),
    ...problem.rules.flatMap(rule => ruleRows(rule, problem, held)),
    ...least.flatMap((bound, k) => (bound === undefined ? [] : [objectiveRow(problem, k, worth[k], bound)])),
  ]
}

type Facts = Pick<PlainRow, 'id' | 'kind' | 'left' | 'relation' | 'right'> & Partial<Pick<PlainRow, 'title' | 'year' | 'action' | 'unit'>>

function rowOf(facts: Facts, scale = Math.max(1, Math.abs(facts.right))): PlainRow {
  const { id, left, relation, right, title = plain(id), unit = '' } = facts
  const broken = relation === '<=' ? Math.max(0, left - right) : relation === '>=' ? Math.max(0, right - left) : Math.abs(left - right)
  const kept = broken <= TOLERANCE * scale
  return { ...facts, title, unit, broken: kept ? 0 : broken, scaled: kept ? 0 : broken / scale }
}

const plain = (id: string): Text => ({ en: id, zh: id })

function accountRows({ id, title, unit, available, carryOver }: Resource, spent: readonly number[]): readonly PlainRow[] {
  let carried = 0
  let given = 0
  return spent.map((left, k) => {
    const right = available[k] + carried
    given = carryOver ? given + available[k] : available[k]
    carried = carryOver ? Math.max(0, right - left) : 0
    return rowOf({ id, title, kind: 'resource', year: k + 1, unit, left, relation: '<=', right }, Math.max(1, given))
  })
}

function objectiveRow({ objectives, actions }: Portfolio, k: number, left: number, right: number): PlainRow {
  const greatest = actions.reduce((most, { benefit }) => Math.max(most, Math.abs(benefit[k])), Math.abs(right))
  return rowOf({ id: objectives[k], kind: 'objective', left, relation: '>=', right }, greatest || 1)
}

function ruleRows(rule: PortfolioRule, problem: Portfolio, held: ReadonlySet<number>): readonly PlainRow[] {
  const { actions } = problem
  const { id, kind, title = plain(id) } = rule
  switch (rule.kind) {
    case 'exclusive':
      return [rowOf({ id, title, kind, left: countOf(rule.actions, held), relation: '<=', right: 1 })]
    case 'locked':
      return [...new Set(rule.actions)].map(action =>
        rowOf({ id, title, kind, action, left: held.has(action) ? 1 : 0, relation: '=', right: rule.chosen ? 1 : 0 }),
      )
    case 'precedence':
      return waiting(rule.after, held).map(action => {
        const { year, id: name } = actions[action]
        const able = rule.before.filter(b => b !== action && actions[b].year <= year - rule.lag)
        return rowOf({ id: `${id} (${name})`, title, kind, year, action, left: countOf(able, held), relation: '>=', right: 1 })
      })
    case 'hazard-first': {
      const hazard = hazardByYear(rule, problem, held)
      return waiting(rule.after, held).map(action => {
        const { year, id: name } = actions[action]
        return rowOf({ id: `${id} (${name})`, title, kind, year, action, left: hazard[year - 1], relation: '<=', right: rule.allowed })
      })
    }
    default: {
      const { unit = '', lower, upper } = rule
      const left = rule.terms.reduce((sum, { action, coefficient }) => sum + (held.has(action) ? coefficient : 0), 0)
      return [
        ...(lower === undefined ? [] : [rowOf({ id, title, kind, unit, left, relation: '>=', right: lower })]),
        ...(upper === undefined ? [] : [rowOf({ id, title, kind, unit, left, relation: '<=', right: upper })]),
      ]
    }
  }
}

const waiting = (after: readonly number[], held: ReadonlySet<number>): readonly number[] => [...new Set(after)].filter(a => held.has(a))
const countOf = (actions: readonly number[], held: ReadonlySet<number>): number => waiting(actions, held).length

/** What is left of a hazard at the end of each year. */
function hazardByYear(
  { initial, reduction }: Extract<PortfolioRule, { kind: 'hazard-first' }>,
  { actions, years }: Portfolio,
  held: ReadonlySet<number>,
): Float64Array {
  const left = new Float64Array(years)
  for (const b of held) left[actions[b].year - 1] -= reduction[b]
  left[0] += initial
  for (let k = 1; k < years; k++) left[k] += left[k - 1]
  return left
}
