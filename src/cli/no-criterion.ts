import { nearNames } from './near-names.ts'
import { StudyError } from './study-error.ts'

/** A flag gives something for a name that is not among the criteria of the ranking. */
export function noCriterion(flag: string, name: string, criteria: readonly string[]): StudyError {
  const near = nearNames(name, criteria)
  return new StudyError(
    64,
    `${flag}: "${name}" is no criterion of this ranking.${near.en}\n  = expected: ${criteria.join(', ')}`,
    `${flag}：“${name}”不是本次排序的准则。${near.zh}\n  = 应为：${criteria.join('、')}`,
  )
}
