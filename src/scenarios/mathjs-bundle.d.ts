/** The one-file build of mathjs, which ships without types: only what `unit-converter.ts` uses. */
declare module 'mathjs/lib/browser/math.js' {
  interface ParsedUnit {
    /** In SI base units; null when the text has no number. */
    readonly value: number | null
    readonly dimensions: readonly number[]
  }
  interface MathInstance {
    create(factories: object, config: object): MathInstance
    createUnit(name: string, definition?: string | { definition?: string; aliases?: string[] }): unknown
    readonly Unit: { parse(text: string): ParsedUnit; readonly UNITS: Readonly<Record<string, unknown>> }
  }
  const math: MathInstance
  export default math
}
