import type { Text } from '../base/text.ts'
import { CODES, type Code, type CodeRow } from './codes.ts'

/** Title and long text of a code (`R0102`, case does not matter). Undefined: there is no such code. */
export function explainCode(code: string): { readonly code: Code; readonly title: Text; readonly explanation: Text } | undefined {
  const name = code.trim().toUpperCase()
  if (!Object.hasOwn(CODES, name)) return undefined
  const { title, explanation }: CodeRow<never> = CODES[name as Code]
  return { code: name as Code, title, explanation }
}
