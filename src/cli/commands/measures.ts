import type { Measure } from '../../engine/measure.ts'
import { MEASURES } from '../../engine/measures/index.ts'
import { measureJson } from '../../report/catalogue/measure-json.ts'
import { measurePage } from '../../report/catalogue/measure-page.ts'
import { measureRow } from '../../report/catalogue/measure-row.ts'
import { measuresPage } from '../../report/catalogue/measures-page.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { nearNames } from '../near-names.ts'
import { programName } from '../program-name.ts'
import { textOptions } from '../text-options.ts'

/**
 * `regreen measures [NAME]`: the catalogue of measures, or everything about one of them, by name or by code.
 * @returns 0, or 64 when there is no such measure
 */
export async function measures(name: string | undefined, io: CliIo): Promise<number> {
  const all: readonly Measure[] = Object.values(MEASURES)
  if (name === undefined) {
    if (io.json) io.stdout(json({ schema: 'regreen/measures@1', measures: all.map(measure => measureRow(measure, io.lang)) }))
    else io.stdout(measuresPage(programName(), textOptions(io)))
    return 0
  }
  const wanted = name.toLowerCase()
  const measure = all.find(candidate => candidate.name === wanted) ?? all.find(candidate => candidate.code.toLowerCase() === wanted)
  if (measure === undefined) {
    const near = nearNames(
      name,
      all.map(candidate => candidate.name),
    )
    const list = `${programName()} measures`
    return fail(io, 64, `there is no measure "${name}".${near.en}\nknown: ${list}`, `没有措施“${name}”。${near.zh}\n可用措施：${list}`)
  }
  if (io.json) io.stdout(json({ schema: 'regreen/measure@1', ...measureJson(measure, io.lang) }))
  else io.stdout(measurePage(measure, textOptions(io)))
  return 0
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
