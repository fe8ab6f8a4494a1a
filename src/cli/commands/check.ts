import { diagnosticJson } from '../../scenarios/diagnostic-json.ts'
import type { ParseResult } from '../../scenarios/parse-scenario.ts'
import type { CliIo } from '../cli-io.ts'
import { openScenario } from '../open-scenario.ts'
import { tellDiagnostics } from '../tell-diagnostics.ts'

/**
 * `regreen check FILE...`: reads scenario files and reports what is wrong with them. `-` is the standard input.
 * @returns 0 without errors, 2 when a file has errors, 66 when one cannot be read
 */
export async function check(files: string[], io: CliIo): Promise<number> {
  const results: { file: string; result: ParseResult }[] = []
  let exit = 0
  for (const file of files) {
    const result = await openScenario(file, io)
    if (!result) {
      // In JSON, openScenario has said so already: one object for each file that cannot be read.
      exit = 66
      continue
    }
    if (result.scenario === undefined && exit === 0) exit = 2
    results.push({ file, result })
    if (!io.json) tell(file, result, io)
  }
  if (io.json) io.stdout(`${JSON.stringify(asJson(results, io), null, 2)}\n`)
  return exit
}

function tell(file: string, result: ParseResult, io: CliIo): void {
  const { scenario } = result
  const { lang } = io
  tellDiagnostics(result, io)
  if (scenario === undefined || io.quiet) return
  const { units, years, alternatives, hash } = scenario
  const short = hash.slice(0, 8)
  io.stdout(
    lang === 'zh'
      ? `通过 ${file}  ${units.length} 个地块，${years} 年，${alternatives.length} 个方案  哈希 ${short}\n`
      : `ok ${file}  ${units.length} units, ${years} years, ${alternatives.length} alternatives  hash ${short}\n`,
  )
}

function asJson(results: readonly { file: string; result: ParseResult }[], io: CliIo): object {
  return {
    schema: 'regreen/check@1',
    files: results.map(({ file, result: { scenario } }) => ({
      file,
      valid: scenario !== undefined,
      ...(scenario && { id: scenario.id, hash: scenario.hash }),
    })),
    diagnostics: results.flatMap(({ result }) => result.diagnostics.map(diagnostic => diagnosticJson(diagnostic, io.lang))),
  }
}
