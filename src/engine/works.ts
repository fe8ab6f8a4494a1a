import type { ParamValues } from '../base/param-spec.ts'
import { canStand } from './can-stand.ts'
import { steepFactor } from './equations/steep-factor.ts'
import { DERIVED_FROM, deriveUnit } from './derive-unit.ts'
import { deriveKeepingFines } from './derive-keeping-fines.ts'
import type { DesignStorm } from './design-storm.ts'
import type { FieldName } from './fields.ts'
import type { Ledger } from './ledger.ts'
import { MEASURES } from './measures/index.ts'
import type { Book, Measure } from './measure.ts'
import type { Sight } from './sight.ts'
import type { PriceName } from './prices.ts'
import type { slopeStabilityParams } from './processes/slope-stability-params.ts'
import type { Reaction } from './reaction.ts'
import { repairUnit } from './repair-unit.ts'
import type { RuleWatch } from './rule-watch.ts'
import type { PlacedRule, Schedule, Work } from './schedule.ts'
import { StandingWorks } from './standing-works.ts'
import { sightOf } from './sight-of.ts'
import type { Coupling, Run } from './simulate.ts'
import { unitSafety } from './unit-safety.ts'
import { watchRule } from './watch-rule.ts'
import type { worksParams } from './works-params.ts'

/** A work that began on ground that the design storm could still bring down. */
export interface UnsafeStart {
  readonly measure: string
  /** Column of the unit. */
  readonly unit: number
  readonly month: number
  /** Factor of safety in the design storm when the work began. */
  readonly factor: number
}

/** What the works of a run need. */
export interface WorksSetup {
  readonly schedule: Schedule
  readonly ledger: Ledger
  readonly works: ParamValues<typeof worksParams>
  readonly slope: ParamValues<typeof slopeStabilityParams>
  readonly design: DesignStorm
  /** Price of each item in the unit of the price list; by it works are weighed against each other. */
  readonly prices: Readonly<Record<string, number>>
}

/** Upkeep of a measure on one unit (-1: the whole site) until month `until`. */
interface Upkept {
  readonly measure: Measure
  readonly dose: Work['dose']
  readonly unit: number
  readonly until: number
  /** Number of the rule that called for it; -1 for a fixed work. */
  readonly rule: number
}

/** What the rules of a schedule came to. */
export interface RuleBook {
  readonly reactions: readonly Reaction[]
  /** [CNY] money of the day that each rule cost, month by month. */
  readonly spent: readonly Float64Array[]
}

/**
 * The barrier at the start of each month where measures are carried out: bill first (the land as it was), then effect, in the order
 * of the schedule; then upkeep of what goes on, and repair where the maintenance rule asks for it. Works that start before the ground
 * is safe are carried out all the same, and noted. Rules look first, before anything of the month is done: they know the land as the
 * month before left it.
 */
