import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { futureSample } from '../../src/scenarios/future-sample.ts'
import { makeFuture } from '../../src/batch/make-future.ts'
import { prepare, type Prepared } from '../../src/batch/prepare.ts'
import { runReplicate } from '../../src/batch/run-replicate.ts'
import { BmiNotImplementedError } from '../../src/bmi/bmi-not-implemented-error.ts'
import type { Bmi } from '../../src/bmi/bmi.ts'
import { bmiName } from '../../src/bmi/bmi-name.ts'
import { createBmi } from '../../src/bmi/create-bmi.ts'
import { STANDARD_NAMES } from '../../src/bmi/standard-names.ts'
import { udunits } from '../../src/bmi/udunits.ts'
import { allocateColumns, type Columns } from '../../src/engine/columns.ts'
import { FIELDS, type FieldName } from '../../src/engine/fields.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { parseScenario } from '../../src/scenarios/parse-scenario.ts'
import { ROOT } from '../house/sources.ts'

const SCENARIO = join(ROOT, 'scenarios', 'jianshui.yaml')
const FIELD_NAMES = Object.keys(FIELDS) as FieldName[]
/** Days at which the first thirteen months end, counted by hand. */
const ENDS = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365, 396]

/** A component whose configuration is the text given; everything else is read from disk. */
function component(config: string): Bmi {
  const path = join(ROOT, 'scenarios', 'run.yaml')
  return createBmi(async file => (file === path ? config : readFile(file, 'utf8')))
}

async function started(config = 'scenario: jianshui.yaml\nalternative: programme\nreplicate: 1\nseed: 42\n'): Promise<Bmi> {
  const bmi = component(config)
  await bmi.initialize(join(ROOT, 'scenarios', 'run.yaml'))
  return bmi
}

let once: Promise<Prepared> | undefined
const prepared = (): Promise<Prepared> => (once ??= readPrepared())

async function readPrepared(): Promise<Prepared> {
  const { scenario } = await parseScenario(await readFile(SCENARIO, 'utf8'), {
    file: SCENARIO,
    read: path => readFile(resolve(ROOT, 'scenarios', path), 'utf8'),
  })
  if (!scenario) throw new Error('the shipped scenario does not parse')
  return prepare(scenario)
}

/** The columns after `months` months of alternative `programme`, without the interface. */
function simulated(site: Prepared, months: number): Columns {
  const state = allocateColumns(site.site.columns.n)
  const alternative = site.scenario.alternatives.findIndex(({ id }) => id === 'programme')
  const { run } = makeFuture(site, 42, futureSample(site.scenario.uncertainty, 42, 1)).begin(
    site.schedules[alternative],
    state,
    () => undefined,
  )
  simulate(run, 0, months)
  return state
}

const value = (bmi: Bmi, name: string): Float64Array => bmi.get_value(name, new Float64Array(bmi.get_grid_size(bmi.get_var_grid(name))))

let bmi: Bmi
const begin = async (): Promise<void> => {
  bmi = await started()
}
beforeAll(begin)

