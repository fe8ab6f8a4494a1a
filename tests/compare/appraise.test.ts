import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import type { Appraisal } from '../../src/compare/appraisal.ts'
import { appraise, type AppraisalInput } from '../../src/compare/appraise.ts'
import { NoCommonFutureError } from '../../src/compare/no-common-future-error.ts'
import { appraisalInput, IDLE, PRETTY, SOUND, type Futures } from './appraisal-input.ts'

const THREE = { idle: IDLE, pretty: PRETTY, sound: SOUND }
const whole = appraise(appraisalInput(THREE))
const close = (found: readonly number[], wanted: readonly number[]): void => {
  expect(found).toHaveLength(wanted.length)
  found.forEach((x, k) => expect(x).toBeCloseTo(wanted[k], 12))
}

describe('appraise', () => {
  it('leaves out what is unsafe, however well it does otherwise', () => {
    expect(whole.gated).toBe(true)
    expect(whole.ranked).toEqual([0, 2])
    // 0.06 and 0.3 of 0.06, 0.3, 0.01, 0.04 are above 0.05.
    expect(whole.alternatives.map(({ gate }) => [gate.share, gate.byShare])).toEqual([
      [0, 'passes'],
      [0.5, 'fails'],
      [0, 'passes'],
    ])
    expect(whole.means.alternatives).toEqual(['idle', 'sound'])
  })

  it('means, values and regret, worked by hand', () => {
    close([...whole.means.values], [0.7, 0.25, 0.3, 0, 0.8, 0.4, 0.6, 200])
    // Weighted values 0.50, 0.53, 0.36, 0.39 against 0.69, 0.61, 0.63, 0.55.
    const [idle, sound] = whole.robustness
    close([idle.mean, idle.worst, idle.regretMean, idle.regretMax, idle.best.share], [0.445, 0.36, 0.175, 0.27, 0])
    close([sound.mean, sound.worst, sound.regretMean, sound.regretMax, sound.best.share], [0.62, 0.55, 0, 0, 1])
    close([whole.information.value, whole.information.wouldChange], [0, 0])
    for (const { method, order } of whole.methods) expect([method, order[0]]).toEqual([method, 1])
  })

  it('does not let what is left out move the scale of what is ranked', () => {
    // 300 is the dearest of those ranked, 900 was left out. The values are level where
    // 0.445 (1 - w) + w = 0.62 (1 - w) + w / 3, that is at w = 0.175 / (0.175 + 2 / 3).
    expect(whole.means.criteria[3]?.anchors).toEqual({ worst: 300, best: 0 })
    const cost = whole.change.weights.find(({ criterion }) => criterion === 'cost')
    expect(cost?.switchesAt).toBeCloseTo(0.207920792079, 9)
    expect(cost?.takesOver).toBe(0)
  })

  it('measures by worst and best that are given, whoever else takes part', () => {
    const scaled = (alternatives: Readonly<Record<string, Futures>>): Omit<Appraisal, 'notes'> =>
      appraise(
        appraisalInput(alternatives, {
          criteria: appraisalInput(alternatives).criteria.map(row =>
            row.indicator === 'cost' ? { ...row, weight: 0.25, scale: { worst: 500, best: 50 } } : { ...row, weight: 0.25 },
          ),
        }),
      )
    const safe = { ...PRETTY, failureProbability: IDLE.failureProbability }
    for (const others of [{}, { safe }]) {
      const { methods, criteria, means, robustness } = scaled({ idle: IDLE, sound: SOUND, ...others })
      expect(criteria.map(({ anchored }) => anchored)).toEqual(['own', 'own', 'own', 'given'])
      expect(means.criteria[3]?.anchors).toEqual({ worst: 500, best: 50 })
      // (0.7 + 0.25 + 0.3 + 500 / 450) / 4 and (0.8 + 0.4 + 0.6 + 300 / 450) / 4: what costs nothing lies beyond the best that was given.
      close([...(methods[1]?.scores.slice(0, 2) ?? [])], [0.590277777778, 0.616666666667])
      // Its worst future is the dearest: (0.7 + 0.5 + 0.6 + 200 / 450) / 4.
      expect(robustness[1]?.worst).toBeCloseTo(0.561111111111, 11)
    }
    expect(whole.criteria.map(({ anchored }) => anchored)).toEqual(['own', 'own', 'own', 'met'])
  })

  it('counts the futures in which everything asked for holds', () => {
    const asked = (confidence: number): AppraisalInput =>
      appraisalInput(THREE, {
        requirements: [
          { indicator: 'cost', atMost: 200 },
          { indicator: 'function', atLeast: 0.25 },
        ],
        confidence,
      })
    const { robustness, satisfied } = appraise(asked(0.76))
    // The idle one has 0.2 or 0.3; the sound one costs 300 once.
    expect(robustness.map(({ satisfies }) => [satisfies?.share, ...(satisfies?.each ?? [])])).toEqual([
      [0.5, 1, 0.5],
      [0.75, 0.75, 1],
    ])
    // The sound one comes first.
    expect([satisfied, appraise(asked(0.75)).satisfied, whole.satisfied]).toEqual([false, true, undefined])
  })

  it('takes weights in any measure', () => {
    // A power of two rounds nothing.
    const criteria = appraisalInput(THREE).criteria.map(row => ({ ...row, weight: 64 * row.weight }))
    expect(appraise(appraisalInput(THREE, { criteria }))).toEqual(whole)
  })

  it('does not depend on the order of the alternatives', () => {
    const turned = appraise(appraisalInput({ sound: SOUND, pretty: PRETTY, idle: IDLE }))
    const named = ({ methods, means }: typeof whole) => methods.map(({ order }) => order.map(k => means.alternatives[k]))
    expect(named(turned)).toEqual(named(whole))
    close(turned.robustness.map(({ regretMax }) => regretMax).toReversed(), [0.27, 0])
  })
})

