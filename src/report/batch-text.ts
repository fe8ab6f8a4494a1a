import type { IndicatorSpec } from '../indicators/indicator-spec.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import type { BatchReport } from './batch-report.ts'
import { batchView, type BatchView } from './batch-view.ts'
import type { TextOptions } from './compare-text.ts'
import { numberFormat, type NumberFormat } from './number-format.ts'
import { plainSigns } from './plain-signs.ts'
import { rightCell } from './right-cell.ts'
import { shownSpread } from './shown-spread.ts'
import { sparkline } from './sparkline.ts'
import { TEXT_INDENT } from './text-indent.ts'
import { PLAIN_PAINT } from './plain-paint.ts'
import { textTable, type TextCell } from './text-table.ts'
import { worstKnown } from './worst-known.ts'
import { wrapIndented } from './wrap-indented.ts'
import { wrapText } from './wrap-text.ts'

/** Titles of options keep this width: courses go first on a narrow screen. */
const LEAST_TITLE = 20

/** A batch for the terminal: a small table for each key indicator, failures, how well the means are known. */
export function batchText(input: BatchReport, options: TextOptions): string {
  const view = batchView(input, options.lang)
  const { width, unicode, paint = PLAIN_PAINT } = options
  const { say, origin } = view
  const sign = (text: string): string => (unicode ? text : plainSigns(text))
  const head = say('textBatchHead', {
    title: view.text(input.scenario.title),
    n: origin.replicates,
    year: view.end,
    seed: origin.seed,
    hash: origin.hash,
  })
  const legend = say('textBatchLegend', { year: view.end, baseline: view.titleOf(view.baseline.id) })
  const { failed, reasons } = input.summary
  const blocks = [
    [paint.bold(wrapText(sign(head), width, TEXT_INDENT)), paint.dim(wrapText(sign(legend), width, ''))],
    failed === 0
      ? []
      : [
          paint.bad(sign(say('textBatchFailed', { n: failed }))),
          ...reasons.map(reason => wrapIndented(sign(say('textReason', reason)), width)),
        ],
    ...indicatorBlocks(view, options, sign),
    missedBlock(view, options, sign),
  ]
  return `${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`.replaceAll('\u00a0', ' ')
}

/** A heading and a table for each indicator, laid out as one so that their columns stand below each other. */
function indicatorBlocks(
  view: BatchView,
  { width, unicode, paint = PLAIN_PAINT }: TextOptions,
  sign: (text: string) => string,
): string[][] {
  const { say, lang, end, alternatives } = view
  const names = view.key.filter(name => alternatives.some(each => shownSpread(name, each.indicators[name], end).q50 !== null))
  const formats = new Map(names.map(name => [name, formatOf(view, name)]))
  const tables = names.map(name => indicatorRows(view, name, formatOf(view, name), { unicode, dim: paint.dim, sign }))
  const lines = textTable(tables.flat(), width, sign('…'), LEAST_TITLE)
  const known = new Map(worstKnown(view).map(({ name, rows }) => [name, rows.at(-1)?.halfWidth ?? NaN]))
  let from = 0
  return names.map((name, k) => {
    const { label, direction } = INDICATORS[name]
    const format = formats.get(name)
    const precision = known.get(name)
    const words = [
      `${label[lang]}${format?.unit ? ` [${format.unit}]` : ''}`,
      say(direction === 'max' ? 'higherIsBetter' : 'lowerIsBetter'),
      ...(format && precision !== undefined ? [`${say('textKnown')} ${format.plusMinus(precision)}`] : []),
    ]
    const own = lines.slice(from, (from += tables[k]?.length ?? 0))
    return [paint.bold(sign(words.join(lang === 'zh' ? '\uFF0C' : ', '))), ...own]
  })
}

const formatOf = ({ alternatives, end, lang }: BatchView, name: IndicatorName): NumberFormat =>
  numberFormat(name, lang, { among: alternatives.map(({ indicators }) => shownSpread(name, indicators[name], end).q95) })

interface Screen {
  readonly unicode: boolean
  readonly dim: (text: string) => string
  readonly sign: (text: string) => string
}

function indicatorRows(view: BatchView, name: IndicatorName, format: NumberFormat, { unicode, dim, sign }: Screen): TextCell[][] {
  const { say, lang, end, alternatives, baseline } = view
  const { shown, kind }: IndicatorSpec = INDICATORS[name]
  const { time, mean } = baseline.indicators[name]
  // a flux is unknown at the start
  const first =
    kind === 'flux'
      ? Math.max(
          0,
          mean.findIndex(x => x !== null),
        )
      : 0
  const range = alternatives.flatMap(({ indicators }) => indicators[name].mean)
  const head: TextCell[] = [
    { text: '' },
    rightCell(say(shown === 'chance' ? 'shareOfFutures' : shown === 'mean' ? 'textMean' : 'textEnd'), dim),
    rightCell(say('textMeanDifference'), dim),
    rightCell(say('textBetterWorse'), dim),
    { text: say('textCourse', { from: time[first] ?? 0, to: end }), paint: dim },
  ]
  const rows = alternatives.map((alternative): TextCell[] => {
    const { id, title, indicators } = alternative
    const difference = alternative === baseline ? undefined : view.differenceOf(id, name)
    const isKnown = difference !== undefined && Number.isFinite(difference.mean)
    return [
      { text: TEXT_INDENT + sign(title[lang]) },
      rightCell(sign(format.spread(shownSpread(name, indicators[name], end)))),
      isKnown
        ? rightCell(sign(format.signed(difference.mean)))
        : rightCell(sign(alternative === baseline ? say('textBaseline') : '–'), dim),
      rightCell(isKnown ? sign(`${view.share(difference.better)}/${view.share(difference.worse)}`) : ''),
      { text: sparkline(indicators[name].mean.slice(first), range, unicode) },
    ]
  })
  return [head, ...rows]
}

/** Targets of a precision stop that are not met. */
function missedBlock(view: BatchView, { width, paint = PLAIN_PAINT }: TextOptions, sign: (text: string) => string): string[] {
  const { say, lang, report } = view
  const statuses = report.precision ?? []
  const missed = statuses.filter(({ met }) => !met)
  if (statuses.length === 0) return []
  if (missed.length === 0) return [paint.good(sign(say('targetsMet')))]
  const lines = missed.map(({ target, alternative, estimate, halfWidth }) => {
    const format = numberFormat(target.indicator, lang, { among: [estimate] })
    return wrapIndented(
      sign(
        `✗ ${[INDICATORS[target.indicator].label[lang], view.titleOf(alternative), format.plusMinus(halfWidth)].join(lang === 'zh' ? '\uFF0C' : ', ')}`,
      ),
      width,
    )
  })
  return [paint.bad(sign(say('targetsMissed', { n: missed.length, all: statuses.length }))), ...lines]
}
