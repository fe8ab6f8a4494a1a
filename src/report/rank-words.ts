import type { Lang } from '../base/text.ts'
import type { Appraisal } from '../compare/appraisal.ts'
import type { RANK_MESSAGES } from './rank-messages.ts'
import type { Say } from './say-from.ts'

/** What sentences of a ranking are made from. */
export interface RankWords {
  readonly appraisal: Appraisal
  readonly lang: Lang
  readonly say: Say<keyof typeof RANK_MESSAGES>
  /** Titles of the ranked alternatives. */
  readonly names: readonly string[]
}
