import type { Lang } from '../base/text.ts'
import type { Band, Comparison } from '../compare/comparison.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import type { IndicatorSpec } from '../indicators/indicator-spec.ts'
import { INDICATORS } from '../indicators/indicators.ts'
import { climateWords } from './climate-words.ts'
import { createView, type View } from './create-view.ts'
import { LABELS } from './labels.ts'
import { criteriaOf } from './criteria-of.ts'
import { missText } from './miss-text.ts'
import { numberFormat } from './number-format.ts'
import { PLAIN_PAINT } from './plain-paint.ts'
import { plainSigns } from './plain-signs.ts'
import { sparkline } from './sparkline.ts'
import { shownDifference } from './shown-difference.ts'
import { shownSpread } from './shown-spread.ts'
import { rightCell } from './right-cell.ts'
import { TEXT_INDENT } from './text-indent.ts'
import type { TextScreen } from './text-screen.ts'
import { wrapIndented } from './wrap-indented.ts'
import { textReactions } from './text-reactions.ts'
import { textResilience } from './text-resilience.ts'
import type { TextPaint } from './text-paint.ts'
import { textVariance } from './text-variance.ts'
import { textTable, type TextCell } from './text-table.ts'
import { validationFormat } from './validation-format.ts'
import { wrapText } from './wrap-text.ts'
import { verdictOf } from './verdict-of.ts'
import { VERDICT_SIGNS } from './verdict-signs.ts'

export interface TextOptions {
  readonly lang: Lang
  /** Columns of the terminal. */
  readonly width: number
  /** May signs beyond ASCII be used (Chinese text aside)? */
  readonly unicode: boolean
  /** Absent: no colours. */
  readonly paint?: TextPaint | undefined
}

/** Indicators that a terminal shows; the report has all. */
const HEADLINES: readonly IndicatorName[] = ['cover', 'erosion', 'species', 'damaged', 'safety', 'cost']

/** Titles of options keep this width: courses go first on a narrow screen. */
const LEAST_TITLE = 20

/** A comparison for the terminal: one small table for each headline indicator, ranking, model against paper, notes. */
export function compareText(comparison: Comparison, { lang, width, unicode, paint = PLAIN_PAINT }: TextOptions): string {
  const view = createView(comparison, lang)
  const sign = (text: string): string => (unicode ? text : plainSigns(text))
  const screen: TextScreen = { view, paint, unicode, sign, width, mark: sign('…') }
  const { scenario, seed, replicates } = comparison
  const { say } = view
  const head = say('textHead', { title: scenario.title[lang], years: view.end, n: replicates, seed, hash: view.hash })
  const climate = climateWords(view)
  const blocks = [
    [
      paint.bold(sign(head)),
      ...(climate ? [sign(say('textClimate', climate))] : []),
      paint.dim(wrapText(sign(say('textLegend', { year: view.end, baseline: view.titleOf(view.baseline.id) })), width, '')),
    ],
    ...indicatorBlocks(screen),
    textResilience(screen),
    textReactions(screen),
    rankingBlock(screen),
    textVariance(screen),
    validationBlock(screen),
    noteBlock(screen),
  ]
  return `${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`.replaceAll('\u00a0', ' ')
}

const comma = (lang: Lang): string => (lang === 'zh' ? '\uFF0C' : ', ')

/** A heading and a table for each headline indicator. The tables are laid out as one, so that their columns stand below each other. */
function indicatorBlocks(screen: TextScreen): string[][] {
  const { view, paint, sign, width, mark } = screen
  const { say, lang } = view
  const names = HEADLINES.filter(name => view.indicators.includes(name))
  const tables = names.map(name => indicatorRows(screen, name))
  const lines = textTable(tables.flat(), width, mark, LEAST_TITLE)
  return names.map((name, k) => {
    const { label, direction } = INDICATORS[name]
    const { unit } = numberFormat(name, lang, { among: endBands(view, name) })
    const words = [`${label[lang]}${unit ? ` [${unit}]` : ''}`, say(direction === 'max' ? 'higherIsBetter' : 'lowerIsBetter')]
    const rows = tables[k]?.length ?? 0
    return [paint.bold(sign(words.join(comma(lang)))), ...lines.slice(k * rows, (k + 1) * rows)]
  })
}

const endBands = ({ comparison, end }: View, name: IndicatorName): (number | null)[] =>
  comparison.alternatives.map(({ indicators }) => shownSpread(name, indicators[name], end).q95)

