import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { MONTH_DAYS, MONTH_STARTS, YEAR_DAYS } from '../base/calendar.ts'
import { nearestName } from '../base/nearest-name.ts'
import { makeFuture } from '../batch/make-future.ts'
import { prepare } from '../batch/prepare.ts'
import { futureSample } from '../scenarios/future-sample.ts'
import { allocateColumns } from '../engine/columns.ts'
import { deriveUnit } from '../engine/derive-unit.ts'
import { FIELDS, type FieldName } from '../engine/fields.ts'
import { simulate, type Run } from '../engine/simulate.ts'
import { BmiNotImplementedError } from './bmi-not-implemented-error.ts'
import type { Bmi } from './bmi.ts'
import { readConfig } from './read-config.ts'
import { GRID, VARIABLES, type Variable } from './variables.ts'

/** One alternative in one future, under way. */
interface Model {
  readonly run: Run
  readonly months: number
  readonly x: Float64Array
  readonly y: Float64Array
  /** Values that have to be worked out after each step. */
  readonly worked: ReadonlyMap<string, Float64Array>
  /** Months that have passed. */
  month: number
}

const BYTES = Float64Array.BYTES_PER_ELEMENT
const BY_NAME: ReadonlyMap<string, Variable> = new Map(VARIABLES.map(variable => [variable.name, variable]))
const INPUTS = VARIABLES.filter(({ input }) => input !== undefined).map(({ name }) => name)
const OUTPUTS = VARIABLES.map(({ name }) => name)

/**
 * Regreen as a component that frameworks can couple: one alternative of a scenario in one future, a month at a time, with the same bits
 * as `compare` gives. Time is in days of a calendar without leap years, so steps are 28 to 31 days long. Fluxes are of the month that
 * has just passed; weather is unknown before the first. What is set is checked against its bounds. Soil, terrain and cover that derive
 * from it follow at once; available metal, what the ground can carry, safety and delivery follow with the steps that make them.
 * @param readText reads a file; tests pass another than the file system
 */
export function createBmi(readText: (path: string) => Promise<string> = path => readFile(path, 'utf8')): Bmi {
  let current: Model | undefined

  const model = (): Model => {
    if (current === undefined) throw new Error('the model is not initialized: call initialize(config) first')
    return current
  }
  const sizeOf = (grid: number): number => {
    if (grid === GRID.site) return 1
    if (grid === GRID.units) return model().run.state.n
    throw new Error(`grid ${grid}: there are 0 (land units) and 1 (whole site)`)
  }
  const valuesOf = (name: string): Float64Array => {
    const { run, worked } = model()
    return variableOf(name).column?.(run) ?? worked.get(name) ?? new Float64Array(0)
  }
  const advance = (state: Model, to: number): void => {
    if (to > state.months) throw new Error(`the simulation ends after ${state.months} months, at ${daysAt(state.months)} d`)
    simulate(state.run, state.month, to)
    state.month = to
    workOut(state)
  }
  const put = (name: string, values: ArrayLike<number>, indices?: ArrayLike<number>): void => {
    const field = inputOf(name)
    const { state } = model().run
    check(name, field, values, indices, state.n)
    for (let k = 0; k < values.length; k++) {
      const i = indices?.[k] ?? k
      if (state[field][i] === values[k]) continue
      state[field][i] = values[k]
      deriveUnit(state, i)
    }
  }
  const onUnits = (name: string, grid: number): void => {
    if (sizeOf(grid) === 1 && grid === GRID.site)
      throw new BmiNotImplementedError(`${name}: grid 1 is one value for the whole site, without a place`)
  }
  const none = (name: string) => (): never => {
    throw new BmiNotImplementedError(`${name}: land units are points; there are no rows, edges or faces`)
  }

  return {
    async initialize(config) {
      const { scenario, alternative, seed, replicate } = await readConfig(resolve(config), readText)
      const prepared = prepare(scenario)
      const future = makeFuture(prepared, seed, futureSample(prepared.scenario.uncertainty, seed, replicate))
      const { months } = future
      const { site, schedules } = prepared
      const { run } = future.begin(schedules[alternative], allocateColumns(site.columns.n), () => undefined)
      const places = new Map(scenario.units.map(unit => [unit.id, unit]))
      const place = (axis: 'x' | 'y'): Float64Array => Float64Array.from(site.ids, id => places.get(id)?.[axis] ?? Number.NaN)
      const worked = VARIABLES.filter(({ fill }) => fill).map(
        ({ name, grid }) => [name, new Float64Array(grid === GRID.site ? 1 : site.columns.n)] as const,
      )
      current = { run, months, x: place('x'), y: place('y'), worked: new Map(worked), month: 0 }
      workOut(current)
    },
    update() {
      advance(model(), model().month + 1)
    },
    update_until(time) {
      const state = model()
      const to = monthAt(time)
      if (to < state.month) throw new Error(`time ${time} d is before the present, ${daysAt(state.month)} d`)
      advance(state, to)
    },
    finalize() {
      current = undefined
    },

    get_component_name: () => 'Regreen',
    get_input_item_count: () => INPUTS.length,
    get_output_item_count: () => OUTPUTS.length,
    get_input_var_names: () => INPUTS,
    get_output_var_names: () => OUTPUTS,

    get_var_grid: name => variableOf(name).grid,
    get_var_type: name => (variableOf(name), 'float64'),
    get_var_units: name => variableOf(name).units,
    get_var_itemsize: name => (variableOf(name), BYTES),
    get_var_nbytes: name => BYTES * sizeOf(variableOf(name).grid),
    get_var_location: name => (variableOf(name), 'node'),

    get_current_time: () => daysAt(model().month),
    get_start_time: () => 0,
    get_end_time: () => daysAt(model().months),
    get_time_units: () => 'd',
    get_time_step: () => MONTH_DAYS[Math.min(model().month, model().months - 1) % 12],

    get_value(name, dest) {
      const values = valuesOf(name)
      sameLength(name, dest.length, values.length)
      dest.set(values)
      return dest
    },
    get_value_ptr: valuesOf,
    get_value_at_indices(name, dest, indices) {
      const values = valuesOf(name)
      sameLength(name, dest.length, indices.length)
      for (let k = 0; k < indices.length; k++) dest[k] = values[indexOf(name, indices[k], values.length)]
      return dest
    },
    set_value: (name, values) => put(name, values),
    set_value_at_indices: (name, indices, values) => put(name, values, indices),

    get_grid_rank: grid => (sizeOf(grid), grid === GRID.site ? 0 : 2),
    get_grid_size: sizeOf,
    get_grid_type: grid => (sizeOf(grid), grid === GRID.site ? 'scalar' : 'points'),
    get_grid_x(grid, x) {
      onUnits('get_grid_x', grid)
      x.set(model().x)
      return x
    },
    get_grid_y(grid, y) {
      onUnits('get_grid_y', grid)
      y.set(model().y)
      return y
    },
    get_grid_node_count: sizeOf,
    get_grid_shape: none('get_grid_shape'),
    get_grid_spacing: none('get_grid_spacing'),
    get_grid_origin: none('get_grid_origin'),
    get_grid_z: none('get_grid_z'),
    get_grid_edge_count: none('get_grid_edge_count'),
    get_grid_face_count: none('get_grid_face_count'),
    get_grid_edge_nodes: none('get_grid_edge_nodes'),
    get_grid_face_edges: none('get_grid_face_edges'),
    get_grid_face_nodes: none('get_grid_face_nodes'),
    get_grid_nodes_per_face: none('get_grid_nodes_per_face'),
  }
}

