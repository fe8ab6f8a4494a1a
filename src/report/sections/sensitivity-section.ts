import type { Lang } from '../../base/text.ts'
import { parameterSpec } from '../../engine/parameters.ts'
import { html, type Fragment, type Markup } from '../html.ts'
import { intervalText } from '../interval-text.ts'
import { indexText } from '../index-text.ts'
import { sayFrom, type Say } from '../say-from.ts'
import { SENSITIVITY_MESSAGES } from '../sensitivity-messages.ts'
import type { SensitivityFactor, SensitivityReport } from '../sensitivity-report.ts'
import { sensitivityWords, type SensitivityWords } from '../sensitivity-words.ts'
import { statusMark } from '../status-mark.ts'
import { tableOf } from '../table-of.ts'
import { sensitivityCharts } from './sensitivity-charts.ts'

/** Pairs that the table of interactions shows. */
const MOST_PAIRS = 10

/** A sensitivity analysis in one language: warnings, finding, charts with tables, and how to read them. */
export function sensitivitySection(report: SensitivityReport, lang: Lang): Markup {
  const say = sayFrom(SENSITIVITY_MESSAGES, lang)
  const words = sensitivityWords(report, lang)
  return html`${warningsPart(report, words, say, lang)}
    <dl class="facts">
      <dt>${say('methodName')}</dt>
      <dd>${say(report.method)}</dd>
      <dt>${say('outputName')}</dt>
      <dd>${words.output}</dd>
      <dt>${say('runs')}</dt>
      <dd>${report.failed > 0 ? say('runsFailed', { runs: report.runs, failed: report.failed }) : report.runs}</dd>
    </dl>
    <ul class="findings">
      ${words.findings.map(finding => html`<li>${finding}</li>`)}
    </ul>
    ${sensitivityCharts(report, lang)} ${factorTable(report, say, lang)} ${interactionsPart(report, say, lang)} ${guide(report, say)}`
}

function warningsPart(
  { warnings, stable }: SensitivityReport,
  words: SensitivityWords,
  say: Say<keyof typeof SENSITIVITY_MESSAGES>,
  lang: Lang,
): Markup {
  const all = [...warnings.map(warning => warning[lang]), ...words.failed, ...(stable ? [] : [say('unstable')])]
  if (all.length === 0) return html`<p>${say('stable')}</p>`
  return html`<div class="banner">
    <b>${say('warnings')}</b>
    <ul>
      ${all.map(warning => html`<li>${warning}</li>`)}
    </ul>
  </div>`
}

function factorTable(report: SensitivityReport, say: Say<keyof typeof SENSITIVITY_MESSAGES>, lang: Lang): Markup {
  const { method } = report
  const columns: readonly (readonly [keyof typeof SENSITIVITY_MESSAGES, (factor: SensitivityFactor) => string])[] =
    method === 'morris'
      ? [
          ['muStar', ({ muStar }) => intervalText(method, muStar)],
          ['mu', ({ mu }) => indexText(method, mu)],
          ['sigma', ({ sigma }) => indexText(method, sigma)],
        ]
      : method === 'pawn'
        ? [['distance', ({ pawn }) => intervalText(method, pawn)]]
        : [
            ['first', ({ first }) => intervalText(method, first)],
            ['total', ({ total }) => intervalText(method, total)],
          ]
  return tableOf({
    caption: say('tableCaption'),
    label: say('tableCaption'),
    head: [say('factor'), say('rank'), ...columns.map(([name]) => say(name)), say('status')],
    rows: report.factors
      .toSorted((a, b) => a.rank - b.rank)
      .map(factor => ({
        head: headOf(factor, say, lang),
        cells: [factor.rank, ...columns.map(([, cell]) => cell(factor)), statusOf(factor, say, lang)],
      })),
  })
}

function headOf({ label, parameters, noise }: SensitivityFactor, say: Say<keyof typeof SENSITIVITY_MESSAGES>, lang: Lang): Fragment {
  if (noise) return html`<b>${say('noiseTitle')}</b>`
  const names = parameters.length > 3 ? undefined : parameters.map(name => html`<small><code>${name}</code></small>`)
  return html`${label[lang]}${names}`
}

/** Where a factor is a group, each status that occurs in it. */
function statusOf({ parameters, noise }: SensitivityFactor, say: Say<keyof typeof SENSITIVITY_MESSAGES>, lang: Lang): Fragment {
  if (noise) return say('chance')
  const statuses = [...new Set(parameters.flatMap(name => parameterSpec(name)?.status ?? []))].toSorted()
  return statuses.length > 0 ? statuses.map((status, i) => html`${i > 0 ? ' ' : ''}${statusMark(status, lang)}`) : '–'
}

function interactionsPart(
  { method, interactions = [], factors }: SensitivityReport,
  say: Say<keyof typeof SENSITIVITY_MESSAGES>,
  lang: Lang,
): Markup | undefined {
  if (interactions.length === 0) return undefined
  const labels = new Map(factors.map(({ name, label }) => [name, label[lang]]))
  const shown = interactions.toSorted((a, b) => b.value - a.value).slice(0, MOST_PAIRS)
  const caption = say('interactionsCaption', { shown: shown.length, all: interactions.length })
  return html`<h3>${say('interactionsTitle')}</h3>
    ${tableOf({
      caption,
      label: caption,
      head: [say('pair'), say('share')],
      rows: shown.map(({ first, second, value, halfWidth }) => ({
        head: `${labels.get(first) ?? first} × ${labels.get(second) ?? second}`,
        cells: [intervalText(method, { value, low: value - halfWidth, high: value + halfWidth })],
      })),
    })}`
}

function guide(report: SensitivityReport, say: Say<keyof typeof SENSITIVITY_MESSAGES>): Markup {
  const hasNoise = report.factors.some(({ noise }) => noise)
  const lines: (keyof typeof SENSITIVITY_MESSAGES)[] =
    report.method === 'morris'
      ? ['guideMorris', 'guideInterval', ...(hasNoise ? (['guideNoisePawn'] as const) : []), 'guideRange']
      : report.method === 'pawn'
        ? ['guidePawn', 'guideInterval', ...(hasNoise ? (['guideNoisePawn'] as const) : []), 'guideRange']
        : ['guideFirst', 'guideTotal', 'guideNegative', 'guideInterval', ...(hasNoise ? (['guideNoise'] as const) : []), 'guideRange']
  return html`<h3>${say('guide')}</h3>
    <ul>
      ${lines.map(line => html`<li>${say(line)}</li>`)}
    </ul>`
}
