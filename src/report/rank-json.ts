import type { Appraisal } from '../compare/appraisal.ts'
import { plainJson } from './plain-json.ts'

/** A ranking for machines. Indices of `ranked` count within `alternatives`, all others within `ranked`. */
export function rankJson(appraisal: Appraisal): object {
  const { schema: _schema, ...rest } = appraisal
  return { schema: 'regreen/rank@1', ...(plainJson(rest) as object) }
}
