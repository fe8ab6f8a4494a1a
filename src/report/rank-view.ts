import type { Lang } from '../base/text.ts'
import type { Appraisal } from '../compare/appraisal.ts'
import { gateSettings } from '../compare/gate-settings.ts'
import { parameterSpec } from '../engine/parameters.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { numberFormat } from './number-format.ts'
import { rankTables, type RankTables } from './rank-tables.ts'
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
/** An input is worth a sentence when chance alone seldom does as much for any of the inputs. */
const RARE = 0.1

/** Puts a ranking into words. */
export function rankView(appraisal: Appraisal, lang: Lang): RankView {
  const say = sayFrom(RANK_MESSAGES, lang)
  const names = appraisal.ranked.map(a => appraisal.alternatives[a]?.title[lang] ?? '')
  const words: Words = { appraisal, lang, say, names }
  return {
    lang,
    say,
    title: appraisal.scenario.title[lang],
    answer: answerOf(words),
    excluded: excludedOf(words),
    change: changeOf(words),
    information: informationOf(words),
    notes: notesOf(words),
    ...rankTables(appraisal, lang, say, names),
  }
}

interface Words {
  readonly appraisal: Appraisal
  readonly lang: Lang
  readonly say: RankView['say']
  /** Titles of the ranked alternatives. */
  readonly names: readonly string[]
}

const percent = (share: number): string => `${Math.round(100 * share)} %`
const listOf = (names: readonly string[], lang: Lang): string => names.join(lang === 'zh' ? '、' : ', ')

/** Who is first with safety first, and by the weighted sum. */
function firstPlaces({ methods }: Appraisal): { readonly first: number; readonly weighted: number } {
  const [first = 0, weighted = first] = methods.map(({ order }) => order[0] ?? 0)
  return { first, weighted }
}

function answerOf({ appraisal, lang, say, names }: Words): readonly string[] {
  const { methods, robustness, futures, smaa, agreement, alternatives, gated } = appraisal
  const { first, weighted } = firstPlaces(appraisal)
  const title = names[first] ?? ''
  // Before anything else: what comes first here is still not safe.
  const warning = gated ? [] : [say('noneSafe')]
  if (names.length === 1) return [...warning, say(alternatives.length === 1 ? 'answerAlone' : 'answerOnly', { first: title })]
  const { share, low, high } = robustness[first]?.best ?? { share: NaN, low: NaN, high: NaN }
  const order = agreement.consensus.order.map(k => names[k] ?? '').join(' > ')
  return [
    ...warning,
    say('answer', {
      first: title,
      share: percent(share),
      futures,
      low: percent(low),
      high: percent(high),
      smaa: percent(smaa.acceptability[first * names.length] ?? NaN),
    }),
    ...(weighted === first ? [] : [say('answerSplit', { first: title, other: names[weighted] ?? '' })]),
    agreement.undisputed === null ? say('disputed', { order }) : say('undisputed', { n: methods.length, list: listOf(names, lang) }),
  ]
}

function excludedOf({ appraisal, lang, say }: Words): readonly string[] {
  const { alternatives, limit, ranked } = appraisal
  return alternatives.flatMap(({ title, gate }, a) =>
    ranked.includes(a)
      ? []
      : [
          say('excluded', {
            title: title[lang],
            limit: `${Number((100 * limit).toPrecision(3))} %`,
            share: percent(gate.share ?? NaN),
            low: percent(gate.interval.low),
            high: percent(gate.interval.high),
            allowed: percent(gate.allowed),
          }),
        ],
  )
}

function changeOf({ appraisal, lang, say, names }: Words): readonly string[] {
  const { change } = appraisal
  if (change.second === null) return []
  const sentences = change.weights
    .filter(({ switchesAt }) => switchesAt !== null && switchesAt < ALMOST_ALL)
    .slice(0, CHANGES)
    .map(({ criterion, weight, switchesAt, takesOver }) =>
      say('changeWeight', {
        rival: names[takesOver ?? 0] ?? '',
        criterion: INDICATORS[criterion as IndicatorName].label[lang],
        goes: say((switchesAt ?? 0) >= weight ? 'exceeds' : 'fallsBelow'),
        ...tellingApart(switchesAt ?? 0, weight),
      }),
    )
  const { first, weighted } = firstPlaces(appraisal)
  const all = change.allWeights
  return [
    ...(weighted === first ? [] : [say('changeOf', { title: names[weighted] ?? '' })]),
    ...(sentences.length > 0 ? sentences : [say('changeNone')]),
    ...(all === null || all.radius === null ? [] : [say('changeAll', { sum: shortNumber(all.radius, 2), rival: names[all.rival] ?? '' })]),
  ]
}

/** Two weights with as many figures as it takes to see that they differ. */
function tellingApart(at: number, now: number): { readonly at: string; readonly now: string } {
  const digits = [2, 3, 4, 5].find(count => shortNumber(at, count) !== shortNumber(now, count)) ?? 2
  return { at: shortNumber(at, digits), now: shortNumber(now, digits) }
}

function informationOf({ appraisal, lang, say, names }: Words): readonly string[] {
  const { information, measurements } = appraisal
  if (names.length < 2) return []
  const worthwhile = measurements.filter(({ chanceOfAny, corrected }) => chanceOfAny <= RARE && corrected > 0)
  return [
    say('information', { value: shortNumber(information.value, 2), share: percent(information.wouldChange) }),
    ...(worthwhile.length === 0 ? [say('measurementNone')] : []),
    ...worthwhile.map(({ input, raw, chanceOfAny }) =>
      say('measurement', {
        label: parameterSpec(input)?.label[lang] ?? input,
        value: shortNumber(raw, 2),
        chance: say('measurementChance', { share: percent(chanceOfAny) }),
      }),
    ),
  ]
}

function notesOf({ appraisal, lang, say, names }: Words): readonly string[] {
  const { criteria, means, alternatives, limit, reversals, robustness } = appraisal
  const weightless = criteria.filter(({ weight }) => weight === 0).map(({ indicator }) => INDICATORS[indicator].label[lang])
  const anchored = means.criteria.flatMap(({ id, anchors }) => {
    if (!anchors) return []
    const format = numberFormat(id as IndicatorName, lang, { among: [anchors.worst, anchors.best] })
    return [`${INDICATORS[id as IndicatorName].label[lang]} ${format.value(anchors.worst)} – ${format.value(anchors.best)}`]
  })
  const { allowed } = gateSettings({})
  return [
    ...appraisal.notes.map(note => note[lang]),
    say('gateRule', { limit: `${Number((100 * limit).toPrecision(3))} %`, allowed: percent(alternatives[0]?.gate.allowed ?? allowed) }),
    say('anchors', { list: listOf(anchored, lang) }),
    ...(weightless.length > 0 ? [say('zeroWeight', { list: listOf(weightless, lang) })] : []),
    say('regretSet', { list: listOf(names, lang) }),
    ...(robustness.some(({ worstTenthThin }) => worstTenthThin)
      ? [say('thinTail', { n: shortNumber(Math.min(...robustness.map(({ worstTenthFutures }) => worstTenthFutures)), 2) })]
      : []),
    ...reversals
      .filter(({ firstChanged }) => firstChanged)
      .map(({ method, alternative }) =>
        say('reversal', {
          method: say(method as 'topsis'),
          alternative: alternatives.find(({ id }) => id === alternative)?.title[lang] ?? alternative,
        }),
      ),
    ...alternatives.filter(({ failed }) => failed > 0).map(({ title, failed }) => say('failedRuns', { n: failed, title: title[lang] })),
  ]
}
