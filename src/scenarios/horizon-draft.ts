/** What is known of the time axis; years undefined when the file does not say it well. */
export interface HorizonDraft {
  readonly years: number | undefined
  readonly startYear: number | undefined
}
