import type { RankedScores } from '../decide/rank/ranked-scores.ts'
import { INDICATORS } from '../indicators/indicators.ts'
import { boundPercent } from './bound-percent.ts'
import { groupDigits } from './group-digits.ts'
import { rankRequirements } from './rank-requirements.ts'
import type { RankWords } from './rank-words.ts'
import { limitPercent } from './limit-percent.ts'
import { sharePercent } from './share-percent.ts'

/** The answer of a ranking: who comes first or shares the first place, how surely, and which methods say otherwise. */
export function rankAnswer(words: RankWords): readonly string[] {
  const { appraisal, say, names } = words
  const { methods, alternatives, gated } = appraisal
  const [deciding, weighted = deciding] = methods
  const [first = 0] = deciding?.order ?? []
  const title = names[first] ?? ''
  // Before anything else: what comes first here is still not safe.
  const warning = gated ? [] : [say('noneSafe')]
  const doubt = gated ? gateDoubt(words, first) : []
  const enough = rankRequirements(words)
  if (names.length === 1)
    return [...warning, say(alternatives.length === 1 ? 'answerAlone' : 'answerOnly', { first: title }), ...doubt, ...enough]
  if (!deciding || !weighted) return warning
  const abreast = deciding.order.filter(k => isFirst(deciding, k))
  const equal = abreast.filter(k => weighted.ranks[k] === weighted.ranks[first])
  return [
    ...warning,
    headline(words, first, equal),
    ...doubt,
    ...enough,
    ...whyFirst(words, abreast, equal, weighted),
    othersSay(words, first),
  ]
}

const isFirst = ({ ranks }: RankedScores, alternative: number): boolean => ranks[alternative] === Math.min(...ranks)

/** That the one that comes first may not be safe enough after all, where there are too few futures to tell. */
function gateDoubt({ appraisal, say, lang, names }: RankWords, first: number): readonly string[] {
  const { alternatives, ranked, futures } = appraisal
  const gate = alternatives[ranked[first] ?? -1]?.gate
  if (gate?.verdict !== 'undecided') return []
  const { share, interval, allowed, futuresNeeded } = gate
  const told = say('answerGate', {
    first: names[first] ?? '',
    futures,
    share: sharePercent(share ?? NaN, allowed),
    low: boundPercent(interval.low, allowed),
    high: boundPercent(interval.high, allowed),
    allowed: limitPercent(allowed),
  })
  return [futuresNeeded === null ? told : `${told}${lang === 'zh' ? '' : ' '}${say('gateNeeds', { n: groupDigits(futuresNeeded, 0) })}`]
}

/** Titles in quotes. */
const listed = ({ lang, names }: RankWords, list: readonly number[]): string =>
  list.map(k => `“${names[k] ?? ''}”`).join(lang === 'zh' ? '、' : ', ')

function headline(words: RankWords, first: number, equal: readonly number[]): string {
  const { appraisal, say, names } = words
  const { robustness, smaa, information, weightsOrdered } = appraisal
  const { share, low, high } = robustness[first]?.best ?? { share: NaN, low: NaN, high: NaN }
  return say(equal.length > 1 ? 'answerShared' : 'answer', {
    list: listed(words, equal),
    first: names[first] ?? '',
    share: sharePercent(share),
    futures: information.shared.futures.length,
    low: boundPercent(low),
    high: boundPercent(high),
    weightings: say(weightsOrdered ? 'weightingsOrdered' : 'weightingsAll'),
    smaa: sharePercent(smaa.acceptability[first * names.length] ?? NaN),
  })
}

/** Where the weighted sum had to decide between several, or would give the first place to another one. */
function whyFirst(words: RankWords, abreast: readonly number[], equal: readonly number[], weighted: RankedScores): readonly string[] {
  const { appraisal, lang, say, names } = words
  const { levels } = appraisal
  const [first = 0] = abreast
  const told: string[] = []
  if (abreast.length > equal.length) told.push(say('answerAbreast', { list: listed(words, abreast), first: listed(words, equal) }))
  if (!isFirst(weighted, first)) {
    const criteria = levels.map(name => INDICATORS[name].label[lang]).join(lang === 'zh' ? '、' : ', ')
    told.push(say('answerSplit', { first: names[first] ?? '', other: names[weighted.order[0] ?? 0] ?? '', criteria }))
  }
  return told
}

function othersSay({ appraisal, say, names }: RankWords, first: number): string {
  const { methods, agreement } = appraisal
  if (!methods.every(method => isFirst(method, first)))
    return say('disputed', { order: agreement.consensus.order.map(k => names[k] ?? '').join(' > ') })
  return say(methods.every(({ ranks }) => ranks[first] === 1) ? 'undisputed' : 'undisputedShared', {
    n: methods.length,
    first: names[first] ?? '',
  })
}
