import type { Text } from '../base/text.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import { rightCell } from './right-cell.ts'
import { TEXT_INDENT } from './text-indent.ts'
import type { TextScreen } from './text-screen.ts'
import { wrapIndented } from './wrap-indented.ts'
import { sharesText } from './shares-text.ts'
import { textTable, type TextCell } from './text-table.ts'

/** Heads of narrow columns. */
const SHORT: Partial<Record<IndicatorName, Text>> = {
  cover: { en: 'cover', zh: '盖度' },
  erosion: { en: 'erosion', zh: '侵蚀' },
  species: { en: 'species', zh: '物种' },
  cost: { en: 'cost', zh: '成本' },
  safety: { en: 'safety', zh: '安全' },
  resilience: { en: 'resilience', zh: '韧性' },
}

/** What the spread comes from, where futures share parameters. */
export function textVariance({ view, paint, width, mark, sign }: TextScreen): string[] {
  const { say, lang, comparison } = view
  const { variance, alternatives } = comparison
  if (!variance) return []
  const title = paint.bold(sign(say('textVariance')))
  if (variance.length === 0) return [title, wrapIndented(sign(say('varianceNone')), width)]
  const names = view.indicators.filter(name => variance.some(({ indicator }) => indicator === name))
  const rows = alternatives.map(({ id, title: words }): TextCell[] => [
    { text: TEXT_INDENT + sign(words[lang]) },
    ...names.map(name => {
      const row = variance.find(({ indicator, alternative }) => indicator === name && alternative === id)
      return rightCell(row ? sharesText(row) : sign('–'))
    }),
  ])
  return [
    title,
    ...textTable([[{ text: '' }, ...names.map(name => rightCell(SHORT[name]?.[lang] ?? name, paint.dim))], ...rows], width, mark),
  ]
}
