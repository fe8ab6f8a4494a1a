import type { LinkResult } from '../compare/network-assessment.ts'

/** By what links can be ranked. */
export type LinkOrder = 'gain' | 'gain-per-cost' | 'importance'

/** Links by the chosen value, greatest median first, ties in their order; those without one come last. */
export function rankLinks(links: readonly LinkResult[], by: LinkOrder): readonly number[] {
  const worth = ({ gain, gainPerCost, dPC }: LinkResult): number =>
    by === 'gain' ? gain.q50 : by === 'importance' ? dPC.q50 : (gainPerCost?.q50 ?? -Infinity)
  const values = links.map(worth)
  return links.map((_, k) => k).toSorted((a, b) => ((values[a] ?? 0) === (values[b] ?? 0) ? a - b : (values[b] ?? 0) - (values[a] ?? 0)))
}