function variableOf(name: string): Variable {
  const variable = BY_NAME.get(name)
  if (variable) return variable
  const near = nearestName(name, OUTPUTS, 6)
  throw new Error(`there is no variable "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`)
}

function inputOf(name: string): FieldName {
  const { input } = variableOf(name)
  if (input === undefined) throw new Error(`"${name}" is worked out by the model and cannot be set`)
  return input
}

/** Days from the start to the end of `month` months. */
function daysAt(month: number): number {
  return YEAR_DAYS * Math.floor(month / 12) + MONTH_STARTS[month % 12]
}

/** How many months end at a time [d]; throws when none ends there. */
function monthAt(time: number): number {
  const years = Math.floor(time / YEAR_DAYS)
  const month = MONTH_STARTS.indexOf(time - years * YEAR_DAYS)
  if (month < 0)
    throw new Error(`time ${time} d is not the end of a month; in each year of 365 days months end at ${MONTH_STARTS.slice(1).join(', ')}`)
  return 12 * years + month
}

function workOut({ run, month, worked }: Model): void {
  for (const [name, values] of worked) variableOf(name).fill?.(run, month - 1, values)
}

function sameLength(name: string, got: number, wanted: number): void {
  if (got !== wanted) throw new Error(`${name}: ${wanted} values are needed, got ${got}`)
}

function indexOf(name: string, index: number, size: number): number {
  if (!Number.isInteger(index) || index < 0 || index >= size)
    throw new Error(`${name}: index ${index} is not a whole number from 0 to ${size - 1}`)
  return index
}

/** Refuses values that no land unit can have, before any is set. */
function check(name: string, field: FieldName, values: ArrayLike<number>, indices: ArrayLike<number> | undefined, size: number): void {
  const { min, max } = FIELDS[field]
  sameLength(name, values.length, indices?.length ?? size)
  for (let k = 0; k < values.length; k++) {
    indexOf(name, indices?.[k] ?? k, size)
    const x = values[k]
    if (!(Number.isFinite(x) && x >= min && x <= max)) throw new Error(`${name}: ${x} at ${k} is not within ${min} to ${max}`)
  }
}
