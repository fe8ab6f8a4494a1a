import type { Appraisal } from '../compare/appraisal.ts'
import { valueOf } from '../decide/rank/value-of.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { agreementMatrix } from './charts/agreement-matrix.ts'
import { PALETTE } from './charts/palette.ts'
import { parallelCoordinates } from './charts/parallel-coordinates.ts'
import { rankAcceptability } from './charts/rank-acceptability.ts'
import { regretBars } from './charts/regret-bars.ts'
import { weightSwitch } from './charts/weight-switch.ts'
import type { Markup } from './html.ts'
import { methodName } from './method-name.ts'
import { numberFormat } from './number-format.ts'
import type { RankView } from './rank-view.ts'
import { shortNumber } from './short-number.ts'

/** The charts of a ranking. */
export interface RankCharts {
  readonly parallel: Markup
  readonly acceptability: Markup
  readonly switches: Markup
  readonly regret: Markup
  readonly agreement: Markup
}

const PAINTS = [PALETTE.blue, PALETTE.orange, PALETTE.green, PALETTE.purple, PALETTE.vermillion, PALETTE.sky, PALETTE.grey]

/** Draws a ranking: alternatives over the criteria, their places over all weightings, who leads at which weight, what each gives away, and how far the methods agree. */
export function rankCharts(appraisal: Appraisal, { lang, say }: RankView): RankCharts {
  const { ranked, alternatives, means, smaa, switches, methods } = appraisal
  const names = ranked.map(a => alternatives[a]?.title[lang] ?? '')
  const paint = (k: number): (typeof PAINTS)[number] => PAINTS[k % PAINTS.length] ?? PALETTE.grey
  const m = means.criteria.length
  const order = methods[0]?.order ?? []
  return {
    parallel: parallelCoordinates(
      means.criteria.map(({ id, anchors }) => {
        const { worst, best } = anchors ?? { worst: 0, best: 0 }
        const format = numberFormat(id as IndicatorName, lang, { among: [worst, best] })
        return { name: INDICATORS[id as IndicatorName].label[lang], worst: format.value(worst), best: format.value(best) }
      }),
      names.map((name, a) => ({
        name,
        colour: paint(a).fill,
        strong: a === order[0],
        shares: means.criteria.map(({ anchors }, k) =>
          anchors ? valueOf(means.values[a * m + k] ?? NaN, anchors.worst, anchors.best, { shape: 'linear' }, true) : NaN,
        ),
      })),
      say('meansTitle', { futures: appraisal.information.shared.futures.length, year: appraisal.year }),
    ),
    acceptability: rankAcceptability(
      order.map(a => ({ name: names[a] ?? '', shares: [...smaa.acceptability.subarray(a * names.length, (a + 1) * names.length)] })),
      place => say('place', { n: place + 1 }),
      say('smaaTitle'),
    ),
    switches: weightSwitch(
      switches.map(({ criterion, weight, first }) => ({
        name: INDICATORS[criterion as IndicatorName].label[lang],
        weight,
        parts: first.flatMap((interval, a) =>
          interval && interval.to > interval.from ? [{ ...interval, name: names[a] ?? '', colour: paint(a).fill, ink: paint(a).ink }] : [],
        ),
      })),
      say('switchTitle'),
    ),
    regret: regretOf(appraisal, say, names),
    agreement: agreementMatrix({
      methods: appraisal.agreement.methods.map(method => methodName(method, appraisal, say)),
      values: appraisal.agreement.tau,
      number: x => shortNumber(x, 2),
      summary: say('agreementTitle'),
    }),
  }
}

function regretOf({ robustness, methods }: Appraisal, say: RankView['say'], names: readonly string[]): Markup {
  const order = methods[0]?.order ?? []
  const rows = order.map((a, place) => {
    const { regretMean: middle = NaN, regretHigh: high = NaN, regretMax: largest = NaN } = robustness[a] ?? {}
    return { name: names[a] ?? '', middle, high, largest, strong: place === 0 }
  })
  return regretBars(rows, {
    middle: say('regretMean'),
    high: say('regretHigh'),
    largest: say('regretMax'),
    axis: say('regretAxis'),
    number: x => shortNumber(x, 2),
    summary: say('regretTitle'),
  })
}
