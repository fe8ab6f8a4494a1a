import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import { defaults } from '../../src/base/param-spec.ts'
import { allocateColumns, type Columns } from '../../src/engine/columns.ts'
import { copyInto } from '../../src/engine/copy-into.ts'
import { COUPLINGS, type CouplingSpec } from '../../src/engine/couplings.ts'
import { deriveUnit } from '../../src/engine/derive-unit.ts'
import { FIELDS, type FieldName } from '../../src/engine/fields.ts'
import { Ledger } from '../../src/engine/ledger.ts'
import type { Measure } from '../../src/engine/measure.ts'
import { MEASURES, type MeasureName } from '../../src/engine/measures/index.ts'
import { PROCESSES } from '../../src/engine/processes/index.ts'
import { slopeStabilityParams } from '../../src/engine/processes/slope-stability-params.ts'
import { routeParams } from '../../src/engine/route-params.ts'
import { routeSediment } from '../../src/engine/route-sediment.ts'
import type { Run } from '../../src/engine/simulate.ts'
import { PRICES } from '../../src/engine/prices.ts'
import { worksCoupling } from '../../src/engine/works.ts'
import { worksParams } from '../../src/engine/works-params.ts'
import { runOf, scenarioOf } from '../helpers.ts'

const NAMES = Object.keys(FIELDS) as FieldName[]
const SPECS: Readonly<Record<string, CouplingSpec>> = COUPLINGS

const scenario = scenarioOf([
  { flowsTo: 'unit-2', slope: 31, bankLength: 0 },
  { flowsTo: 'unit-3', slope: 8, shrubCover: 0.2, bankLength: 0 },
  { slope: 3, grassCover: 0.3, bankLength: 0 },
  { kind: 'rock', slope: 68, soilDepth: 0.02, flowsTo: 'unit-2', bankLength: 0 },
])

/** Every column inside its bounds and away from 0 and 1, different on each unit. */
function middling(): Columns {
  const { state } = runOf(scenario)
  NAMES.forEach((name, k) => {
    const { min, max } = FIELDS[name]
    const width = Math.min(max, min + 40) - min
    for (let i = 0; i < state.n; i++)
      if (state[name][i] === min) state[name][i] = min + width * (0.2 + 0.5 * keyedDraw(3, k).uniform('params', i, 0, 0))
  })
  for (let i = 0; i < state.n; i++) deriveUnit(state, i)
  return state
}

const copy = (source: Columns): Columns => {
  const target = allocateColumns(source.n)
  copyInto(target, source)
  return target
}

const changedBy = (act: (state: Columns) => void): FieldName[] => {
  const before = middling()
  const after = copy(before)
  act(after)
  return NAMES.filter(name => after[name].some((x, i) => !Object.is(x, before[name][i])))
}

/** What `act` does to the columns that it writes, all columns that it does not read being `poison`. */
const written = (spec: CouplingSpec, poison: number, act: (state: Columns) => void): Record<string, number[]> => {
  const state = middling()
  for (const name of NAMES) if (!spec.reads.includes(name)) state[name].fill(poison)
  act(state)
  return Object.fromEntries(spec.writes.filter(name => spec.reads.includes(name)).map(name => [name, [...state[name]]]))
}

const runWith = (state: Columns): Run => ({ ...runOf(scenario), state })

/** All measures at once, one each month, then what repair and upkeep go on doing. */
function work(state: Columns, names: readonly MeasureName[] = Object.keys(MEASURES) as MeasureName[]): void {
  const units = Int32Array.from({ length: state.n }, (_, i) => i)
  const works = names.map((measure, month) => {
    const { dose, scope }: Measure = MEASURES[measure]
    return { measure, month, units: scope === 'site' ? new Int32Array() : units, dose: defaults(dose) }
  })
  const months = names.length + 24
  const coupling = worksCoupling({
    schedule: { works },
    ledger: new Ledger(months),
    works: defaults(worksParams),
    slope: defaults(slopeStabilityParams),
    design: { rain: 30, tenDayRain: 150 },
    prices: defaults(PRICES),
  })
  const run = runWith(state)
  for (let month = 0; month < months; month++) coupling.apply(run, month)
}

const ACTS: Readonly<Record<string, (state: Columns) => void>> = {
  works: state => work(state),
  routing: state => routeSediment(state.n, defaults(routeParams)).apply(runWith(state), 0),
  derivedColumns: state => {
    for (let i = 0; i < state.n; i++) deriveUnit(state, i)
  },
}

describe.each(Object.keys(ACTS))('%s', name => {
  const spec = SPECS[name]

  it('writes what it says it writes, and nothing else', () => {
    const changed = changedBy(ACTS[name])
    expect(changed.filter(field => !spec.writes.includes(field))).toEqual([])
    expect(changed.length).toBeGreaterThan(5)
  })

  it('does not depend on columns it does not read', () => {
    expect(written(spec, Number.NaN, ACTS[name])).toEqual(written(spec, 0.5, ACTS[name]))
  })
})

describe('routing', () => {
  it('rewrites its fluxes whatever stood in them', () => {
    const fluxes: readonly FieldName[] = ['deposition', 'trapped', 'sedimentExport']
    const after = (old: number): number[][] => {
      const state = middling()
      for (const name of fluxes) state[name].fill(old)
      ACTS['routing'](state)
      return fluxes.map(name => [...state[name]])
    }
    expect(after(7)).toEqual(after(Number.NaN))
  })
})

describe('every column', () => {
  it('that is not given by the scenario alone is written by something', () => {
    const written = new Set([...PROCESSES.flatMap(process => process.writes), ...Object.values(SPECS).flatMap(({ writes }) => writes)])
    expect(NAMES.filter(name => FIELDS[name].role !== 'state' && !written.has(name))).toEqual([])
    // State that stays as the scenario gives it.
    expect(NAMES.filter(name => !written.has(name))).toEqual([])
  })

  it('of the couplings exists', () => {
    for (const { reads, writes } of Object.values(SPECS)) expect([...reads, ...writes].filter(name => !NAMES.includes(name))).toEqual([])
  })
})
