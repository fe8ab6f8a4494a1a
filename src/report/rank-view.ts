import type { Lang } from '../base/text.ts'
import type { Appraisal } from '../compare/appraisal.ts'
import { gateSettings } from '../compare/gate-settings.ts'
import { parameterSpec } from '../engine/parameters.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { numberFormat } from './number-format.ts'
import { methodName } from './method-name.ts'
import { rankAnswer } from './rank-answer.ts'
import { rankTables, type RankTables } from './rank-tables.ts'
import type { RankWords } from './rank-words.ts'
import { boundPercent } from './bound-percent.ts'
import { groupDigits } from './group-digits.ts'
import { limitPercent } from './limit-percent.ts'
import { sharePercent } from './share-percent.ts'
import { RANK_MESSAGES } from './rank-messages.ts'
import { sayFrom, type Say } from './say-from.ts'
import { shortNumber } from './short-number.ts'

/** A ranking in words and tables of one language, which terminal and page only lay out. */
export interface RankView extends RankTables {
  readonly lang: Lang
  readonly say: Say<keyof typeof RANK_MESSAGES>
  readonly title: string
  readonly answer: readonly string[]
  readonly excluded: readonly string[]
  readonly change: readonly string[]
  readonly information: readonly string[]
  readonly notes: readonly string[]
}

/** Switch-over points that are told in sentences. */
const CHANGES = 3
/** A weight that leaves nothing to the others is no choice. */
const ALMOST_ALL = 0.995
/** A change of a weight this small is rounding. */
const NEAR = 1e-9
/** Futures below which inputs are not looked at. */
const ENOUGH = 16
/** An input is worth a sentence when chance alone seldom does as much for any of the inputs. */
const RARE = 0.1

/** Puts a ranking into words. */
export function rankView(appraisal: Appraisal, lang: Lang): RankView {
  const say = sayFrom(RANK_MESSAGES, lang)
  const names = appraisal.ranked.map(a => appraisal.alternatives[a]?.title[lang] ?? '')
  const words: RankWords = { appraisal, lang, say, names }
  return {
    lang,
    say,
    title: appraisal.scenario.title[lang],
    answer: rankAnswer(words),
    excluded: excludedOf(words),
    change: changeOf(words),
    information: informationOf(words),
    notes: notesOf(words),
    ...rankTables(appraisal, lang, say, names),
  }
}

const listOf = (names: readonly string[], lang: Lang): string => names.join(lang === 'zh' ? '、' : ', ')

function excludedOf({ appraisal, lang, say }: RankWords): readonly string[] {
  const { alternatives, limit, ranked } = appraisal
  const space = lang === 'zh' ? '' : ' '
  return alternatives.flatMap(({ title, gate: { share, interval, allowed, verdict, futuresNeeded } }, a) => {
    if (ranked.includes(a)) return []
    const told = say('excluded', {
      title: title[lang],
      limit: limitPercent(limit),
      share: sharePercent(share ?? NaN, allowed),
      low: boundPercent(interval.low, allowed),
      high: boundPercent(interval.high, allowed),
      allowed: limitPercent(allowed),
    })
    const unsettled = verdict === 'undecided' ? [say('gateUnsettled')] : []
    const needs = verdict === 'undecided' && futuresNeeded !== null ? [say('gateNeeds', { n: groupDigits(futuresNeeded, 0) })] : []
    return [[told, ...unsettled, ...needs].join(space)]
  })
}

function changeOf({ appraisal, lang, say, names }: RankWords): readonly string[] {
  const { change } = appraisal
  if (change.second === null) return []
  const sentences = change.weights
    .filter(({ switchesAt, criticalChange }) => switchesAt !== null && switchesAt < ALMOST_ALL && (criticalChange ?? 0) > NEAR)
    .slice(0, CHANGES)
    .map(({ criterion, weight, switchesAt, takesOver }) =>
      say('changeWeight', {
        rival: names[takesOver ?? 0] ?? '',
        criterion: INDICATORS[criterion as IndicatorName].label[lang],
        goes: say((switchesAt ?? 0) >= weight ? 'exceeds' : 'fallsBelow'),
        ...tellingApart(switchesAt ?? 0, weight),
      }),
    )
  const all = change.allWeights
  const [weighted] = appraisal.methods.slice(1)
  const level = weighted?.order.filter(k => weighted.ranks[k] === weighted.ranks[change.first]) ?? []
  // Which way a shared place goes is no switch-over: every change that tells them apart decides it.
  if (level.length > 1)
    return [
      say('changeTied', {
        list: listOf(
          level.map(k => `“${names[k] ?? ''}”`),
          lang,
        ),
      }),
      ...sentences,
    ]
  return [
    say('changeOf', { title: names[change.first] ?? '' }),
    ...(sentences.length > 0 ? sentences : [say('changeNone')]),
    ...(all === null || all.radius === null ? [] : [say('changeAll', { sum: shortNumber(all.radius, 2), rival: names[all.rival] ?? '' })]),
  ]
}

