import { afterAll, describe, expect, it } from 'vitest'
import { hypervolume } from '../../src/decide/pareto/hypervolume.ts'
import { igdPlus } from '../../src/decide/pareto/igd-plus.ts'
import { runSearch, SEARCHES, type Search } from './searches.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7]
const lines: string[] = []

const sorted = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b)
const spread = (values: readonly number[]): string => {
  const all = sorted(values)
  return `${all[(all.length - 1) / 2].toPrecision(4)} (${all[0].toPrecision(4)} to ${all[all.length - 1].toPrecision(4)})`
}
const median = (values: readonly number[]): number => sorted(values)[(values.length - 1) / 2]

/** Searches of problems whose front is known. Demands are on medians; single seeds may lose part of a front. */
describe('evolutionary search', () => {
  it.each<Search>(SEARCHES)('comes to the front of $problem.name', { timeout: 120_000 }, async search => {
    const { problem, evaluations } = search
    const front = problem.front()
    const shares: number[] = []
    const distances: number[] = []
    for (const seed of SEEDS) {
      const result = await runSearch(search, seed)
      expect(result.feasible).toBe(true)
      expect(result.history[result.history.length - 1].evaluations).toBe(evaluations)
      const points = Float64Array.from(result.front.flatMap(({ objectives }) => objectives))
      shares.push(hypervolume(points, problem.objectives, problem.reference) / problem.hypervolume)
      distances.push(igdPlus(points, front, problem.objectives))
    }
    lines.push(
      `${problem.name.padEnd(9)} ${String(evaluations).padStart(6)} evaluations: share of hypervolume ${spread(shares)}, at least ${search.hypervolumeShare.toPrecision(4)}; IGD+ ${spread(distances)}, at most ${search.igdPlus}`,
    )
    // Nothing lies beyond the true front; its hypervolume is known to about 4 digits.
    expect(Math.max(...shares)).toBeLessThan(1.0005)
    expect(median(shares)).toBeGreaterThanOrEqual(search.hypervolumeShare)
    expect(median(distances)).toBeLessThanOrEqual(search.igdPlus)
  })
})

afterAll(() => {
  process.stdout.write(
    `\nSearches of problems with a known front, medians of ${SEEDS.length} seeds (smallest to largest)\n${lines.join('\n')}\n`,
  )
})
