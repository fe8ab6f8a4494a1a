import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaults } from '../../src/base/param-spec.ts'
import { resilienceParams } from '../../src/engine/resilience-params.ts'
import { coverRecovery } from '../../src/indicators/cover-recovery.ts'
import { judgeResilience, type TwinRecord } from '../../src/indicators/judge-resilience.ts'
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

const evidence = (changes: Partial<TwinRecord> = {}): TwinRecord => ({
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
  of: [
    { operator: '*', of: [a, 'R1'] },
    {
      operator: '+',
      of: [
        { operator: '*', of: [b, 'R2'] },
        { operator: '*', of: [c, 'R3'] },
      ],
    },
  ],
})

// Numbers worked out in Python from the definitions, not with this code.
describe('a drought and a storm worked out apart', () => {
  const result = judgeResilience(evidence(), params, weighted(0.4, 0.3, 0.3))

  it.each([
    ['drought', 'cover', 0.516, 0.436, 0.865771812080537],
    ['drought', 'erosion', 0.655307994757536, 0.791765637371338, 1],
    ['drought', 'water', 0.5, 0.3, 0.7142857142857143],
    ['drought', 'stability', 0.885, 0.885, 1],
    ['storm', 'cover', 0.524, 0.514, 0.9812734082397003],
    ['storm', 'erosion', 0.6527415143603134, 0.5175983436853001, 0.8284734133790737],
    ['storm', 'water', 0.49666666666666665, 0.49666666666666665, 1],
    ['storm', 'stability', 0.883, 0.733, 0.8547918683446274],
  ] as const)('%s: %s', (pulse, name, control, disturbed, resisted) => {
    const effect = result[pulse]
    expect(effect.control[name]).toBeCloseTo(control, 13)
    expect(effect.disturbed[name]).toBeCloseTo(disturbed, 13)
    expect(effect.resistance[name]).toBeCloseTo(resisted, 13)
  })

  it('index and its parts', () => {
    expect(result.drought.held).toBeCloseTo(0.6474892709808509, 13)
    expect(result.storm.held).toBeCloseTo(0.6419719813901065, 13)
    expect(result.resistance).toBeCloseTo(0.6447306261854786, 13)
    expect(result.source).toBeCloseTo(0.5114501854926661, 13)
    expect(result.index).toBeCloseTo(0.5103273061219913, 13)
    expect(result.corridors).toEqual({ value: 0.33, source: 'scenario' })
  })

  it('recovery of cover', () => {
    const { recovery } = result
    expect(recovery).toMatchObject({ months: 9, unseen: false, belowFloor: false })
    expect(recovery.largestLoss).toBeCloseTo(0.1, 13)
    expect(recovery.lloret.resistance).toBeCloseTo(0.8134328358208955, 13)
    expect(recovery.lloret.recovery).toBeCloseTo(1.2293577981651376, 13)
    expect(recovery.lloret.resilience).toBeCloseTo(1, 13)
    expect(recovery.logResponse).toBeCloseTo(-0.20649191772176764, 13)
    expect(recovery.returned).toBeCloseTo(1, 13)
  })
})

describe('recovery of cover', () => {
  const control = traceOf(AT, 36)
  const lost = (loss: Course): FunctionTrace => traceOf(DRY, 32, [m => cover(m) - loss(m), soilLoss, water, stability])

  it('takes no time between identical twins', () => {
    expect(
      coverRecovery(
        control,
        lost(() => 0),
        0,
      ),
    ).toMatchObject({ largestLoss: 0, months: 0, belowFloor: true, score: 1 })
  })

  it('is not judged after a loss below half a point, and that is said', () => {
    expect(
      coverRecovery(
        control,
        lost(() => 0.0049),
        0.005,
      ),
    ).toMatchObject({ months: 0, belowFloor: true, score: 1 })
    expect(
      coverRecovery(
        control,
        lost(() => 0.0051),
        0.005,
      ),
    ).toMatchObject({ months: 36, unseen: true, belowFloor: false, score: 0.125 })
  })

  it('counts a gain of cover as no loss', () => {
    expect(
      coverRecovery(
        control,
        lost(() => -0.02),
        0.005,
      ),
    ).toMatchObject({ largestLoss: 0, belowFloor: true, score: 1 })
  })

  it('does not take a slide two years later for the drought', () => {
    const once: Course = m => (m === DRY + 3 ? 0.04 : 0)
    const late: Course = m => once(m) + (m >= DRY + 24 ? 0.3 : 0)
    expect(coverRecovery(control, lost(late), 0.005)).toMatchObject({ months: 1, unseen: false })
    expect(coverRecovery(control, lost(late), 0.005).largestLoss).toBeCloseTo(0.04, 13)
  })

  it('takes longer the slower the loss is made good', () => {
    const speed = fc.double({ min: 0.01, max: 1, noNaN: true })
    fc.assert(
      fc.property(speed, speed, (x, y) => {
        const [slow, fast] = x < y ? [x, y] : [y, x]
        const months = (rate: number): number =>
          coverRecovery(
            control,
            lost(m => Math.max(0, 0.1 * (1 - rate * (m - DRY)))),
            0.005,
          ).months
        expect(months(slow)).toBeGreaterThanOrEqual(months(fast))
      }),
    )
  })
})

