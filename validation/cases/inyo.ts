import type { Comparison } from '../../src/compare/comparison.ts'
import { quantile } from '../../src/base/quantile.ts'
import type { Case, Measured } from '../case.ts'
import { inyoParcels, type Parcel, type ParcelSurvey } from '../inyo-parcels.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'
import { futures, mean, spread, type Lab } from '../lab.ts'
import { actionsOf, alternative, withAlternatives } from '../variants.ts'

/** Futures of each of the nine parcels. */
const REPLICATES = 100
/** Share of the cover that is grass, as in the scenario. */
const GRASS = 1 / 3

/** A run of the scenario from a parcel's own first survey; each parcel apart, so that each has its futures. */
function parcelRun(lab: Lab, { id, surveys: [first] }: Parcel): Promise<Comparison> {
  const make = async (): Promise<Scenario> => {
    const scenario = await lab.scenario('inyo')
    const cover = first?.cover ?? 0
    const grassCover = GRASS * cover
    // Groups overlap at random, so the shrubs must cover a little more than the rest.
    const shrubCover = (cover - grassCover) / (1 - grassCover)
    const units = scenario.units.map(unit => ({ ...unit, grassCover, shrubCover, species: first?.species ?? unit.species }))
    return { ...withAlternatives(scenario, [alternative('planting', actionsOf(scenario, 'planting'))]), units }
  }
  return lab.variant(`inyo ${id}`, make, REPLICATES)
}

const last = ({ surveys }: Parcel): ParcelSurvey => surveys[surveys.length - 1]
const yearsOf = (parcel: Parcel, survey: ParcelSurvey): number => survey.year - parcel.surveys[0].year

/** Something of every parcel and future at the parcel's last survey, in one heap. */
async function pooled(
  lab: Lab,
  id: string,
  of: (cover: number, start: number, parcel: Parcel) => number,
): Promise<Float64Array | undefined> {
  const parcels = inyoParcels()
  if (!parcels) return undefined
  const heaps = await Promise.all(
    parcels.map(async parcel => {
      const run = await parcelRun(lab, parcel)
      const start = futures(run, id, 'cover', 0)
      return Array.from(futures(run, id, 'cover', yearsOf(parcel, last(parcel))), (cover, r) => of(cover, start[r], parcel))
    }),
  )
  return Float64Array.from(heaps.flat())
}

const attainment = (cover: number, _start: number, { target }: Parcel): number => cover / target
const trend = (cover: number, start: number, parcel: Parcel): number => (100 * (cover - start)) / yearsOf(parcel, last(parcel))
const below =
  (level: number) =>
  (...args: Parameters<typeof attainment>): number =>
    attainment(...args) < level ? 1 : 0

async function share(lab: Lab, id: string, of: (cover: number, start: number, parcel: Parcel) => number): Promise<Measured | undefined> {
  const values = await pooled(lab, id, of)
  return values && { model: mean(values) }
}

async function middle(lab: Lab, id: string, of: (cover: number, start: number, parcel: Parcel) => number): Promise<Measured | undefined> {
  const values = await pooled(lab, id, of)
  return values && spread(values)
}

const SOURCE = 'County of Inyo, revegetation parcels 1999-2012, nine parcels at their last survey'
const how = (id: string, what: string): string =>
  `inyo, ${id}, from each parcel's first survey to its last, ${what} over parcels and futures`

/** The same four questions for what may have been done on the parcels. Bands: what nine parcels allow at 90 %. */
const both: readonly Case[] = (['planting', 'do-nothing'] as const).flatMap(id => {
  const role = id === 'planting' ? ('held-out' as const) : ('reported-only' as const)
  const common = { role, source: SOURCE }
  return [
    {
      ...common,
      id: `inyo.failing.${id}`,
      what: `Parcels below half of their target (${id})`,
      expected: 4 / 9,
      low: 0.17,
      high: 0.75,
      unit: '1',
      how: how(id, 'share'),
      measure: (lab: Lab) => share(lab, id, below(0.5)),
    },
    {
      ...common,
      id: `inyo.reached.${id}`,
      what: `Parcels whose mean cover reaches the target (${id})`,
      expected: 3 / 9,
      low: 0.1,
      high: 0.66,
      unit: '1',
      how: how(id, 'share'),
      async measure(lab: Lab) {
        const short = await share(lab, id, below(1))
        return short && { model: 1 - short.model }
      },
    },
    {
      ...common,
      id: `inyo.attainment.${id}`,
      what: `Cover over target (${id})`,
      expected: 0.53,
      low: 0.17,
      high: 1.08,
      unit: '1',
      how: how(id, 'median'),
      measure: (lab: Lab) => middle(lab, id, attainment),
    },
    {
      ...common,
      id: `inyo.trend.${id}`,
      what: `Change of cover a year (${id})`,
      expected: 0.48,
      low: 0.05,
      high: 2.32,
      unit: 'percentage points',
      how: how(id, 'median'),
      measure: (lab: Lab) => middle(lab, id, trend),
    },
  ]
})

/** The made-up middle parcel, for where the monitoring data are not at hand. */
const typical: Case = {
  id: 'inyo.typical',
  what: 'A typical parcel is below half of its target after 13 years (planting)',
  expected: 4 / 9,
  unit: '1',
  role: 'reported-only',
  source: SOURCE,
  how: 'inyo, planting, cover of year 13 below half of 15 %, share of futures',
  async measure(lab) {
    const run = await lab.variant('inyo', () => lab.scenario('inyo'))
    return { model: mean(futures(run, 'planting', 'cover', 13).map(cover => (cover < 0.5 * 0.15 ? 1 : 0))) }
  },
}

/** Cases of the parcels of Inyo. */
export const INYO_CASES: readonly Case[] = [...both, typical]

/** A survey after a parcel's first, what the model foresaw (median), and what came. */
export interface Foresight {
  readonly parcel: Parcel
  readonly survey: ParcelSurvey
  readonly model: number
}

/** All later surveys of the parcels; empty without the data. */
export async function inyoForesight(lab: Lab, id: string): Promise<readonly Foresight[]> {
  const all = await Promise.all(
    (inyoParcels() ?? []).map(async parcel => {
      const run = await parcelRun(lab, parcel)
      return parcel.surveys.slice(1).map(survey => ({
        parcel,
        survey,
        model: quantile(futures(run, id, 'cover', yearsOf(parcel, survey)).toSorted(), 0.5),
      }))
    }),
  )
  return all.flat()
}
