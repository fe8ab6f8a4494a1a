import { describe, expect, it } from 'vitest'
import { inlinePlans } from '../../src/planning/inline-plans.ts'
import { optimizePlan, type OptimizeOptions } from '../../src/planning/optimize-plan.ts'
import type { SearchSettings } from '../../src/planning/search-settings.ts'
import { highsSolver } from '../../src/solvers/highs-solver.ts'
import { decisionOf, smallScenario } from '../planning/small-problem.ts'

// Threads run compiled files.
const { planThreads } = (await import(
  new URL('../../dist/src/runners/plan-threads.js', import.meta.url).href
)) as typeof import('../../src/runners/plan-threads.ts')
const scenario = smallScenario()
const settings: SearchSettings = { futures: 2, rounds: 1, evolution: 20, enumerate: 0, candidates: 2, selection: 2, heldOut: 3 }
const base = { engine: 'test', seed: 5, settings, solver: await highsSolver() }
const run = (open: OptimizeOptions['open']) => optimizePlan(scenario, decisionOf(scenario), { ...base, open })

describe('threads that run plans', () => {
  it('give the same archive and the same answer as one alone: 1, 2 and 8 of them', async () => {
    const alone = await run(inlinePlans)
    for (const threads of [1, 2, 8]) {
      const pool = planThreads(scenario, threads)
      try {
        expect(await run(pool.open), `${threads} threads`).toEqual(alone)
      } finally {
        await pool.close()
      }
    }
  }, 60_000)

  it('run a plan again whose thread died, and say so when it kills every thread', async () => {
    const file = new URL('./dying-plan-worker.mjs', import.meta.url)
    const pool = planThreads(scenario, 1, file)
    const plan = pool.open({ scenario, seed: 1, first: 0, futures: 1, indicators: ['cost'], items: [] })
    try {
      expect(await plan([{ actions: [] }])).toEqual([
        { values: Float64Array.of(2), money: new Float64Array(0), items: new Float64Array(0) },
      ])
      await expect(plan([{ actions: [{ measure: 'always', units: [], month: 0, dose: {} }] }])).rejects.toThrow('tried 3 times')
    } finally {
      await pool.close()
    }
  }, 60_000)
})
