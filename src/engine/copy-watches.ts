import type { RuleWatch } from './rule-watch.ts'

/** The same memories again: what a twin decides from here on is its own. */
export function copyWatches(watches: readonly RuleWatch[]): readonly RuleWatch[] {
  return watches.map(({ held, due, decided, value, done, rest }) => ({
    held: held.slice(),
    due: due.slice(),
    decided: decided.slice(),
    value: value.slice(),
    done: done.slice(),
    rest: rest.slice(),
  }))
}
