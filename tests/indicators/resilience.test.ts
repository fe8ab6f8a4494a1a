import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaults } from '../../src/base/param-spec.ts'
import { resilienceParams } from '../../src/engine/resilience-params.ts'
import { coverRecovery } from '../../src/indicators/cover-recovery.ts'
import { judgeResilience, type Evidence } from '../../src/indicators/judge-resilience.ts'
import { INDICATORS } from '../../src/indicators/indicators.ts'
import { scenarioCorridors } from '../../src/indicators/scenario-corridors.ts'
import { traceFunctions, type FunctionTrace } from '../../src/indicators/trace-functions.ts'
import { runOf, scenarioOf } from '../helpers.ts'

const params = defaults(resilienceParams)
const AT = 36
const DRY = 40
const WET = 42
type Course = (month: number) => number

const cover: Course = m => 0.5 + 0.004 * (m - AT)
const soilLoss: Course = m => 0.2 + 0.01 * (((m - AT) * 7) % 5)
const water: Course = m => 0.4 + 0.02 * (((m - AT) * 5) % 11)
const stability: Course = m => 0.9 - 0.001 * (m - AT)
/** Cover that a drought takes: more each month for five months, then slowly given back. */
const taken: Course = m => (m - DRY <= 5 ? 0.02 * (m - DRY) : Math.max(0, 0.1 - 0.006 * (m - DRY - 5)))

const traceOf = (from: number, months: number, courses: readonly Course[] = [cover, soilLoss, water, stability]): FunctionTrace => {
  const [c, l, w, s] = courses.map(course => Float64Array.from({ length: months }, (_, k) => course(from + k)))
  return { from, cover: c, soilLoss: l, water: w, stability: s }
}

const evidence = (changes: Partial<Evidence> = {}): Evidence => ({
  at: AT,
  season: 4,
  seasonMonths: 6,
  control: traceOf(AT, 36),
  drought: traceOf(DRY, 32, [m => cover(m) - taken(m), m => 0.5 * soilLoss(m), m => water(m) * (m < DRY + 6 ? 0.6 : 1), stability]),
  storm: traceOf(WET, 12, [m => cover(m) - 0.01, m => soilLoss(m) + (m === WET ? 2 : 0), water, m => stability(m) - 0.15]),
  speciesShare: 0.45,
  soil: 0.5,
  corridors: { value: 0.33, source: 'scenario' },
  ...changes,
})
const weighted = (a: number, b: number, c: number): Parameters<typeof judgeResilience>[2] => ({
  operator: '+',
  of: [{ operator: '*', of: [a, 'R1'] }, { operator: '+', of: [{ operator: '*', of: [b, 'R2'] }, { operator: '*', of: [c, 'R3'] }] }],
})

describe('a drought and a storm worked out by hand', () => {
  const result = judgeResilience(evidence(), params, weighted(0.4, 0.3, 0.3))

  it('levels', () => {
    expect(result.drought.control.cover).toBeCloseTo(LEVELS_COVER, 13)
  })
})
