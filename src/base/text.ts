/** The languages the product speaks. */
export type Lang = 'en' | 'zh'

/** A label or sentence in both languages. */
export interface Text {
  readonly en: string
  readonly zh: string
}
