import { nearestName } from '../../base/nearest-name.ts'
import { CODES } from '../../scenarios/codes.ts'
import { modelJson } from '../../report/catalogue/model-json.ts'
import { modelPage } from '../../report/catalogue/model-page.ts'
import { explainCode } from '../../scenarios/explain-code.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { textOptions } from '../text-options.ts'

/**
 * `regreen explain CODE`: the long text of an error or warning code. `regreen explain model`: what the model does and leaves out.
 * @returns 0, or 64 when there is no such code
 */
export async function explain(code: string, io: CliIo): Promise<number> {
  const { lang } = io
  if (code.toLowerCase() === 'model') {
    io.stdout(io.json ? `${JSON.stringify(modelJson(lang), null, 2)}\n` : modelPage(textOptions(io)))
    return 0
  }
  const found = explainCode(code)
  if (found === undefined) {
    const names = [...Object.keys(CODES), 'model']
    const near = nearestName(code, names, 2)
    const hint = near === undefined ? '' : lang === 'zh' ? `是否应为 ${near}？` : ` Did you mean ${near}?`
    const known = names.join(' ')
    return fail(io, 64, `there is no code "${code}".${hint}\nknown: ${known}`, `没有代码“${code}”。${hint}\n可用：${known}`)
  }
  const { title, explanation } = found
  if (io.json) io.stdout(`${JSON.stringify({ code: found.code, title: title[lang], explanation: explanation[lang] }, null, 2)}\n`)
  else io.stdout(`${found.code}: ${title[lang]}\n\n${explanation[lang]}\n`)
  return 0
}
