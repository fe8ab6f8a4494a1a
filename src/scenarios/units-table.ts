import { csvColumn, type CsvColumn } from './csv-column.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Faults } from './faults.ts'
import { listOf } from './list-of.ts'
import type { Path } from './place.ts'
import type { Places } from './places.ts'
import { plainNumber } from './plain-number.ts'
import { readCsv, type Cell, type Row } from './read-csv.ts'
import type { UnitConverter } from './unit-converter.ts'
import { UNIT_FIELDS } from './unit-fields.ts'

const UNITS: Path = ['site', 'units']
/** Columns whose cells are texts. */
const WORDS: readonly string[] = ['id', 'kind', 'title', 'flowsTo', 'title.en', 'title.zh']
const REQUIRED: readonly string[] = ['id', 'kind', ...Object.values(UNIT_FIELDS).flatMap(({ path, default: value }) => (value === undefined ? [path] : []))]

/**
 * Turns a table of land units into the list that the scenario file could hold itself; places point into the table.
 * Undefined: the header or the form of the table is wrong, which is then reported.
 */
export function unitsTable(text: string, file: string, faults: Faults, places: Places, units: UnitConverter): unknown[] | undefined {
  const table = readCsv(text, file, faults)
  if (table === undefined) return undefined
  const columns = readHeader(table.header, faults, units)
  if (columns === undefined) return undefined
  return table.rows.map(({ cells, place }, i) => {
    const unit: Record<string, unknown> = {}
    places.set([...UNITS, i], { value: place })
    cells.forEach((cell, k) => {
      const column = columns[k]
      if (column !== undefined) put(unit, cell, column, [...UNITS, i], places)
    })
    return unit
  })
}

function readHeader({ cells, place }: Row, faults: Faults, units: UnitConverter): readonly CsvColumn[] | undefined {
  const columns: (CsvColumn | undefined)[] = []
  const names = ['id', 'kind', 'title', 'flowsTo', ...Object.values(UNIT_FIELDS).map(({ path }) => path)]
  let sound = true
  for (const cell of cells) {
    const column = csvColumn(cell.text, units)
    const before = columns.findIndex(other => other !== undefined && column !== undefined && overlaps(other.path, column.path))
    if (column === undefined) {
      const name = cell.text.replace(/[_ [(].*$/, '')
      faults.report('R0022', cell.place, { name: cell.text }, { expected: listOf(names), help: didYouMean(name, names) })
      sound = false
    } else if (before >= 0) {
      const note = { text: { en: 'first here', zh: '首次见此处' }, place: cells[before]?.place ?? place }
      faults.report('R0023', cell.place, { name: cell.text }, { note })
      sound = false
    }
    columns.push(column)
  }
  for (const name of sound ? REQUIRED : []) {
    if (columns.some(column => column?.path === name)) continue
    faults.report('R0024', place, { name })
    sound = false
  }
  return sound ? (columns as CsvColumn[]) : undefined
}

/** The same key, or one a part of the other (`title` and `title.zh`). */
const overlaps = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)

/** Empty cells are left out: then the default counts, or the key is missing. */
function put(unit: Record<string, unknown>, { text, place }: Cell, { path, unit: measure }: CsvColumn, base: Path, places: Places): void {
  if (text === '') return
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  let node = unit
  let at = base
  for (const step of steps) {
    at = [...at, step]
    node = (node[step] ??= {}) as Record<string, unknown>
    if (places.get(at) === undefined) places.set(at, { value: place })
  }
  const number = WORDS.includes(path) ? undefined : plainNumber(text)
  // a cell with its own unit overrides the unit of its header
  node[last] = number === undefined ? text : measure === undefined || measure === '1' ? number : `${text} ${measure}`
  places.set([...at, last], { value: place })
}
