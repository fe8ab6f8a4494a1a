import { nearestName } from '../base/nearest-name.ts'
import type { Text } from '../base/text.ts'

/** As many names as a hint may hold. */
const MOST = 4

/**
 * Advice for someone who asked for a name that does not exist: those of which the word is a part, else the one it is a misspelling of,
 * else those with a part that it is a misspelling of. Empty where nothing is near.
 */
export function nearNames(word: string, names: readonly string[]): Text {
  const wanted = word.toLowerCase()
  const withPart = (part: string): readonly string[] => names.filter(name => partsOf(name).includes(part))
  const whole = nearestName(wanted, names)
  const part = wanted.length < 4 ? undefined : nearestName(wanted, [...new Set(names.flatMap(partsOf))])
  const lists = [withPart(wanted), whole === undefined ? [] : [whole], part === undefined ? [] : withPart(part)]
  const found = lists.find(list => list.length > 0)?.slice(0, MOST) ?? []
  if (found.length === 0) return { en: '', zh: '' }
  return { en: ` Did you mean ${found.join(' or ')}?`, zh: `是否应为 ${found.join(' 或 ')}？` }
}

/** Parts of a name: `topsoil-import` and `soilDepth` have two each. */
function partsOf(name: string): readonly string[] {
  return name
    .replace(/[A-Z]/g, letter => `-${letter}`)
    .toLowerCase()
    .split('-')
}
