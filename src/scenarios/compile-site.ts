import { hash32 } from '../base/hash32.ts'
import { allocateColumns, type Columns } from '../engine/columns.ts'
import { deriveUnit } from '../engine/derive-unit.ts'
import { finesMass } from '../engine/equations/organic-matter.ts'
import { bulkDensity, saturation } from '../engine/equations/soil-hydraulics.ts'
import { rootingDepth } from '../engine/equations/rooting-depth.ts'
import { soilOrganicMatter } from '../engine/processes/soil-organic-matter.ts'
import type { Site } from '../engine/site.ts'
import { changeClimate } from './change-climate.ts'
import type { LandUnit, Scenario } from './scenario.ts'

/** Grass, shrub and tree biomass of the plants that stand at the start, as a share of that of mature plants; assumed. */
const STANDING_MATURITY = 0.8

/**
 * Lays the land units of a scenario out in columns, sorted by (topological rank, id) so that water always flows to later columns
 * and the order of the file does not matter.
 */
export function compileSite(scenario: Scenario): Site {
  const units = inFlowOrder(scenario.units)
  const n = units.length
  const column = (value: (unit: LandUnit) => number): Float64Array => Float64Array.from(units, value)
  const siteArea = units.reduce((sum, unit) => sum + unit.area, 0)
  const annual = annualPrecipitation(scenario)
  const state = allocateColumns(n)
  units.forEach((unit, i) => setInitialState(state, i, unit))

  return {
    ids: units.map(unit => unit.id),
    initial: state,
    columns: {
      n,
      area: column(unit => unit.area),
      key: Uint32Array.from(units, unit => hash32(unit.id)),
      erodes: Uint8Array.from(units, unit => (unit.kind === 'rock' ? 0 : 1)),
      treated: Uint8Array.from(units, unit => (unit.kind === 'rock' || unit.kind === 'source' ? 0 : 1)),
      curveNumber: column(unit => unit.curveNumber),
      subsoilWater: state.plantWater.slice(),
      cohesion: column(unit => unit.cohesion),
      frictionAngle: column(unit => unit.frictionAngle),
      rock: Uint8Array.from(units, unit => (unit.kind === 'rock' ? 1 : 0)),
      settles: Uint8Array.from(units, unit => (unit.kind === 'dump' || unit.kind === 'tailings' ? 1 : 0)),
      downstream: Int32Array.from(units, unit => units.findIndex(other => other.id === unit.flowsTo)),
      bankHeight: column(unit => unit.bankHeight),
      windSpeed: column(() => scenario.climate.windSpeed),
      nitrogenDeposition: column(() => scenario.nitrogenDeposition),
      annualPrecipitation: column(() => annual),
      speciesPool: column(() => scenario.speciesPool),
      siteArea: column(() => siteArea),
      bankLength: column(unit => unit.bankLength),
      relief: column(unit => unit.relief),
    },
  }
}

/** Mean yearly precipitation of a scenario's climate, its change put in [mm/a]. */
function annualPrecipitation(scenario: Scenario): number {
  const climate = changeClimate(scenario.climate)
  if (!climate.daily) return climate.normals.precipitation.reduce((sum, p) => sum + p, 0)
  const { precipitation } = climate.daily
  return precipitation.reduce((sum, p) => sum + p, 0) / (precipitation.length / 365)
}

/** Units before those they flow to; among equals by id. Cycles were refused when the scenario was read. */
function inFlowOrder(units: readonly LandUnit[]): readonly LandUnit[] {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const depth = new Map<string, number>()
  const toOutlet = (unit: LandUnit): number => {
    const known = depth.get(unit.id)
    if (known !== undefined) return known
    const next = unit.flowsTo === undefined ? undefined : byId.get(unit.flowsTo)
    const steps = next ? toOutlet(next) + 1 : 0
    depth.set(unit.id, steps)
    return steps
  }
  return units.toSorted((a, b) => toOutlet(b) - toOutlet(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function setInitialState(state: Columns, i: number, unit: LandUnit): void {
  state.slope[i] = unit.slope
  state.slopeLength[i] = unit.slopeLength
  state.monthsSinceGrading[i] = unit.monthsSinceGrading
  state.looseLayer[i] = unit.looseLayer
  state.soilDepth[i] = unit.soilDepth
  state.sand[i] = unit.sand
  state.clay[i] = unit.clay
  state.gravel[i] = unit.gravel
  state.density[i] = unit.density
  state.ph[i] = unit.ph
  state.equilibriumPh[i] = unit.ph
  state.cadmium[i] = unit.cadmium
  state.slopeParts[i] = 1
  state.strengthLeft[i] = 1
  // Stands every storm until the years before the start have shown what the ground is like.
  state.weakness[i] = 1
  state.dumpAge[i] = Math.max(1, unit.monthsSinceGrading)
  state.soilBearing[i] = unit.soilBearing
  state.grassCover[i] = unit.grassCover
  state.shrubCover[i] = unit.shrubCover
  state.treeCover[i] = unit.treeCover
  state.species[i] = unit.species
  state.connectivity[i] = unit.connectivity
  state.metalResponse[i] = 1
  state.grazing[i] = unit.grazing
  state.practiceTerrace[i] = 1
  state.practiceSurface[i] = 1
  state.emergence[i] = 1
  state.tendingHazard[i] = 1
  state.monthsSinceSowing[i] = 1200

  // Organic matter is given in percent of the fines, whose density depends on it.
  const bulk = bulkDensity(saturation(unit.sand, unit.clay, unit.organicMatter), unit.density)
  state.organicMatter[i] = unit.organicMatter
  state.humus[i] = (unit.organicMatter / 100) * finesMass(unit.soilDepth, bulk, unit.gravel)
  deriveUnit(state, i)

  const params = soilOrganicMatter.params
  state.grassBiomass[i] = STANDING_MATURITY * params.grassBiomass.default * unit.grassCover
  state.shrubBiomass[i] = STANDING_MATURITY * params.shrubBiomass.default * unit.shrubCover
  state.treeBiomass[i] = STANDING_MATURITY * params.treeBiomass.default * unit.treeCover
  // One year's litter lies on the ground.
  state.litter[i] =
    params.grassLitter.default * (state.grassBiomass[i] ?? 0) + params.shrubLitter.default * (state.shrubBiomass[i] ?? 0) + params.treeLitter.default * (state.treeBiomass[i] ?? 0)

  // The ground starts half full of water.
  const roots = rootingDepth(unit.grassCover, unit.shrubCover, unit.treeCover, 0)
  const water = state.plantWater[i] ?? 0
  state.soilWater[i] = 500 * (unit.soilDepth * water + Math.max(0, roots - unit.soilDepth) * water)
}
