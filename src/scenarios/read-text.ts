import type { Text } from '../base/text.ts'
import { isRecord } from './is-record.ts'

/** A title or sentence: one text for both languages, or one for each. Undefined when it is neither. */
export function readText(raw: unknown): Text | undefined {
  if (typeof raw === 'string') return { en: raw, zh: raw }
  if (!isRecord(raw) || typeof raw['en'] !== 'string' || typeof raw['zh'] !== 'string') return undefined
  return { en: raw['en'], zh: raw['zh'] }
}
