import { diagnosticJson } from '../scenarios/diagnostic-json.ts'
import type { ParseResult } from '../scenarios/parse-scenario.ts'
import type { CliIo } from './cli-io.ts'
import { tellDiagnostics } from './tell-diagnostics.ts'

/** Faults of the file: as JSON where asked for and the file is refused, else as text; warnings only where they do not disturb. */
export function tellFaults(result: ParseResult, io: CliIo): void {
  const { scenario, diagnostics } = result
  if (diagnostics.length === 0 || (scenario && (io.json || io.quiet))) return
  if (io.json) {
    io.stdout(`${JSON.stringify({ schema: 'regreen/errors@1', diagnostics: diagnostics.map(d => diagnosticJson(d, io.lang)) }, null, 2)}\n`)
    return
  }
  tellDiagnostics(result, io)
}
