import { nearestName } from '../../base/nearest-name.ts'
import { CODES } from '../../scenarios/codes.ts'
import { explainCode } from '../../scenarios/explain-code.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'

/**
 * `regreen explain CODE`: the long text of an error or warning code.
 * @returns 0, or 64 when there is no such code
 */
export async function explain(code: string, io: CliIo): Promise<number> {
  const { lang } = io
  const found = explainCode(code)
  if (found === undefined) {
    const names = Object.keys(CODES)
    const near = nearestName(code, names, 2)
    const hint = near === undefined ? '' : lang === 'zh' ? `是否应为 ${near}?` : ` Did you mean ${near}?`
    const known = names.join(' ')
    return fail(io, 64, `there is no code "${code}".${hint}\nknown codes: ${known}`, `没有代码“${code}”。${hint}\n可用代码：${known}`)
  }
  const { title, explanation } = found
  if (io.json) io.stdout(`${JSON.stringify({ code: found.code, title: title[lang], explanation: explanation[lang] }, null, 2)}\n`)
  else io.stdout(`${found.code}: ${title[lang]}\n\n${explanation[lang]}\n`)
  return 0
}
