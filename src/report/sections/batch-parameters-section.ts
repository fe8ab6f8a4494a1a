import { PARAMETERS, parameterSpec } from '../../engine/parameters.ts'
import type { BatchView } from '../batch-view.ts'
import { distributionText } from '../distribution-text.ts'
import { html, type Markup } from '../html.ts'
import { LABELS } from '../labels.ts'
import { quantityText } from '../quantity-text.ts'
import { statusMark } from '../status-mark.ts'
import { tableOf, type TableGroup, type TableRow } from '../table-of.ts'

/** Numbers that differ from future to future, with what is known of them, and what was held fixed. */
export function batchParametersSection(view: BatchView): Markup {
  const { say, lang, report } = view
  const { inputs } = report.plan
  const fixed = Object.entries(report.scenario.parameters)
  const all = Object.values(PARAMETERS).reduce((n, group) => n + Object.keys(group).length, 0)
  const assumed = inputs.filter(name => parameterSpec(name)?.status === 'assumed').length
  return html`<section aria-labelledby="batchParameters-${lang}">
    <h2 id="batchParameters-${lang}">${say('batchParameters')}</h2>
    <p class="counts">${inputs.length === 0 ? say('parametersNone') : say('parametersLead', { n: inputs.length, assumed })}</p>
    <p class="quiet">${say('statusExplained')}</p>
    ${inputs.length === 0 ? undefined : variedTable(view)}
    <h3>${say('fixedTitle')}</h3>
    ${
      fixed.length === 0
        ? undefined
        : html`<p>${say('fixedByScenario', { n: fixed.length })}</p>
            <ul>
              ${fixed.map(([name, value]) => html`<li>${fixedText(view, name, value)}</li>`)}
            </ul>`
    }
    <p>${say('fixedRest', { n: all - inputs.length - fixed.filter(([name]) => !inputs.includes(name)).length })}</p>
  </section>`
}

function fixedText({ lang }: BatchView, name: string, value: number): Markup {
  const spec = parameterSpec(name)
  const label = spec ? `${spec.label[lang]}${lang === 'zh' ? '\uFF1A' : ': '}` : ''
  return html`${label}${quantityText(value, spec?.unit ?? '1', lang)} <code>${name}</code>`
}

function variedTable(view: BatchView): Markup {
  const { say, lang, report } = view
  const groups = [...new Set(report.plan.inputs.map(groupOf))]
  return html`<details>
    <summary>${say('groupCount', { label: say('parametersCaption'), n: report.plan.inputs.length })}</summary>
    ${tableOf({
      caption: say('parametersCaption'),
      label: say('parametersCaption'),
      cells: 'words',
      head: [say('parameter'), say('default'), say('spread'), say('status'), say('citation')],
      rows: groups.map((group): TableGroup => ({
        head: LABELS.group[group]?.[lang] ?? group,
        rows: report.plan.inputs.filter(name => groupOf(name) === group).map(name => variedRow(view, name)),
      })),
    })}
  </details> `
}

const groupOf = (fullName: string): string => fullName.slice(0, fullName.indexOf('.'))

function variedRow({ say, lang }: BatchView, name: string): TableRow {
  const spec = parameterSpec(name)
  if (!spec) return { head: html`<code>${name}</code>`, cells: ['–', '–', '–', '–'] }
  return {
    head: html`${spec.label[lang]}<small><code>${name}</code></small>`,
    cells: [
      quantityText(spec.default, spec.unit, lang),
      spec.distribution ? distributionText(spec.distribution, lang) : say('fixed'),
      statusMark(spec.status, lang),
      spec.source,
    ],
  }
}
