import type { Comparison } from '../../src/compare/comparison.ts'
import type { Case } from '../case.ts'
import { futures, mean, spread, type Lab } from '../lab.ts'
import { action, actionsOf, alternative, treated, withAlternatives } from '../variants.ts'

/** June of year 1, inside the planting window of Zahanaoer. */
const JUNE = 5

/** Stock of two kinds, inoculated or not, planted on the untreated spoil of Zahanaoer. */
function stock(lab: Lab): Promise<Comparison> {
  return lab.variant('stock', async () => {
    const site = await lab.scenario('zahanaoer')
    const units = treated(site)
    const mesic = action('tree-planting', units, JUNE, { density: 400, droughtThreshold: 0.6 })
    const xeric = action('shrub-planting', units, JUNE, { density: 2500, droughtThreshold: 0.2 })
    const pgpr = action('pgpr', units, JUNE)
    return {
      ...withAlternatives(site, [alternative('mesic', [mesic]), alternative('mesic-pgpr', [mesic, pgpr]), alternative('xeric', [xeric])]),
      years: 4,
    }
  })
}

/** Survival 36 months after planting in June: the geometric mean of 30 and 42 months, the two year ends around it. */
async function at36Months(lab: Lab, id: string): Promise<Float64Array> {
  const run = await stock(lab)
  const later = futures(run, id, 'plantSurvival', 4)
  return futures(run, id, 'plantSurvival', 3).map((share, r) => Math.sqrt(share * later[r]))
}

const STOCK = 'Zahanaoer, untreated spoil, planted in June of year 1; geometric mean of 30 and 42 months, median'

const survival: readonly Case[] = [
  {
    id: 'stock.mesic',
    what: 'Survival of mesic stock after 36 months',
    source: 'Tang section 1: below 35 % in fragile areas',
    expected: 0.35,
    low: 0.25,
    high: 0.4,
    unit: '1',
    role: 'calibrated',
    how: STOCK,
    measure: async lab => spread(await at36Months(lab, 'mesic')),
  },
  {
    id: 'stock.pgpr',
    what: 'Survival with rhizobacteria over survival without',
    source: 'Tang section 4.2: +50 % in arid areas, read as relative',
    expected: 1.5,
    low: 1.3,
    high: 1.7,
    unit: '1',
    role: 'input',
    how: `${STOCK} of the ratio, mesic stock`,
    async measure(lab) {
      const without = await at36Months(lab, 'mesic')
      return spread((await at36Months(lab, 'mesic-pgpr')).map((share, r) => share / without[r]))
    },
  },
  {
    id: 'stock.xeric',
    what: 'Survival of xeric stock after 36 months',
    source: 'none published; must be above mesic stock',
    unit: '1',
    role: 'reported-only',
    how: STOCK,
    measure: async lab => spread(await at36Months(lab, 'xeric')),
  },
]

/** April of year 1, when the last of the traditional works start. */
const LAST_WORKS = 3

/** The traditional works of Qianxia Lake with one part more or less. */
function works(lab: Lab): Promise<Comparison> {
  return lab.variant('works', async () => {
    const site = await lab.scenario('qianxia-lake')
    const usual = actionsOf(site, 'traditional')
    const watch = action('monitoring', [], 0)
    const keep = action('repair', treated(site), LAST_WORKS)
    const steep = site.units.filter(unit => unit.kind !== 'bank' && unit.slope > 25).map(({ id }) => id)
    return withAlternatives(site, [
      alternative('usual', usual),
      alternative(
        'undrained',
        usual.filter(({ measure }) => measure !== 'drainage'),
      ),
      alternative('watched', [watch, ...usual]),
      alternative('kept', [...usual, keep]),
      alternative('kept-watched', [watch, ...usual, keep]),
      alternative('regraded', [action('regrade', steep, 0, { slope: 24 }), ...usual]),
    ])
  })
}

const slides = async (lab: Lab, id: string): Promise<number> => mean(futures(await works(lab), id, 'damaged', 5))

const safety: readonly Case[] = [
  {
    id: 'works.drains',
    what: 'Damaged projects without drains less damaged projects with drains',
    source: 'own rule: drains must help (a saturated slope is weaker)',
    low: 0.005, // one future in 200
    high: 1,
    unit: '1',
    role: 'reported-only',
    how: 'qianxia-lake, traditional works without and with their drains, damaged at year 5, difference of shares',
    async measure(lab) {
      return { model: (await slides(lab, 'undrained')) - (await slides(lab, 'usual')) }
    },
  },
  {
    id: 'works.monitoring',
    what: 'Damaged projects with monitoring less damaged projects without',
    source: 'own rule: watching stops no slide, it only lessens the loss',
    expected: 0,
    low: -0.005,
    high: 0.005,
    unit: '1',
    role: 'reported-only',
    how: 'qianxia-lake, traditional works with and without monitoring, damaged at year 5, difference of shares',
    async measure(lab) {
      const warned = mean(futures(await works(lab), 'watched', 'warnedSlides', 5))
      return {
        model: (await slides(lab, 'watched')) - (await slides(lab, 'usual')),
        note: `${warned.toFixed(3)} slides a future announced in time`,
      }
    },
  },
  {
    id: 'works.repair',
    what: 'Cost of repair with monitoring over cost of repair without',
    source: 'own rule: a warning in time must save part of the works',
    low: 0,
    high: 0.999,
    unit: '1',
    role: 'reported-only',
    how: 'qianxia-lake, traditional works with repair, with and without monitoring, repair in the bill, means over futures',
    async measure(lab) {
      const { alternatives } = await works(lab)
      const repair = (id: string): number => {
        const bill = alternatives.find(candidate => candidate.id === id)?.bill ?? []
        return bill.reduce((sum, line) => sum + (line.measure === 'repair' ? line.cost : 0), 0)
      }
      return { model: repair('kept-watched') / repair('kept') }
    },
  },
  {
    id: 'works.regraded',
    what: 'Damaged projects when steep ground is first laid back to 24 degrees',
    source: 'none published: regrading should do nearly all',
    unit: '1',
    role: 'reported-only',
    how: 'qianxia-lake, traditional works after regrading of all ground above 25 degrees, damaged at year 5, share of futures',
    measure: async lab => ({ model: await slides(lab, 'regraded') }),
  },
]