function indicatorRows({ view, paint, unicode, sign }: TextScreen, name: IndicatorName): TextCell[][] {
  const { say, lang, end, baseline, comparison } = view
  const format = numberFormat(name, lang, { among: endBands(view, name) })
  const { shown }: IndicatorSpec = INDICATORS[name]
  const courseOf = ({ mean, q50 }: Band): readonly (number | null)[] => (shown ? mean : q50)
  const range = comparison.alternatives.flatMap(({ indicators }) => courseOf(indicators[name]))
  const { time } = baseline.indicators[name]
  const first = courseOf(baseline.indicators[name])
  // a flux is unknown at the start; what no option has does not count
  const from = INDICATORS[name].kind === 'flux' ? (time.find((_, i) => first[i] != null) ?? 0) : 0
  const head: TextCell[] = [
    { text: '' },
    rightCell(say(shown === 'chance' ? 'shareOfFutures' : shown === 'mean' ? 'textMean' : 'textEnd'), paint.dim),
    rightCell(say('textDifference'), paint.dim),
    rightCell(shown === 'chance' ? '' : say('textBetter'), paint.dim),
    { text: say('textCourse', { from, to: end }), paint: paint.dim },
  ]
  const rows = comparison.alternatives.map((alternative): TextCell[] => {
    const difference = alternative.differences[name]
    const isCompared = alternative !== baseline && Number.isFinite(difference.q50)
    const course = sparkline(courseOf(alternative.indicators[name]).slice(from), range, unicode)
    return [
      { text: TEXT_INDENT + sign(alternative.title[lang]) },
      rightCell(sign(format.spread(shownSpread(name, alternative.indicators[name], end)))),
      isCompared
        ? rightCell(sign(format.signedSpread(shownDifference(name, difference))))
        : rightCell(sign(alternative === baseline ? say('textBaseline') : '–'), paint.dim),
      // where most futures are equal, the share of better ones would be read as its opposite
      rightCell(isCompared && shown !== 'chance' ? sign(view.share(difference.better)) : ''),
      { text: course },
    ]
  })
  return [head, ...rows]
}

function rankingBlock({ view, paint, width, mark, sign }: TextScreen): string[] {
  const { say, text, comparison } = view
  const { order, score, probabilityFirst, excluded, basis } = comparison.ranking
  const format = numberFormat('function', view.lang, { extra: 1 })
  const head: TextCell[] = [
    { text: '' },
    rightCell(say('textScore'), paint.dim),
    ...[say('textSafety'), say('textFunction'), say('textLandscape'), say('textFirst')].map(word => rightCell(word, paint.dim)),
  ]
  const rows = order.map((id, i): TextCell[] => [
    { text: `${TEXT_INDENT}${i + 1} ${sign(view.titleOf(id))}` },
    rightCell(format.number(score[id] ?? null), paint.bold),
    ...criteriaOf(view, id).map(x => rightCell(sign(format.number(x)))),
    rightCell(sign(view.share(probabilityFirst[id] ?? 0))),
  ])
  return [
    paint.bold(say('textRanking')),
    ...textTable([head, ...rows], width, mark),
    ...excluded.map(({ id, reason }) =>
      paint.bad(wrapIndented(sign(`✗ ${say('excluded', { title: view.titleOf(id), reason: text(reason) })}`), width)),
    ),
    paint.dim(wrapIndented(sign(say('basis', { basis: text(basis) })), width)),
  ]
}

function validationBlock({ view, paint, width, mark, sign }: TextScreen): string[] {
  const { say, lang, comparison } = view
  const { validation } = comparison
  if (validation.length === 0) return []
  const paints = { reached: paint.good, near: paint.bold, missed: paint.bad }
  const rows = validation.map((row, i): TextCell[] => {
    const format = validationFormat(comparison, i, lang)
    return [
      { text: `${TEXT_INDENT}${sign(VERDICT_SIGNS[verdictOf(row)])} ${sign(row.quantity[lang])}` },
      { text: LABELS.role[row.role][lang], paint: paint.dim },
      rightCell(sign(`${say('textPaper')} ${format.value(row.paper)}`)),
      rightCell(sign(`${say('textModel')} ${format.spread({ q05: row.q05, q50: row.model, q95: row.q95 })}`)),
    ]
  })
  // What is not reached gets a line of its own below its row: beside it there is no room on a usual screen.
  const lines = textTable(rows, width, mark).flatMap((line, i) => {
    const row = validation[i]
    const verdict = row && verdictOf(row)
    if (!row || !verdict || verdict === 'reached') return [line]
    const words = `${say(verdict)}${comma(lang)}${missText(row, validationFormat(comparison, i, lang), lang)}`
    return [line, paints[verdict](sign(`${TEXT_INDENT}${TEXT_INDENT}${words}`))]
  })
  return [paint.bold(sign(say('textValidation'))), ...lines]
}

function noteBlock({ view, paint, width, sign }: TextScreen): string[] {
  const { warnings } = view.comparison
  return warnings.length > 0
    ? [paint.bold(view.say('textWarnings')), ...warnings.map(warning => wrapIndented(`- ${sign(view.text(warning))}`, width))]
    : []
}
