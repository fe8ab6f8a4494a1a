import type { Text } from '../base/text.ts'

/** Advice to use `name` instead; nothing when there is no name to suggest. */
export function didYouMean(name: string | undefined): Text | undefined {
  return name === undefined ? undefined : { en: `did you mean "${name}"?`, zh: `是否应为“${name}”?` }
}
