import { groupDigits } from './group-digits.ts'
import { boundPercent } from './bound-percent.ts'
import { limitPercent } from './limit-percent.ts'
import type { RankWords } from './rank-words.ts'
import { requirementText } from './requirement-text.ts'
import { sharePercent } from './share-percent.ts'

/** Whether the alternative that comes first meets what is required often enough, what it meets how often, and who else would. */
export function rankRequirements(words: RankWords): readonly string[] {
  const { appraisal, say, lang, names } = words
  const { requirements, confidence, robustness, methods, futures, satisfied } = appraisal
  const [first = 0] = methods[0]?.order ?? []
  const met = robustness[first]?.satisfies
  if (!met) return []
  const several = requirements.length > 1
  const told = say(satisfied === true ? 'requirementsMet' : 'requirementsMissed', {
    first: names[first] ?? '',
    list: requirements
      .map((asked, r) => {
        const text = requirementText(asked, lang)
        return several ? say('requirementShare', { text, share: sharePercent(met.each[r] ?? NaN) }) : text
      })
      .join(lang === 'zh' ? '；' : '; '),
    futures: groupDigits(futures, 0),
    share: sharePercent(met.share, confidence),
    low: boundPercent(met.low, confidence),
    high: boundPercent(met.high, confidence),
    wanted: limitPercent(confidence),
  })
  const more = satisfied === true ? '' : othersMeet(words)
  return [more === '' ? told : `${told}${lang === 'zh' ? '' : ' '}${more}`]
}

/** Who else meets what is required. */
function othersMeet({ appraisal: { robustness, confidence }, say, lang, names }: RankWords): string {
  if (names.length === 1) return ''
  const others = names.filter((_, k) => (robustness[k]?.satisfies?.share ?? 0) >= confidence).map(name => `“${name}”`)
  return others.length > 0 ? say('requirementsOthers', { list: others.join(lang === 'zh' ? '、' : ', ') }) : say('requirementsNone')
}
