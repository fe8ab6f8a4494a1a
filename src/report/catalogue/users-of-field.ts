import { COUPLINGS } from '../../engine/couplings.ts'
import type { FieldName } from '../../engine/fields.ts'
import type { Measure } from '../../engine/measure.ts'
import { MEASURES } from '../../engine/measures/index.ts'
import { PROCESSES } from '../../engine/processes/index.ts'
import { INDICATORS } from '../../indicators/indicators.ts'

/** Who has to do with a column, by name. */
export interface FieldUsers {
  readonly readBy: readonly string[]
  readonly writtenBy: readonly string[]
  /** Measures that change it. */
  readonly measures: readonly string[]
  /** Indicators whose source names it. */
  readonly indicators: readonly string[]
}

/** Processes, couplings, measures and indicators that read, change or show a column. */
export function usersOfField(field: FieldName): FieldUsers {
  const steps = [
    ...PROCESSES.map(({ name, reads, writes }) => ({ name, reads, writes })),
    // Works are told by their measures; what is left of them is upkeep and repair.
    ...Object.entries(COUPLINGS).map(([name, { reads, writes }]) => ({
      name,
      reads: reads as readonly FieldName[],
      writes: writes as readonly FieldName[],
    })),
  ]
  const names = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name)
  return {
    readBy: names(steps.filter(({ reads }) => reads.includes(field))),
    writtenBy: names(steps.filter(({ writes }) => writes.includes(field))),
    measures: names(Object.values(MEASURES).filter((measure: Measure) => measure.changes.includes(field))),
    indicators: Object.entries(INDICATORS)
      .filter(([, { source }]) => fieldsNamedIn(source).includes(field))
      .map(([name]) => name),
  }
}

/** The words that stand after `field` or `fields` in the source of an indicator, up to the next thing that is none. */
function fieldsNamedIn(source: string): readonly string[] {
  const list = /\bfields? (\w+(?:, \w+(?=,|;|$))*)/.exec(source)?.[1]
  return list?.split(', ') ?? []
}
