import type { AlternativeResult } from '../../compare/comparison.ts'
import type { NetworkPicture, PictureMoment } from '../../compare/network-picture.ts'
import { spreadOf as spreadOver, type Spread } from '../../compare/spread-of.ts'
import { INDICATORS, type IndicatorName } from '../../indicators/indicators.ts'
import { networkMap } from '../charts/network-map.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { numberFormat } from '../number-format.ts'
import { quantityText } from '../quantity-text.ts'
import { shownDifference } from '../shown-difference.ts'
import { sourceLine } from '../source-line.ts'
import { spreadOf } from '../spread-of.ts'
import { tableOf, type TableRow } from '../table-of.ts'

/** Indicators of the network, in the order of the table. */
const MEASURES = ['connectivity', 'probabilityOfConnectivity', 'workingLinks', 'networkClosure'] as const satisfies readonly IndicatorName[]
/** Those that a gain of connectivity could be told by. */
const CLAIMED = ['connectivity', 'probabilityOfConnectivity'] as const satisfies readonly IndicatorName[]

/** The ecological network: maps, its measures, and what the paper's claim would mean here. Nothing where the scenario has no network. */
export function networkSection(view: View): Markup | undefined {
  const { say, lang, comparison } = view
  const { network } = comparison
  if (!network) return undefined
  const { label, caution } = INDICATORS.connectivity
  return html`<section aria-labelledby="network-${lang}">
    <h2 id="network-${lang}">${say('network')}</h2>
    <p>${view.sentences(lead(view), say('networkWhat'))}</p>
    <p class="banner" role="note"><span aria-hidden="true">⚠ </span>${label[lang]}${lang === 'zh' ? '\uFF1A' : ': '}${caution[lang]}</p>
    ${maps(view, network)} ${measures(view)} ${view.options.length > 0 ? claim(view) : undefined}
  </section>`
}

function lead(view: View): string {
  const { say, end, lang, baseline } = view
  const format = numberFormat('connectivity', lang)
  const at = ({ indicators }: AlternativeResult, year: number): string => format.spreadValue(spreadOf(indicators.connectivity, year))
  const median = ({ indicators }: AlternativeResult): number => spreadOf(indicators.connectivity, end).q50 ?? -Infinity
  const best = view.options.toSorted((a, b) => median(b) - median(a))[0]
  const words = { year: end, baseline: view.titleOf(baseline.id), other: at(baseline, end), start: at(baseline, 0) }
  if (!best || median(best) <= median(baseline)) return say('networkNone', words)
  return say('networkBest', { ...words, title: best.title[lang], value: at(best, end) })
}

function maps(view: View, network: NetworkPicture): Markup {
  const { say, lang, end, comparison } = view
  const shown = comparison.alternatives.flatMap(({ id, title }) => {
    const moment = network.end[id]
    return moment ? [{ moment, title: say('networkAtEnd', { title: title[lang], year: end }) }] : []
  })
  return html`<figure class="chart">
    <figcaption>
      <h3>${say('networkMaps', { year: end })}</h3>
      <p class="quiet">${say('networkMapsWords', { n: comparison.replicates })}</p>
    </figcaption>
    <div class="panels maps">
      ${[{ moment: network.start, title: say('networkAtStart') }, ...shown].map(
        ({ moment, title }) => html`<div class="panel">${networkMap(network, moment, { title, lang })}</div> `,
      )}
    </div>
    <details>
      <summary>${say('tableTwin')}</summary>
      ${twin(view, network)}
    </details>
    ${sourceLine(view)}
  </figure>`
}

/** The numbers of the maps: quality of each patch and dispersal over each link. */
function twin(view: View, { patches, links, start, end }: NetworkPicture): Markup {
  const { say, lang, comparison } = view
  const shown = comparison.alternatives.filter(({ id }) => end[id])
  const caption = say('networkTwin', { year: view.end, n: comparison.replicates })
  const rowsOf = (names: readonly string[], part: keyof PictureMoment): TableRow[] => {
    const format = numberFormat('habitatQuality', lang)
    return names.map((head, i) => ({
      head,
      cells: [start, ...shown.map(({ id }) => end[id])].map(moment => format.number(moment?.[part][i] ?? null)),
    }))
  }
  const nameOf = (i: number): string => patches[i]?.title[lang] ?? ''
  const patchNames = patches.map((patch, i) =>
    say('networkPatchName', { title: nameOf(i), area: quantityText(Number(patch.area.toPrecision(3)), 'ha', lang) }),
  )
  return tableOf({
    caption,
    label: caption,
    head: [say('networkPlace'), say('networkStart'), ...shown.map(({ title }) => title[lang])],
    rows: [
      { head: say('mapQuality'), rows: rowsOf(patchNames, 'quality') },
      {
        head: say('networkDispersal'),
        rows: rowsOf(
          links.map(({ from, to }) => `${nameOf(from)} – ${nameOf(to)}`),
          'dispersal',
        ),
      },
    ],
  })
}

function measures(view: View): Markup {
  const { say, lang, end, baseline, comparison } = view
  const caption = say('networkCaption', { year: end, baseline: view.titleOf(baseline.id) })
  return tableOf({
    caption,
    label: caption,
    head: [say('option'), say('networkStart'), say('networkEnd'), say('networkDifference', { baseline: view.titleOf(baseline.id) })],
    rows: MEASURES.map(name => {
      const format = numberFormat(name, lang)
      return {
        head: INDICATORS[name].label[lang] + (format.unit ? (lang === 'zh' ? `\uFF08${format.unit}\uFF09` : `, ${format.unit}`) : ''),
        rows: comparison.alternatives.map(({ id, title, indicators, differences }) => ({
          head: title[lang],
          cells: [
            format.spread(spreadOf(indicators[name], 0)),
            format.spread(spreadOf(indicators[name], end)),
            id === baseline.id ? '–' : format.signedSpread(shownDifference(name, differences[name])),
          ],
        })),
      }
    }),
  })
}

/** The published gain names neither measure nor baseline, so every reading of it is shown, and none is called a check. */
function claim(view: View): Markup {
  const { say, lang, end, baseline, options } = view
  const format = numberFormat('share', lang)
  const caption = say('networkClaimCaption', { year: end })
  const measure = (name: IndicatorName): string => INDICATORS[name].label[lang]
  return html`<h3>${say('networkClaimTitle')}</h3>
    <p>${say('networkClaim')}</p>
    ${tableOf({
      caption,
      label: caption,
      head: [
        say('option'),
        ...CLAIMED.flatMap(name => [
          say('networkSinceStart', { measure: measure(name) }),
          say('networkOverBaseline', { measure: measure(name), baseline: view.titleOf(baseline.id) }),
        ]),
      ],
      rows: options.map(option => ({
        head: option.title[lang],
        cells: CLAIMED.flatMap(name => {
          const now = moment(view, option, name, end)
          return [moment(view, option, name, 0), moment(view, baseline, name, end)].map(before => format.signedSpread(change(now, before)))
        }),
      })),
    })}`
}

/** Values of one indicator in all futures at the end of a year. */
const moment = ({ comparison: { replicates } }: View, { values }: AlternativeResult, name: IndicatorName, year: number): Float64Array =>
  values[name].slice(year * replicates, (year + 1) * replicates)

/** Relative change future by future. */
const change = (now: Float64Array, before: Float64Array): Spread => spreadOver(now.map((x, i) => x / (before[i] ?? NaN) - 1))
