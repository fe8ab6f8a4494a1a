import { basename, dirname, isAbsolute, relative } from 'node:path'

/**
 * Inputs as they are kept beside a result: under `inputs/` as they lay around the scenario, so that the copy can be run again as it is. A
 * table from outside the scenario's folder cannot keep its place; it is kept under a number.
 * @param file the scenario file as the user named it
 * @param sources text of each input file, as the parser read it
 */
export function inputFiles(file: string, sources: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(sources).map(([source, text], k) => [inputName(file, source, k), text]))
}

function inputName(file: string, source: string, k: number): string {
  if (source === '<stdin>') return 'inputs/scenario.yaml'
  const place = relative(dirname(file), source).replaceAll('\\', '/')
  return place.startsWith('../') || isAbsolute(place) ? `inputs/outside/${k}-${basename(source)}` : `inputs/${place}`
}
