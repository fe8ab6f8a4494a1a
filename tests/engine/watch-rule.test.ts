import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import { normalQuantile } from '../../src/base/normal-quantile.ts'
import { allocateColumns } from '../../src/engine/columns.ts'
import { FIELDS, type FieldName } from '../../src/engine/fields.ts'
import { OBSERVABLES, type ObservableName } from '../../src/engine/observables.ts'
import type { Sight } from '../../src/engine/sight.ts'
import type { Rule } from '../../src/engine/rule.ts'
import { sightOf } from '../../src/engine/sight-of.ts'
import type { SiteColumns } from '../../src/engine/site.ts'
import { slopeStabilityParams } from '../../src/engine/processes/slope-stability-params.ts'
import { defaults } from '../../src/base/param-spec.ts'
import { startWatching } from '../../src/engine/start-watching.ts'
import { watchRule } from '../../src/engine/watch-rule.ts'
import { compileSite } from '../../src/scenarios/compile-site.ts'
import { scenarioOf } from '../helpers.ts'

const DRAW = keyedDraw(7, 0)
const { columns: SITE } = compileSite(scenarioOf([{ area: 30_000 }, { area: 10_000 }, { area: 60_000, kind: 'source' }]))
const DESIGN = { rain: 40, tenDayRain: 120 }

const rule = (changes: Partial<Rule> = {}): Rule => ({
  measure: 'replanting',
  units: Int32Array.of(0),
  dose: {},
  quantity: 'cover',
  side: 'below',
  threshold: 0.3,
  scope: 'unit',
  error: 0,
  from: 0,
  until: Number.POSITIVE_INFINITY,
  check: [],
  inARow: 1,
  delay: 0,
  months: [],
  atMost: 1,
  pause: 1,
  ...changes,
})

/**
 * Months in which the works of a rule on unit 0 are done, when `field` runs through `course` (one entry a month, as each month begins).
 * The work is done at once when it is due, as the coupling does it.
 */
function monthsOf(changes: Partial<Rule>, course: readonly number[], field: FieldName = 'cover'): number[] {
  const tried = rule(changes)
  const [watch] = startWatching([tried])
  const state = allocateColumns(SITE.n)
  const done: number[] = []
  course.forEach((value, month) => {
    state[field].fill(value)
    watchRule(tried, watch, sightOf(state, SITE, defaults(slopeStabilityParams), DESIGN), DRAW, month)
    if (watch.due[0] !== month) return
    done.push(month)
    watch.due[0] = -1
    watch.done[0] += 1
    watch.rest[0] = month + tried.pause
  })
  return done
}

/** Low cover in the months named, high in the others. */
const lowIn = (months: readonly number[], length = 60): number[] => Array.from({ length }, (_, m) => (months.includes(m) ? 0.2 : 0.5))
const always = (length = 60): number[] => Array.from({ length }, () => 0.2)

