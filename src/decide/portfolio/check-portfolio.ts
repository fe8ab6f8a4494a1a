import type { Portfolio, PortfolioRule } from './portfolio.ts'

/**
 * Refuses what is no problem: shapes that do not fit, numbers that are none, names that nothing answers to.
 * @throws RangeError
 */
export function checkPortfolio({ years, objectives, actions, resources, rules, adjacencies }: Portfolio): void {
  if (!(Number.isInteger(years) && years >= 1)) throw new RangeError(`years: got ${years}, want a whole number from 1`)
  if (objectives.length === 0) throw new RangeError('no objectives, want at least one')
  for (const { id, year, use, benefit } of actions) {
    if (!(Number.isInteger(year) && year >= 1 && year <= years)) throw new RangeError(`action "${id}": year ${year}, want one from 1 to ${years}`)
    if (use.length !== resources.length * years)
      throw new RangeError(`action "${id}": ${use.length} uses, want ${resources.length} resources x ${years} years`)
    if (!use.every(Number.isFinite)) throw new RangeError(`action "${id}": a use is no finite number`)
    if (benefit.length !== objectives.length || !benefit.every(Number.isFinite))
      throw new RangeError(`action "${id}": benefits ${benefit.join(', ')}, want ${objectives.length} finite numbers`)
  }
  for (const { id, available } of resources)
    if (available.length !== years || available.some(amount => !(amount >= 0)))
      throw new RangeError(`resource "${id}": ${available.join(', ')}, want ${years} numbers from 0, Infinity for no limit`)
  const known = (indices: readonly number[], id: string): void => {
    const odd = indices.find(index => !(Number.isInteger(index) && index >= 0 && index < actions.length))
    if (odd !== undefined) throw new RangeError(`rule "${id}" names action ${odd} of ${actions.length}`)
  }
  for (const rule of rules) known(namedBy(rule), rule.id)
  for (const rule of rules)
    if (rule.kind === 'hazard-first' && rule.reduction.length !== actions.length)
      throw new RangeError(`rule "${rule.id}": ${rule.reduction.length} reductions of ${actions.length} actions`)
  adjacencies.forEach(({ first, second, reward }, k) => {
    known([...first, ...second], `adjacency ${k}`)
    if (reward.length !== objectives.length) throw new RangeError(`adjacency ${k}: ${reward.length} rewards of ${objectives.length} objectives`)
  })
}

function namedBy(rule: PortfolioRule): readonly number[] {
  switch (rule.kind) {
    case 'precedence':
      return [...rule.before, ...rule.after]
    case 'hazard-first':
      return rule.after
    case 'linear':
      return rule.terms.map(({ action }) => action)
    default:
      return rule.actions
  }
}
