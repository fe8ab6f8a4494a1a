import type { Text } from '../base/text.ts'

/** Names that may be used, as the `expected` line of a fault. */
export function listOf(names: readonly string[]): Text {
  const text = names.join(', ')
  return { en: text, zh: text }
}
