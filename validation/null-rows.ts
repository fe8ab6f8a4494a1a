import { nullModel, type NullPrediction, type SurveyPoint } from '../src/compare/null-model.ts'
import { inyoForesight } from './cases/inyo.ts'
import type { Foresight } from './cases/inyo.ts'
import { futures, spread, type FileName, type Lab } from './lab.ts'

/** Mean absolute errors of the model and of the null models on the same numbers. */
export interface NullRow {
  readonly what: string
  /** How many numbers are foretold. */ readonly numbers: number
  readonly unit: string
  readonly model: number
  /** The value before the works, or of the other method: nothing changes. */ readonly persistence: number
  /** Absent where the curve is drawn through the very number to be foretold. */ readonly straight?: number
  readonly logistic?: number
}

/** Cases of which only a before and an after are published: the curves have nothing to foretell. */
const PAIRS = [
  {
    what: 'Zahanaoer, cover at year 6 (calibrated)',
    file: 'zahanaoer',
    indicator: 'cover',
    id: 'programme',
    year: 6,
    before: 0.15,
    after: 0.68,
  },
  {
    what: 'Zahanaoer, species at year 6 (calibrated)',
    file: 'zahanaoer',
    indicator: 'species',
    id: 'programme',
    year: 6,
    before: 14,
    after: 47,
  },
  {
    what: 'Jianshui, cover over traditional, year 4 (calibrated)',
    file: 'jianshui',
    indicator: 'cover',
    id: 'programme',
    over: 'traditional',
    year: 4,
    before: 1,
    after: 1.37,
  },
  {
    what: 'Longnan, erosion left by walls (held-out)',
    file: 'longnan',
    indicator: 'erosion',
    id: 'walls',
    over: 'do-nothing',
    year: 3,
    before: 1,
    after: 0.2459,
  },
] as const satisfies readonly { what: string; file: FileName; [key: string]: unknown }[]

/** The table of null models. */
export async function nullRows(lab: Lab): Promise<readonly NullRow[]> {
  const pairs = await Promise.all(
    PAIRS.map(async pair => {
      const run = await lab.file(pair.file)
      const own = futures(run, pair.id, pair.indicator, pair.year)
      const other = 'over' in pair ? futures(run, pair.over, pair.indicator, pair.year) : undefined
      const { model } = spread(other ? own.map((x, r) => x / other[r]) : own)
      return {
        what: pair.what,
        numbers: 1,
        unit: pair.indicator === 'species' ? 'count' : '1',
        model: Math.abs(model - pair.after),
        persistence: Math.abs(pair.before - pair.after),
      }
    }),
  )
  const inyo = await Promise.all((['planting', 'do-nothing'] as const).map(id => inyoRows(lab, id)))
  return [...pairs, ...inyo.flat()]
}

/** All surveys after the first, and those between the first and the last, where the curves have something to foretell. */
async function inyoRows(lab: Lab, id: string): Promise<readonly NullRow[]> {
  const later = await inyoForesight(lab, id)
  if (later.length === 0) return []
  const between = later.filter(({ parcel, survey }) => survey !== parcel.surveys[parcel.surveys.length - 1])
  const common = { unit: 'cover, 1' }
  return [
    {
      ...common,
      what: `Inyo parcels, every survey after the first (${id})`,
      numbers: later.length,
      model: meanOf(later, entry => Math.abs(entry.model - entry.survey.cover)),
      persistence: errorOf(later, 'persistence'),
    },
    {
      ...common,
      what: `Inyo parcels, surveys between first and last (${id}; the curves see the last)`,
      numbers: between.length,
      model: meanOf(between, entry => Math.abs(entry.model - entry.survey.cover)),
      persistence: errorOf(between, 'persistence'),
      straight: errorOf(between, 'straight'),
      logistic: errorOf(between, 'logistic'),
    },
  ]
}

function errorOf(entries: readonly Foresight[], kind: keyof NullPrediction): number {
  return meanOf(entries, ({ parcel: { surveys }, survey }) => {
    const [first, last] = [surveys[0], surveys[surveys.length - 1]].map(({ year, cover }): SurveyPoint => ({ time: year, value: cover }))
    return Math.abs(nullModel(first, last, survey.year, 1)[kind] - survey.cover)
  })
}

function meanOf(entries: readonly Foresight[], of: (entry: Foresight) => number): number {
  return entries.reduce((sum, entry) => sum + of(entry), 0) / entries.length
}
