import type { Portfolio, PortfolioAction, PortfolioRule, Resource } from './portfolio.ts'

/**
 * Refuses what is no problem: shapes that do not fit, numbers that are none, names that nothing answers to.
 * @throws RangeError
 */
export function checkPortfolio({ years, objectives, actions, resources, rules, adjacencies }: Portfolio): void {
  if (!(Number.isInteger(years) && years >= 1)) throw new RangeError(`years: got ${years}, want a whole number from 1`)
  if (objectives.length === 0) throw new RangeError('no objectives, want at least one')
  for (const action of actions) checkAction(action, years, resources.length, objectives.length)
  for (const resource of resources) checkResource(resource, years)
  for (const rule of rules) checkRule(rule, actions.length)
  adjacencies.forEach(({ first, second, reward }, k) => {
    checkKnown([...first, ...second], `adjacency ${k}`, actions.length)
    if (reward.length !== objectives.length)
      throw new RangeError(`adjacency ${k}: ${reward.length} rewards of ${objectives.length} objectives`)
  })
}

function checkAction({ id, year, use, benefit }: PortfolioAction, years: number, resources: number, objectives: number): void {
  if (!(Number.isInteger(year) && year >= 1 && year <= years))
    throw new RangeError(`action "${id}": year ${year}, want one from 1 to ${years}`)
  if (use.length !== resources * years)
    throw new RangeError(`action "${id}": ${use.length} uses, want ${resources} resources x ${years} years`)
  if (!use.every(Number.isFinite)) throw new RangeError(`action "${id}": a use is no finite number`)
  if (benefit.length !== objectives || !benefit.every(Number.isFinite))
    throw new RangeError(`action "${id}": benefits ${benefit.join(', ')}, want ${objectives} finite numbers`)
}

function checkResource({ id, available }: Resource, years: number): void {
  if (available.length !== years || available.some(amount => !(amount >= 0)))
    throw new RangeError(`resource "${id}": ${available.join(', ')}, want ${years} numbers from 0, Infinity for no limit`)
}

function checkRule(rule: PortfolioRule, actions: number): void {
  checkKnown(namedBy(rule), `rule "${rule.id}"`, actions)
  if (rule.kind === 'hazard-first' && rule.reduction.length !== actions)
    throw new RangeError(`rule "${rule.id}": ${rule.reduction.length} reductions of ${actions} actions`)
}

function checkKnown(indices: readonly number[], who: string, actions: number): void {
  const odd = indices.find(index => !(Number.isInteger(index) && index >= 0 && index < actions))
  if (odd !== undefined) throw new RangeError(`${who} names action ${odd} of ${actions}`)
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