describe('a rule', () => {
  it('looked at once does nothing later, however low the cover', () => {
    expect(monthsOf({ from: 18, until: 18 }, lowIn([18]))).toEqual([18])
    expect(monthsOf({ from: 18, until: 18 }, lowIn([17, 19, 20]))).toEqual([])
  })

  it('fires in the first month in which its condition holds, from a month on', () => {
    expect(monthsOf({ from: 18 }, lowIn([3, 21, 22]))).toEqual([21])
  })

  it('does not fire at the threshold itself, on either side', () => {
    const at = Array.from({ length: 12 }, () => 0.3)
    expect(monthsOf({}, at)).toEqual([])
    expect(monthsOf({ side: 'above' }, at)).toEqual([])
    expect(monthsOf({ side: 'above', threshold: 0.29 }, at)).toEqual([0])
  })

  it('is decided in the calendar months listed only: June and September of each year', () => {
    // low from month 6 (July of year 1) on: first look in September of year 1
    expect(monthsOf({ check: [6, 9], atMost: 3 }, lowIn(Array.from({ length: 54 }, (_, k) => k + 6)))).toEqual([8, 17, 20])
  })

  it('needs its months in a row, counted before the first decision too, and begins anew after a break', () => {
    expect(monthsOf({ inARow: 3, from: 10 }, lowIn([8, 9, 10]))).toEqual([10])
    expect(monthsOf({ inARow: 3, from: 10 }, lowIn([8, 9, 11, 12, 13]))).toEqual([13])
    expect(monthsOf({ inARow: 3, check: [6] }, lowIn([1, 2, 3, 4, 5]))).toEqual([5])
    expect(monthsOf({ inARow: 3, check: [6] }, lowIn([4, 5, 6, 7]))).toEqual([])
  })

  it('waits for the reaction, then for the next planting month', () => {
    // decided in month 10 (November), ready in January, done in March
    expect(monthsOf({ from: 10, delay: 2, months: [3, 7] }, always())).toEqual([14])
    // ready in March itself
    expect(monthsOf({ from: 12, delay: 2, months: [3, 7] }, always())).toEqual([14])
    expect(monthsOf({ from: 13, delay: 2, months: [3, 7] }, always())).toEqual([18])
  })

  it('pauses after the work, and stops when it was done as often as it may', () => {
    expect(monthsOf({ pause: 12, atMost: 3 }, always())).toEqual([0, 12, 24])
    expect(monthsOf({ pause: 12, atMost: Infinity }, always(40))).toEqual([0, 12, 24, 36])
    // with a delay of 2 the pause runs from the work, not from the decision
    expect(monthsOf({ pause: 12, delay: 2, atMost: Infinity }, always(40))).toEqual([2, 16, 30])
    expect(monthsOf({ inARow: 3, pause: 5, atMost: 3 }, always(40))).toEqual([2, 9, 16])
  })

  it('ends with its last month, but what was decided is still done', () => {
    expect(monthsOf({ until: 5, delay: 4 }, lowIn([5]))).toEqual([9])
    expect(monthsOf({ until: 5, delay: 4 }, lowIn([6]))).toEqual([])
  })

  it('reacts to a slide of the month before and to works that it destroyed', () => {
    const slides = Array.from({ length: 24 }, (_, m) => (m === 7 ? 0.2857 : 0))
    expect(monthsOf({ quantity: 'slide', side: 'above', threshold: 0, delay: 1 }, slides, 'failedShare')).toEqual([8])
    const damage = Array.from({ length: 24 }, (_, m) => (m >= 7 ? 0.2857 : 0))
    expect(monthsOf({ quantity: 'damage', side: 'above', threshold: 0.25, check: [3] }, damage, 'damage')).toEqual([14])
  })

  it('reacts to a warning and to soaked ground', () => {
    const warned = Array.from({ length: 12 }, (_, m) => (m === 4 ? 1 : 0))
    expect(monthsOf({ quantity: 'warning', side: 'above', threshold: 0 }, warned, 'slideWarned')).toEqual([4])
    const filling = [0.4, 0.85, 0.92, 0.3, 0.95]
    expect(monthsOf({ quantity: 'saturation', side: 'above', threshold: 0.9 }, filling, 'peakFilling')).toEqual([2])
  })
})

