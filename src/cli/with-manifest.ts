import { createHash } from 'node:crypto'
import { basename, dirname, isAbsolute, relative } from 'node:path'
import type { Scenario } from '../scenarios/scenario.ts'

/** What a result was made from. */
export interface Made {
  readonly scenario: Scenario
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
  const inputs = new Map(Object.entries(sources).map(([source, text], k) => [inputName(file, source, k), text]))
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

/**
 * Inputs lie under `inputs/` as they lay around the scenario, so that the copy can be run again as it is. A table from outside the
 * scenario's folder cannot keep its place; it is kept under a number.
 */
function inputName(file: string, source: string, k: number): string {
  if (source === '<stdin>') return 'inputs/scenario.yaml'
  const place = relative(dirname(file), source).replaceAll('\\', '/')
  return place.startsWith('../') || isAbsolute(place) ? `inputs/outside/${k}-${basename(source)}` : `inputs/${place}`
}
