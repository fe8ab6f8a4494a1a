import type { Discovery } from '../compare/discovery.ts'
import { plainJson } from './plain-json.ts'

/** A discovery for machines: every box on the way with its scores, in and out of sample. */
export function discoverJson(discovery: Discovery): object {
  return plainJson(discovery) as object
}
