import { nearNames } from './near-names.ts'
import { StudyError } from './study-error.ts'

/** A name that there is not, with what may have been meant. */
export function unknownName(en: string, zh: string, name: string, names: readonly string[]): StudyError {
  const near = nearNames(name, names)
  return new StudyError(
    64,
    `there is no ${en} "${name}".${near.en}\n  = expected: ${names.join(', ')}`,
    `没有${zh}“${name}”。${near.zh}\n  = 应为：${names.join('、')}`,
  )
}
