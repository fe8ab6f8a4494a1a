import { defaults, type ParamValues } from '../src/base/param-spec.ts'
import { keyedDraw } from '../src/base/keyed-draw.ts'
import { allocateColumns, type Columns } from '../src/engine/columns.ts'
import { copyInto } from '../src/engine/copy-into.ts'
import type { Forcing } from '../src/engine/forcing.ts'
import { PARAMETERS } from '../src/engine/parameters.ts'
import { PROCESSES } from '../src/engine/processes/index.ts'
import type { Process } from '../src/engine/process.ts'
import { simulate, type Coupling, type Observer, type Run } from '../src/engine/simulate.ts'
import type { Site } from '../src/engine/site.ts'
import { makeForcing } from '../src/engine/weather/make-forcing.ts'
import { weatherParams } from '../src/engine/weather/weather-params.ts'
import { compileSite } from '../src/scenarios/compile-site.ts'
import { compileStation } from '../src/scenarios/compile-station.ts'
import { CLIMATES } from '../src/scenarios/climates.ts'
import type { LandUnit, Scenario } from '../src/scenarios/scenario.ts'

const { title: _title, note: _note, ...CLIMATE } = CLIMATES['zahanaoer']

/** A semi-arid dump slope; every number away from 0 and 1. */
export const UNIT: LandUnit = {
  id: 'slope',
  title: { en: 'Slope', zh: '边坡' },
  kind: 'dump',
  area: 50_000,
  slope: 22,
  slopeLength: 45,
  soilDepth: 0.18,
  sand: 0.62,
  clay: 0.14,
  organicMatter: 0.6,
  gravel: 0.35,
  ph: 7.9,
  soilBearing: 0.85,
  grassCover: 0.12,
  shrubCover: 0.06,
  treeCover: 0.02,
  species: 14,
  connectivity: 0.3,
  curveNumber: 84,
  density: 1.12,
  monthsSinceGrading: 30,
  grazing: 0.01,
  looseLayer: 1.5,
  cohesion: 6,
  frictionAngle: 34,
  relief: 15,
  cadmium: 0.2,
  bankLength: 120,
  bankHeight: 1.5,
  unstableSlopes: 0,
  x: 0,
  y: 0,
}

/** A scenario of one or more units under a semi-arid climate, with a do-nothing alternative. */
export function scenarioOf(units: readonly Partial<LandUnit>[] = [{}], changes: Partial<Scenario> = {}): Scenario {
  return {
    id: 'test',
    title: { en: 'Test', zh: '测试' },
    years: 5,
    latitude: 45.5,
    speciesPool: 80,
    nitrogenDeposition: 8,
    climate: { ...CLIMATE, interannualSd: 0.05 },
    units: units.map((unit, k) => ({ ...UNIT, id: `unit-${k + 1}`, ...unit })),
    plantingMonths: [],
    alternatives: [{ id: 'do-nothing', title: { en: 'Do nothing', zh: '不治理' }, actions: [] }],
    seed: 7,
    replicates: 3,
    uncertainty: { parameters: 'drawn', sampling: 'latin-hypercube', chance: 'drawn', inner: 1 },
    parameters: {},
    evidence: [],
    provenance: [],
    hash: '0'.repeat(64),
    ...changes,
  }
}

/** Default values of a process's parameters, some of them changed. */
export function paramsOf<P extends Process>(process: P, changes: Partial<ParamValues<P['params']>> = {}): ParamValues<P['params']> {
  return { ...defaults(process.params as P['params']), ...changes }
}

/** Weather of a scenario under default parameters. */
export function forcingOf(scenario: Scenario, replicate = 0, parameters: Partial<ParamValues<typeof weatherParams>> = {}): Forcing {
  return makeForcing(
    compileStation(scenario),
    { ...defaults(weatherParams), ...parameters },
    keyedDraw(scenario.seed, replicate),
    scenario.years,
  ).forcing
}

/** A run of a scenario's site under default parameters; the caller may replace any part. */
export function runOf(
  scenario: Scenario,
  changes: Partial<Run> & { readonly observe?: Observer; readonly before?: readonly Coupling[] } = {},
): Run {
  const site: Site = changes.site ?? compileSite(scenario)
  const state: Columns = allocateColumns(site.columns.n)
  copyInto(state, site.initial)
  return {
    site,
    state,
    processes: PROCESSES.map(process => ({ process, params: defaults(PARAMETERS[process.name] ?? {}) })),
    before: [],
    after: [],
    forcing: forcingOf(scenario),
    draw: keyedDraw(scenario.seed, 0),
    observe: () => undefined,
    ...changes,
  }
}

/** Runs a scenario's site to its end and gives back the columns. */
export function stateAfter(scenario: Scenario, changes: Partial<Run> = {}, block?: number): Columns {
  const run = runOf(scenario, changes)
  simulate(run, 0, scenario.years * 12, block)
  return run.state
}
