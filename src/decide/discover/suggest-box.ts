import type { PrimStep } from './prim-step.ts'

/** Boxes whose correlation is this near to the greatest are as good; the simplest of them is taken. Assumed. */
export const SUGGESTION_SLACK = 0.02
/** A box below this correlation says nothing: it explains less than one percent of the variance. Assumed. */
export const LEAST_CORRELATION = 0.1

/**
 * The box on the way of PRIM that is suggested: the correlation of "lies inside" with "fails" (phi coefficient) within SUGGESTION_SLACK of
 * the greatest, of those the fewest columns, of those the greatest correlation, of those the first. Unlike coverage and density alone it
 * is 0 both for a box of everything and for one of nothing, however many cases fail.
 * @param steps the trajectory, the box of everything first
 * @returns its index; undefined where no box reaches LEAST_CORRELATION
 */
export function suggestBox(steps: readonly PrimStep[]): number | undefined {
  const scores = steps.map(step => boxCorrelation(step, steps[0]))
  const best = Math.max(...scores)
  if (!(best >= LEAST_CORRELATION)) return undefined
  const good = scores.flatMap((score, i) => (score >= best - SUGGESTION_SLACK ? [i] : []))
  const [first] = good.toSorted((a, b) => steps[a].restricted - steps[b].restricted || scores[b] - scores[a] || a - b)
  return first
}

/** Correlation of lying inside with failing, among the cases of the box of everything [1]; 0 where either is the same for all. */
export function boxCorrelation({ mass, density }: Pick<PrimStep, 'mass' | 'density'>, all: Pick<PrimStep, 'mass' | 'density'>): number {
  const share = mass / all.mass
  const rate = all.density
  const correlation = (Math.sqrt(share / (1 - share)) * (density - rate)) / Math.sqrt(rate * (1 - rate))
  return Number.isFinite(correlation) ? correlation : 0
}
