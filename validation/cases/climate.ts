import { YEAR_DAYS } from '../../src/base/calendar.ts'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import { defaults } from '../../src/base/param-spec.ts'
import { makeDaily } from '../../src/engine/weather/make-daily.ts'
import { makeForcing } from '../../src/engine/weather/make-forcing.ts'
import { returnDepth } from '../../src/engine/weather/return-depth.ts'
import { weatherParams } from '../../src/engine/weather/weather-params.ts'
import { compileStation } from '../../src/scenarios/compile-station.ts'
import type { Case } from '../case.ts'
import { mean, spread, type FileName, type Lab } from '../lab.ts'

const YEARS = 500
const PARAMS = defaults(weatherParams)

/** Annual sums of a monthly series. */
function annual(monthly: Float64Array): Float64Array {
  return Float64Array.from({ length: monthly.length / 12 }, (_, y) => monthly.slice(12 * y, 12 * y + 12).reduce((sum, x) => sum + x, 0))
}

async function forcing(lab: Lab, site: FileName): Promise<ReturnType<typeof makeForcing>['forcing']> {
  return makeForcing(compileStation(await lab.scenario(site)), PARAMS, keyedDraw(42, 0), YEARS).forcing
}

const HOW = `weather of ${YEARS} generated years, default parameters`

function erosivity(site: FileName, low: number, high: number): Case {
  return {
    id: `${site}.erosivity`,
    what: 'Rainfall erosivity of a year',
    source: 'plausible band for the region, assumed; 16 Chinese stations range from 782 to 8259 (Xie et al. 2016)',
    low,
    high,
    unit: 'MJ mm/(ha h a)',
    role: 'calibrated',
    how: `${site}, ${HOW}, mean`,
    measure: async lab => ({ model: mean(annual((await forcing(lab, site)).erosivity)) }),
  }
}

function variation(site: FileName, expected: number): Case {
  return {
    id: `${site}.rain-variation`,
    what: 'Coefficient of variation of annual rain',
    source: 'target assumed for the climate',
    expected,
    low: expected - 0.03,
    high: expected + 0.03,
    unit: '1',
    role: 'calibrated',
    how: `${site}, ${HOW}`,
    async measure(lab) {
      const rain = annual((await forcing(lab, site)).precipitation)
      const middle = mean(rain)
      return { model: Math.sqrt(mean(rain.map(x => (x - middle) * (x - middle)))) / middle }
    },
  }
}

/** Longest run of days above freezing in each year. */
function frostFree({ mean: middle, range }: { readonly mean: Float64Array; readonly range: Float64Array }): Float64Array {
  return Float64Array.from({ length: middle.length / YEAR_DAYS }, (_, year) => {
    let run = 0
    let longest = 0
    for (let day = year * YEAR_DAYS; day < (year + 1) * YEAR_DAYS; day++) {
      run = middle[day] - range[day] / 2 > 0 ? run + 1 : 0
      longest = Math.max(longest, run)
    }
    return longest
  })
}

const frost: Case = {
  id: 'zahanaoer.frost-free',
  what: 'Frost-free days in a row',
  source: 'Tang section 4.1: about 90',
  expected: 90,
  low: 75,
  high: 115,
  unit: 'd',
  role: 'input',
  how: `zahanaoer, ${HOW}, median`,
  measure: async lab => spread(frostFree(makeDaily(compileStation(await lab.scenario('zahanaoer')), PARAMS, keyedDraw(42, 0), YEARS))),
}

function rarestDay(site: FileName, band?: readonly [number, number]): Case {
  return {
    id: `${site}.rarest-day`,
    what: 'Daily rain of a return period of 50 years',
    source: band ? 'typhoon days of 200-300 mm, recalled, not checked' : 'none',
    ...(band && { low: band[0], high: band[1] }),
    unit: 'mm',
    role: 'reported-only',
    how: `${site}, tail of the generator, default parameters`,
    measure: async lab => ({ model: returnDepth(compileStation(await lab.scenario(site)), PARAMS, 50) }),
  }
}

/** Cases of the weather generator. */
export const CLIMATE_CASES: readonly Case[] = [
  erosivity('zahanaoer', 600, 1500),
  erosivity('jianshui', 1800, 4500),
  erosivity('qianxia-lake', 4500, 9000),
  variation('zahanaoer', 0.22),
  variation('jianshui', 0.15),
  variation('qianxia-lake', 0.15),
  frost,
  rarestDay('zahanaoer'),
  rarestDay('jianshui'),
  rarestDay('qianxia-lake', [200, 300]),
]
