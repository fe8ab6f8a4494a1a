import { MONTH_DAYS } from '../base/calendar.ts'
import type { Columns } from '../engine/columns.ts'
import { FIELDS, type FieldName } from '../engine/fields.ts'
import type { Forcing } from '../engine/forcing.ts'
import type { Site } from '../engine/site.ts'
import { bmiName } from './bmi-name.ts'
import { udunits } from './udunits.ts'

/** What a variable is read from. */
export interface Source {
  readonly site: Site
  readonly state: Columns
  readonly forcing: Forcing
}

/** Grids: the land units, and one value for the whole site. */
export const GRID = { units: 0, site: 1 } as const

/** A variable of the interface. */
export interface Variable {
  readonly name: string
  readonly units: string
  readonly grid: number
  /** Column behind it, where it may be set. */
  readonly input?: FieldName
  /** The values themselves, where the model keeps them as they are given out. */
  readonly column?: (source: Source) => Float64Array
  /** Values of month `month` (-1: before the first), where they have to be worked out. */
  readonly fill?: (source: Source, month: number, values: Float64Array) => void
}

const NAMES = Object.keys(FIELDS) as FieldName[]
const HECTARE = 10_000

/** Fluxes whose standard name asks for a rate: total of the month [mm] over its days. */
const RATES: Readonly<Partial<Record<FieldName, string>>> = { runoff: 'mm d-1', evapotranspiration: 'kg m-2 d-1' }

const daysOf = (month: number): number => MONTH_DAYS[((month % 12) + 12) % 12]

function fieldVariable(field: FieldName): Variable {
  const name = bmiName(field)
  const rate = RATES[field]
  if (rate !== undefined) {
    return {
      name,
      units: rate,
      grid: GRID.units,
      fill: ({ state }, month, values) => {
        for (let i = 0; i < values.length; i++) values[i] = state[field][i] / daysOf(month)
      },
    }
  }
  return {
    name,
    units: udunits(FIELDS[field].unit),
    grid: GRID.units,
    column: ({ state }) => state[field],
    ...(FIELDS[field].role === 'state' && { input: field }),
  }
}

/** One number for the site; unknown before the first month. */
function weatherVariable(name: string, units: string, value: (forcing: Forcing, month: number) => number): Variable {
  return {
    name,
    units,
    grid: GRID.site,
    fill: ({ forcing }, month, values) => {
      values[0] = month < 0 ? Number.NaN : value(forcing, month)
    },
  }
}

/** Every variable: one for each column of the land units, and those of the whole site. */
export const VARIABLES: readonly Variable[] = [
  ...NAMES.map(fieldVariable),
  { name: 'x_land_unit__area', units: 'm2', grid: GRID.units, column: ({ site }) => site.columns.area },
  weatherVariable(
    'atmosphere_water__precipitation_leq-volume_flux',
    'mm d-1',
    ({ precipitation }, month) => precipitation[month] / daysOf(month),
  ),
  weatherVariable('atmosphere_bottom_air__temperature', 'degC', ({ temperature }, month) => temperature[month]),
  weatherVariable('land_surface_water__potential_evapotranspiration_volume_flux', 'mm d-1', ({ et0 }, month) => et0[month]),
  weatherVariable('x_site__rainfall_erosivity', 'MJ mm ha-1 h-1', ({ erosivity }, month) => erosivity[month]),
  {
    name: 'snowpack__liquid-equivalent_depth',
    units: 'mm',
    grid: GRID.site,
    fill: ({ forcing }, month, values) => {
      values[0] = month < 0 ? forcing.snowAtStart : forcing.snow[month]
    },
  },
  {
    // Total of the month over the area of the site.
    name: 'basin_outlet_sediment__yield',
    units: 't ha-1',
    grid: GRID.site,
    fill: ({ site, state }, _month, values) => {
      const { area, siteArea } = site.columns
      let tonnes = 0
      for (let i = 0; i < state.n; i++) tonnes += (state.sedimentExport[i] * area[i]) / HECTARE
      values[0] = tonnes / (siteArea[0] / HECTARE)
    },
  },
]
