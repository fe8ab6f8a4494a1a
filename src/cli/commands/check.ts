import { resolve } from 'node:path'
import { diagnosticJson } from '../../scenarios/diagnostic-json.ts'
import { looksLikeFormulaModel } from '../../scenarios/looks-like-formula-model.ts'
import { parseFormulaModel, type FormulaModelResult } from '../../scenarios/parse-formula-model.ts'
import type { ParseResult } from '../../scenarios/parse-scenario.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { openScenario } from '../open-scenario.ts'
import { tellDiagnostics } from '../tell-diagnostics.ts'

/** A file and what was found in it, or why it could not be read. */
type Checked = { readonly file: string } & ({ readonly result: ParseResult | FormulaModelResult } | { readonly unreadable: string })

/**
 * `regreen check FILE...`: reads scenario files and models of formulas, and reports what is wrong with them. `-` is the standard input.
 * @returns 0 without errors, 2 when a file has errors, 66 when one cannot be read
 */
export async function check(files: string[], io: CliIo): Promise<number> {
  const results: Checked[] = []
  for (const file of files) {
    const checked = await checkFile(file, io)
    results.push(checked)
    if (!io.json) tell(checked, io)
  }
  if (io.json) io.stdout(`${JSON.stringify(asJson(results, io), null, 2)}\n`)
  if (results.some(checked => 'unreadable' in checked)) return 66
  return results.every(isGood) ? 0 : 2
}

async function checkFile(file: string, io: CliIo): Promise<Checked> {
  let text: string
  try {
    text = await io.readText(file === '-' ? '-' : resolve(io.cwd, file))
  } catch (error) {
    return { file, unreadable: error instanceof Error ? error.message : String(error) }
  }
  if (looksLikeFormulaModel(text)) return { file, result: await parseFormulaModel(text, { file: file === '-' ? '<stdin>' : file }) }
  const result = await openScenario(file, io, text)
  return result ? { file, result } : { file, unreadable: file }
}

/** What a file holds, when there is no error in it. */
function contentOf(checked: Checked): ParseResult['scenario'] | FormulaModelResult['model'] {
  if ('unreadable' in checked) return undefined
  return 'scenario' in checked.result ? checked.result.scenario : 'model' in checked.result ? checked.result.model : undefined
}

function isGood(checked: Checked): boolean {
  return contentOf(checked) !== undefined
}

function tell(checked: Checked, io: CliIo): void {
  const { file } = checked
  if ('unreadable' in checked) {
    fail(io, 66, `error: cannot read ${file}: ${checked.unreadable}`, `错误：无法读取 ${file}：${checked.unreadable}`)
    return
  }
  tellDiagnostics(checked.result, io)
  const content = contentOf(checked)
  if (content === undefined || io.quiet) return
  const zh = io.lang === 'zh'
  if ('factors' in content) {
    const { factors, outputs } = content
    io.stdout(
      zh
        ? `通过 ${file}  ${factors.length} 个因素，${outputs.length} 个输出\n`
        : `ok ${file}  ${factors.length} factors, ${outputs.length} outputs\n`,
    )
    return
  }
  const { units, years, alternatives, hash } = content
  const short = hash.slice(0, 8)
  io.stdout(
    zh
      ? `通过 ${file}  ${units.length} 个地块，${years} 年，${alternatives.length} 个方案  哈希 ${short}\n`
      : `ok ${file}  ${units.length} units, ${years} years, ${alternatives.length} alternatives  hash ${short}\n`,
  )
}

function asJson(results: readonly Checked[], io: CliIo): object {
  return {
    schema: 'regreen/check@1',
    files: results.map(checked => {
      const content = contentOf(checked)
      return {
        file: checked.file,
        valid: content !== undefined,
        ...('unreadable' in checked && { unreadable: checked.unreadable }),
        ...(content && { id: content.id, ...('hash' in content && { hash: content.hash }) }),
      }
    }),
    diagnostics: results.flatMap(checked =>
      'result' in checked ? checked.result.diagnostics.map(diagnostic => diagnosticJson(diagnostic, io.lang)) : [],
    ),
  }
}
