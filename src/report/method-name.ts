import type { Appraisal } from '../compare/appraisal.ts'
import type { RANK_MESSAGES } from './rank-messages.ts'
import type { Say } from './say-from.ts'

/** Name of a method of ranking; the lexicographic one is `safety first` only where it looks at safety first. */
export function methodName(method: string, { levels }: Pick<Appraisal, 'levels'>, say: Say<keyof typeof RANK_MESSAGES>): string {
  return say(method === 'lexicographic' && levels[0] !== 'safety' ? 'byImportance' : (method as 'topsis'))
}
