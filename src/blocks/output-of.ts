import { evaluateFormula } from '../base/evaluate-formula.ts'
import type { BatchPlan } from './batch-plan.ts'
import type { BlockResult } from './block-result.ts'
import type { OutputChoice } from './output-choice.ts'

/**
 * Picks one number of each future out of the results of blocks; NaN where the future failed or something is unknown.
 * @throws RangeError when the batch does not keep the alternative or the time
 */
export function outputOf(
  { alternatives, indicators, times }: BatchPlan,
  { formula, alternative, against, time }: OutputChoice,
): (result: BlockResult) => Float64Array {
  const place = (list: readonly unknown[], what: unknown): number => {
    const at = list.indexOf(what)
    if (at < 0) throw new RangeError(`the batch does not keep ${String(what)}`)
    return at
  }
  const own = place(alternatives, alternative)
  const other = against === undefined ? -1 : place(alternatives, against)
  const t = place(times, time)
  const names: readonly string[] = indicators
  return ({ block, values }) => {
    const count = block.to - block.from
    const variables: Record<string, number> = {}
    const valueOf = (a: number, r: number): number => {
      names.forEach((name, i) => {
        variables[name] = values[((a * names.length + i) * times.length + t) * count + r]
      })
      return evaluateFormula(formula, variables)
    }
    return Float64Array.from({ length: count }, (_, r) => valueOf(own, r) - (other < 0 ? 0 : valueOf(other, r)))
  }
}
