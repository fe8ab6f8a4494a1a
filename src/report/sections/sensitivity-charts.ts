import type { Lang } from '../../base/text.ts'
import { effectConvergenceChart, type EffectCourse } from '../charts/effect-convergence-chart.ts'
import { morrisChart, type MorrisPoint } from '../charts/morris-chart.ts'
import { tornadoChart, type TornadoRow } from '../charts/tornado-chart.ts'
import { html, type Markup } from '../html.ts'
import { indexText } from '../index-text.ts'
import { leadingIndex } from '../leading-index.ts'
import { sayFrom } from '../say-from.ts'
import { SENSITIVITY_MESSAGES } from '../sensitivity-messages.ts'
import type { SensitivityFactor, SensitivityReport } from '../sensitivity-report.ts'
import { sensitivityWords } from '../sensitivity-words.ts'
import { tableOf } from '../table-of.ts'
import { unitLabel } from '../unit-label.ts'
import { unitSuffix } from '../unit-suffix.ts'

/** Factors that are drawn; the table has all. */
const MOST_BARS = 15
const MOST_LINES = 6

/** The charts of an analysis: bars, for Morris the plane of size and spread, and how the estimates settle. */
export function sensitivityCharts(report: SensitivityReport, lang: Lang): Markup {
  return html`<div class="panels maps">${barsFigure(report, lang)} ${scatterFigure(report, lang)} ${convergenceFigure(report, lang)}</div>`
}

const byRank = (factors: readonly SensitivityFactor[]): readonly SensitivityFactor[] => factors.toSorted((a, b) => a.rank - b.rank)

function barsFigure(report: SensitivityReport, lang: Lang): Markup {
  const say = sayFrom(SENSITIVITY_MESSAGES, lang)
  const { method, threshold } = report
  const inputs = byRank(report.factors).filter(({ noise }) => !noise)
  const shown = inputs.slice(0, MOST_BARS)
  const rows = [...shown, ...report.factors.filter(({ noise }) => noise)].map((factor): TornadoRow => {
    const bars = (method === 'morris' ? [factor.muStar] : method === 'pawn' ? [factor.pawn] : [factor.first, factor.total]).flatMap(
      x => x ?? [],
    )
    return {
      name: `${factor.rank} ${factor.label[lang]}`,
      numbers: bars.map(({ value }) => indexText(method, value)).join(' / '),
      bars,
      noise: factor.noise === true,
    }
  })
  const unit = unitLabel(report.output.unit, lang)
  const legend =
    method === 'morris'
      ? say('legendMorris', { unit: unitSuffix(unit, '', lang) })
      : method === 'pawn'
        ? threshold === undefined
          ? say('legendPawnPlain')
          : say('legendPawn', { threshold: indexText(method, threshold) })
        : say('legendVariance')
  const list = rows.map(({ name, numbers }) => `${name} ${numbers}`).join(say('listSeparator'))
  return html`<figure class="panel">
    <figcaption>
      <h3>${say('barsTitle')}</h3>
      <p class="quiet">${legend}</p>
      ${shown.length < inputs.length ? html`<p class="quiet">${say('hidden', { shown: shown.length, all: inputs.length })}</p>` : undefined}
    </figcaption>
    ${tornadoChart({ rows, ...(threshold !== undefined && { threshold }), summary: say('barsSummary', { title: say('barsTitle'), list }) })}
  </figure> `
}

function scatterFigure(report: SensitivityReport, lang: Lang): Markup | undefined {
  const say = sayFrom(SENSITIVITY_MESSAGES, lang)
  const points = byRank(report.factors).flatMap(({ rank, label, muStar, sigma, noise }): MorrisPoint[] =>
    muStar && sigma !== undefined && Number.isFinite(muStar.value) && Number.isFinite(sigma)
      ? [{ rank, name: label[lang], muStar: muStar.value, sigma, noise: noise === true }]
      : [],
  )
  if (points.length === 0) return undefined
  const list = points.map(({ name, muStar, sigma }) => `${name} ${indexText('morris', muStar)} / ${indexText('morris', sigma)}`)
  return html`<figure class="panel">
    <figcaption>
      <h3>${say('scatterTitle')}</h3>
      <p class="quiet">${say('scatterLegend')}</p>
    </figcaption>
    ${morrisChart(points, say('barsSummary', { title: say('scatterTitle'), list: list.join(say('listSeparator')) }))}
  </figure> `
}

function convergenceFigure(report: SensitivityReport, lang: Lang): Markup | undefined {
  const say = sayFrom(SENSITIVITY_MESSAGES, lang)
  const { method, convergence, factors } = report
  const { leading } = sensitivityWords(report, lang)
  if (convergence.length < 2) return undefined
  const drawn = byRank(factors)
    .filter(factor => leadingIndex(method, factor))
    .slice(0, MOST_LINES)
  const courses = drawn.map((factor): EffectCourse => {
    const place = factors.indexOf(factor)
    return {
      name: `${factor.rank} ${factor.label[lang]}`,
      noise: factor.noise === true,
      points: convergence.flatMap(({ runs, values }) => {
        const value = values[place]
        return value !== undefined && Number.isFinite(value) ? [{ runs, value }] : []
      }),
    }
  })
  const known = courses.filter(({ points }) => points.length > 0)
  if (known.length === 0) return undefined
  const caption = say('convergenceCaption', { index: leading })
  return html`<figure class="panel">
    <figcaption>
      <h3>${say('convergenceTitle')}</h3>
      <p class="quiet">${say('convergenceLegend', { index: leading })}</p>
    </figcaption>
    ${effectConvergenceChart(known, say('runsAxis'), say('barsSummary', { title: say('convergenceTitle'), list: known.map(({ name }) => name).join(say('listSeparator')) }))}
    <details>
      <summary>${say('tableTwin')}</summary>
      ${tableOf({
        caption,
        label: caption,
        head: [say('factor'), ...convergence.map(({ runs }) => String(runs))],
        rows: byRank(factors).map(factor => ({
          head: factor.label[lang],
          cells: convergence.map(({ values }) => indexText(method, values[factors.indexOf(factor)])),
        })),
      })}
    </details>
  </figure> `
}