/** Bare mined slopes of 25, 30 and 35 degrees under the climate of the Longnan case. */
const gansu: Case = {
  id: 'gansu.bare',
  what: 'Erosion of bare mined slopes of 25 to 35 degrees',
  source: 'Tang section 1: 3800-6100 t/(km2 a) in mining areas of Gansu, within a factor of two',
  low: 1900,
  high: 12200,
  unit: 't/(km2 a)',
  role: 'reported-only',
  how: 'longnan with three slopes of 25, 30 and 35 degrees and 5 % cover, do-nothing, year 1, mean of the slopes, median',
  async measure(lab) {
    const run = await lab.variant('gansu', async () => {
      const site = await lab.scenario('longnan')
      const bare = { grassCover: 0.04, shrubCover: 0.01, treeCover: 0 }
      const units = site.units.flatMap(unit => [25, 30, 35].map(slope => ({ ...unit, ...bare, id: `slope-${slope}`, slope })))
      return { ...withAlternatives(site, []), units, years: 1 }
    })
    return spread(futures(run, 'do-nothing', 'erosion', 1))
  },
}

/** Eco-concrete alone on the tailings of Qianxia Lake. */
const cadmium: Case = {
  id: 'cadmium.eco-concrete',
  what: 'Available cadmium under eco-concrete on 56 % of the ground over untreated',
  source: 'Tang section 4.2: 85 % fixed; soil cadmium down by 48 %',
  expected: 0.52,
  low: 0.5,
  high: 0.55,
  unit: '1',
  role: 'input',
  how: 'qianxia-lake, all but the tailings pad taken as source land, eco-concrete on 56 %, cadmiumAvailable at year 1 over do-nothing, median',
  async measure(lab) {
    const run = await lab.variant('pad', async () => {
      const site = await lab.scenario('qianxia-lake')
      // Source land does not count as treated, so the pad alone is seen.
      const units = site.units.map(unit => (unit.id === 'tailings-pad' ? unit : { ...unit, kind: 'source' as const }))
      const concrete = action('eco-concrete', ['tailings-pad'], 2, { coverage: 0.56, fixation: 0.85 })
      return { ...withAlternatives(site, [alternative('concrete', [concrete])]), units, years: 1 }
    })
    const without = futures(run, 'do-nothing', 'cadmiumAvailable', 1)
    return spread(futures(run, 'concrete', 'cadmiumAvailable', 1).map((content, r) => content / without[r]))
  },
}

const LONG = 30

/** Sown and planted dumps of Zahanaoer over thirty years; fewer futures, for time. */
function longRun(lab: Lab): Promise<Comparison> {
  return lab.variant(
    'long',
    async () => {
      const site = await lab.scenario('zahanaoer')
      return { ...withAlternatives(site, [alternative('programme', actionsOf(site, 'programme'))]), years: LONG }
    },
    60,
  )
}

const ageing: readonly Case[] = [
  {
    id: 'ageing.peak',
    what: 'Futures whose cover peaks before year 15 in a run of thirty years at 380 mm',
    source: 'own rule after Yang et al. 2015: dense sown grass on dry land must be able to decline; more than half',
    low: 0.5,
    high: 1,
    unit: '1',
    role: 'reported-only',
    how: 'zahanaoer, programme over 30 years, 60 futures, year of the highest cover below 15, share of futures',
    async measure(lab) {
      const run = await longRun(lab)
      const years = Array.from({ length: LONG + 1 }, (_, year) => futures(run, 'programme', 'cover', year))
      const peaks = Float64Array.from({ length: run.replicates }, (_, r) =>
        years.reduce((best, cover, year) => (cover[r] > years[best][r] ? year : best), 0),
      )
      const { model, q05, q95 } = spread(peaks)
      return {
        model: mean(peaks.map(year => (year < 15 ? 1 : 0))),
        note: `year of the peak ${model} (${q05?.toFixed(0)}-${q95?.toFixed(0)})`,
      }
    },
  },
  {
    id: 'ageing.decline',
    what: 'Cover 20 years after sowing over cover after 10',
    source: 'Yang et al. 2015, abandoned loess mine: biomass 46 % lower at 20 than at 10 years; biomass is not cover',
    expected: 0.54,
    unit: '1',
    role: 'reported-only',
    how: 'zahanaoer, programme over 30 years, 60 futures, year 20 over year 10, median',
    async measure(lab) {
      const run = await longRun(lab)
      const ten = futures(run, 'programme', 'cover', 10)
      return spread(futures(run, 'programme', 'cover', 20).map((cover, r) => cover / ten[r]))
    },
  },
]

/** Cases that need a scenario made from a shipped one. */
export const VARIANT_CASES: readonly Case[] = [...survival, ...safety, gansu, cadmium, ...ageing]
