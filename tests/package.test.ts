import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, readText } from './house/sources.ts'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly license?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const manifest = JSON.parse(readText('package.json'))
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(readText('package-lock.json'))
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const all: Readonly<Record<string, string>> = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies }

/** What a user of the package gets with it. A new one needs a line here and a reason in docs/dependencies.md. */
const RUNTIME =
  '@observablehq/plot ansis commander graphology graphology-gexf graphology-metrics graphology-types highs hyparquet hyparquet-writer linkedom mathjs piscina seedrandom yaml zod'.split(
    ' ',
  )

/** What is installed with it where a machine can, and done without where it cannot. */
const OPTIONAL = ['@duckdb/node-api', 'bullmq', 'ioredis']

const FREE_TO_SHIP = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'Unlicense'])

describe('dependencies', () => {
  it('are those that were decided on', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(RUNTIME)
    expect(Object.keys(manifest.optionalDependencies)).toEqual(OPTIONAL)
  })

  it('are exact, so that two machines run the same code', () => {
    for (const [name, version] of Object.entries(all)) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
  })

  it('are each explained, with the version in use', () => {
    const rows = [...readText('docs/dependencies.md').matchAll(/^\| `([^`]+)` +\| (\d\S*) +\|/gm)]
    const explained = Object.fromEntries(rows.map(([, name, version]) => [name, version]))
    expect(rows).toHaveLength(Object.keys(all).length)
    expect(explained).toEqual(all)
  })

  it('that ship have licences that allow it', () => {
    const shipped = locked.filter(([, entry]) => !entry.dev && !entry.devOptional)
    expect(shipped.length).toBeGreaterThan(RUNTIME.length)
    expect(
      shipped.filter(([, entry]) => !FREE_TO_SHIP.has(entry.license ?? '')).map(([path, entry]) => `${path}: ${entry.license}`),
    ).toEqual([])
  })
})

describe('package-lock.json', () => {
  it('agrees with package.json', () => {
    expect(lock.packages['']).toMatchObject({
      version: manifest.version,
      dependencies: manifest.dependencies,
      optionalDependencies: manifest.optionalDependencies,
      devDependencies: manifest.devDependencies,
    })
  })

  it('has an entry for every optional dependency it names, else `npm ci` refuses it on other machines', () => {
    const missing = locked.flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter(name => !hasEntry(path, name))
        .map(name => `${name}, named by ${path}`),
    )
    expect(missing).toEqual([])
  })

  it('names no download host, so that it installs from whatever registry a machine is set to', () => {
    expect(locked.filter(([, entry]) => entry.resolved?.includes('://') === true).map(([path]) => path)).toEqual([])
    expect(readText('.npmrc')).toContain('omit-lockfile-registry-resolved=true')
  })
})

/** Does npm find `name` from the package at `path`? */
function hasEntry(path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at}${at && '/'}node_modules/${name}`]) return true
    if (at === '') return false
  }
}

describe('the package', () => {
  it('asks for the Node it is tested on', () => {
    expect(manifest.engines).toEqual({ node: '>=20.19' })
    expect(readText('.npmrc')).toContain('engine-strict=true')
    expect(readText('scripts/setup.js')).toContain('OLDEST_NODE = [20, 19]')
    expect(all['@types/node']).toMatch(/^20\.19\./)
  })

  it('exports types before code, and only compiled files', () => {
    const { './package.json': itself, ...entries } = manifest.exports
    expect(itself).toBe('./package.json')
    expect(Object.keys(entries)).toEqual(['.', './node'])
    for (const entry of Object.values(entries)) {
      expect(Object.keys(entry as object)).toEqual(['types', 'default'])
      for (const path of Object.values(entry as object)) expect(path).toMatch(/^\.\/dist\/src\/\w+(\.d\.ts|\.js)$/)
    }
  })

  it('has a command', () => {
    expect(manifest.bin).toEqual({ regreen: 'bin/regreen.js' })
    expect(readText('bin/regreen.js')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  it.skipIf(process.platform === 'win32')('has a command that may be executed', () => {
    expect(statSync(join(ROOT, 'bin/regreen.js')).mode & 0o111).not.toBe(0)
  })

  it('has the files that its scripts name', () => {
    const named = Object.values<string>(manifest.scripts).flatMap(script => script.match(/\b(?:scripts|bin)\/[\w-]+\.js/g) ?? [])
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter(path => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('tells the same version everywhere', () => {
    expect(readText('CITATION.cff')).toContain(`\nversion: ${manifest.version}\n`)
    expect(readText('CHANGELOG.md')).toContain(`## ${manifest.version}`)
  })

  it('carries its licence', () => {
    expect(manifest.license).toBe('Apache-2.0')
    expect(readText('LICENSE')).toContain('Apache License')
  })
})
