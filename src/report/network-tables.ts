import type { Band } from '../compare/comparison.ts'
import type { NetworkAssessment } from '../compare/network-assessment.ts'
import type { Spread } from '../compare/spread-of.ts'
import { csvText, type CsvCell } from './csv-text.ts'

/** Three columns of one number. */
const bandHead = (name: string, unit: string): readonly string[] => ['q05', 'q50', 'q95'].map(q => `${name}_${q}${unit && `_${unit}`}`)
const bandCells = (spread: Spread | null): readonly CsvCell[] => [spread?.q05 ?? null, spread?.q50 ?? null, spread?.q95 ?? null]

/** Tables of an assessment for spreadsheets and R, by file name: one row for each alternative and patch, link, year or point. */
export function networkTables(assessment: NetworkAssessment): ReadonlyMap<string, string> {
  return new Map([
    ['patches.csv', patchTable(assessment)],
    ['links.csv', linkTable(assessment)],
    ['series.csv', seriesTable(assessment)],
    ['attacks.csv', attackTable(assessment)],
  ])
}

function patchTable({ alternatives, patches, year }: NetworkAssessment): string {
  const head = [
    'alternative',
    'year',
    'patch',
    'kind',
    'area_ha',
    'x_m',
    'y_m',
    ...bandHead('quality_start', ''),
    ...bandHead('quality', ''),
    ...bandHead('dPC', 'percent'),
    'intra_percent',
    'flux_percent',
    'connector_percent',
    ...bandHead('restoration_gain', 'ha'),
    ...bandHead('restoration_price', 'CNY'),
    ...bandHead('restoration_gain_per_cost', 'ha_per_million_CNY'),
    ...bandHead('hazard', 'per_a'),
  ]
  const rows = alternatives.flatMap(({ id, patches: results }) =>
    results.map((result, i): CsvCell[] => {
      const patch = patches[i]
      return [
        id,
        year,
        patch?.id ?? '',
        patch?.kind ?? '',
        patch?.area ?? null,
        patch?.x ?? null,
        patch?.y ?? null,
        ...bandCells(result.qualityBefore),
        ...bandCells(result.quality),
        ...bandCells(result.dPC),
        result.intra,
        result.flux,
        result.connector,
        ...bandCells(result.gain),
        ...bandCells(result.price),
        ...bandCells(result.gainPerCost),
        ...bandCells(result.hazard),
      ]
    }),
  )
  return csvText(head, rows)
}

function linkTable({ alternatives, links, patches, year }: NetworkAssessment): string {
  const head = [
    'alternative',
    'year',
    'from',
    'to',
    'stated',
    'length_m',
    'gap_m',
    ...bandHead('cost_start', 'm'),
    ...bandHead('cost', 'm'),
    ...bandHead('dispersal_start', ''),
    ...bandHead('dispersal', ''),
    ...bandHead('dPC', 'percent'),
    'working_share',
    ...bandHead('corridor_gain', 'ha'),
    ...bandHead('corridor_price', 'CNY'),
    ...bandHead('gain_per_cost', 'ha_per_million_CNY'),
    'betweenness',
    'gravity',
  ]
  const rows = alternatives.flatMap(({ id, links: results }) =>
    results.map((result, k): CsvCell[] => {
      const link = links[k]
      const end = (i: number | undefined): string => (i === undefined ? '' : (patches[i]?.id ?? ''))
      return [
        id,
        year,
        end(link?.from),
        end(link?.to),
        link?.stated === true ? 1 : 0,
        link?.length ?? null,
        link?.gap ?? null,
        ...bandCells(result.costBefore),
        ...bandCells(result.cost),
        ...bandCells(result.dispersalBefore),
        ...bandCells(result.dispersal),
        ...bandCells(result.dPC),
        result.working,
        ...bandCells(result.gain),
        ...bandCells(result.price),
        ...bandCells(result.gainPerCost),
        result.betweenness,
        result.gravity,
      ]
    }),
  )
  return csvText(head, rows)
}

function seriesTable({ alternatives }: NetworkAssessment): string {
  const head = ['alternative', 'year', 'indicator', 'unit', 'mean', 'q05', 'q50', 'q95']
  const rows = alternatives.flatMap(({ id, connectivity, probabilityOfConnectivity, workingLinks, networkClosure }) => {
    const series: readonly (readonly [string, string, Band])[] = [
      ['connectivity', 'ha', connectivity],
      ['probabilityOfConnectivity', '1', probabilityOfConnectivity],
      ['workingLinks', 'count', workingLinks],
      ['networkClosure', '1', networkClosure],
    ]
    return series.flatMap(([name, unit, band]) =>
      band.time.map((year, t): CsvCell[] => [
        id,
        year,
        name,
        unit,
        ...[band.mean, band.q05, band.q50, band.q95].map(column => column[t] ?? null),
      ]),
    )
  })
  return csvText(head, rows)
}

function attackTable({ alternatives, year }: NetworkAssessment): string {
  const head = ['alternative', 'year', 'attack', 'removed_share', ...bandHead('connected_area_share', '')]
  const rows = alternatives.flatMap(({ id, attacks }) =>
    attacks.flatMap(({ attack, removed, q05, q50, q95 }) =>
      removed.map((share, k): CsvCell[] => [id, year, attack, share, q05[k] ?? null, q50[k] ?? null, q95[k] ?? null]),
    ),
  )
  return csvText(head, rows)
}
