import type { Lang } from '../base/text.ts'
import type { Appraisal } from '../compare/appraisal.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { numberFormat } from './number-format.ts'
import { boundPercent } from './bound-percent.ts'
import { methodName } from './method-name.ts'
import type { RANK_MESSAGES } from './rank-messages.ts'
import type { Say } from './say-from.ts'
import { sharePercent } from './share-percent.ts'
import { shortNumber } from './short-number.ts'
import type { WordsTable } from './words-table.ts'

/** The tables of a ranking. */
export interface RankTables {
  readonly gate: WordsTable
  readonly means: WordsTable
  readonly places: WordsTable
  readonly smaa: WordsTable
  readonly robustness: WordsTable
  readonly switches: WordsTable
}

/** Weights narrower than this are an end of the scale, nothing to choose by. */
const LEAST_INTERVAL = 0.005

const bounds = ({ low, high }: { readonly low: number; readonly high: number }): string => ` [${boundPercent(low)}–${boundPercent(high)}]`
const two = (x: number): string => shortNumber(x, 2)

/**
 * The tables of a ranking in words.
 * @param names titles of the ranked alternatives
 */
export function rankTables(appraisal: Appraisal, lang: Lang, say: Say<keyof typeof RANK_MESSAGES>, names: readonly string[]): RankTables {
  return {
    gate: gateTable(appraisal, lang, say),
    means: meansTable(appraisal, lang, say, names),
    places: placesTable(appraisal, say, names),
    smaa: smaaTable(appraisal, lang, say, names),
    robustness: robustnessTable(appraisal, say, names),
    switches: switchTable(appraisal, lang, say, names),
  }
}

function gateTable({ alternatives, limit }: Appraisal, lang: Lang, say: Say<keyof typeof RANK_MESSAGES>): WordsTable {
  return {
    title: say('gateTitle'),
    words: true,
    head: [say('alternative'), say('gateHead', { limit: Number((100 * limit).toPrecision(3)) }), say('interval'), say('verdict')],
    narrow: [say('alternative'), say('gateHeadShort', { limit: Number((100 * limit).toPrecision(3)) }), '95 %', say('verdict')],
    rows: alternatives.map(({ title, gate: { share, interval, byShare, verdict, allowed } }) => [
      title[lang],
      sharePercent(share ?? NaN, allowed),
      `${boundPercent(interval.low, allowed)}–${boundPercent(interval.high, allowed)}`,
      say(byShare === 'fails' ? 'gateFails' : 'gatePasses') + (verdict === 'undecided' ? say('gateUndecided') : ''),
    ]),
  }
}

function meansTable(
  { criteria, means, front, information, year, weightsFrom, methods }: Appraisal,
  lang: Lang,
  say: Say<keyof typeof RANK_MESSAGES>,
  names: readonly string[],
): WordsTable {
  const m = criteria.length
  const formats = criteria.map(({ indicator }, k) =>
    numberFormat(indicator, lang, { among: names.map((_, a) => means.values[a * m + k] ?? null) }),
  )
  const order = methods[0]?.order ?? []
  const unitOf = (k: number): string => (formats[k]?.unit ? ` [${formats[k]?.unit}]` : '')
  return {
    title: say('meansTitle', { futures: information.shared.futures.length, year }),
    narrow: [say('alternative'), ...criteria.map(({ indicator }, k) => indicator + unitOf(k)), say('dominated')],
    head: [say('alternative'), ...criteria.map(({ indicator }, k) => INDICATORS[indicator].label[lang] + unitOf(k)), say('dominated')],
    rows: [
      ...order.map(a => [
        names[a] ?? '',
        ...criteria.map((_, k) => formats[k]?.number(means.values[a * m + k] ?? null) ?? ''),
        betterOnes(front.members[a], names, say),
      ]),
      [say('weightsRow', { from: weightsFrom[lang] }), ...criteria.map(({ weight }) => two(weight)), ''],
    ],
    strong: [0],
  }
}

