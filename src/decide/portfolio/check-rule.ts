import { checkAmount } from './check-amount.ts'
import { checkKnown } from './check-known.ts'
import type { PortfolioRule } from './portfolio.ts'

/**
 * Refuses a rule that names what is not there, or has numbers that are none.
 * @param actions how many actions there are
 * @throws RangeError
 */
export function checkRule(rule: PortfolioRule, actions: number): void {
  const who = `rule "${rule.id}"`
  checkKnown(namedBy(rule), who, actions)
  switch (rule.kind) {
    case 'precedence':
      // A negative lag would let what must come first come later.
      if (!(Number.isFinite(rule.lag) && rule.lag >= 0)) throw new RangeError(`${who}: the lag is ${rule.lag}, want years from 0`)
      return
    case 'hazard-first':
      if (rule.reduction.length !== actions) throw new RangeError(`${who}: ${rule.reduction.length} reductions of ${actions} actions`)
      checkAmount(rule.initial, who, 'the hazard at the start')
      checkAmount(rule.allowed, who, 'the hazard that is allowed')
      for (const amount of rule.reduction) checkAmount(amount, who, 'a reduction')
      return
    case 'linear':
      for (const { action, coefficient } of rule.terms) checkAmount(coefficient, who, `the coefficient of action ${action}`)
      if (rule.lower !== undefined) checkAmount(rule.lower, who, 'the lower limit')
      if (rule.upper !== undefined) checkAmount(rule.upper, who, 'the upper limit')
      return
    default:
  }
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
