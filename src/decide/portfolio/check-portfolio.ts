import { checkAmount } from './check-amount.ts'
import { checkKnown } from './check-known.ts'
import { checkRule } from './check-rule.ts'
import type { Adjacency, Portfolio, PortfolioAction, Resource } from './portfolio.ts'

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
  adjacencies.forEach((adjacency, k) => checkAdjacency(adjacency, `adjacency ${k}`, actions.length, objectives.length))
}

function checkAction({ id, year, use, benefit }: PortfolioAction, years: number, resources: number, objectives: number): void {
  if (!(Number.isInteger(year) && year >= 1 && year <= years))
    throw new RangeError(`action "${id}": year ${year}, want one from 1 to ${years}`)
  if (use.length !== resources * years)
    throw new RangeError(`action "${id}": ${use.length} uses, want ${resources} resources x ${years} years`)
  if (benefit.length !== objectives) throw new RangeError(`action "${id}": ${benefit.length} benefits of ${objectives} objectives`)
  const who = `action "${id}"`
  for (let j = 0; j < use.length; j++) checkAmount(use[j], who, 'a use')
  for (const amount of benefit) checkAmount(amount, who, 'a benefit')
}

function checkResource({ id, available }: Resource, years: number): void {
  if (available.length !== years || available.some(amount => !(amount >= 0)))
    throw new RangeError(`resource "${id}": ${available.join(', ')}, want ${years} numbers from 0, Infinity for no limit`)
  available.forEach((amount, k) => {
    if (amount !== Infinity) checkAmount(amount, `resource "${id}"`, `what there is in year ${k + 1}`)
  })
}

function checkAdjacency({ first, second, reward }: Adjacency, who: string, actions: number, objectives: number): void {
  checkKnown([...first, ...second], who, actions)
  if (reward.length !== objectives) throw new RangeError(`${who}: ${reward.length} rewards of ${objectives} objectives`)
  for (const amount of reward) checkAmount(amount, who, 'a reward')
}