/** Two weights with as many figures as it takes to see that they differ. */
function tellingApart(at: number, now: number): { readonly at: string; readonly now: string } {
  const digits = [2, 3, 4, 5].find(count => shortNumber(at, count) !== shortNumber(now, count)) ?? 2
  return { at: shortNumber(at, digits), now: shortNumber(now, digits) }
}

function informationOf({ appraisal, lang, say, names }: RankWords): readonly string[] {
  const { information, measurements, futures } = appraisal
  if (names.length < 2) return []
  const worthwhile = measurements.filter(({ chanceOfAny, corrected }) => chanceOfAny <= RARE && corrected > 0)
  return [
    say('information', {
      title: names[information.chosen] ?? '',
      value: shortNumber(information.value, 2),
      share: sharePercent(information.wouldChange),
    }),
    ...(worthwhile.length === 0 ? [say(futures < ENOUGH ? 'measurementFew' : 'measurementNone')] : []),
    ...worthwhile.map(({ input, raw, chanceOfAny }) =>
      say('measurement', {
        label: parameterSpec(input)?.label[lang] ?? input,
        value: shortNumber(raw, 2),
        chance: say('measurementChance', { share: sharePercent(chanceOfAny) }),
      }),
    ),
  ]
}

function notesOf({ appraisal, lang, say, names }: RankWords): readonly string[] {
  const { criteria, alternatives, limit, reversals, robustness, switches } = appraisal
  const weightless = criteria.filter(({ weight }) => weight === 0).map(({ indicator }) => INDICATORS[indicator].label[lang])
  const alone = switches
    .filter(({ othersShareEqually }) => othersShareEqually)
    .map(({ criterion }) => INDICATORS[criterion as IndicatorName].label[lang])
  const { allowed } = gateSettings({})
  return [
    ...appraisal.notes.map(note => note[lang]),
    say('gateRule', { limit: limitPercent(limit), allowed: limitPercent(alternatives[0]?.gate.allowed ?? allowed) }),
    ...anchorsOf({ appraisal, lang, say, names }),
    // Neither weights nor regret nor tails say anything about one that stands alone.
    ...(weightless.length > 0 && names.length > 1 ? [say('zeroWeight', { list: listOf(weightless, lang) })] : []),
    ...(names.length > 1 && alone.length > 0 && criteria.length > 1 ? [say('shareEqually', { list: listOf(alone, lang) })] : []),
    ...(names.length > 1 ? [say('regretSet', { list: listOf(names, lang) })] : []),
    ...(names.length > 1 && robustness.some(({ worstTenthThin }) => worstTenthThin)
      ? [say('thinTail', { n: shortNumber(Math.min(...robustness.map(({ worstTenthFutures }) => worstTenthFutures)), 2) })]
      : []),
    ...reversals
      .filter(({ firstChanged }) => firstChanged)
      .map(({ method, alternative }) =>
        say('reversal', {
          method: methodName(method, appraisal, say),
          alternative: alternatives.find(({ id }) => id === alternative)?.title[lang] ?? alternative,
        }),
      ),
    ...alternatives.filter(({ failed }) => failed > 0).map(({ title, failed }) => say('failedRuns', { n: failed, title: title[lang] })),
  ]
}

/** Between which values the scale of each criterion runs, and what is to be known of that. */
function anchorsOf({ appraisal: { criteria, means }, lang, say }: RankWords): readonly string[] {
  const anchored = criteria.flatMap(({ indicator, weight, anchored: from }, k) => {
    const { worst, best } = means.criteria[k]?.anchors ?? {}
    if (worst === undefined || best === undefined) return []
    const label = INDICATORS[indicator].label[lang]
    const format = numberFormat(indicator, lang, { among: [worst, best] })
    const own = means.alternatives.map((_, a) => means.values[a * criteria.length + k] ?? NaN)
    return {
      label,
      ends: `${label} ${format.value(worst)} – ${format.value(best)}`,
      met: from === 'met' && weight > 0,
      beyond: own.some(value => value < Math.min(worst, best) || value > Math.max(worst, best)),
    }
  })
  const named = (some: typeof anchored): { list: string } => ({
    list: listOf(
      some.map(({ label }) => label),
      lang,
    ),
  })
  const met = anchored.filter(criterion => criterion.met)
  const beyond = anchored.filter(criterion => criterion.beyond)
  return [
    say('anchors', {
      list: listOf(
        anchored.map(({ ends }) => ends),
        lang,
      ),
    }),
    ...(met.length > 0 ? [say('anchorsMet', named(met))] : []),
    ...(beyond.length > 0 ? [say('anchorsBeyond', named(beyond))] : []),
  ]
}
