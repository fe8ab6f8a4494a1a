import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeFuture, type Trajectory } from '../../src/batch/make-future.ts'
import { prepare } from '../../src/batch/prepare.ts'
import type { Outcome } from '../../src/batch/run-future.ts'
import { runReplicate } from '../../src/batch/run-replicate.ts'
import { allocateColumns, type Columns } from '../../src/engine/columns.ts'
import { FIELDS, type FieldName } from '../../src/engine/fields.ts'
import { MEASURES, type MeasureName } from '../../src/engine/measures/index.ts'
import type { Measure } from '../../src/engine/measure.ts'
import type { Reaction } from '../../src/engine/reaction.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { futureSample } from '../../src/scenarios/future-sample.ts'
import { CLIMATES } from '../../src/scenarios/climates.ts'
import type { Action, AdaptiveAction, Alternative, LandUnit, Scenario, Trigger } from '../../src/scenarios/scenario.ts'
import { scenarioOf } from '../helpers.ts'

const { title: _title, note: _note, ...RAINY } = CLIMATES['qianxia-lake']
/** Land of every temper: a flat dump, a slope that a storm can bring down, a rock face, and undisturbed land. */
const LAND: readonly Partial<LandUnit>[] = [
  { slope: 4, slopeLength: 60 },
  { kind: 'slope', slope: 38, looseLayer: 2, cohesion: 4, frictionAngle: 31, relief: 30, flowsTo: 'unit-1' },
  { kind: 'rock', slope: 62, cohesion: 60, relief: 35, flowsTo: 'unit-2' },
  { kind: 'source', grassCover: 0.5, species: 40 },
]
const UNITS = ['unit-1', 'unit-2', 'unit-3', 'unit-4']
const PLACE = { climate: RAINY, latitude: 28.1, years: 3 } as const

const nameOf = fc.constantFrom(...(Object.keys(MEASURES) as MeasureName[]))
const unitsOf = fc.subarray(UNITS, { minLength: 1 })

const action = (measure: MeasureName, month: number, units: readonly string[] = UNITS): Action => {
  const { dose, scope } = MEASURES[measure] as Measure
  return {
    measure,
    month,
    units: scope === 'site' ? [] : units,
    dose: Object.fromEntries(Object.entries(dose).map(([name, { default: value }]) => [name, value])),
  }
}
/** The same as a rule; what is not said is true at once and for ever, on every unit that can be read. */
const waiting = ({ month, ...work }: Action, when: Partial<Trigger> = {}, after = 0): AdaptiveAction => ({
  ...work,
  after,
  when: {
    quantity: 'cover',
    side: 'above',
    threshold: -1,
    scope: work.units.length === 0 ? 'site' : 'unit',
    error: 0,
    from: month,
    check: [],
    inARow: 1,
    delay: 0,
    months: [],
    atMost: 1,
    pause: 1,
    ...when,
  },
})

const option = (id: string, actions: readonly Action[], adaptive?: readonly AdaptiveAction[]): Alternative => ({
  id,
  title: { en: id, zh: id },
  actions,
  ...(adaptive && { adaptive }),
})
const scenario = (options: readonly Alternative[], changes: Partial<Scenario> = {}): Scenario =>
  scenarioOf(LAND, { ...PLACE, ...changes, alternatives: [option('do-nothing', []), ...options] })

/** Everything that two alternatives must share bit for bit. */
function bitsOf({ table, bill, unsafe, resilience, network }: Outcome): unknown {
  const numbers = Object.entries(table).map(([name, column]) => [name, Buffer.from(new Uint8Array(column.buffer)).toString('base64')])
  return { numbers, bill, unsafe, resilience, network }
}

const BASE = [
  action('repair', 0),
  action('monitoring', 0),
  action('regrade', 4, ['unit-1']),
  action('topsoil-import', 9),
  action('tending', 10),
]