/** Who is better in every criterion: beyond chance, or in most futures. */
function betterOnes(
  member: Appraisal['front']['members'][number] | undefined,
  names: readonly string[],
  say: Say<keyof typeof RANK_MESSAGES>,
): string {
  if (!member) return ''
  if (member.surelyDominatedBy.length > 0) return member.surelyDominatedBy.map(k => say('surely', { title: names[k] ?? '' })).join('; ')
  return ''
}

function placesTable(appraisal: Appraisal, say: Say<keyof typeof RANK_MESSAGES>, names: readonly string[]): WordsTable {
  const { methods } = appraisal
  const order = methods[0]?.order ?? []
  return {
    title: say('methodsTitle'),
    head: [say('alternative'), ...methods.map(({ method }) => methodName(method, appraisal, say))],
    rows: order.map(a => [names[a] ?? '', ...methods.map(({ ranks }) => String(ranks[a] ?? ''))]),
  }
}

function smaaTable(
  { smaa, methods, criteria }: Appraisal,
  lang: Lang,
  say: Say<keyof typeof RANK_MESSAGES>,
  names: readonly string[],
): WordsTable {
  const n = names.length
  const order = methods[0]?.order ?? []
  const counted = criteria.filter(({ weight }) => weight > 0)
  return {
    title: say('smaaTitle'),
    narrow: [say('alternative'), ...names.map((_, place) => String(place + 1)), say('central'), say('confidence')],
    head: [
      say('alternative'),
      ...names.map((_, place) => say('place', { n: place + 1 })),
      say('centralOf', { list: counted.map(({ indicator }) => INDICATORS[indicator].label[lang]).join(lang === 'zh' ? '、' : ', ') }),
      say('confidence'),
    ],
    rows: order.map(a => {
      const central = smaa.centralWeights[a]
      const sure = smaa.confidenceFactors[a]
      return [
        names[a] ?? '',
        ...names.map((_, place) => sharePercent(smaa.acceptability[a * n + place] ?? NaN)),
        central ? [...central].map(two).join(', ') : say('never'),
        sure === null || sure === undefined ? '' : sharePercent(sure),
      ]
    }),
  }
}

function robustnessTable(
  { robustness, methods, requirements }: Appraisal,
  say: Say<keyof typeof RANK_MESSAGES>,
  names: readonly string[],
): WordsTable {
  const asked = requirements.length > 0
  return {
    title: say('robustTitle'),
    head: [
      say('alternative'),
      // What was asked for first: a narrow terminal leaves out what stands on the right.
      ...(asked ? [say('satisfies')] : []),
      say('best'),
      say('mean'),
      say('q05'),
      say('worstTenth'),
      say('worst'),
      say('regretMean'),
      say('regretMax'),
    ],
    rows: (methods[0]?.order ?? []).flatMap(a =>
      robustness
        .slice(a, a + 1)
        .map(row => [
          names[a] ?? '',
          ...(row.satisfies ? [sharePercent(row.satisfies.share) + bounds(row.satisfies)] : []),
          sharePercent(row.best.share) + bounds(row.best),
          ...[row.mean, row.q05].map(x => shortNumber(x)),
          shortNumber(row.worstTenth) + (row.worstTenthHalfWidth === undefined ? '' : ` ± ${shortNumber(row.worstTenthHalfWidth, 2)}`),
          ...[row.worst, row.regretMean, row.regretMax].map(x => shortNumber(x)),
        ]),
    ),
  }
}

function switchTable(
  { switches, means }: Appraisal,
  lang: Lang,
  say: Say<keyof typeof RANK_MESSAGES>,
  names: readonly string[],
): WordsTable {
  return {
    title: say('switchTitle'),
    head: [say('criterion'), say('present'), ...names],
    narrow: [say('criterion'), say('present'), ...means.alternatives],
    rows: switches.map(({ criterion, weight, first }) => [
      INDICATORS[criterion as IndicatorName].label[lang],
      two(weight),
      ...first.map(interval =>
        interval === null || interval.to - interval.from < LEAST_INTERVAL ? '–' : `${two(interval.from)}–${two(interval.to)}`,
      ),
    ]),
  }
}
