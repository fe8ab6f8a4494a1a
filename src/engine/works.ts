import type { ParamValues } from '../base/param-spec.ts'
import { deriveUnit } from './derive-unit.ts'
import type { Ledger } from './ledger.ts'
import { MEASURES } from './measures/index.ts'
import type { Measure } from './measure.ts'
import type { PriceName } from './prices.ts'
import type { Schedule, Work } from './schedule.ts'
import type { Coupling, Run } from './simulate.ts'
import type { worksParams } from './works-params.ts'

/**
 * The barrier at the start of each month where measures are carried out: bill first (the land as it was), then effect, in the order
 * of the schedule; then upkeep of what goes on.
 */
export function worksCoupling(schedule: Schedule, ledger: Ledger, params: ParamValues<typeof worksParams>): Coupling {
  const upkept: Work[] = []
  let surveyed = false

  const book = (run: Run, measure: Measure, month: number, unit: number, item: PriceName, quantity: number, priceFactor = 1): void => {
    if (quantity === 0) return
    // Hydroseeding is work on steep rock by its nature: its price holds the steepness.
    const steep = unit >= 0 && item !== 'hydroseeding' ? steepFactor(run.state.slope[unit], params.steepFactor) : 1
    const error = surveyed ? params.surveyedEarthworkError : params.earthworkError
    const counted = item === 'earthwork' ? quantity * (1 + error * params.earthworkDeviation) : quantity
    ledger.book(measure.name, item, month, counted, priceFactor * steep)
  }

  const carryOut = (run: Run, work: Work, month: number): void => {
    const measure: Measure = MEASURES[work.measure]
    const { state, site } = run
    const units = measure.scope === 'site' ? WHOLE_SITE : work.units
    for (const i of units) {
      measure.bill(state, site.columns, i, work.dose, (item, quantity, priceFactor) =>
        book(run, measure, month, i, item, quantity, priceFactor),
      )
      if (i < 0) continue
      const before = measure.changes.map(name => state[name][i])
      measure.apply(state, site.columns, i, work.dose)
      // A work that changed nothing must leave every bit alone, so derived columns are not made anew for it.
      if (measure.changes.some((name, k) => state[name][i] !== before[k])) deriveUnit(state, i)
    }
    if (work.measure === 'survey-3d') surveyed = true
    if (measure.upkeep) upkept.push(work)
  }

  return {
    every: 1,
    apply(run, month) {
      for (const work of schedule.works) if (work.month === month) carryOut(run, work, month)
      for (const work of upkept) {
        const measure: Measure = MEASURES[work.measure]
        const units = measure.scope === 'site' ? WHOLE_SITE : work.units
        for (const i of units) {
          measure.upkeep?.(run.site.columns, i, work.dose, (item, perYear, priceFactor = 1) =>
            ledger.book(measure.name, item, month, perYear / 12, priceFactor),
          )
        }
      }
    },
  }
}

const WHOLE_SITE = Int32Array.of(-1)

/** Work costs more on steep ground: 1 up to 20 degrees, the full factor from 30 degrees. */
function steepFactor(slope: number, factor: number): number {
  return 1 + (factor - 1) * Math.min(1, Math.max(0, (slope - 20) / 10))
}
