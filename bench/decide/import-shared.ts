import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A module of the folder beside the checkout, undefined where it is not there. */
export async function importShared<T>(path: string): Promise<T | undefined> {
  const file = resolve('..', 'shared', path)
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as T) : undefined
}
