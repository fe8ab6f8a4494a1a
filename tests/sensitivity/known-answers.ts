import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../../shared/data/decision/salib/', import.meta.url))

/** Whether the known answers are there: they lie beside the repository. */
export const HAS_ANSWERS = existsSync(FOLDER)

/** A file of known answers, most of them of SALib. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what the file holds
export function knownAnswer<T>(name: string): T {
  return JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as T
}
