import { canonicalJson } from './canonical-json.ts'
import type { Context } from './context.ts'
import { deepFreeze } from './deep-freeze.ts'
import { isRecord } from './is-record.ts'
import { readAlternatives } from './read-alternatives.ts'
import { readClimate } from './read-climate.ts'
import { readDecision } from './read-decision.ts'
import { readEvidence } from './read-evidence.ts'
import { readField } from './read-field.ts'
import { readNetwork } from './read-network.ts'
import { readParameters } from './read-parameters.ts'
import { readProvenance } from './read-provenance.ts'
import { readResilience } from './read-resilience.ts'
import type { Tables } from './read-tables.ts'
import { readText } from './read-text.ts'
import { readUncertainty } from './read-uncertainty.ts'
import { readUnits, type DraftUnit } from './read-units.ts'
import { readGroups } from './read-groups.ts'
import type { LandUnit, Scenario } from './scenario.ts'
import { SCENARIO_SHAPE } from './schema.ts'
import { sha256 } from './sha256.ts'
import { shapeFaults } from './shape-faults.ts'
import { SITE_FIELDS } from './site-fields.ts'
import { valueAt } from './value-at.ts'

const DEFAULT_SEED = 42
const DEFAULT_REPLICATES = 200

/**
 * Checks shape and sense of the whole file and makes the scenario. Every part is read as far as it can be, so that a fault in one
 * does not hide faults in another. Undefined when something was reported that leaves a hole.
 */
export function buildScenario(context: Context, tables: Tables): Scenario | undefined {
  const { root, faults } = context
  const checked = SCENARIO_SHAPE.safeParse(root)
  const issues = checked.success ? [] : checked.error.issues
  shapeFaults(issues.filter(({ path }) => !(tables.unitsLost && path[0] === 'site' && path[1] === 'units')), context)

  const { startYear, years } = readHorizon(root['horizon'])
  const units = readUnits(context)
  const groups = readGroups(units, context)
  const alternatives = readAlternatives(units, groups, { years, startYear }, context)
  const climate = readClimate(context, tables.daily)
  const numbers = readSite(context)
  const network = networkOf(units, numbers, context)
  const parameters = readParameters(context)
  const resilience = readResilience(years, parameters, context)
  const uncertainty = readUncertainty(DEFAULT_REPLICATES, context)
  const decision = readDecision({ units, groups, alternatives, years }, context)
  const evidence = readEvidence(alternatives, years, context)
  const climatePreset = valueAt(root, ['site', 'climate', 'preset'])
  const provenance = readProvenance(units, { climate: climatePreset, units: tables.unitPreset }, context)

  if (faults.failed()) return undefined
  if (!checked.success || climate === undefined || years === undefined || numbers === undefined) {
    context.faults.report('R0109', context.places.key([]), {}) // no fault may pass in silence, not even one that nobody thought of
    return undefined
  }
  const { id, title, summary, seed, replicates, site } = checked.data
  const content: Omit<Scenario, 'hash'> = {
    ...headOf(id, title, summary),
    ...(startYear !== undefined && { startYear }),
    years,
    ...numbers,
    climate,
    units: units as readonly LandUnit[], // complete, since nothing was reported
    ...network,
    plantingMonths: [...new Set(site.plantingMonths)].toSorted((a, b) => a - b),
    alternatives,
    seed: seed ?? DEFAULT_SEED,
    replicates: replicates ?? DEFAULT_REPLICATES,
    uncertainty,
    parameters,
    ...(resilience && { resilience }),
    ...(decision && { decision }),
    evidence,
    provenance,
  }
  return deepFreeze({ ...content, hash: sha256(canonicalJson(content)) })
}

function headOf(id: string, title: unknown, summary: unknown): Pick<Scenario, 'id' | 'title' | 'doc'> {
  const doc = readText(summary)
  return { id, title: readText(title) ?? { en: id, zh: id }, ...(doc && { doc }) }
}

/** Numbers of the site outside the climate. Undefined when one that must be there is not. */
function readSite(context: Context): Pick<Scenario, 'latitude' | 'speciesPool' | 'nitrogenDeposition' | 'target'> | undefined {
  const at = (name: keyof typeof SITE_FIELDS): number | undefined => readField(['site', ...SITE_FIELDS[name].path.split('.')], SITE_FIELDS[name], context)
  const latitude = at('latitude')
  const speciesPool = at('speciesPool')
  const nitrogenDeposition = at('nitrogenDeposition')
  const cover = at('targetCover')
  const species = at('targetSpecies')
  if (latitude === undefined || speciesPool === undefined || nitrogenDeposition === undefined) return undefined
  const target = { ...(cover !== undefined && { cover }), ...(species !== undefined && { species }) }
  return { latitude, speciesPool, nitrogenDeposition, ...(Object.keys(target).length > 0 && { target }) }
}

function readHorizon(raw: unknown): { startYear: number | undefined; years: number | undefined } {
  const { start, years }: Record<string, unknown> = isRecord(raw) ? raw : {}
  // another month than January is reported; its year still tells calendar dates apart
  const match = /^(\d{4})(?:-\d\d)?$/.exec(typeof start === 'number' || typeof start === 'string' ? String(start) : '')
  return {
    startYear: match === null ? undefined : Number(match[1]),
    years: typeof years === 'number' && Number.isInteger(years) && years >= 1 && years <= 50 ? years : undefined,
  }
}

/** The network, where the file has one. */
function networkOf(units: readonly DraftUnit[], numbers: Pick<Scenario, 'speciesPool'> | undefined, context: Context): Pick<Scenario, 'network'> {
  const network = readNetwork(units, numbers?.speciesPool, context)
  return network ? { network } : {}
}
