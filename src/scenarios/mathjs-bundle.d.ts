/** The one-file build of mathjs, which ships without types: only what `unit-converter.ts` and `formula-reader.ts` use. */
declare module 'mathjs/lib/browser/math.js' {
  interface ParsedUnit {
    /** In SI base units; null when the text has no number. */
    readonly value: number | null
    readonly dimensions: readonly number[]
  }
  /** A node of a formula; which parts it has depends on its type. */
  interface FormulaNode {
    readonly type: string
    /** ConstantNode */ readonly value?: unknown
    /** SymbolNode */ readonly name?: string
    /** OperatorNode: name of the operation; FunctionNode: what is called */ readonly fn?: string | FormulaNode
    readonly args?: readonly FormulaNode[]
    /** ParenthesisNode */ readonly content?: FormulaNode
    toString(): string
  }
  interface MathInstance {
    create(factories: object, config: object): MathInstance
    createUnit(name: string, definition?: string | { definition?: string; aliases?: string[] }): unknown
    /** Reads a formula without working it out. Throws an error with `char`, the place of the mistake counted from 1. */
    parse(text: string): FormulaNode
    readonly Unit: { parse(text: string): ParsedUnit; readonly UNITS: Readonly<Record<string, unknown>> }
  }
  export type { FormulaNode }
  const math: MathInstance
  export default math
}
