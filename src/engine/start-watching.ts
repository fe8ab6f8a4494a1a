import type { Rule } from './rule.ts'
import type { RuleWatch } from './rule-watch.ts'

/** What each rule knows before the first month: nothing decided, nothing done. */
export function startWatching(rules: readonly Rule[]): readonly RuleWatch[] {
  return rules.map(({ scope, units }) => {
    const n = scope === 'site' ? 1 : units.length
    return {
      held: new Int32Array(n),
      due: new Int32Array(n).fill(-1),
      decided: new Int32Array(n),
      value: new Float64Array(n),
      done: new Int32Array(n),
      rest: new Int32Array(n),
    }
  })
}
