import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const SETUP = new URL('../../scripts/setup.js', import.meta.url)
/** Stands in for the compiler: notes that it ran, and fails when the sources say so. */
const COMPILER = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
mkdirSync('dist', { recursive: true })
appendFileSync('compiler.log', process.argv.slice(2).join(' ') + '\\n')
console.log('the compiler speaks')
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150)
if (readFileSync('src/main.ts', 'utf8').includes('broken')) process.exit(2)
writeFileSync('dist/main.js', '')
`
/** Stands in for the bundler. */
const BUNDLER = `
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
if (readFileSync('src/main.ts', 'utf8').includes('loose')) process.exit(3)
writeFileSync('dist/bundle.js', String(existsSync('dist/main.js')))
`

/** A tiny package whose only dependency lies in its own folder, so that npm needs no network. */
function tinyPackage(): string {
  const root = join(mkdtempSync(join(tmpdir(), 'set up ')), 'a package')
  for (const folder of ['scripts', 'src', 'vendor/typescript/bin']) mkdirSync(join(root, folder), { recursive: true })
  copyFileSync(SETUP, join(root, 'scripts', 'setup.js'))
  const dependencies = { typescript: 'file:vendor/typescript' }
  const write = (path: string, content: unknown): void => {
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  write('package.json', { name: 'tiny', version: '1.0.0', type: 'module', devDependencies: dependencies })
  write('package-lock.json', {
    name: 'tiny',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'tiny', version: '1.0.0', devDependencies: dependencies },
      'node_modules/typescript': { resolved: 'vendor/typescript', link: true },
      'vendor/typescript': { name: 'typescript', version: '1.0.0', dev: true },
    },
  })
  write('vendor/typescript/package.json', { name: 'typescript', version: '1.0.0', type: 'module' })
  write('vendor/typescript/bin/tsc', COMPILER)
  write('scripts/bundle.js', BUNDLER)
  write('tsconfig.json', '{}')
  write('src/main.ts', 'export {}')
  return root
}

/** A package that is installed: most tests are about what comes after. */
let template = ''
let root = ''

interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({ ...process.env, npm_config_offline: 'true', ...more })

/** Runs the set-up from a folder that is not the package's. */
function setup(more: NodeJS.ProcessEnv = {}, ...args: string[]): Run {
  return spawnSync(process.execPath, [join(root, 'scripts', 'setup.js'), ...args], {
    cwd: tmpdir(),
    env: environment(more),
    encoding: 'utf8',
  })
}

/** Gives the package what an installation leaves. */
function installed(): void {
  cpSync(join(template, 'node_modules'), join(root, 'node_modules'), { recursive: true, verbatimSymlinks: true })
}

/** How often the compiler ran. */
function builds(): number {
  return existsSync(join(root, 'compiler.log')) ? readFileSync(join(root, 'compiler.log'), 'utf8').trim().split('\n').length : 0
}

/** Makes a source look edited. */
function touch(path: string): void {
  utimesSync(join(root, path), new Date(), new Date(Date.now() + 5000))
}

beforeAll(() => {
  template = tinyPackage()
  root = template
  setup()
})

afterAll(() => {
  rmSync(join(template, '..'), { recursive: true, force: true })
})

beforeEach(() => {
  root = tinyPackage()
})

afterEach(() => {
  rmSync(join(root, '..'), { recursive: true, force: true })
})

/** Several installations in one test, on a busy machine. */
const PATIENT = { timeout: 90_000 }

describe('set-up of a checkout', PATIENT, () => {
  it('installs and compiles once, then does nothing, and keeps stdout free', () => {
    const first = setup()
    expect(first.stderr).toContain('installing packages')
    expect(first.stderr).toContain('the compiler speaks')
    expect(first).toMatchObject({ status: 0, stdout: '' })

    expect(readFileSync(join(root, 'dist', 'bundle.js'), 'utf8')).toBe('true')
    expect(setup()).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(builds()).toBe(1)
  })

  it('compiles again when a source is edited or removed, without installing', () => {
    installed()
    setup()
    touch('src/main.ts')
    expect(setup().stderr).not.toContain('installing')
    expect(builds()).toBe(2)

    writeFileSync(join(root, 'src', 'more.ts'), '')
    setup()
    rmSync(join(root, 'src', 'more.ts'))
    setup()
    expect(builds()).toBe(4)
  })

  it('compiles only the project it is asked for', () => {
    installed()
    setup({}, 'src')
    expect(readFileSync(join(root, 'compiler.log'), 'utf8')).toBe('-b src\n')
    mkdirSync(join(root, 'tests'))
    writeFileSync(join(root, 'tests', 'a.test.ts'), '')
    expect(setup({}, 'src').stderr).toBe('')
    expect(setup().stderr).toContain('compiling')
  })

  it('passes on a failure of the compiler and tries again next time', () => {
    installed()
    writeFileSync(join(root, 'src', 'main.ts'), 'broken')
    expect(setup().status).toBe(2)
    const second = setup()
    expect(second.status).toBe(2)
    expect(second.stderr).toContain('the compiler failed')
    writeFileSync(join(root, 'src', 'main.ts'), 'export {}')
    expect(setup().status).toBe(0)
  })

  it('passes on a failure of the bundler and tries again next time', () => {
    installed()
    writeFileSync(join(root, 'src', 'main.ts'), 'loose')
    expect(setup().status).toBe(3)
    expect(setup().stderr).toContain('the bundler failed')
    writeFileSync(join(root, 'src', 'main.ts'), 'export {}')
    expect(setup().status).toBe(0)
  })

  it('repairs an interrupted installation', () => {
    installed()
    setup()
    rmSync(join(root, 'node_modules'), { recursive: true })
    mkdirSync(join(root, 'node_modules', 'half-written'), { recursive: true })
    const repaired = setup()
    expect(repaired.stderr).toContain('installing packages')
    expect(repaired.status).toBe(0)
    expect(existsSync(join(root, 'node_modules', 'half-written'))).toBe(false)
  })

  it('installs again on another Node or another machine', () => {
    installed()
    setup()
    const stamp = join(root, 'node_modules', '.regreen-installed.json')
    for (const change of [{ node: 'v1.2.3' }, { platform: 'plan9' }, { arch: 'pdp11' }]) {
      writeFileSync(stamp, JSON.stringify({ ...JSON.parse(readFileSync(stamp, 'utf8')), ...change }))
      expect(setup().stderr, JSON.stringify(change)).toContain('installing packages')
    }
    expect(setup().stderr).toBe('')
  })

  it('accepts what npm installed by hand', () => {
    installed()
    setup()
    rmSync(join(root, 'node_modules', '.regreen-installed.json'))
    expect(setup()).toMatchObject({ status: 0, stderr: '' })
  })

  it('says what failed when packages cannot be installed', () => {
    writeFileSync(join(root, 'package-lock.json'), '{ "lockfileVersion": 3, "packages": {} }')
    const run = setup()
    expect(run.stderr).toContain('npm ci failed')
    expect(run.status).not.toBe(0)
  })

  it('lets two set-ups started together do the work once', async () => {
    const one = (): Promise<number | null> =>
      new Promise(done =>
        spawn(process.execPath, [join(root, 'scripts', 'setup.js')], { env: environment(), stdio: 'ignore' }).on('exit', done),
      )
    expect(await Promise.all([one(), one(), one()])).toEqual([0, 0, 0])
    expect(builds()).toBe(1)
    expect(existsSync(join(root, '.regreen', 'setup.lock'))).toBe(false)
  })

  it('takes over the lock of a set-up that died', () => {
    installed()
    mkdirSync(join(root, '.regreen'))
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    writeFileSync(join(root, '.regreen', 'setup.lock'), `${dead} ${hostname()} 0`)
    expect(setup({ REGREEN_SETUP_PATIENCE_MS: '15000' }).status).toBe(0)
  })

  it('waits for a living set-up only so long, then names the lock', () => {
    mkdirSync(join(root, '.regreen'))
    writeFileSync(join(root, '.regreen', 'setup.lock'), `${process.pid} another-machine 0`)
    touch('.regreen/setup.lock')
    const run = setup({ REGREEN_SETUP_PATIENCE_MS: '300' })
    expect(run.status).toBe(70)
    expect(run.stderr).toContain('setup.lock')
  })
})

it('refuses an old Node with one clear sentence', () => {
  const loader = `Object.defineProperty(process.versions, 'node', { value: '18.20.4' })`
  writeFileSync(join(root, 'old.mjs'), loader)
  const run = spawnSync(process.execPath, ['--import', pathToFileURL(join(root, 'old.mjs')).href, join(root, 'scripts', 'setup.js')], {
    encoding: 'utf8',
  })
  expect(run.stderr).toBe(
    'regreen: this needs Node.js 20.19 or newer; this is 18.20.4. Install a newer Node.js and run the same command again.\n',
  )
  expect(run.status).toBe(69)
})
