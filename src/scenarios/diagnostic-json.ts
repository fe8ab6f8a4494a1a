import type { Lang } from '../base/text.ts'
import type { Diagnostic, Span } from './diagnostic.ts'

/** A fault as machines read it, in one language; keys that say nothing are left out. */
export interface DiagnosticJson extends Span {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly expected?: string
  readonly help?: string
  readonly note?: { readonly message: string } & Partial<Span>
}

/** The fault `diagnostic` in the language `lang`, for `--json`. */
export function diagnosticJson({ file, line, col, endLine, endCol, code, severity, message, expected, help, note }: Diagnostic, lang: Lang): DiagnosticJson {
  return {
    file,
    line,
    col,
    endLine,
    endCol,
    code,
    severity,
    message: message[lang],
    ...(expected && { expected: expected[lang] }),
    ...(help && { help: help[lang] }),
    ...(note && { note: { message: note.text[lang], ...note.span } }),
  }
}
