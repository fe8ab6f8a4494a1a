/** Ways to set off text in a terminal; the caller knows whether there is one. */
export interface TextPaint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
}
