import { nearestName } from '../base/nearest-name.ts'
import type { Text } from '../base/text.ts'

/** Advice to use the name of `candidates` that `word` is most likely a misspelling of; nothing when none is near. */
export function didYouMean(word: string, candidates: readonly string[]): Text | undefined {
  // in a short word two changes leave nothing of it
  const name = nearestName(word, candidates, [...word].length <= 3 ? 1 : 2)
  return name === undefined ? undefined : { en: `did you mean "${name}"?`, zh: `是否应为“${name}”？` }
}
