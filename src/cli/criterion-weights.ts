import type { IndicatorName } from '../indicators/indicators.ts'
import { noCriterion } from './no-criterion.ts'
import { StudyError } from './study-error.ts'

/**
 * Weights as `--weights` gives them: `4,3,3,0` one for each criterion, or `safety=4,function=3` by name, where a criterion that is not named
 * has no weight.
 * @returns one for each of `names`, not all 0; they need not add to 1
 * @throws StudyError (64)
 */
export function criterionWeights(text: string, names: readonly IndicatorName[]): readonly number[] {
  const parts = text.split(',')
  const numbers = parts.some(part => part.includes('=')) ? byName(parts, names) : parts.map(numberOf)
  const sound =
    numbers.length === names.length && numbers.every(value => value >= 0 && value < Infinity) && numbers.some(value => value > 0)
  if (sound) return numbers
  const count = names.length
  throw new StudyError(
    64,
    `--weights: want ${count} numbers of at least 0, not all 0, one for each criterion (${names.join(', ')}); got "${text}"\n  = help: they need not add to 1, and may be named: "${names[0]}=1"`,
    `--weights：须为每项准则（${names.join('、')}）给出一个不小于 0 的数，共 ${count} 个，且不能全为 0；得到“${text}”\n  = 建议：无须合计为 1，也可按名称给出：“${names[0]}=1”`,
  )
}

const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text))

function byName(parts: readonly string[], names: readonly IndicatorName[]): readonly number[] {
  const given = new Map<string, number>()
  for (const part of parts) {
    const [written = '', value = '', ...more] = part.split('=')
    const name = written.trim()
    if (!names.some(known => known === name)) throw noCriterion('--weights', name, names)
    if (given.has(name)) throw new StudyError(64, `--weights: "${name}" is named twice`, `--weights：“${name}”重复`)
    given.set(name, more.length > 0 ? Number.NaN : numberOf(value))
  }
  return names.map(name => given.get(name) ?? 0)
}
