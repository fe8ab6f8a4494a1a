import type { Lang, Text } from '../base/text.ts'
import { fill } from './fill.ts'
import { keepUnits } from './keep-units.ts'

/** A sentence of a message table, filled in. */
export type Say<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string

/** Reads sentences of a message table in one language. */
export function sayFrom<Key extends string>(messages: Readonly<Record<Key, Text>>, lang: Lang): Say<Key> {
  return (key, values = {}) => keepUnits(fill(messages[key][lang], values))
}