export function worksCoupling({ schedule, ledger, works: params, slope, design, prices }: WorksSetup): Coupling & {
  readonly unsafe: readonly UnsafeStart[]
  readonly book: RuleBook
} {
  const standing = new StandingWorks()
  const unsafe: UnsafeStart[] = []
  const rules = schedule.rules ?? []
  const reactions: Reaction[] = []
  const spent = rules.map(() => new Float64Array(ledger.months))
  let upkept: Upkept[] = []
  let surveyed = false
  /** Number of the rule that is carried out; -1 for fixed works. */
  let acting = -1
  /** Units (-1: the whole site) on which the works of a rule were billed, changed anything or began upkeep. */
  const touched = new Set<number>()

  const charge = (rule: number, month: number, item: PriceName, priced: number): void => {
    if (rule >= 0) spent[rule][month] += priced * (prices[item] ?? 0)
  }

  const book = (run: Run, measure: Measure, month: number, unit: number, item: PriceName, quantity: number, priceFactor = 1): void => {
    if (quantity === 0) return
    touched.add(unit)
    // Hydroseeding is work on steep rock by its nature: its price holds the steepness.
    const steep = unit >= 0 && item !== 'hydroseeding' ? steepFactor(run.state.slope[unit], params.steepFactor) : 1
    const error = surveyed ? params.surveyedEarthworkError : params.earthworkError
    const counted = item === 'earthwork' ? quantity * (1 + error * params.earthworkDeviation) : quantity
    ledger.book(measure.name, item, month, counted, priceFactor * steep)
    charge(acting, month, item, counted * priceFactor * steep)
    if (unit < 0) return
    standing.add(unit, measure.name, item, counted, counted * priceFactor * steep)
    run.state.worksValue[unit] += counted * priceFactor * steep * (prices[item] ?? 0)
  }

  const takeEffect = (run: Run, measure: Measure, dose: Work['dose'], i: number): void => {
    const { state, site } = run
    const before = measure.changes.map(name => state[name][i])
    measure.apply(state, site.columns, i, dose)
    // A work that left soil, terrain and plants alone must leave every bit derived from them alone, too.
    const changed = measure.changes.filter((name, k) => state[name][i] !== before[k])
    if (changed.length === 0) return
    touched.add(i)
    if (changed.some(name => MADE_OF.includes(name))) deriveUnit(state, i)
    else if (changed.some(name => DERIVED_FROM.includes(name))) deriveKeepingFines(state, i)
    if (measure === MEASURES.regrade) {
      standing.forget(i, measure.name)
      state.worksValue[i] = standing.on(i).reduce((sum, { item, priced }) => sum + priced * (prices[item] ?? 0), 0)
    }
    assess(run, i)
  }

  const carryOutOn = (run: Run, measure: Measure, dose: Work['dose'], month: number, i: number): void => {
    const { state, site } = run
    // A rock face cannot be planted, covered or terraced, whatever the file says (the reader warns): nothing is done, nothing paid.
    if (!canStand(measure, site.columns, i)) return
    if (measure.scope === 'unit') {
      const factor = state.designFactorOfSafety[i]
      if (!SAFETY_WORK.includes(measure.layer) && factor < slope.safeFactor) unsafe.push({ measure: measure.name, unit: i, month, factor })
      measure.bill(state, site.columns, i, dose, (item, quantity, priceFactor) => book(run, measure, month, i, item, quantity, priceFactor))
    }
    takeEffect(run, measure, dose, i)
  }

  const carryOut = (run: Run, work: Omit<Work, 'month'>, month: number): void => {
    const measure: Measure = MEASURES[work.measure]
    const { state, site } = run
    if (measure.scope === 'site') {
      measure.bill(state, site.columns, -1, work.dose, (item, quantity, priceFactor) =>
        book(run, measure, month, -1, item, quantity, priceFactor),
      )
    }
    const units = measure.scope === 'site' ? everyUnit(state.n) : work.units
    for (const i of units) carryOutOn(run, measure, work.dose, month, i)
    if (work.measure === 'survey-3d') surveyed = true
    if (!measure.upkeep) return
    const paid = measure.scope === 'site' ? WHOLE_SITE : [...units].filter(i => canStand(measure, site.columns, i))
    upkept = upkept.filter(other => other.measure !== measure || !paid.includes(other.unit))
    const until = month + (measure.lasts?.(work.dose) ?? Number.POSITIVE_INFINITY)
    for (const unit of paid) touched.add(unit)
    upkept.push(...paid.map(unit => ({ measure, dose: work.dose, unit, until, rule: acting })))
  }

  const react = (run: Run, rule: number, month: number): void => {
    const { scope, units, pause, measure, dose } = rules[rule]
    const watch = watchesOf(run)[rule]
    const called = [...watch.due.keys()].filter(k => watch.due[k] === month)
    acting = rule
    touched.clear()
    carryOut(run, { measure, dose, units: scope === 'unit' ? Int32Array.from(called, k => units[k]) : units }, month)
    acting = -1
    for (const k of called) {
      watch.due[k] = -1
      watch.rest[k] = month + pause
      // Seed on what was just sown: nothing is sown, paid or counted.
      const didAnything = scope === 'unit' ? touched.has(units[k]) || touched.has(-1) : touched.size > 0
      if (!didAnything) continue
      watch.done[k] += 1
      reactions.push({ rule, unit: scope === 'unit' ? units[k] : -1, decided: watch.decided[k], month, value: watch.value[k] })
    }
  }

  /** Fixed works and due rules of a month in the order of the file. */
  const carryOutAll = (run: Run, month: number): void => {
    const watches = rules.length === 0 ? [] : watchesOf(run)
    const due = watches.flatMap((watch, rule) => (watch.due.includes(month) ? [rule] : []))
    for (const work of schedule.works) {
      if (work.month !== month) continue
      while (due.length > 0 && !rules[due[0]].after.has(work)) react(run, due.shift() ?? 0, month)
      carryOut(run, work, month)
    }
    for (const rule of due) react(run, rule, month)
  }

  /** Factor of safety of unit `i` in the design storm, topsoil full. */
  const assess = ({ state, site }: Run, i: number): void => {
    state.designFactorOfSafety[i] = unitSafety(state, site.columns, slope, i, 1, design.rain, design.tenDayRain)
  }

  const repair = (run: Run, month: number): void => {
    const { state } = run
    for (let i = 0; i < state.n; i++) {
      if (state.repairDelay[i] === 0) {
        if (state.repairRule[i] > 0 && state.damage[i] > 0) state.repairDelay[i] = state.repairRule[i]
        continue
      }
      state.repairDelay[i] -= 1
      if (state.repairDelay[i] > 0) continue
      for (const { item, quantity, priced } of standing.on(i)) {
        const again = state.damageToPay[i] * slope.repairFactor
        ledger.book('repair', item, month, again * quantity, priced / quantity)
      }
      const reshaped = state.scar[i] * run.site.columns.area[i] * RESHAPED
      if (reshaped > 0) ledger.book('repair', 'earthwork', month, reshaped, steepFactor(state.slope[i], params.steepFactor))
      repairUnit(state, i)
      deriveUnit(state, i)
      assess(run, i)
    }
  }

  return {
    every: 1,
    unsafe,
    book: { reactions, spent },
    apply(run, month) {
      const { state, site } = run
      if (month % 12 === 0) for (let i = 0; i < state.n; i++) assess(run, i)
      if (rules.length > 0) look(run, rules, sightOf(state, site.columns, slope, design), month)
      repair(run, month)
      carryOutAll(run, month)
      for (const { measure, dose, unit, until, rule } of upkept) {
        if (month >= until) continue
        const bookMonth: Book = (item, perYear, priceFactor = 1) => {
          ledger.book(measure.name, item, month, perYear / 12, priceFactor)
          charge(rule, month, item, (perYear / 12) * priceFactor)
        }
        measure.upkeep?.(site.columns, unit, dose, bookMonth, state)
      }
    },
  }
}

const WHOLE_SITE: readonly number[] = [-1]
/** Columns whose change by a work means that soil was brought or mixed: its depth is then what the work says. */
const MADE_OF: readonly FieldName[] = ['soilDepth', 'sand', 'clay', 'gravel', 'density']
/** Ground moved to shape a scar again [m3/m2], assumed. */
const RESHAPED = 0.3
/** Layers whose works make ground safe or only look after what is there. */
const SAFETY_WORK: readonly string[] = ['safety', 'upkeep']

function look(run: Run, rules: readonly PlacedRule[], sight: Sight, month: number): void {
  watchesOf(run).forEach((watch, k) => watchRule(rules[k], watch, sight, run.draw, month))
}

function watchesOf({ watches }: Run): readonly RuleWatch[] {
  if (!watches) throw new RangeError('the schedule has rules, but the run does not remember them')
  return watches
}

function everyUnit(n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => i)
}
