import { formatDiagnostics } from '../scenarios/format-diagnostics.ts'
import type { ParseResult } from '../scenarios/parse-scenario.ts'
import type { CliIo } from './cli-io.ts'

/** Faults written out as text; `--json` has all. */
const MAX_SHOWN = 20

/** Writes the faults of a file as text on stderr; nothing when there are none. */
export function tellDiagnostics(
  { diagnostics, sources }: Pick<ParseResult, 'diagnostics' | 'sources'>,
  { lang, color, stderr }: CliIo,
): void {
  if (diagnostics.length > 0) stderr(`${formatDiagnostics(diagnostics, sources, { lang, max: MAX_SHOWN, ...(color && { color }) })}\n`)
}