describe('names', () => {
  /** CSDMS standard names 0.8.6, those checked against the list. */
  const STANDARD = [
    'atmosphere_water__precipitation_leq-volume_flux',
    'snowpack__liquid-equivalent_depth',
    'atmosphere_bottom_air__temperature',
    'crop_water__penman-monteith_reference_evapotranspiration_volume_flux',
    'land_surface_water__evapotranspiration_mass_flux',
    'land_surface_water__potential_evapotranspiration_volume_flux',
    'land_surface_water__runoff_volume_flux',
    'land_surface__slope_angle',
    'land_vegetation_canopy__area_fraction',
    'land_vegetation__leaf-area_index',
    'land_vegetation_canopy_water__interception_volume_flux',
    'soil_surface_water__infiltration_volume_flux',
    'soil_water__volume_fraction',
    'soil_water__field-capacity_volume_fraction',
    'soil_water__wilting-point_volume_fraction',
    'soil_water__saturated_hydraulic_conductivity',
    'soil_clay__volume_fraction',
    'soil_sand__volume_fraction',
    'soil_matter~organic__mass_fraction',
    'snowpack__depth',
    'snowpack__degree-day_coefficient',
    'basin_outlet_sediment__yield',
    'soil_water_sat-zone__thickness',
  ]

  it('are standard names as printed in the list, or begin with x_', () => {
    const own = bmi.get_output_var_names().filter(name => !STANDARD.includes(name))
    expect(own.filter(name => !/^x_(?:land_unit|site)__[a-z][a-z0-9_]*[a-z0-9]$/.test(name))).toEqual([])
    const standard = bmi.get_output_var_names().filter(name => STANDARD.includes(name))
    expect(standard).toEqual(expect.arrayContaining(Object.values(STANDARD_NAMES)))
    expect(standard).toHaveLength(Object.keys(STANDARD_NAMES).length + 5)
  })

  it('are there for every column, each once', () => {
    const names = bmi.get_output_var_names()
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(FIELD_NAMES.map(bmiName)))
    expect(bmiName('soilDepth')).toBe('x_land_unit__soil_depth')
    expect(bmiName('cover')).toBe('land_vegetation_canopy__area_fraction')
  })

  it('are counted', () => {
    expect(bmi.get_component_name()).toBe('Regreen')
    expect(bmi.get_output_item_count()).toBe(bmi.get_output_var_names().length)
    expect(bmi.get_input_item_count()).toBe(bmi.get_input_var_names().length)
    expect(bmi.get_input_var_names()).toEqual(FIELD_NAMES.filter(name => FIELDS[name].role === 'state').map(bmiName))
  })
})

describe('units', () => {
  it.each([
    ['1', '1'],
    ['deg', 'degree'],
    ['%', 'percent'],
    ['t/ha', 't ha-1'],
    ['1/ha', 'ha-1'],
    ['1/a', 'common_year-1'],
    ['t/m3', 't m-3'],
    ['mm/month', 'mm month-1'],
    ['t ha h/(ha MJ mm)', 't ha h ha-1 MJ-1 mm-1'],
    ['kg/(ha a)', 'kg ha-1 common_year-1'],
  ])('%s is %s', (ours, theirs) => {
    expect(udunits(ours)).toBe(theirs)
  })

  it('are products of powers in every variable', () => {
    for (const name of bmi.get_output_var_names())
      expect(bmi.get_var_units(name), name).toMatch(/^(?:1|[A-Za-z_]+\d*(?:-\d)?(?: [A-Za-z_]+\d*(?:-\d)?)*)$/)
  })
})

describe('variables', () => {
  beforeEach(begin)

  it('say where they are and how large', () => {
    const n = bmi.get_grid_size(0)
    for (const name of bmi.get_output_var_names()) {
      const grid = bmi.get_var_grid(name)
      expect([0, 1]).toContain(grid)
      expect(bmi.get_var_type(name)).toBe('float64')
      expect(bmi.get_var_itemsize(name)).toBe(8)
      expect(bmi.get_var_nbytes(name)).toBe(8 * (grid === 0 ? n : 1))
      expect(bmi.get_var_location(name)).toBe('node')
      expect(value(bmi, name)).toEqual(bmi.get_value_ptr(name))
    }
  })

  it('turn monthly totals into rates where the standard name asks for one', async () => {
    const site = await prepared()
    for (const [months, days, from] of [
      [2, 28, 0],
      [8, 31, 2],
    ] as const) {
      for (let month = from; month < months; month++) bmi.update()
      const { runoff, evapotranspiration, drainage } = simulated(site, months)
      expect([...value(bmi, bmiName('runoff'))]).toEqual(Array.from(runoff, x => x / days))
      expect([...value(bmi, bmiName('evapotranspiration'))]).toEqual(Array.from(evapotranspiration, x => x / days))
      expect([...value(bmi, bmiName('drainage'))]).toEqual([...drainage])
      const { forcing } = makeFuture(site, 42, futureSample(site.scenario.uncertainty, 42, 1))
      expect(value(bmi, 'atmosphere_water__precipitation_leq-volume_flux')[0] * days).toBeCloseTo(forcing.precipitation[months - 1], 9)
    }
    expect([bmiName('runoff'), bmiName('evapotranspiration'), bmiName('drainage')].map(name => bmi.get_var_units(name))).toEqual([
      'mm d-1',
      'kg m-2 d-1',
      'mm',
    ])
  })

  it('know no weather before the first month', () => {
    expect(value(bmi, 'atmosphere_bottom_air__temperature')[0]).toBeNaN()
    bmi.update()
    expect(value(bmi, 'atmosphere_bottom_air__temperature')[0]).toBeGreaterThan(0)
    expect(value(bmi, 'land_surface_water__potential_evapotranspiration_volume_flux')[0]).toBeGreaterThan(0.5)
  })
})

