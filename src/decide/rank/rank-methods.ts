import type { DecisionTable } from './decision-table.ts'
import { lexicographic } from './lexicographic.ts'
import { paretoRank } from './pareto-rank.ts'
import { promethee } from './promethee.ts'
import type { RankedScores } from './ranked-scores.ts'
import { spotis } from './spotis.ts'
import { topsis } from './topsis.ts'
import { vikor } from './vikor.ts'
import { weightedSum } from './weighted-sum.ts'

/** A table and weights in, ranks out; options by a function around it. */
export type RankMethod = (table: DecisionTable, weights: ArrayLike<number>) => RankedScores

/** Every method with its default options, by the name that its results carry. */
export const rankMethods = {
  weightedSum,
  topsis,
  vikor,
  promethee,
  spotis,
  lexicographic,
  paretoRank,
} as const satisfies Readonly<Record<string, RankMethod>>
