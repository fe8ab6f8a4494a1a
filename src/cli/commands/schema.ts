import { scenarioSchema } from '../../scenarios/scenario-schema.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'

/**
 * `regreen schema [scenario]`: the JSON Schema of a file format, for editors.
 * @returns 0, or 64 when there is no such format
 */
export async function schema(name: string | undefined, io: CliIo): Promise<number> {
  if (name !== undefined && name !== 'scenario') {
    return fail(io, 64, `there is no schema "${name}"; known: scenario`, `没有名为“${name}”的模式；可用：scenario`)
  }
  io.stdout(`${JSON.stringify(scenarioSchema(), null, 2)}\n`)
  return 0
}
