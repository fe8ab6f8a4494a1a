import { planId } from '../../blocks/plan-id.ts'
import { INDICATORS } from '../../indicators/indicators.ts'
import { designText } from '../batch-design-text.ts'
import type { BatchView } from '../batch-view.ts'
import { html, type Fragment, type Markup } from '../html.ts'
import { LIMITS } from '../limits.ts'
import { numberFormat } from '../number-format.ts'
import { tableOf } from '../table-of.ts'

/** What the numbers were made from, how to make them again, and what the model does not do. */
export function batchProvenanceSection(view: BatchView, command: string): Markup {
  const { say, lang, report } = view
  const { plan, scenario, summary } = report
  const [failure] = summary.reasons
  const facts: readonly (readonly [string, Fragment])[] = [
    [say('command'), html`<code>${command}</code>`],
    [say('fullHash'), html`<code>${scenario.hash}</code>`],
    [say('planHash'), html`<code>${planId(plan)}</code>`],
    [say('factSeed'), plan.seed],
    [say('factDesign'), designText(view)],
    [say('factEngine'), `Regreen ${plan.engine}`],
  ]
  return html`<section aria-labelledby="batchProvenance-${lang}">
      <h2 id="batchProvenance-${lang}">${say('batchProvenance')}</h2>
      <p>${say('reproduceLead')}</p>
      <dl class="facts">
        ${facts.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      ${inputsTable(view)}
      <h3>${say('rerunTitle')}</h3>
      <p>${say('rerunLead')}</p>
      ${shell('regreen rerun DIR --replicate 0')}
      ${
        failure
          ? html`<p>${say('rerunFailed')}</p>
              ${shell(`regreen rerun DIR --replicate ${failure.replicate}`)}`
          : undefined
      }
      <h3>${say('queryTitle')}</h3>
      ${queryPart(view)}
      <h3>${say('quantilesTitle')}</h3>
      <p>${quantilesText(view)}</p>
    </section>
    <section aria-labelledby="batchLimits-${lang}">
      <h2 id="batchLimits-${lang}">${say('limits')}</h2>
      <ul>
        ${LIMITS.map(limit => html`<li>${limit[lang]}</li>`)}
      </ul>
    </section>`
}

/** A command on lines of its own; a `pre` would lose its shape to the indentation of templates. */
const shell = (line: string): Markup => html`<p><code>${line}</code></p>`

function inputsTable({ say, report }: BatchView): Markup | undefined {
  if (report.inputs.length === 0) return undefined
  return tableOf({
    caption: say('inputsCaption'),
    label: say('inputsCaption'),
    cells: 'words',
    head: [say('file'), 'SHA-256'],
    rows: report.inputs.map(({ file, sha256 }) => ({ head: html`<code>${file}</code>`, cells: [html`<code>${sha256}</code>`] })),
  })
}

function queryPart(view: BatchView): Markup | undefined {
  const { say, lang, options, baseline, indicators } = view
  const [name] = indicators
  const shown = options.at(-1) ?? baseline
  if (!name) return undefined
  const quoted = shown.id.replaceAll("'", "''")
  const query = `SELECT time, avg(value) AS mean, quantile_cont(value, 0.05) AS q05 FROM 'runs/*.parquet' WHERE indicator = '${name}' AND alternative = '${quoted}' GROUP BY time ORDER BY time`
  return html`<p>${say('queryLead', { indicator: INDICATORS[name].label[lang], title: shown.title[lang] })}</p>
    ${shell(query)}`
}

function quantilesText({ say, lang, key, alternatives, rowOf, end }: BatchView): string {
  const off = key.flatMap(name => {
    const most = Math.max(0, ...alternatives.map(({ id }) => rowOf(id, name, end)?.tolerance ?? 0))
    const format = numberFormat(name, lang, { among: alternatives.map(({ id }) => rowOf(id, name, end)?.q95 ?? null) })
    return most > 0 ? [say('supportedOne', { indicator: INDICATORS[name].label[lang], precision: format.plusMinus(most) })] : []
  })
  return off.length === 0 ? say('quantilesExact') : say('quantilesCounted', { list: off.join(say('placeSeparator')) })
}
