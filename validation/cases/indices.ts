import { worksParams } from '../../src/engine/works-params.ts'
import type { Case, Measured } from '../case.ts'
import { futures, spread, type FileName } from '../lab.ts'

/** Nothing where the scenario does not ask for the index. */
function known(measured: Measured): Measured | undefined {
  return Number.isNaN(measured.model) ? undefined : measured
}

/** R of do-nothing, cheaper, traditional and programme in the prototype of these equations, each at its site's last year. */
const PROTOTYPE = {
  zahanaoer: { year: 6, 'do-nothing': 0.39, cheaper: 0.57, traditional: 0.56, programme: 0.66 },
  jianshui: { year: 4, 'do-nothing': 0.46, cheaper: 0.55, traditional: 0.62, programme: 0.7 },
  'qianxia-lake': { year: 5, 'do-nothing': 0.54, cheaper: 0.56, traditional: 0.77, programme: 0.78 },
} as const

const resilience: readonly Case[] = (['zahanaoer', 'jianshui', 'qianxia-lake'] as const).map((site: keyof typeof PROTOTYPE) => {
  const { year, ...prototype } = PROTOTYPE[site]
  return {
    id: `${site}.resilience`,
    what: 'Resilience index R of the programme',
    source: 'no R is published anywhere; prototype of the same definitions, give or take 0.1',
    expected: prototype.programme,
    low: prototype.programme - 0.1,
    high: prototype.programme + 0.1,
    unit: '1',
    role: 'reported-only',
    how: `${site}, programme, resilience, year ${year}, median`,
    async measure(lab) {
      const run = await lab.file(site)
      const own = known(spread(futures(run, 'programme', 'resilience', year)))
      if (!own) return undefined
      const others = Object.entries(prototype).flatMap(([id, before]) =>
        id === 'programme'
          ? []
          : [`${id} ${spread(futures(run, id, 'resilience', year)).model.toFixed(2)} (prototype ${before.toFixed(2)})`],
      )
      return { ...own, note: others.join(', ') }
    },
  }
})

const ratio = (
  site: FileName,
  what: string,
  expected: number,
  source: string,
  indicator: 'serviceValue' | 'connectivity' | 'probabilityOfConnectivity',
  year: number,
): Case => ({
  id: `${site}.${indicator}`,
  what,
  source,
  expected,
  unit: '1',
  role: 'reported-only',
  how: `${site}, programme, ${indicator}, year ${year} over do-nothing, less 1, median`,
  async measure(lab) {
    const run = await lab.file(site)
    const without = futures(run, 'do-nothing', indicator, year)
    return known(spread(futures(run, 'programme', indicator, year).map((value, r) => value / without[r] - 1)))
  },
})

const services = ratio(
  'zahanaoer',
  'Gain of the value of ecosystem services',
  0.62,
  'Tang section 4.2: +62 % in a case without a name; the start decides, so it is no target',
  'serviceValue',
  6,
)
const NO_INDEX = 'Tang section 5.1: +55 % of an index without definition, site or start; it is no target'
const connectivity = (['zahanaoer', 'jianshui'] as const).flatMap(site =>
  (['connectivity', 'probabilityOfConnectivity'] as const).map(index =>
    ratio(
      site,
      index === 'connectivity' ? 'Gain of equivalent connected area' : 'Gain of PC',
      0.55,
      NO_INDEX,
      index,
      site === 'jianshui' ? 4 : 6,
    ),
  ),
)

const survey: Case = {
  id: 'survey.error',
  what: 'Error of earthwork quantities with a real-scene model',
  source: 'Tang section 4.2: below 5 %',
  expected: 0.05,
  low: 0,
  high: 0.05,
  unit: '1',
  role: 'input',
  how: 'parameter works.surveyedEarthworkError, default',
  measure: () => Promise.resolve({ model: worksParams.surveyedEarthworkError.default }),
}

/** Indices whose published values name no definition or no site, and what the paper puts in. */
export const INDEX_CASES: readonly Case[] = [...resilience, services, ...connectivity, survey]
