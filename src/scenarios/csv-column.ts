import { lastStep } from './last-step.ts'
import { normalUnit } from './normal-unit.ts'
import { UNIT_FIELDS } from './unit-fields.ts'
import type { UnitConverter } from './unit-converter.ts'

/** What a column of a unit table stands for: the key path of a unit, and the unit of measure that its header gives. */
export interface CsvColumn {
  readonly path: string
  readonly unit?: string
}

/** Columns that are not numbers. */
const WORDS: Readonly<Record<string, string>> = {
  id: 'id', title: 'title', titleen: 'title.en', titlezh: 'title.zh', kind: 'kind', flowsto: 'flowsTo',
  名称: 'title', 类型: 'kind', 流向: 'flowsTo', 编号: 'id',
}

/** Spellings of units in headers, where `/`, `%` and blanks are awkward. */
const HEADER_UNITS: Readonly<Record<string, string>> = { percent: '%', pct: '%', mg_kg: 'mg/kg', per_month: '1/month', '1_month': '1/month', degrees: 'deg', months: 'month' }

const fold = (name: string): string => name.toLowerCase().replace(/[._\s-]/g, '')

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...Object.entries(WORDS),
  // leaf names first, so that a full name wins where they meet (grazing, species)
  ...Object.values(UNIT_FIELDS).map(({ path }) => [fold(lastStep(path)), path] as const),
  ...Object.entries(UNIT_FIELDS).flatMap(([property, { path, label }]) => [[fold(property), path], [fold(path), path], [fold(label.en), path], [label.zh, path]] as const),
])

/** `area`, `area_ha`, `area [ha]`, `soil.depth_cm`, `soilDepth (cm)`, `面积 [亩]`. Undefined: no such column. */
export function csvColumn(header: string, units: UnitConverter): CsvColumn | undefined {
  const bracket = /^(.*?)\s*[[(（【](.+?)[\])）】]$/.exec(header)
  if (bracket !== null) {
    const [, name = '', unit = ''] = bracket
    const path = BY_NAME.get(fold(name))
    return path === undefined ? undefined : { path, unit }
  }
  const path = BY_NAME.get(fold(header))
  if (path !== undefined) return { path }
  for (let at = header.lastIndexOf('_'); at > 0; at = header.lastIndexOf('_', at - 1)) {
    const before = BY_NAME.get(fold(header.slice(0, at)))
    const suffix = header.slice(at + 1)
    const unit = HEADER_UNITS[suffix] ?? suffix.replaceAll('_', '/')
    if (before !== undefined && (unit === '%' || unit === '1' || units.find(normalUnit(unit)) !== undefined)) return { path: before, unit }
  }
  return undefined
}