describe('time', () => {
  beforeEach(begin)

  it('is in days of a calendar without leap years', () => {
    expect([bmi.get_time_units(), bmi.get_start_time(), bmi.get_current_time()]).toEqual(['d', 0, 0])
    let before = 0
    for (const end of ENDS) {
      expect(bmi.get_time_step()).toBe(end - before)
      bmi.update()
      expect(bmi.get_current_time()).toBe(end)
      before = end
    }
    expect(bmi.get_end_time() % 365).toBe(0)
  })

  it('goes to the end of any month, and no other time', () => {
    bmi.update_until(243)
    expect(bmi.get_current_time()).toBe(243)
    bmi.update_until(243)
    expect(bmi.get_current_time()).toBe(243)
    bmi.update_until(730)
    expect(bmi.get_current_time()).toBe(730)
    expect(() => bmi.update_until(700)).toThrow('end of a month')
    expect(() => bmi.update_until(365)).toThrow('before the present, 730 d')
    expect(() => bmi.update_until(730.5)).toThrow('end of a month')
    expect(() => bmi.update_until(Number.NaN)).toThrow('end of a month')
    expect(() => bmi.update_until(-31)).toThrow('before the present')
  })

  it('ends', () => {
    bmi.update_until(bmi.get_end_time())
    expect(bmi.get_time_step()).toBe(31)
    expect(() => bmi.update()).toThrow('the simulation ends after')
    expect(() => bmi.update_until(365 * 400)).toThrow('the simulation ends after')
  })
})

describe('results', () => {
  beforeEach(begin)

  it('have the same bits as simulate(), month by month or in one go', async () => {
    const site = await prepared()
    const months = site.scenario.years * 12
    const wanted = simulated(site, months)
    const other = await started()
    while (bmi.get_current_time() < bmi.get_end_time()) bmi.update()
    other.update_until(other.get_end_time())
    const rates: readonly FieldName[] = ['runoff', 'evapotranspiration']
    for (const name of FIELD_NAMES) {
      // December has 31 days
      const expected = rates.includes(name) ? wanted[name].map(x => x / 31) : wanted[name]
      expect([...bmi.get_value_ptr(bmiName(name))], name).toEqual([...expected])
      expect([...other.get_value_ptr(bmiName(name))], name).toEqual([...expected])
    }
  })

  it('are those that compare shows', async () => {
    const site = await prepared()
    const alternative = site.scenario.alternatives.findIndex(({ id }) => id === 'programme')
    const shown = runReplicate(site, 42, 1)[alternative].table
    bmi.update_until(bmi.get_end_time())
    const cover = value(bmi, 'land_vegetation_canopy__area_fraction')
    const area = value(bmi, 'x_land_unit__area')
    const mean = cover.reduce((sum, c, i) => sum + c * area[i], 0) / area.reduce((sum, a) => sum + a, 0)
    expect(mean).toBeCloseTo(shown.coverSite.at(-1) ?? Number.NaN, 12)
  })

  it('give the yield of sediment as what left over the area of the site', () => {
    for (let month = 0; month < 7; month++) bmi.update()
    const area = value(bmi, 'x_land_unit__area')
    const out = value(bmi, bmiName('sedimentExport'))
    const tonnes = out.reduce((sum, x, i) => sum + (x * area[i]) / 1e4, 0)
    const hectares = area.reduce((sum, a) => sum + a, 0) / 1e4
    expect(value(bmi, 'basin_outlet_sediment__yield')[0]).toBeCloseTo(tonnes / hectares, 12)
  })
})

