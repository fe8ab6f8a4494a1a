import type { Text } from '../base/text.ts'
import type { Code } from './codes.ts'

/** A stretch of a file. Lines and columns count from 1, columns in code points; the end is exclusive. */
export interface Span {
  readonly file: string
  readonly line: number
  readonly col: number
  readonly endLine: number
  readonly endCol: number
}

/** One fault or warning with its place, in both languages. */
export interface Diagnostic extends Span {
  readonly code: Code
  readonly severity: 'error' | 'warning'
  readonly message: Text
  readonly expected?: Text
  readonly help?: Text
  /** A second place that matters. */
  readonly note?: { readonly text: Text; readonly span?: Span }
}
