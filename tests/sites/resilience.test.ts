import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../../src/batch/prepare.ts'
import type { Outcome } from '../../src/batch/run-future.ts'
import { runReplicate } from '../../src/batch/run-replicate.ts'
import { summariseResilience, type ResilienceSummary } from '../../src/compare/resilience-summary.ts'
import { INDICATORS, type IndicatorName } from '../../src/indicators/indicators.ts'
import { parseScenario } from '../../src/scenarios/parse-scenario.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'

/** Futures: with a spread of 0.05 their mean is known to 0.01, and alternatives share them. */
const FUTURES = 64

const load = async (id: string): Promise<Scenario> => {
  const text = readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), 'utf8')
  const { scenario } = await parseScenario(text, { file: id, read: () => Promise.reject(new Error('no tables')) })
  if (!scenario) throw new Error(`${id} is not valid`)
  return scenario
}

describe.each(['zahanaoer', 'jianshui', 'qianxia-lake'])('%s', id => {
  let scenario: Scenario
  let outcomes: readonly (readonly Outcome[])[]
  let found: Readonly<Record<string, ResilienceSummary>>
  beforeAll(async () => {
    scenario = await load(id)
    const prepared = prepare(scenario)
    outcomes = Array.from({ length: FUTURES }, (_, replicate) => runReplicate(prepared, 42, replicate))
    found = Object.fromEntries(
      scenario.alternatives.map((alternative, k) => [alternative.id, summariseResilience(outcomes.map(future => future[k].resilience))[0]]),
    )
  }, 120_000)

  it('ranks the alternatives as their works suggest', () => {
    const of = (alternative: string): number => found[alternative].index.q50
    expect(of('do-nothing')).toBeLessThan(of('cheaper'))
    expect(of('do-nothing')).toBeLessThan(of('traditional'))
    expect(of('cheaper')).toBeLessThan(of('programme'))
    // On the dumps the two tie, here as in an independent prototype (0.57 and 0.56): bought soil on one side, manure, bunds and gravel on
    // the other. Three standard errors of a difference that varies by 0.05 from future to future are 0.03.
    expect(of('cheaper')).toBeLessThan(of('traditional') + (id === 'zahanaoer' ? 0.03 : 0))
    expect(of('traditional')).toBeLessThanOrEqual(of('programme'))
  })

  it('differs from future to future by no more than 0.06', () => {
    for (const { index } of Object.values(found)) expect(index.sd).toBeLessThan(0.06)
  })

  it('is known at the end of the horizon only, and lies in [0, 1]', () => {
    const names = (Object.keys(INDICATORS) as IndicatorName[]).filter(name => INDICATORS[name].chapter === 'resilience')
    expect(names).toHaveLength(7)
    for (const { table } of outcomes.flat()) {
      for (const name of names) {
        expect(table[name].subarray(0, scenario.years).every(Number.isNaN)).toBe(true)
        const value = table[name][scenario.years]
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(name === 'recoveryTime' ? 36 : 1)
      }
    }
  })

  it('leaves every other number alone, bit for bit', () => {
    const { resilience: _, ...plain } = scenario
    const without = prepare(plain)
    const others = (Object.keys(INDICATORS) as IndicatorName[]).filter(name => INDICATORS[name].chapter !== 'resilience')
    for (let replicate = 0; replicate < 3; replicate++) {
      const judged = outcomes[replicate]
      runReplicate(without, 42, replicate).forEach(({ table, bill, unsafe, resilience }, k) => {
        expect(resilience).toEqual([])
        for (const name of others) expect([...judged[k].table[name]]).toEqual([...table[name]])
        expect(judged[k].bill).toEqual(bill)
        expect(judged[k].unsafe).toEqual(unsafe)
      })
    }
  })
})

it('can be judged at several ends of years', async () => {
  const base = await load('jianshui')
  if (!base.resilience) throw new Error('resilience is on by default')
  const alone = runReplicate(prepare(base), 42, 1)
  const both = runReplicate(prepare({ ...base, resilience: { ...base.resilience, years: [2, 4] } }), 42, 1)
  both.forEach(({ resilience, table }, k) => {
    expect(resilience.map(({ at }) => at)).toEqual([24, 48])
    expect(resilience[1]).toEqual(alone[k].resilience[0])
    expect(Number.isNaN(table.resilience[2])).toBe(false)
  })
})