const four = (x: number): readonly number[] => [x, x, x, x]
/** All but what a test is about: four futures of one kind. */
const PLAIN: Futures = { safety: four(0.9), function: four(0.5), landscape: four(0.5), cost: four(100), failureProbability: four(0.01) }

describe('the order that decides', () => {
  const weighing = (...weights: readonly number[]): Pick<AppraisalInput, 'criteria'> => ({
    criteria: appraisalInput(THREE).criteria.map((row, k) => ({ ...row, weight: weights[k] ?? 0 })),
  })

  it('looks at safety first, then at the others by falling weight', () => {
    expect(whole.levels).toEqual(['safety', 'function', 'landscape', 'cost'])
    expect(appraise(appraisalInput(THREE, weighing(0.2, 0.1, 0.3, 0.4))).levels).toEqual(['safety', 'cost', 'landscape', 'function'])
    // Equally safe, each better in one of the others by more than the tolerance.
    const rivals = { idle: { ...PLAIN, function: four(0.6) }, sound: { ...PLAIN, landscape: four(0.6) } }
    const orders = [weighing(0.4, 0.2, 0.4, 0), weighing(0.4, 0.4, 0.2, 0)].map(
      changes => appraise(appraisalInput(rivals, changes)).methods[0]?.order,
    )
    expect(orders).toEqual([
      [1, 0],
      [0, 1],
    ])
  })

  it('keeps an order that was given', () => {
    const { criteria } = appraisalInput(THREE)
    const given = [1, 0, 2].map((k, place) => ({ ...criteria[k], weight: 3 - place }))
    const space = { kind: 'constrained', order: ['function', 'safety', 'landscape'] } as const
    const { levels, weightsOrdered } = appraise(appraisalInput(THREE, { criteria: given, weightSpace: space }))
    expect([levels, weightsOrdered]).toEqual([['function', 'safety', 'landscape'], true])
  })

  it('puts those that share a place in the order of the weighted sum, not of the file', () => {
    const better = { ...PLAIN, landscape: four(0.51) }
    const { methods } = appraise(appraisalInput({ idle: PLAIN, sound: better }))
    expect([...(methods[0]?.ranks ?? [])]).toEqual([1.5, 1.5])
    expect(methods[0]?.order).toEqual([1, 0])
  })
})