describe('resilience', () => {
  it('identical twins have resisted in full: what is left is how much there was', () => {
    const same = evidence({ drought: traceOf(DRY, 32), storm: traceOf(WET, 12) })
    const { drought, storm, recovery } = judgeResilience(same, params, 'R1')
    for (const { resistance } of [drought, storm]) expect(resistance).toEqual({ cover: 1, erosion: 1, water: 1, stability: 1 })
    expect(recovery.months).toBe(0)
  })

  it('falls, part by part, with the strength of a pulse', () => {
    const strength = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(strength, strength, (x, y) => {
        const [weak, strong] = x < y ? [x, y] : [y, x]
        const judged = (s: number): ReturnType<typeof judgeResilience> =>
          judgeResilience(
            evidence({
              drought: traceOf(DRY, 32, [
                m => cover(m) - s * taken(m),
                m => soilLoss(m) * (1 + 3 * s),
                m => water(m) * (1 - 0.5 * s),
                m => stability(m) * (1 - 0.2 * s),
              ]),
            }),
            params,
            weighted(1, 0, 0),
          )
        expect(judged(strong).index).toBeLessThanOrEqual(judged(weak).index)
        for (const name of ['cover', 'erosion', 'water', 'stability'] as const) {
          expect(judged(strong).drought.resistance[name]).toBeLessThanOrEqual(judged(weak).drought.resistance[name])
        }
      }),
    )
  })

  it('bare ground that nothing can be taken from is not resistant', () => {
    const nothing: Course = () => 0
    const bare = (from: number, months: number): FunctionTrace => traceOf(from, months, [nothing, () => 20, nothing, () => 0.4])
    const { resistance } = judgeResilience(evidence({ control: bare(AT, 36), drought: bare(DRY, 32), storm: bare(WET, 12) }), params, 'R1')
    // Stability alone counts, and a trace of erosion control: 0.25 x 0.4 + 0.25 / (1 + 24000 / 500).
    expect(resistance).toBeCloseTo(0.1 + 0.25 / 49, 13)
  })

  it('all parts stay in [0, 1]', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const loss = fc.double({ min: 0, max: 500, noNaN: true })
    const trace = (from: number, months: number): fc.Arbitrary<FunctionTrace> => {
      const column = (value: fc.Arbitrary<number>): fc.Arbitrary<Float64Array> =>
        fc.array(value, { minLength: months, maxLength: months }).map(values => Float64Array.from(values))
      return fc.record({
        from: fc.constant(from),
        cover: column(share),
        soilLoss: column(loss),
        water: column(share),
        stability: column(share),
      })
    }
    fc.assert(
      fc.property(trace(AT, 36), trace(DRY, 32), trace(WET, 12), share, share, (control, drought, storm, speciesShare, soil) => {
        const result = judgeResilience(evidence({ control, drought, storm, speciesShare, soil }), params, weighted(0.4, 0.3, 0.3))
        const parts = [result.index, result.resistance, result.source, result.recovery.score, result.recovery.largestLoss]
        for (const pulse of [result.drought, result.storm]) parts.push(pulse.held, ...Object.values(pulse.resistance))
        for (const part of parts) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(1)
        }
        expect(result.recovery.months).toBeGreaterThanOrEqual(0)
        expect(result.recovery.months).toBeLessThanOrEqual(36)
      }),
    )
  })
})

describe('functions of the land', () => {
  const scenario = scenarioOf([{ area: 30_000 }, { area: 10_000, slope: 3 }, { kind: 'source', area: 70_000 }])
  const { site, state } = runOf(scenario)

  it('are means over treated land', () => {
    const { trace, observer } = traceFunctions(site.columns, 4, 1.3)
    trace.from = 2
    const of = (id: string): number => site.ids.indexOf(id)
    const set = (column: Float64Array, first: number, second: number): void => {
      column.fill(0.99)
      column[of('unit-1')] = first
      column[of('unit-2')] = second
    }
    set(state.cover, 0.4, 0.6)
    set(state.soilLoss, 3, 1)
    set(state.waterStress, 0.7, 0.3)
    // No storm has judged the second unit: it is flat.
    set(state.factorOfSafety, 0.975, 0)
    set(state.designFactorOfSafety, 0.5, 6)
    set(state.scar, 0.2, 0)
    for (const month of [0, 1, 3, 6]) observer(state, month)
    expect([...trace.cover]).toEqual([0, expect.closeTo(0.45, 14), 0, 0])
    expect(trace.soilLoss[1]).toBeCloseTo(2.5, 14)
    expect(trace.water[1]).toBeCloseTo(0.6, 14)
    expect(trace.stability[1]).toBeCloseTo(0.75 * 0.75 * 0.8 + 0.25, 14)
  })

  it('are means over all land where none is treated', () => {
    const wild = runOf(
      scenarioOf([
        { kind: 'source', area: 30_000 },
        { kind: 'source', area: 10_000 },
      ]),
    )
    const { trace, observer } = traceFunctions(wild.site.columns, 1, 1.3)
    wild.state.cover[wild.site.ids.indexOf('unit-1')] = 0.4
    wild.state.cover[wild.site.ids.indexOf('unit-2')] = 0.6
    observer(wild.state, 0)
    expect(trace.cover[0]).toBeCloseTo(0.45, 14)
  })

  it('corridors are those of the scenario until a network judges them', () => {
    state.connectivity.fill(0.2)
    state.connectivity[site.ids.indexOf('unit-1')] = 0.4
    const { value, source } = scenarioCorridors(state, site.columns)
    expect(value).toBeCloseTo(0.2 + (0.2 * 3) / 11, 14)
    expect(source).toBe('scenario')
  })
})

it('the index is never offered alone', () => {
  const { caution } = INDICATORS.resilience
  for (const part of ['R1', 'R2', 'R3']) {
    expect(caution.en).toContain(part)
    expect(caution.zh).toContain(part)
    expect(Object.values(INDICATORS).some(({ label }) => label.en.endsWith(part) && label.zh.endsWith(part))).toBe(true)
  }
  expect(caution.en).toContain('never alone')
})
