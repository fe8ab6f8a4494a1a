import { existsSync } from 'node:fs'

/** Address of a compiled module: threads and processes of their own cannot run TypeScript. */
export function distUrl(path: string): URL {
  const url = new URL(`../../dist/${path}`, import.meta.url)
  if (!existsSync(url)) throw new Error(`${url.pathname} is not there: compile first (npm run build)`)
  return url
}

/** Loads a compiled module. */
export async function fromDist<T>(path: string): Promise<T> {
  return (await import(distUrl(path).href)) as T
}