describe('corner cases', () => {
  it('tell alternatives of one title apart', () => {
    const input = appraisalInput(THREE)
    const same = input.scenario.alternatives.map((alternative, a) =>
      a < 2 ? { ...alternative, title: { en: 'Plan', zh: `方案${a}` } } : alternative,
    )
    const { alternatives } = appraise({ ...input, scenario: { ...input.scenario, alternatives: same } })
    expect(alternatives.map(({ title }) => [title.en, title.zh])).toEqual([
      ['Plan (idle)', '方案0'],
      ['Plan (pretty)', '方案1'],
      ['Plan sound', '稳妥'],
    ])
  })

  it('use every future as often as the others for weightings', () => {
    // Better in the first 4,000 of 6,000 futures: with 10,000 draws those would serve twice, and the others once.
    const futures = 6000
    const own = (value: (s: number) => number): readonly number[] => Array.from({ length: futures }, (_, s) => value(s))
    const idle = {
      safety: own(() => 0.5),
      function: own(() => 0.5),
      landscape: own(() => 0.5),
      cost: own(() => 1),
      failureProbability: own(() => 0),
    }
    const sound = { ...idle, function: own(s => (s < 4000 ? 0.6 : 0.4)), landscape: own(s => (s < 4000 ? 0.6 : 0.4)) }
    const { smaa } = appraise(appraisalInput({ idle, sound }))
    expect(smaa.draws).toBe(12_000)
    expect(smaa.acceptability[2]).toBe(4 / 6)
  })

  it('give a criterion below nothing a scale that holds all of its values', () => {
    const lost = (idle: readonly number[], sound: readonly number[]): Omit<Appraisal, 'notes'> => {
      const input = appraisalInput({ idle: PLAIN, sound: PLAIN })
      const values = [0, 1, 2, 3].flatMap(s => [idle, sound].flatMap(own => [0.5, own[s], 0.01]))
      return appraise({
        ...input,
        indicators: ['safety', 'carbon', 'failureProbability'],
        values: Float64Array.from(values),
        criteria: [
          { indicator: 'safety', weight: 0.5, tolerance: 0 },
          { indicator: 'carbon', weight: 0.5, tolerance: 0 },
        ],
      })
    }
    // Carbon that is lost everywhere: -50 is the worst, nothing the best.
    const below = lost([-5, -50, -20, -30], [-6, -10, -5, -40])
    expect(below.means.criteria[1]?.anchors).toEqual({ worst: -50, best: 0 })
    close([below.robustness[0]?.mean ?? NaN, below.robustness[0]?.worst ?? NaN], [0.25 + 0.5 * (1 - 26.25 / 50), 0.25])
    expect(lost([-5, 50, -20, 30], [-6, 10, -5, -40]).means.criteria[1]?.anchors).toEqual({ worst: -40, best: 50 })
  })

  it('call level what differs by rounding only', () => {
    // 0.3 x 0.1 + 0.3 x 0.7 and the other way round, added after 0.4 x 0.9, differ in the last digit.
    const [one, other] = [
      { function: four(0.1), landscape: four(0.7) },
      { function: four(0.7), landscape: four(0.1) },
    ]
    expect(0.4 * 0.9 + 0.3 * 0.1 + 0.3 * 0.7).not.toBe(0.4 * 0.9 + 0.3 * 0.7 + 0.3 * 0.1)
    const { robustness, information } = appraise(appraisalInput({ idle: { ...PLAIN, ...one }, sound: { ...PLAIN, ...other } }))
    expect(robustness.map(({ best, regretMax }) => [best.share, regretMax])).toEqual([
      [0.5, 0],
      [0.5, 0],
    ])
    expect([information.value, information.wouldChange]).toEqual([0, 0])
  })

  it('judge all by the same futures where a run failed', () => {
    // In the fourth future, the bad one, the second plan fails: it must not look better for it.
    const hard = { ...PLAIN, function: [0.5, 0.5, 0.5, 0.1] }
    const gone = Object.fromEntries(Object.entries(PLAIN).map(([name, own]) => [name, own.with(3, NaN)])) as unknown as Futures
    const { robustness } = appraise(appraisalInput({ idle: hard, sound: gone }, {}, { parameters: { 'scores.gateShare': 0.3 } }))
    close([robustness[0]?.mean ?? NaN, robustness[0]?.worst ?? NaN], [robustness[1]?.mean ?? NaN, robustness[1]?.worst ?? NaN])
  })

  it('are nothing to compare by where no future gave numbers for all, and it is said in both languages', () => {
    const lost = (...at: number[]): Futures =>
      Object.fromEntries(
        Object.entries(PLAIN).map(([name, own]) => [name, own.map((x: number, s: number) => (at.includes(s) ? NaN : x))]),
      ) as unknown as Futures
    const broken = (): unknown =>
      appraise(appraisalInput({ idle: lost(0, 1), sound: lost(2, 3) }, {}, { parameters: { 'scores.gateShare': 1 } }))
    expect(broken).toThrow(NoCommonFutureError)
    expect(broken).toThrow('in none of 4 futures did all alternatives give numbers')
    expect(new NoCommonFutureError(4).text.zh).toContain('4 个情景')
  })

  it('rank all where nobody is safe, and say so', () => {
    const drowned: Futures = { ...IDLE, failureProbability: [0.5, 0.5, 0.5, 0.5] }
    const { gated, ranked, methods } = appraise(appraisalInput({ idle: drowned, pretty: PRETTY }))
    expect([gated, ranked]).toEqual([false, [0, 1]])
    expect(methods[1]?.order).toEqual([1, 0])
  })

  it('stand alone without a word of weights', () => {
    const { ranked, change, switches, robustness, smaa } = appraise(appraisalInput({ sound: SOUND }))
    expect([ranked, change.second]).toEqual([[0], null])
    expect(switches.map(({ first }) => first)).toEqual([
      [{ from: 0, to: 1 }],
      [{ from: 0, to: 1 }],
      [{ from: 0, to: 1 }],
      [{ from: 0, to: 1 }],
    ])
    expect([robustness[0]?.regretMax, robustness[0]?.best.share, smaa.acceptability[0]]).toEqual([0, 1, 1])
  })

  it('pass over a criterion that is the same everywhere', () => {
    const flat = { landscape: [0.5, 0.5, 0.5, 0.5], cost: [0, 0, 0, 0] }
    const { methods, robustness, means, change } = appraise(appraisalInput({ idle: { ...IDLE, ...flat }, sound: { ...SOUND, ...flat } }))
    // 0.28 + 0.075 + 0.15 and 0.32 + 0.12 + 0.15.
    close(
      robustness.map(({ mean }) => mean),
      [0.505, 0.59],
    )
    for (const { method, order, scores } of methods) expect([method, order, scores.every(Number.isFinite)]).toEqual([method, [1, 0], true])
    expect(means.criteria[3]?.anchors).toBeUndefined()
    for (const { switchesAt } of change.weights) expect(switchesAt === null || Number.isFinite(switchesAt)).toBe(true)
  })

  it('call a failed run unsafe and unmet, and average over the others', () => {
    const lost = (values: readonly number[]): readonly number[] => values.with(3, NaN)
    const failed: Futures = {
      safety: lost(SOUND.safety),
      function: lost(SOUND.function),
      landscape: lost(SOUND.landscape),
      cost: lost(SOUND.cost),
      failureProbability: lost(SOUND.failureProbability),
    }
    const strict = appraise(appraisalInput({ idle: IDLE, sound: failed }))
    expect(strict.ranked).toEqual([0])
    expect(strict.alternatives[1]).toMatchObject({ failed: 1, gate: { share: 0.25, byShare: 'fails' } })
    // With a gate that lets it pass, both are averaged over the first three futures.
    const lenient = appraise(
      appraisalInput(
        { idle: IDLE, sound: failed },
        { requirements: [{ indicator: 'cost', atMost: 500 }] },
        { parameters: { 'scores.gateShare': 0.3 } },
      ),
    )
    close([...lenient.means.values], [2.2 / 3, 0.7 / 3, 1 / 3, 0, 2.5 / 3, 1.3 / 3, 0.6, 200])
    expect(lenient.robustness.map(({ satisfies }) => satisfies?.share)).toEqual([1, 0.75])
  })

  it('tell an input that decides from a hundred that do nothing', () => {
    const futures = 64
    const draw = keyedDraw(8, 0)
    const uniform = (k: number): Float64Array => Float64Array.from({ length: futures }, (_, s) => draw.uniform('params', s, 0, k))
    const decisive = uniform(0)
    const even = (x: number): readonly number[] => Array.from({ length: futures }, () => x)
    const base = { safety: even(0.7), landscape: even(0.5), cost: even(10), failureProbability: even(0.01) }
    const rivals = { idle: { ...base, function: even(0.5) }, sound: { ...base, function: [...decisive] } }
    const inputs = Array.from({ length: 101 }, (_, k) => ({ id: `input ${k}`, values: uniform(k) }))
    const { measurements } = appraise(appraisalInput(rivals, { inputs }))
    expect(measurements[0]?.input).toBe('input 0')
    // Resampled 100 times: 1 / 101 is the least there is.
    expect(measurements[0]?.chanceOfAny).toBeCloseTo(1 / 101, 12)
    for (const useless of measurements.slice(1)) expect(useless.chanceOfAny).toBeGreaterThan(0.1)
  })
})
