import { createHash } from 'node:crypto'
import type { Scenario } from '../scenarios/scenario.ts'
import { inputFiles } from './input-files.ts'

/** What a result was made from. */
export interface Made {
  readonly scenario: Pick<Scenario, 'id' | 'hash'>
  readonly engine: string
  readonly seed: number
  readonly replicates: number
  readonly command: string
  /** Date and time, ISO 8601. */ readonly created: string
}

/**
 * Adds to the files of a result the inputs as they were read, and a manifest that ties all together by hash.
 * @param file the scenario file as the user named it
 * @param sources text of each input file, as the parser read it
 */
export function withManifest(
  outputs: ReadonlyMap<string, string | Uint8Array>,
  { scenario, engine, seed, replicates, command, created }: Made,
  file: string,
  sources: Readonly<Record<string, string>>,
): ReadonlyMap<string, string | Uint8Array> {
  const inputs = inputFiles(file, sources)
  const manifest = {
    schema: 'regreen/manifest@1',
    engine,
    created,
    command,
    scenario: { id: scenario.id, hash: scenario.hash },
    seed,
    replicates,
    inputs: [...inputs].map(hashed),
    outputs: [...outputs].map(hashed),
  }
  return new Map<string, string | Uint8Array>([...outputs, ...inputs, ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`]])
}

function hashed([file, content]: [string, string | Uint8Array]): { readonly file: string; readonly sha256: string } {
  return { file, sha256: createHash('sha256').update(content).digest('hex') }
}
