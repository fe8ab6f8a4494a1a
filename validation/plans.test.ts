import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, runCli } from '../tests/cli/run-cli.ts'

interface Answer {
  readonly status: string
  readonly settings: { readonly heldOut: number }
  readonly alternatives: readonly {
    readonly id: string
    readonly scores: { readonly cost: { readonly mean: number } }
    readonly objectives: readonly { readonly mean: number }[]
    readonly rival?: {
      readonly plan: number
      readonly gain: { readonly mean: number; readonly halfWidth: number }
      readonly better: number
    }
  }[]
}

/**
 * A plan must be better than what people wrote by hand, on the objective it was sought for, for no more money, in futures that had no part in
 * finding it; the whole 95 % interval of the paired gain lies above 0. Quick effort: the least that a user can ask for.
 */
describe.each(['zahanaoer', 'jianshui', 'qianxia-lake'])('plans for %s', site => {
  it('beat every alternative that costs something', { timeout: 600_000 }, async () => {
    const { code, stdout, stderr } = await runCli(['optimize', join(ROOT, `scenarios/${site}.yaml`), '--effort', 'quick', '--json'])
    expect(code, stderr).toBe(0)
    const { alternatives, settings, status } = JSON.parse(stdout) as Answer
    const priced = alternatives.filter(({ scores }) => scores.cost.mean > 0)
    expect(priced.length).toBeGreaterThan(1)
    expect(status).toBe('heuristic')
    for (const { id, scores, objectives, rival } of priced) {
      const { mean, halfWidth } = rival?.gain ?? { mean: NaN, halfWidth: NaN }
      process.stdout.write(
        `${site} ${id}: ${(scores.cost.mean / 1e6).toFixed(1)} M CNY, score ${objectives[0]?.mean.toFixed(3)}; plan of the same cost or less +${mean.toFixed(4)} +/- ${halfWidth.toFixed(4)}, better in ${Math.round(100 * (rival?.better ?? NaN))} % of ${settings.heldOut} held-out futures\n`,
      )
      expect(mean - halfWidth, id).toBeGreaterThan(0)
    }
  })
})