describe('set_value', () => {
  beforeEach(begin)

  it('lets derived columns follow, and goes on from there', () => {
    bmi.update_until(365)
    const n = bmi.get_grid_size(0)
    bmi.set_value('x_land_unit__grass_cover', new Float64Array(n).fill(0.4))
    bmi.set_value('x_land_unit__shrub_cover', new Float64Array(n).fill(0.25))
    bmi.set_value('x_land_unit__tree_cover', new Float64Array(n).fill(0.1))
    // 1 - 0.6 x 0.75 x 0.9
    for (const cover of value(bmi, 'land_vegetation_canopy__area_fraction')) expect(cover).toBeCloseTo(0.595, 12)
    bmi.update()
    expect(value(bmi, 'land_vegetation_canopy__area_fraction').every(Number.isFinite)).toBe(true)
  })

  it('of what is there already changes nothing, to the last bit', async () => {
    const other = await started()
    for (const component of [bmi, other]) component.update_until(151)
    for (const name of bmi.get_input_var_names()) bmi.set_value(name, value(bmi, name))
    for (const component of [bmi, other]) component.update_until(365)
    for (const name of bmi.get_output_var_names()) expect([...value(bmi, name)], name).toEqual([...value(other, name)])
  })

  it('sets single units and gives them back', () => {
    const name = 'x_land_unit__soil_depth'
    const before = value(bmi, name)
    fc.assert(
      fc.property(fc.nat(before.length - 1), fc.double({ min: 0, max: 3, noNaN: true }), (i, depth) => {
        bmi.set_value_at_indices(name, [i], [depth])
        expect(bmi.get_value_at_indices(name, new Float64Array(1), [i])[0]).toBe(depth)
      }),
    )
  })

  it('refuses what no land unit can have, and then sets nothing', () => {
    const name = 'x_land_unit__soil_depth'
    const before = value(bmi, name)
    const wrong = before.map((x, i) => (i === before.length - 1 ? 3.5 : x / 2))
    expect(() => bmi.set_value(name, wrong)).toThrow(/x_land_unit__soil_depth: 3\.5 .* within 0 to 3/)
    expect(() =>
      bmi.set_value(
        name,
        before.map(() => Number.NaN),
      ),
    ).toThrow('NaN')
    expect(() => bmi.set_value('x_land_unit__planted_shrubs', before)).toThrow('there is no variable')
    expect(() => bmi.set_value_at_indices('x_land_unit__shrubs', [0], [Number.POSITIVE_INFINITY])).toThrow('Infinity')
    expect(() => bmi.set_value(name, [0.1])).toThrow(`${before.length} values are needed, got 1`)
    expect(() => bmi.set_value_at_indices(name, [before.length], [0.1])).toThrow(`index ${before.length}`)
    expect(() => bmi.set_value_at_indices(name, [0.5], [0.1])).toThrow('index 0.5')
    expect(() => bmi.set_value('land_vegetation_canopy__area_fraction', before)).toThrow('cannot be set')
    expect([...value(bmi, name)]).toEqual([...before])
  })
})

describe('get_value', () => {
  beforeEach(begin)

  it('copies, get_value_ptr does not', () => {
    const name = 'x_land_unit__stand_age'
    const copy = value(bmi, name)
    const live = bmi.get_value_ptr(name)
    bmi.update()
    expect(live).toBe(bmi.get_value_ptr(name))
    expect([...live]).not.toEqual([...copy])
  })

  it('says what is wrong with a name, a place or an array', () => {
    expect(() => bmi.get_value('x_land_unit__soil_dept', new Float64Array(1))).toThrow('did you mean "x_land_unit__soil_depth"?')
    expect(() => bmi.get_var_units('nothing of the kind')).toThrow('there is no variable')
    expect(() => bmi.get_var_type('nothing of the kind')).toThrow('there is no variable')
    expect(() => bmi.get_value('x_land_unit__soil_depth', new Float64Array(1))).toThrow('values are needed, got 1')
    expect(() => bmi.get_value_at_indices('x_land_unit__soil_depth', new Float64Array(1), [-1])).toThrow('index -1')
    expect(() => bmi.get_value_at_indices('x_land_unit__soil_depth', new Float64Array(2), [0])).toThrow('values are needed')
  })
})