describe('what is measured', () => {
  const state = allocateColumns(SITE.n)
  const sight = sightOf(state, SITE, defaults(slopeStabilityParams), DESIGN)
  const valueOf = (changes: Partial<Rule>, month = 5): number => {
    const tried = rule({ side: 'above', threshold: -1, ...changes })
    const [watch] = startWatching([tried])
    watchRule(tried, watch, sight, DRAW, month)
    return watch.due[0] === month ? watch.value[0] : Number.NaN
  }

  it('is a share of the stems ever planted, or of those that should stand', () => {
    state.shrubs[0] = 900
    state.trees[0] = 300
    state.shrubsPlanted[0] = 1500
    state.treesPlanted[0] = 500
    state.stemsPlanted[0] = 2500
    expect(valueOf({ quantity: 'survival' })).toBe(0.48)
    expect(valueOf({ quantity: 'stocking' })).toBe(0.6)
  })

  it('is nothing where nothing was planted, and nothing is below no threshold', () => {
    const never = rule({ units: Int32Array.of(1), quantity: 'survival', threshold: 1 })
    const [watch] = startWatching([never])
    watchRule(never, watch, sight, DRAW, 0)
    expect(watch.due[0]).toBe(-1)
  })

  it('of the site is the mean over treated land by area, without land that has no value', () => {
    const [a, b, c] = [0, 1, 2]
    state.cover[a] = 0.2
    state.cover[b] = 0.6
    state.cover[c] = 0.9
    // (30,000 x 0.2 + 10,000 x 0.6) / 40,000; the source is not treated
    expect(valueOf({ scope: 'site' })).toBeCloseTo(0.3, 15)
    // only unit 0 was planted
    expect(valueOf({ scope: 'site', quantity: 'stocking' })).toBe(0.6)
  })

  it('errs by unit, month and quantity only, and stays within its range', () => {
    const noise = normalQuantile(keyedDraw(7, 0).uniform('monitoring', SITE.key[0], 5, OBSERVABLES.cover.draw))
    expect(valueOf({ error: 0.1 })).toBe(0.2 * (1 + 0.1 * noise))
    expect(valueOf({ error: 0.1 }, 6)).not.toBe(valueOf({ error: 0.1 }))
    for (let month = 0; month < 60; month++) {
      const value = valueOf({ error: 2 }, month)
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
    }
  })

  it('is the largest slide on the way down, not the one on the unit itself', () => {
    const chain: SiteColumns = { ...SITE, downstream: Int32Array.of(1, 2, -1) }
    const moved = allocateColumns(3)
    moved.failedShare.set([0.1, 0.4, 0.3])
    const seen = sightOf(moved, chain, defaults(slopeStabilityParams), DESIGN)
    expect([0, 1, 2].map(i => seen.slideAbove(i))).toEqual([0, 0.1, 0.4])
  })
})

describe('the table of observables', () => {
  const table = Object.entries(OBSERVABLES) as [ObservableName, (typeof OBSERVABLES)[ObservableName]][]

  it('gives every quantity a draw of its own, none of them one of slope stability', () => {
    const draws = table.map(([, { draw }]) => draw)
    expect(new Set(draws).size).toBe(draws.length)
    for (const draw of draws) expect(draw).toBeGreaterThan(2)
  })

  it('reads every column as the fields describe it', () => {
    const names = Object.keys(FIELDS) as FieldName[]
    const state = allocateColumns(SITE.n)
    for (const [k, name] of names.entries()) state[name].fill(k + 0.5)
    const sight: Sight = { state, site: SITE, designSafety: () => -1, slideAbove: () => -1 }
    const made = ['survival', 'stocking', 'designFactorOfSafety', 'slideUpslope']
    const read = table.filter(([name]) => !made.includes(name))
    const plain = (unit: string): string => (unit === 'count' ? '1' : unit)
    for (const [name, spec] of read) {
      const field = FIELDS[names.find(other => state[other][1] === spec.read(sight, 1)) ?? 'slope']
      expect([name, plain(spec.unit)]).toEqual([name, field.unit])
      expect(spec.min).toBeGreaterThanOrEqual(field.min)
      // a flux that is a share is written without an upper bound
      expect(spec.max).toBeLessThanOrEqual(field.max)
    }
    expect(read).toHaveLength(table.length - made.length)
  })

  it('asks the moment for what no column holds', () => {
    const sight: Sight = { state: allocateColumns(SITE.n), site: SITE, designSafety: i => 1.17 + i, slideAbove: i => 0.29 + i }
    expect(OBSERVABLES.designFactorOfSafety.read(sight, 1)).toBe(2.17)
    expect(OBSERVABLES.slideUpslope.read(sight, 1)).toBe(1.29)
  })
})
