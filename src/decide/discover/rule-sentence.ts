import type { Text } from '../../base/text.ts'
import type { Restriction } from './restriction.ts'

/** What a column is called, and what its numbers are measured in. */
export interface ColumnWords {
  readonly label: Text
  /** Shown after numbers; empty where there is none. */
  readonly unit: string
  /** From the least to the largest value that was met: limits are rounded by no more than a thousandth of it. */
  readonly span?: number
  /** Names of categories where they are not shown as they are. */
  readonly categories?: Readonly<Record<string, Text>>
}

/** Digits that limits are rounded to; more where two limits would look the same, or rounding would move a limit past many values. */
const DIGITS = 3
/** Share of the span that rounding may move a limit by. */
const MOST_SHIFT = 1 / 1000
const MOST_DIGITS = 17

/**
 * A rule as a sentence: "the plan fails more often when rain is at most 410 mm and slope is between 20 and 30 °". What lies on a limit is
 * inside, as in the rule: of values that come in lumps many may lie there. Few rules hold without exception, so none is said to. Limits are
 * rounded to three digits.
 * @param subject what fails, for example { en: 'the plan', zh: '方案' }
 */
export function ruleSentence(
  rule: readonly Restriction[],
  words: (column: string) => ColumnWords,
  subject: Text = { en: 'the plan', zh: '方案' },
): Text {
  if (rule.length === 0) return { en: `${subject.en} fails whatever the inputs are`, zh: `无论输入如何，${subject.zh}都会失败` }
  const parts = rule.map(restriction => conditionText(restriction, words(restriction.column)))
  return {
    en: `${subject.en} fails more often when ${parts.map(({ en }) => en).join(' and ')}`,
    zh: `当${parts.map(({ zh }) => zh).join('，且')}时，${subject.zh}更常失败`,
  }
}

/** One restriction in words: "rain is at most 410 mm". */
export function conditionText({ column, lower, upper, categories }: Restriction, words: ColumnWords): Text {
  const { label, span = Infinity } = words
  if (categories) {
    const names = categories.map((name): Text => words.categories?.[name] ?? { en: name, zh: name })
    return { en: `${label.en} is ${names.map(({ en }) => en).join(' or ')}`, zh: `${label.zh}为${names.map(({ zh }) => zh).join('或')}` }
  }
  const unit = words.unit === '' || words.unit === '1' ? '' : `\u00a0${words.unit}`
  const [low, high] = limitTexts(lower, upper, span * MOST_SHIFT)
  const said = rangeText(low, high, unit)
  if (!said) throw new RangeError(`a restriction of "${column}" without limits or categories, want one of them`)
  return { en: `${label.en} is ${said.en}`, zh: `${label.zh}${said.zh}` }
}

function rangeText(low: string | undefined, high: string | undefined, unit: string): Text | undefined {
  if (low !== undefined && high !== undefined) {
    if (low === high) return { en: `${low}${unit}`, zh: `为 ${low}${unit}` }
    return { en: `between ${low} and ${high}${unit}`, zh: `介于 ${low} 与 ${high}${unit} 之间` }
  }
  if (high !== undefined) return { en: `at most ${high}${unit}`, zh: `不超过 ${high}${unit}` }
  if (low !== undefined) return { en: `at least ${low}${unit}`, zh: `不低于 ${low}${unit}` }
  return undefined
}

function limitTexts(
  lower: number | undefined,
  upper: number | undefined,
  most: number,
): readonly [low: string | undefined, high: string | undefined] {
  for (let digits = DIGITS; ; digits++) {
    const low = lower === undefined ? undefined : rounded(lower, digits)
    const high = upper === undefined ? undefined : rounded(upper, digits)
    const near = isNear(low, lower, most) && isNear(high, upper, most)
    const differ = low === undefined || low !== high || lower === upper
    if ((near && differ) || digits === MOST_DIGITS) return [low, high]
  }
}

function isNear(text: string | undefined, limit: number | undefined, most: number): boolean {
  return text === undefined || limit === undefined || !(Math.abs(Number(text.replace('−', '-')) - limit) > most)
}

/** Whole numbers keep all their digits before the point. */
function rounded(value: number, digits: number): string {
  const text = Math.abs(value) >= Number(`1e${digits}`) ? value.toFixed(0) : String(Number(value.toPrecision(digits)))
  return text.replace('-', '−')
}