describe('grids', () => {
  beforeAll(begin)

  it('are the land units as points, and the site', async () => {
    const { scenario, site } = await prepared()
    const n = scenario.units.length
    expect([bmi.get_grid_type(0), bmi.get_grid_rank(0), bmi.get_grid_size(0), bmi.get_grid_node_count(0)]).toEqual(['points', 2, n, n])
    expect([bmi.get_grid_type(1), bmi.get_grid_rank(1), bmi.get_grid_size(1)]).toEqual(['scalar', 0, 1])
    const x = bmi.get_grid_x(0, new Float64Array(n))
    const y = bmi.get_grid_y(0, new Float64Array(n))
    site.ids.forEach((id, i) => {
      const unit = scenario.units.find(candidate => candidate.id === id)
      expect([x[i], y[i]]).toEqual([unit?.x, unit?.y])
    })
    expect(() => bmi.get_grid_size(2)).toThrow('grid 2')
    expect(() => bmi.get_grid_type(-1)).toThrow('grid -1')
  })

  it('have no rows, edges or faces', () => {
    const numbers = new Int32Array(4)
    const calls = [
      () => bmi.get_grid_shape(0, numbers),
      () => bmi.get_grid_spacing(0, new Float64Array(2)),
      () => bmi.get_grid_origin(0, new Float64Array(2)),
      () => bmi.get_grid_z(0, new Float64Array(2)),
      () => bmi.get_grid_edge_count(0),
      () => bmi.get_grid_face_count(0),
      () => bmi.get_grid_edge_nodes(0, numbers),
      () => bmi.get_grid_face_edges(0, numbers),
      () => bmi.get_grid_face_nodes(0, numbers),
      () => bmi.get_grid_nodes_per_face(0, numbers),
      () => bmi.get_grid_x(1, new Float64Array(1)),
      () => bmi.get_grid_y(1, new Float64Array(1)),
    ]
    for (const call of calls) expect(call).toThrow(BmiNotImplementedError)
  })
})

describe('initialize', () => {
  beforeAll(begin)

  it('takes the first alternative, the first future and the seed of the scenario where nothing is said', async () => {
    const site = await prepared()
    const plain = await started('scenario: jianshui.yaml\n')
    const state = allocateColumns(site.site.columns.n)
    const { run } = makeFuture(site, site.scenario.seed, futureSample(site.scenario.uncertainty, site.scenario.seed, 0)).begin(
      site.schedules[0],
      state,
      () => undefined,
    )
    simulate(run, 0, 12)
    plain.update_until(365)
    expect([...value(plain, bmiName('cover'))]).toEqual([...state.cover])
    expect([...value(plain, bmiName('soilWater'))]).toEqual([...state.soilWater])
  })

  it.each([
    ['alternative: programme\n', 'scenario'],
    ['scenario: jianshui.yaml\nalternative: wishful\n', '"wishful" is none of'],
    ['scenario: jianshui.yaml\nreplicates: 3\n', 'replicates'],
    ['scenario: jianshui.yaml\nseed: -1\n', 'seed'],
    ['scenario: nowhere.yaml\n', 'nowhere.yaml'],
    ['scenario: run.yaml\n', 'error[R0'],
    ['[1, 2', 'Flow sequence'],
  ])('refuses %j', async (config, why) => {
    await expect(started(config)).rejects.toThrow(why)
  })

  it('is needed, and forgotten after finalize', async () => {
    const idle = createBmi()
    expect(() => idle.update()).toThrow('not initialized')
    expect(() => idle.get_value('x_land_unit__soil_depth', new Float64Array(1))).toThrow('not initialized')
    expect(() => idle.get_current_time()).toThrow('not initialized')
    expect(idle.get_component_name()).toBe('Regreen')
    expect(idle.get_output_item_count()).toBeGreaterThan(100)
    bmi.finalize()
    expect(() => bmi.get_end_time()).toThrow('not initialized')
    await bmi.initialize(join(ROOT, 'scenarios', 'run.yaml'))
    expect(bmi.get_current_time()).toBe(0)
  })

  it('reads files when nothing else is given', async () => {
    await expect(createBmi().initialize(join(ROOT, 'scenarios', 'no-such-run.yaml'))).rejects.toThrow('ENOENT')
  })
})
