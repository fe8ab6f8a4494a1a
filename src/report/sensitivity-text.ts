import type { TextOptions } from './compare-text.ts'
import { intervalText } from './interval-text.ts'
import { leadingIndex } from './leading-index.ts'
import { PLAIN_PAINT } from './plain-paint.ts'
import { plainSigns } from './plain-signs.ts'
import { rightCell } from './right-cell.ts'
import { sayFrom } from './say-from.ts'
import { SENSITIVITY_MESSAGES } from './sensitivity-messages.ts'
import type { SensitivityFactor, SensitivityReport } from './sensitivity-report.ts'
import { sensitivityWords } from './sensitivity-words.ts'
import { TEXT_INDENT } from './text-indent.ts'
import { textTable, type TextCell } from './text-table.ts'
import { wrapIndented } from './wrap-indented.ts'
import { wrapText } from './wrap-text.ts'

/** Characters of the longest bar. */
const BAR = 20
/** Factors listed; the files have all. */
const MOST = 20
const LEAST_NAME = 16

/** An analysis for the terminal: warnings, finding, and a bar for each factor. */
export function sensitivityText(report: SensitivityReport, { lang, width, unicode, paint = PLAIN_PAINT }: TextOptions): string {
  const say = sayFrom(SENSITIVITY_MESSAGES, lang)
  const sign = (text: string): string => (unicode ? text : plainSigns(text).replaceAll('μ', 'mu').replaceAll('σ', 'sigma'))
  const words = sensitivityWords(report, lang)
  const { method, subject, runs, failed, threshold } = report
  const warnings = [...report.warnings.map(warning => warning[lang]), ...(report.stable ? [] : [say('unstable')])]
  const inputs = report.factors.filter(({ noise }) => !noise).toSorted((a, b) => a.rank - b.rank)
  const shown = inputs.slice(0, MOST)
  const rows = [...shown, ...report.factors.filter(({ noise }) => noise)]
  const most = Math.max(0, ...rows.map(factor => leadingIndex(method, factor)?.value ?? 0).filter(x => Number.isFinite(x)))
  const head: TextCell[] = [
    { text: '' },
    { text: sign(words.leading), paint: paint.dim },
    rightCell(''),
    rightCell(method === 'sobol' || method === 'efast' ? say('first') : method === 'morris' ? sign(say('sigma')) : '', paint.dim),
  ]
  const cells = rows.map((factor): TextCell[] => {
    const name = `${factor.rank} ${factor.label[lang]}`
    return [
      { text: TEXT_INDENT + sign(name), paint: factor.noise ? paint.dim : undefined },
      { text: bar(leadingIndex(method, factor)?.value ?? 0, most, unicode) },
      rightCell(sign(intervalText(method, leadingIndex(method, factor)))),
      rightCell(sign(secondOf(method, factor))),
    ]
  })
  const blocks = [
    [
      paint.bold(wrapText(sign(say('textHead', { method: say(method), subject: subject[lang], runs, failed })), width, TEXT_INDENT)),
      wrapText(sign(words.output), width, TEXT_INDENT),
    ],
    warnings.length > 0 ? [paint.bad(say('warnings')), ...warnings.map(warning => wrapIndented(sign(`- ${warning}`), width))] : [],
    textTable([head, ...cells], width, sign('…'), LEAST_NAME),
    [
      ...words.findings.map(finding => wrapText(sign(finding), width, '')),
      ...(shown.length < inputs.length
        ? [paint.dim(wrapText(sign(say('hidden', { shown: shown.length, all: inputs.length })), width, ''))]
        : []),
      ...(method === 'pawn' && threshold !== undefined
        ? [
            paint.dim(
              wrapText(sign(say('legendPawn', { threshold: intervalText(method, { value: threshold, low: NaN, high: NaN }) })), width, ''),
            ),
          ]
        : []),
    ],
  ]
  return `${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`.replaceAll('\u00a0', ' ')
}

function bar(value: number, most: number, unicode: boolean): string {
  const length = most > 0 && value > 0 ? Math.round((BAR * value) / most) : 0
  return (unicode ? '█' : '#').repeat(length)
}

function secondOf(method: SensitivityReport['method'], { first, sigma }: SensitivityFactor): string {
  if (method === 'morris') return sigma === undefined ? '–' : intervalText(method, { value: sigma, low: NaN, high: NaN })
  return method === 'pawn' ? '' : intervalText(method, first)
}
