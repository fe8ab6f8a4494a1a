import { expect, it } from 'vitest'
import type { Draw } from '../../../src/base/draw.ts'
import { allocateColumns, type Columns } from '../../../src/engine/columns.ts'
import type { FieldName } from '../../../src/engine/fields.ts'
import type { Forcing } from '../../../src/engine/forcing.ts'
import type { Process } from '../../../src/engine/process.ts'
import type { SiteColumns } from '../../../src/engine/site.ts'
import { paramsOf } from '../../helpers.ts'

/** What goes into a step of one unit; what is not named is 0, and parameters keep their defaults. */
export interface Step {
  readonly state?: Partial<Record<FieldName, number>>
  readonly site?: Partial<Record<keyof SiteColumns, number>>
  /** Months' values, and the events of the month as [rain, melt, dry days, frozen]. */
  readonly forcing?: Partial<Record<keyof Forcing, number>> & { readonly events?: readonly (readonly [number, number, number, number])[] }
  readonly params?: Readonly<Record<string, number>>
  /** Uniform numbers by `stream k`; any other draw is an error. */
  readonly draws?: Readonly<Record<string, number>>
}

/** One step by hand: in what it differs from what the cases have in common, and every column that is different afterwards. */
export interface StepCase extends Step {
  readonly title: string
  /** June unless told. */
  readonly month?: number
  /** All columns that differ from those before the step. */
  readonly after: Partial<Record<FieldName, number>>
}

const JUNE = 5
/** Below this a tenth of a billionth of a number is rounding, not a result. */
const DUST = 0.001
const KEY = 271_828_182
/** What other units and other months hold; a step that reads it gives itself away. */
const OTHER = 7.77

/** A day of another month, wet enough to show. */
const OTHER_DAY = [97, OTHER, 1, 0] as const

/** Runs each case on the middle one of three units, between two other months, and compares every column with the case. */
export function expectSteps(process: Process, common: Step, cases: readonly StepCase[]): void {
  it.each(cases.map(one => [one.title, one] as const))('%s', (_title, one) => {
    const month = one.month ?? JUNE
    const before: Partial<Record<FieldName, number>> = { ...common.state, ...one.state }
    const site = siteOf({ ...common.site, ...one.site })
    const forcing = forcingOf({ ...common.forcing, ...one.forcing }, month)
    const params = paramsOf(process, { ...common.params, ...one.params })
    const draw = drawOf({ ...common.draws, ...one.draws }, month)
    const state = allocateColumns(3)
    for (const name of fields(state)) {
      state[name].fill(OTHER)
      state[name][1] = before[name] ?? 0
    }
    process.step(state, site, forcing, params, draw, month, 1, 2)
    for (const name of fields(state)) {
      expect([state[name][0], state[name][2]], `${name} of other units`).toEqual([OTHER, OTHER])
      const expected = one.after[name] ?? before[name] ?? 0
      const found = state[name][1]
      if (Object.is(expected, found)) continue
      expect(Math.abs(found - expected), `${name} is ${found}, not ${expected}`).toBeLessThanOrEqual(
        1e-10 * Math.max(DUST, Math.abs(expected)),
      )
    }
  })
}

function fields(state: Columns): FieldName[] {
  return Object.keys(state).filter(name => name !== 'n' && name !== 'buffer') as FieldName[]
}

function siteOf(given: NonNullable<Step['site']>): SiteColumns {
  const values: Record<string, number> = { key: KEY, ...given }
  const column = (name: string): Float64Array => Float64Array.of(OTHER, values[name] ?? 0, OTHER)
  return new Proxy({} as SiteColumns, { get: (_target, name) => (name === 'n' ? 3 : column(String(name))) })
}

function forcingOf(given: NonNullable<Step['forcing']>, month: number): Forcing {
  const { events = [], ...values } = given
  const monthly = (value: number): Float64Array => new Float64Array(month + 2).fill(OTHER).fill(value, month, month + 1)
  const event = (k: number): Float64Array => Float64Array.from([OTHER_DAY, ...events, OTHER_DAY], row => row[k])
  const start = new Int32Array(month + 3).fill(1)
  start.fill(0, 0, month)
  start.fill(1 + events.length, month + 1)
  const whole: Record<string, unknown> = { start, rain: event(0), melt: event(1), gap: event(2), frozen: Uint8Array.from(event(3)) }
  return new Proxy({} as Forcing, {
    get: (_target, name) => {
      const value = (values as Record<string, number | undefined>)[String(name)] ?? 0
      return whole[String(name)] ?? (name === 'stormThreshold' ? value : monthly(value))
    },
  })
}

function drawOf(draws: NonNullable<Step['draws']>, month: number): Draw {
  return {
    uniform(stream, id, step, k) {
      const drawn = draws[`${stream} ${k}`]
      if (drawn === undefined || id !== KEY || step !== month) throw new Error(`no draw ${stream} ${id} ${step} ${k}`)
      return drawn
    },
  }
}
