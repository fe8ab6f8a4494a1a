import type { Draw } from '../base/draw.ts'
import { normalQuantile } from '../base/normal-quantile.ts'
import { inSeason } from './in-season.ts'
import { canStand } from './can-stand.ts'
import { MEASURES } from './measures/index.ts'
import { nextSeason } from './next-season.ts'
import { OBSERVABLES } from './observables.ts'
import type { ObservableSpec } from './observable-spec.ts'
import type { Sight } from './sight.ts'
import type { Rule } from './rule.ts'
import type { RuleWatch } from './rule-watch.ts'

/**
 * Looks at the land at the start of `month`, as the month before left it, and decides. The condition counts in every month from so
 * early on that a decision in the first month is possible. While a work is decided and not done, or pauses, nobody looks, and the months
 * in a row begin anew. What is measured depends on seed, future, unit, month and quantity alone, so two rules see the same.
 */
export function watchRule(rule: Rule, watch: RuleWatch, sight: Sight, draw: Draw, month: number): void {
  if (month <= rule.from - rule.inARow || month > rule.until) return
  const mayDecide = month >= rule.from && inSeason(month, rule.check)
  if (rule.inARow === 1 && !mayDecide) return
  for (let k = 0; k < watch.due.length; k++) {
    if (!isAwake(rule, watch, sight, month, k)) continue
    const value = rule.scope === 'site' ? siteMean(rule, sight, draw, month) : measured(rule, sight, draw, month, rule.units[k])
    watch.held[k] = isBeyond(rule, value) ? watch.held[k] + 1 : 0
    if (!mayDecide || watch.held[k] < rule.inARow) continue
    watch.held[k] = 0
    watch.decided[k] = month
    watch.value[k] = value
    watch.due[k] = nextSeason(month + rule.delay, rule.months)
  }
}

/** Does anybody look at entry `k`? Not while a work is decided, pauses or is used up, nor where the measure cannot be carried out. */
function isAwake(rule: Rule, { due, done, rest }: RuleWatch, { site }: Sight, month: number, k: number): boolean {
  if (due[k] >= 0 || done[k] >= rule.atMost || month < rest[k]) return false
  return rule.scope === 'site' || canStand(MEASURES[rule.measure], site, rule.units[k])
}

/** Is `value` on the side of the threshold on which the rule fires? NaN never is. */
function isBeyond({ side, threshold }: Rule, value: number): boolean {
  return side === 'below' ? value < threshold : value > threshold
}

/** What is measured on unit `i`; without an error, the truth. */
function measured({ quantity, error }: Rule, sight: Sight, draw: Draw, month: number, i: number): number {
  const spec: ObservableSpec = OBSERVABLES[quantity]
  const value = spec.read(sight, i)
  if (error === 0) return value
  const noise = normalQuantile(draw.uniform('monitoring', sight.site.key[i], month, spec.draw))
  return Math.min(spec.max, Math.max(spec.min, value * (1 + error * noise)))
}

/** Mean over treated land by area, units without a value left out; NaN when none has one. */
function siteMean(rule: Rule, sight: Sight, draw: Draw, month: number): number {
  const { n, area, treated } = sight.site
  let sum = 0
  let weight = 0
  for (let i = 0; i < n; i++) {
    if (treated[i] === 0) continue
    const value = measured(rule, sight, draw, month, i)
    if (Number.isNaN(value)) continue
    sum += area[i] * value
    weight += area[i]
  }
  return sum / weight
}
