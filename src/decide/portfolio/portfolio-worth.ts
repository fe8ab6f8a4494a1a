import type { Portfolio } from './portfolio.ts'

/** What a plan is worth to each objective: the benefits of its actions, and the rewards of places that are worth more together. */
export function portfolioWorth({ objectives, actions, adjacencies }: Portfolio, chosen: readonly number[]): readonly number[] {
  const held = new Set(chosen)
  const together = adjacencies.filter(({ first, second }) => first.some(a => held.has(a)) && second.some(a => held.has(a)))
  return objectives.map(
    (_, k) => chosen.reduce((sum, a) => sum + actions[a].benefit[k], 0) + together.reduce((sum, { reward }) => sum + reward[k], 0),
  )
}
