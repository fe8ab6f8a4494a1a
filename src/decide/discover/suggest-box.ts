import type { PrimStep } from './prim-step.ts'

/** Boxes whose score is this near to the best are as good; the simplest of them is taken. */
export const SUGGESTION_SLACK = 0.02

/**
 * The box on the way of PRIM that is suggested: harmonic mean of coverage and density within SUGGESTION_SLACK of the greatest, of those
 * the fewest columns, of those the greatest mean, of those the first.
 * @returns its index; undefined where no box restricts anything
 */
export function suggestBox(steps: readonly PrimStep[]): number | undefined {
  const scores = steps.map(({ coverage, density, restricted }) => (restricted === 0 ? -1 : harmonic(coverage, density)))
  const best = Math.max(...scores)
  if (!(best > 0)) return undefined
  const good = scores.flatMap((score, i) => (score >= best - SUGGESTION_SLACK && score > 0 ? [i] : []))
  const [first] = good.toSorted((a, b) => steps[a].restricted - steps[b].restricted || scores[b] - scores[a] || a - b)
  return first
}

function harmonic(coverage: number, density: number): number {
  const sum = coverage + density
  return sum > 0 ? (2 * coverage * density) / sum : 0
}
