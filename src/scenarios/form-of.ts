import type { z } from 'zod'
import type { Text } from '../base/text.ts'

/** What the patterns of the schema ask for, in words. The patterns are told apart by their source text. */
const FORMS: readonly (readonly [part: string, form: Text])[] = [
  ['[a-z0-9-]', { en: 'small letters, digits and hyphens, for example north-slope', zh: '小写字母、数字与连字符，例如 north-slope' }],
  ['Y[1-9]', { en: 'Y2-03 (March of year 2), or 2021-03 when horizon.start is given', zh: 'Y2-03（第二年三月）；给出 horizon.start 时也可写 2021-03' }],
  ['-01', { en: 'the January in which the simulation starts, for example 2020-01', zh: '模拟开始的一月，例如 2020-01' }],
]

/** The form that a text failed to have. */
export function formOf(issue: z.core.$ZodIssue | undefined): Text | undefined {
  const pattern = issue !== undefined && 'pattern' in issue ? issue.pattern : ''
  return FORMS.find(([part]) => pattern.includes(part))?.[1]
}
