import { FIELDS, type FieldName } from '../../engine/fields.ts'
import { fieldJson } from '../../report/catalogue/field-json.ts'
import { fieldPage } from '../../report/catalogue/field-page.ts'
import { fieldsPage } from '../../report/catalogue/fields-page.ts'
import { usersOfField } from '../../report/catalogue/users-of-field.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { nearNames } from '../near-names.ts'
import { programName } from '../program-name.ts'
import { textOptions } from '../text-options.ts'

const NAMES = Object.keys(FIELDS) as FieldName[]

/**
 * `regreen fields [NAME]`: every quantity of a land unit, or everything about one of them.
 * @returns 0, or 64 when there is no such field
 */
export async function fields(name: string | undefined, io: CliIo): Promise<number> {
  if (name === undefined) {
    if (io.json) io.stdout(json({ schema: 'regreen/fields@1', fields: NAMES.map(field => fieldJson(field, io.lang)) }))
    else io.stdout(fieldsPage(programName(), textOptions(io)))
    return 0
  }
  // soil_depth and Soil-Depth are soilDepth too.
  const wanted = name.toLowerCase().replace(/[-_ ]/g, '')
  const field = NAMES.find(candidate => candidate.toLowerCase() === wanted)
  if (field === undefined) {
    const near = nearNames(name, NAMES)
    const list = `${programName()} fields`
    return fail(io, 64, `there is no field "${name}".${near.en}\nknown: ${list}`, `没有名为“${name}”的量。${near.zh}\n可用：${list}`)
  }
  if (io.json) io.stdout(json({ schema: 'regreen/field@1', ...fieldJson(field, io.lang), ...usersOfField(field) }))
  else io.stdout(fieldPage(field, textOptions(io)))
  return 0
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
