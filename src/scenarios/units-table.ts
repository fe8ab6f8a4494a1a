import { nearestName } from '../base/nearest-name.ts'
import { csvColumn, type CsvColumn } from './csv-column.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Faults } from './faults.ts'
import type { Path, Place } from './place.ts'
import type { Places } from './places.ts'
import { readCsv, type Cell } from './read-csv.ts'
import type { UnitConverter } from './unit-converter.ts'
import { UNIT_FIELDS } from './unit-fields.ts'

const UNITS: Path = ['site', 'units']
const REQUIRED: readonly string[] = ['id', 'kind', ...Object.values(UNIT_FIELDS).flatMap(({ path, default: value }) => (value === undefined ? [path] : []))]

/**
 * Turns a table of land units into the list that the scenario file could hold itself; places point into the table.
 * Undefined: the header or the form of the table is wrong, which is then reported.
 */
export function unitsTable(text: string, file: string, faults: Faults, places: Places, units: UnitConverter): unknown[] | undefined {
  const table = readCsv(text, file, faults)
  if (table === undefined) return undefined
  const columns = readHeader(table.header, file, faults, units)
  if (columns === undefined) return undefined
  return table.rows.map((cells, i) => {
    const unit: Record<string, unknown> = {}
    const row: Place = { file, start: cells[0]!.place.start, end: cells.at(-1)!.place.end }
    places.set([...UNITS, i], { value: row })
    cells.forEach((cell, k) => put(unit, cell, columns[k]!, [...UNITS, i], places))
    return unit
  })
}

function readHeader(header: readonly Cell[], file: string, faults: Faults, units: UnitConverter): readonly CsvColumn[] | undefined {
  const columns: (CsvColumn | undefined)[] = []
  const names = ['id', 'kind', 'title', 'flowsTo', ...Object.values(UNIT_FIELDS).map(({ path }) => path)]
  let sound = true
  for (const cell of header) {
    const column = csvColumn(cell.text, units)
    const before = columns.findIndex(other => other !== undefined && other.path === column?.path)
    if (column === undefined) {
      const near = nearestName(cell.text.replace(/[_ [(].*$/, ''), names)
      faults.report('R0022', cell.place, { name: cell.text }, { expected: { en: names.join(', '), zh: names.join(', ') }, help: didYouMean(near) })
      sound = false
    } else if (before >= 0) {
      const note = { text: { en: 'first here', zh: '首次见此处' }, place: header[before]!.place }
      faults.report('R0023', cell.place, { name: cell.text }, { note })
      sound = false
    }
    columns.push(column)
  }
  const top: Place = { file, start: header[0]!.place.start, end: header.at(-1)!.place.end }
  for (const name of sound ? REQUIRED : []) {
    if (columns.some(column => column?.path === name)) continue
    faults.report('R0024', top, { name })
    sound = false
  }
  return sound ? (columns as CsvColumn[]) : undefined
}

/** Empty cells are left out: then the default counts, or the key is missing. */
function put(unit: Record<string, unknown>, { text, place }: Cell, { path, unit: measure }: CsvColumn, base: Path, places: Places): void {
  if (text === '') return
  const steps = path.split('.')
  const last = steps.pop()!
  let node = unit
  let at = base
  for (const step of steps) {
    at = [...at, step]
    node = (node[step] ??= {}) as Record<string, unknown>
    if (places.get(at) === undefined) places.set(at, { value: place })
  }
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)
  const isWord = ['id', 'kind', 'title', 'flowsTo', 'title.en', 'title.zh'].includes(path)
  node[last] = isWord || (!number) ? text : measure === undefined || measure === '1' ? Number(text) : `${text} ${measure}`
  places.set([...at, last], { value: place })
}
