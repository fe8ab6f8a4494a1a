import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Monitoring of revegetated parcels by the County of Inyo (MIT licence), kept beside the project and not part of it. */
const FILE = fileURLToPath(new URL('../../shared/data/vegetation/inyo/reveg1999_master_parcel_summary.csv', import.meta.url))

/** One survey of a parcel: means over its transects. */
export interface ParcelSurvey {
  readonly year: number
  /** [1] */ readonly cover: number
  readonly species: number
  /** Mean and its margin reach the target. */ readonly met: boolean
}

/** A parcel with its surveys, earliest first. */
export interface Parcel {
  readonly id: string
  /** [1] */ readonly target: number
  readonly surveys: readonly ParcelSurvey[]
}

/** All parcels; `undefined` where the data are not at hand. */
export function inyoParcels(): readonly Parcel[] | undefined {
  if (!existsSync(FILE)) return undefined
  const [head, ...lines] = readFileSync(FILE, 'utf8').trim().split(/\r?\n/)
  const names = (head ?? '').split(',')
  const rows = lines.map(line => {
    const cells = line.split(',')
    return (name: string): string => cells[names.indexOf(name)] ?? ''
  })
  const ids = [...new Set(rows.map(cell => cell('parcel')))]
  return ids.map(id => {
    const own = rows.filter(cell => cell('parcel') === id)
    const surveys = own.map(cell => ({
      year: Number(cell('survey_year')),
      cover: Number(cell('mean_cover_pct')) / 100,
      species: Number(cell('species_richness')),
      met: cell('cover_met') === 'TRUE',
    }))
    return { id, target: Number(own[0]?.('target_cover_pct')) / 100, surveys: surveys.toSorted((a, b) => a.year - b.year) }
  })
}
