import { describe, expect, it } from 'vitest'
import { checkPicks } from '../../src/scenarios/check-picks.ts'
import type { Context } from '../../src/scenarios/context.ts'
import type { PlanPick } from '../../src/scenarios/decision-plan.ts'
import { smallScenario } from '../planning/small-problem.ts'

const { alternatives } = smallScenario()

/** What is reported, as code and particulars. `full` seeds units 1 to 3, `green` units 2 and 3. */
function reported(keep: readonly PlanPick[], never: readonly PlanPick[], from = ['full', 'green']): readonly unknown[] {
  const said: unknown[] = []
  const context = {
    faults: { report: (code: string, place: unknown, args: object) => void said.push([code, place, args]) },
    places: { value: (path: readonly unknown[]) => path.join('.') },
  }
  checkPicks({ from, keep, never }, alternatives, context as unknown as Context)
  return said
}
const fault = (k: number, measure: string, unit: string): unknown => ['R0348', `decision.keep.${k}`, { measure, unit }]

describe('what is kept and what is ruled out', () => {
  it('contradict each other where no way of doing it is left', () => {
    expect(reported([{ measure: 'grass-seeding' }], [{ measure: 'grass-seeding', units: ['unit-2'] }])).toEqual([fault(0, 'grass-seeding', 'unit-2')])
    expect(reported([{ measure: 'regrade' }, { measure: 'monitoring' }], [{ units: ['site'] }])).toEqual([fault(1, 'monitoring', 'site')])
  })

  it('do not where another alternative has another way', () => {
    expect(reported([{ measure: 'grass-seeding', units: ['unit-2'] }], [{ alternative: 'full' }])).toEqual([])
    expect(reported([{ measure: 'grass-seeding', units: ['unit-1'] }], [{ alternative: 'full' }])).toEqual([fault(0, 'grass-seeding', 'unit-1')])
    expect(reported([{ measure: 'grass-seeding', alternative: 'full' }], [{ alternative: 'full', units: ['unit-2'] }])).toEqual([
      fault(0, 'grass-seeding', 'unit-2'),
    ])
  })

  it('are about what may be chosen only', () => {
    expect(reported([{ measure: 'grass-seeding', units: ['unit-1'] }], [{ alternative: 'full' }], ['green'])).toEqual([])
    expect(reported([{ measure: 'grass-seeding', units: ['unit-2'] }], [{ alternative: 'full' }], ['full'])).toEqual([
      fault(0, 'grass-seeding', 'unit-2'),
    ])
    expect(reported([], [{ measure: 'regrade' }])).toEqual([])
  })
})