describe('a rule whose trigger is always true', () => {
  it('is the fixed work, bit for bit: state, bill, notes and their order', () => {
    fc.assert(
      fc.property(nameOf, unitsOf, fc.integer({ min: 0, max: 30 }), fc.nat(BASE.length), fc.nat(5), (name, units, month, at, replicate) => {
        const work = action(name, month, units)
        const fixed = option('fixed', [...BASE.slice(0, at), work, ...BASE.slice(at)])
        const waits = option('waits', BASE, [waiting(work, {}, at)])
        const [, a, b] = runReplicate(prepare(scenario([fixed, waits])), 11, replicate)
        expect(bitsOf(b)).toEqual(bitsOf(a))
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('is so in the same month and place as other works, too, and with a delay', () => {
    for (let at = 0; at <= 3; at++) {
      const others = [action('topsoil-import', 6), action('sheep-manure', 6), action('grass-seeding', 6)]
      const work = action('shrub-planting', 6)
      const fixed = option('fixed', [...others.slice(0, at), work, ...others.slice(at)])
      const waits = option('waits', others, [waiting({ ...work, month: 2 }, { delay: 1, months: [7] }, at)])
      const [, a, b] = runReplicate(prepare(scenario([fixed, waits])), 11, 0)
      expect(bitsOf(b)).toEqual(bitsOf(a))
    }
  })

  it('is the list of fixed works when it comes back', () => {
    const fixed = option(
      'fixed',
      [5, 17, 29].map(month => action('tending', month)),
    )
    const waits = option('waits', [], [waiting(action('tending', 5), { pause: 12, atMost: 3 })])
    const [, a, b] = runReplicate(prepare(scenario([fixed, waits])), 11, 3)
    expect(bitsOf(b)).toEqual(bitsOf(a))
    expect(b.rules?.[0].reactions.map(({ month }) => month)).toEqual([5, 17, 29].flatMap(month => UNITS.map(() => month)))
  })

  it('costs what its bill says, upkeep counted', () => {
    const fixed = option('fixed', [action('repair', 0), action('shrub-planting', 5), action('tending', 6)])
    const waits = option('waits', [action('repair', 0)], [waiting(action('shrub-planting', 5)), waiting(action('tending', 6))])
    const [, a, b] = runReplicate(prepare(scenario([fixed, waits])), 11, 3)
    const paid = (measure: string): number => a.bill.filter(line => line.measure === measure).reduce((sum, line) => sum + line.cost, 0)
    expect(paid('tending')).toBeGreaterThan(0)
    expect((b.rules?.[0].cost ?? 0) / paid('shrub-planting')).toBeCloseTo(1, 12)
    expect((b.rules?.[1].cost ?? 0) / paid('tending')).toBeCloseTo(1, 12)
  })
})

describe('a rule whose trigger is never true', () => {
  it('is not there, bit for bit', () => {
    fc.assert(
      fc.property(nameOf, unitsOf, fc.nat(5), (name, units, replicate) => {
        const waits = option('waits', BASE, [waiting(action(name, 0, units), { threshold: 2 })])
        const [, a, b] = runReplicate(prepare(scenario([option('without', BASE), waits])), 11, replicate)
        expect(bitsOf(b)).toEqual(bitsOf(a))
        expect(b.rules).toEqual([{ reactions: [], cost: 0 }])
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

/** A run of an alternative, its columns, and what they were at the end of each month. */
function runOf(
  plan: Scenario,
  k: number,
  block?: number,
  replicate = 2,
): Trajectory & { readonly state: Columns; readonly past: Record<FieldName, Float64Array>[] } {
  const prepared = prepare(plan)
  const future = makeFuture(prepared, 11, futureSample(plan.uncertainty, 11, replicate))
  const state = allocateColumns(prepared.site.columns.n)
  const past: Record<FieldName, Float64Array>[] = []
  const copy = (): Record<FieldName, Float64Array> =>
    Object.fromEntries((Object.keys(FIELDS) as FieldName[]).map(name => [name, state[name].slice()])) as Record<FieldName, Float64Array>
  const made = future.begin(prepared.schedules[k], state, () => past.push(copy()))
  past.push(copy())
  simulate(made.run, 0, future.months, block)
  return { ...made, state, past }
}
const idsOf = (plan: Scenario): readonly string[] => prepare(plan).site.ids

/** Rules that fire on some units in some months: replanting, sowing, taking the slope back when it is soaked. */
const LIVELY: readonly AdaptiveAction[] = [
  waiting(action('grass-seeding', 3), { side: 'below', threshold: 0.42, check: [3, 4, 9], atMost: 3, pause: 5, error: 0.1 }),
  waiting(action('replanting', 8), { quantity: 'stocking', side: 'below', threshold: 0.9, delay: 2, atMost: 9, pause: 6 }),
  waiting(action('regrade', 0, ['unit-2']), { quantity: 'slide', threshold: 0, delay: 1 }),
]
const PLANTED = [action('shrub-planting', 4), action('repair', 0)]

describe('rules that fire now and then', () => {
  const plan = scenario([option('adaptive', PLANTED, LIVELY)])

  it('see the land as the month before left it, and nothing later', () => {
    const { past, book } = runOf(plan, 1)
    const shown = book.reactions.filter(({ rule }) => rule > 0)
    expect(shown.length).toBeGreaterThan(2)
    for (const { rule, unit, decided, value, month } of shown) {
      // past[m] is the land at the start of month m
      const { shrubs, trees, shrubsPlanted, treesPlanted, failedShare } = past[decided]
      expect(value).toBe(rule === 1 ? (shrubs[unit] + trees[unit]) / (shrubsPlanted[unit] + treesPlanted[unit]) : failedShare[unit])
      expect(month - decided).toBe(rule === 1 ? 2 : 1)
    }
  })

  it('miss nothing: a loss on a unit is answered in the month that the rule says', () => {
    let slides = 0
    for (let replicate = 0; replicate < 6; replicate++) {
      const { past, book } = runOf(plan, 1, undefined, replicate)
      const column = idsOf(plan).indexOf('unit-2')
      const slid = past.slice(0, -1).findIndex(({ failedShare }) => failedShare[column] > 0)
      const answered = book.reactions.filter(({ rule }) => rule === 2).map(({ month }) => month)
      expect(answered).toEqual(slid >= 0 && slid + 1 < 36 ? [slid + 1] : [])
      slides += answered.length
    }
    expect(slides).toBeGreaterThan(0)
  })

  it('do not depend on the size of blocks', () => {
    const whole = runOf(plan, 1)
    for (const block of [1, 2, 3, 7, 64]) {
      const parts = runOf(plan, 1, block)
      expect(parts.book).toEqual(whole.book)
      expect(new Uint8Array(parts.state.buffer)).toEqual(new Uint8Array(whole.state.buffer))
    }
  })

  it('do not depend on the order of units in the file', () => {
    const turned = { ...plan, units: plan.units.toReversed() }
    const named = (plan_: Scenario): unknown[] =>
      runOf(plan_, 1)
        .book.reactions.map(({ unit, ...rest }: Reaction) => ({ ...rest, unit: idsOf(plan_)[unit] }))
        .toSorted((a, b) => a.rule - b.rule || a.month - b.month || (a.unit < b.unit ? -1 : 1))
    expect(named(turned)).toEqual(named(plan))
  })

  it('do not depend on which other alternatives there are', () => {
    const other = scenario([
      option('other', [action('grass-seeding', 1)], [waiting(action('lime', 3), { error: 0.3, atMost: 5 })]),
      ...plan.alternatives.slice(1),
    ])
    const alone = runReplicate(prepare(plan), 11, 2)[1]
    const beside = runReplicate(prepare(other), 11, 2)[2]
    expect(bitsOf(beside)).toEqual(bitsOf(alone))
    expect(beside.rules).toEqual(alone.rules)
  })

  it('give the same bits however often they run', () => {
    expect(runReplicate(prepare(plan), 11, 4)).toEqual(runReplicate(prepare(plan), 11, 4))
  })
})

describe('a rule of one unit', () => {
  // Units that give each other neither water nor soil.
  const apart = LAND.map(({ flowsTo: _flowsTo, ...unit }) => unit)
  const on = (adaptive: readonly AdaptiveAction[]): Scenario =>
    scenarioOf(apart, { ...PLACE, alternatives: [option('do-nothing', PLANTED, adaptive)] })
  const own = waiting(action('grass-seeding', 3, ['unit-1']), { side: 'below', threshold: 0.42, atMost: 3, pause: 5, error: 0.1 })

  it('acts on that unit by that unit, whatever rules others have', () => {
    const other = waiting(action('grass-seeding', 1, ['unit-2', 'unit-4']), { atMost: 9, pause: 3, error: 0.4 })
    const plan = on([own])
    const column = idsOf(plan).indexOf('unit-1')
    const alone = runOf(plan, 0)
    for (const both of [runOf(on([own, other]), 0), runOf(on([other, own]), 0)]) {
      for (const name of Object.keys(FIELDS) as FieldName[])
        expect([name, both.state[name][column]]).toEqual([name, alone.state[name][column]])
      const mine = both.book.reactions.filter(({ unit }) => unit === column).map(({ rule: _rule, ...rest }) => rest)
      expect(mine).toEqual(alone.book.reactions.map(({ rule: _rule, ...rest }) => rest))
    }
    expect(alone.book.reactions.length).toBeGreaterThan(0)
  })

  it('is the same whether it is written with other units or apart', () => {
    const units = ['unit-1', 'unit-2', 'unit-4']
    const one = runOf(on([{ ...own, units }]), 0)
    const three = runOf(on(units.map(unit => ({ ...own, units: [unit] }))), 0)
    expect(new Uint8Array(three.state.buffer)).toEqual(new Uint8Array(one.state.buffer))
  })
})

describe('common random numbers', () => {
  it('two alternatives measure with the same error where the land is the same', () => {
    const rule = waiting(action('monitoring', 7), { error: 0.2 })
    const [, a, b] = runReplicate(prepare(scenario([option('a', [], [rule]), option('b', [action('grass-seeding', 20)], [rule])])), 11, 1)
    expect(a.rules?.[0].reactions).toEqual(b.rules?.[0].reactions)
    const truth = runReplicate(prepare(scenario([option('a', [], [{ ...rule, when: { ...rule.when, error: 0 } }])])), 11, 1)[1]
    expect(a.rules?.[0].reactions[0].value).not.toBe(truth.rules?.[0].reactions[0].value)
  })
})

describe('a work that finds nothing to do', () => {
  /** Seed every month that nobody rests, but within a year of the last sowing nothing is sown. */
  const sown = (atMost: number, units: readonly string[] = ['unit-1']) => {
    const plan = scenario([option('a', [], [waiting(action('grass-seeding', 2, units), { atMost })])], { years: 5 })
    const [, { rules, bill }] = runReplicate(prepare(plan), 11, 0)
    const seed = bill.find(({ measure }) => measure === 'grass-seeding')
    const ids = idsOf(plan)
    return { reactions: (rules?.[0].reactions ?? []).map(({ unit, month }) => ({ unit: ids[unit], month })), seed: seed?.quantity ?? NaN }
  }

  it('is neither counted nor used up: it is done when there is something to do', () => {
    const { reactions, seed } = sown(3)
    const months = reactions.map(({ month }) => month)
    expect(months).toHaveLength(3)
    expect(months[0]).toBe(2)
    expect(Math.min(...months.slice(1).map((month, k) => month - months[k]))).toBeGreaterThanOrEqual(12)
    expect(seed / sown(1).seed).toBeCloseTo(3, 12)
  })

  it('is looked at unit by unit', () => {
    const { reactions } = sown(2, ['unit-1', 'unit-2'])
    expect(reactions.map(({ unit }) => unit).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['unit-1', 'unit-1', 'unit-2', 'unit-2'])
  })
})

describe('ground that cannot carry a measure', () => {
  it('is not reacted for: a rock face is not planted', () => {
    const plan = scenario([option('a', [], [waiting(action('shrub-planting', 3, ['unit-3', 'unit-1']))])])
    const [, { rules }] = runReplicate(prepare(plan), 11, 0)
    expect(rules?.[0].reactions.map(({ unit }) => idsOf(plan)[unit])).toEqual(['unit-1'])
  })

  it('is not paid for, upkeep neither, when a fixed work names it', () => {
    const [, { bill }] = runReplicate(prepare(scenario([option('a', [action('phytoremediation', 3, ['unit-3'])])])), 11, 0)
    expect(bill).toEqual([])
  })

  it('begun by a rule before it is safe is noted like any other', () => {
    const [, { unsafe }] = runReplicate(prepare(scenario([option('a', [], [waiting(action('shrub-planting', 3, ['unit-2']))])])), 11, 0)
    expect(unsafe).toMatchObject([{ measure: 'shrub-planting', month: 3 }])
  })
})
