import type { ParamSpec, ParamSpecs, Status } from '../../base/param-spec.ts'
import { PARAMETERS } from '../../engine/parameters.ts'
import { distributionText } from '../distribution-text.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { LABELS } from '../labels.ts'
import { quantityText } from '../quantity-text.ts'
import { statusMark } from '../status-mark.ts'
import { tableOf } from '../table-of.ts'

const STATUSES: readonly Status[] = ['verified', 'recalled', 'paper', 'assumed']

/** Everything that was put in, with how far it can be trusted. */
export function assumptionsSection(view: View): Markup {
  const { say, lang } = view
  const specs = Object.values(PARAMETERS).flatMap(group => Object.values(group))
  const counts = STATUSES.map(status => `${specs.filter(spec => spec.status === status).length} ${LABELS.status[status][lang]}`)
  const fixed = Object.keys(view.comparison.scenario.parameters).length
  return html`<section aria-labelledby="assumptions-${lang}">
    <h2 id="assumptions-${lang}">${say('assumptions')}</h2>
    <p class="counts">
      ${view.sentences(
        say('parameterCounts', { n: specs.length, counts: counts.join(say('listSeparator')) }),
        fixed > 0 ? say('parametersFixed', { n: fixed }) : '',
      )}
    </p>
    <p class="quiet">${say('statusExplained')}</p>
    <h3>${say('provenance')}</h3>
    ${provenance(view)}
    <h3>${say('parameters')}</h3>
    ${Object.entries(PARAMETERS).map(([name, group]) => parameterGroup(view, name, group))}
  </section>`
}

function provenance(view: View): Markup {
  const { say, lang, comparison } = view
  const entries = comparison.scenario.provenance
  if (entries.length === 0) return html`<p>${say('provenanceNone')}</p>`
  return tableOf({
    caption: say('provenanceCaption'),
    label: say('provenance'),
    cells: 'words',
    head: [say('part'), say('status'), say('citation')],
    rows: entries.map(({ of, status, source }) => ({ head: html`<code>${of}</code>`, cells: [statusMark(status, lang), source[lang]] })),
  })
}

function parameterGroup(view: View, name: string, group: ParamSpecs): Markup {
  const { say, lang } = view
  const label = LABELS.group[name]?.[lang] ?? name
  const count = say('groupCount', { label, n: Object.keys(group).length })
  return html`<details>
    <summary>${count}</summary>
    ${name === 'prices' ? html`<p>${say('pricesAssumed')}</p>` : undefined}
    ${tableOf({
      caption: count,
      label: count,
      cells: 'words',
      head: [say('parameter'), say('value'), say('spread'), say('status'), say('citation')],
      rows: Object.entries(group).map(([key, spec]) => ({
        head: html`${spec.label[lang]}<small><code>${name}.${key}</code></small>`,
        cells: parameterCells(view, `${name}.${key}`, spec),
      })),
    })}
  </details> `
}

function parameterCells(view: View, fullName: string, spec: ParamSpec): (string | Markup)[] {
  const { say, lang, comparison } = view
  const fixed = comparison.scenario.parameters[fullName]
  const varied = spec.distribution ? distributionText(spec.distribution, lang) : say('fixed')
  return [
    quantityText(fixed ?? spec.default, spec.unit, lang),
    fixed === undefined ? varied : say('byScenario'),
    statusMark(spec.status, lang),
    spec.source,
  ]
}
