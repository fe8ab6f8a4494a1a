import { mean, futures, spread, type FileName } from '../lab.ts'
import type { Case } from '../case.ts'

const SITES = ['zahanaoer', 'jianshui', 'qianxia-lake'] as const

/** Untouched land must not recover by itself as soon as the simulation starts. */
function firstYear(site: FileName): Case {
  return {
    id: `${site}.first-year`,
    what: 'Change of cover of untouched land in the first year',
    source: 'own rule for site files: below 0.10',
    low: -0.1,
    high: 0.1,
    unit: '1',
    role: 'calibrated',
    how: `${site}, do-nothing, whole site, year 1 less year 0, median`,
    async measure(lab) {
      const run = await lab.file(site)
      const start = futures(run, 'do-nothing', 'coverSite', 0)
      return spread(futures(run, 'do-nothing', 'coverSite', 1).map((cover, r) => cover - start[r]))
    },
  }
}

/** Imported soil in the bill of conventional works. */
function soilShare(site: FileName): Case {
  return {
    id: `${site}.soil-share`,
    what: 'Imported soil in the cost of traditional works',
    source: 'Tang section 2: 40-60 %',
    low: 0.4,
    high: 0.6,
    unit: '1',
    role: 'calibrated',
    how: `${site}, traditional, topsoil-import over the whole bill, means over futures`,
    async measure(lab) {
      const bill = (await lab.file(site)).alternatives.find(({ id }) => id === 'traditional')?.bill ?? []
      const cost = (lines: typeof bill): number => lines.reduce((sum, line) => sum + line.cost, 0)
      return { model: cost(bill.filter(({ measure }) => measure === 'topsoil-import')) / cost(bill) }
    },
  }
}

/** Bank erosion with the programme over bank erosion without, years 2 to 5: reeds need the first year to grow. */
const bank: Case = {
  id: 'qianxia-lake.bank',
  what: 'Bank erosion left by regrading and reeds',
  source: 'Tang section 6: by 65 % (0.35 left); section 4.1: to 65 % (0.65 left)',
  expected: 0.35,
  low: 0.25,
  high: 0.7,
  unit: '1',
  role: 'calibrated',
  how: 'qianxia-lake, programme over do-nothing, bankErosion summed over years 2 to 5, median of the ratio within futures',
  async measure(lab) {
    const run = await lab.file('qianxia-lake')
    const total = (id: string): Float64Array => {
      const years = [2, 3, 4, 5].map(year => futures(run, id, 'bankErosion', year))
      return Float64Array.from({ length: run.replicates }, (_, r) => years.reduce((sum, year) => sum + year[r], 0))
    }
    const without = total('do-nothing')
    return spread(total('programme').map((loss, r) => loss / without[r]))
  },
}

/** Slides on conventional works in a rainy region. */
const damage: Case = {
  id: 'qianxia-lake.damage',
  what: 'Conventional projects damaged by slides within five years, rainy region',
  source: 'Tang section 1: 15-20 %',
  expected: 0.175,
  low: 0.12,
  high: 0.24,
  unit: '1',
  role: 'calibrated',
  how: 'qianxia-lake, traditional, damaged at year 5, share of futures',
  async measure(lab) {
    return { model: mean(futures(await lab.file('qianxia-lake'), 'traditional', 'damaged', 5)) }
  },
}

/** Cases of the three shipped sites that their own evidence tables cannot hold. */
export const SITE_CASES: readonly Case[] = [...SITES.map(firstYear), ...SITES.map(soilShare), bank, damage]
