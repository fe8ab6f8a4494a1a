/**
 * Makes the checkout ready to run: right Node, packages installed, sources compiled. Does only what is missing or out of date,
 * so that it may stand before every start and every test. `node scripts/setup.js [project]`: `project` is a folder with a
 * tsconfig.json (`src` before a start); without it everything is compiled, tests too.
 *
 * Only built-in modules and old syntax: this file runs before anything is installed, and on Node versions we then refuse.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const LOCK = join(ROOT, '.regreen', 'setup.lock')
const INSTALL_STAMP = join(ROOT, 'node_modules', '.regreen-installed.json')
const OLDEST_NODE = [20, 19]
/** How long we wait for another set-up [ms]. */
const PATIENCE = Number(process.env.REGREEN_SETUP_PATIENCE_MS || 10 * 60_000)

/** A set-up that cannot go on: a message for people, and the code to exit with. */
class SetupError extends Error {
  constructor(message, exitCode) {
    super(message)
    this.exitCode = exitCode
  }
}

function say(message) {
  process.stderr.write(`regreen: ${message}\n`)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new SetupError(
    `this needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Install a newer Node.js and run the same command again.`,
    69,
  )
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined // missing, or cut off while it was written
  }
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex')
}

function lockFile() {
  return readFileSync(join(ROOT, 'package-lock.json'), 'utf8').replace(/\r\n/g, '\n')
}

// ── packages ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

function machine() {
  return { node: process.version, platform: process.platform, arch: process.arch }
}

/** Did npm itself, run by hand, finish an installation of just this lock file? It writes its own list of what it installed last. */
function installedByHand() {
  const installed = readJson(join(ROOT, 'node_modules', '.package-lock.json'))
  if (!installed || !installed.packages) return false
  return Object.entries(JSON.parse(lockFile()).packages).every(([path, wanted]) => {
    const got = installed.packages[path]
    if (path === '' || !path.startsWith('node_modules/')) return true
    if (!got) return Boolean(wanted.optional || wanted.devOptional || wanted.peer)
    return got.version === wanted.version && existsSync(join(ROOT, path))
  })
}

function packagesAreFresh() {
  const stamp = readJson(INSTALL_STAMP)
  const here = machine()
  if (stamp && !Object.keys(here).every(key => stamp[key] === here[key])) return false
  const lock = hash(lockFile())
  if (stamp && stamp.lock === lock) return true
  if (!installedByHand()) return false
  writeFileSync(INSTALL_STAMP, JSON.stringify({ lock, ...here }))
  return true
}

/** npm as a command to spawn: the one that runs us, else the one beside this Node, else the one on the path. */
function npmCommand() {
  const beside = dirname(process.execPath)
  const candidates = [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const cli = candidates.find(path => path && /^npm-cli\.c?js$/.test(basename(path)) && existsSync(path))
  return cli ? { file: process.execPath, before: [cli], shell: false } : { file: 'npm', before: [], shell: process.platform === 'win32' }
}

/** Runs a child with its output on our stderr, so that stdout stays free for data. */
function runChild(what, { file, before, shell }, args) {
  const child = spawnSync(file, before.concat(args), { cwd: ROOT, stdio: ['ignore', 2, 2], shell })
  if (child.error) throw new SetupError(`${what} could not be started: ${child.error.message}`, 69)
  if (child.signal) throw new SetupError(`${what} was stopped (${child.signal}). Run the same command again; it picks up from there.`, 130)
  if (child.status !== 0)
    throw new SetupError(`${what} failed; its own message is above. Mend that and run the same command again.`, child.status)
}

function installPackages() {
  say('installing packages (once; about a minute) ...')
  rmSync(INSTALL_STAMP, { force: true })
  runChild('npm ci', npmCommand(), ['ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit'])
  writeFileSync(INSTALL_STAMP, JSON.stringify({ lock: hash(lockFile()), ...machine() }))
}

// ── compiled files ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One line for each source file and folder below `path`: renamed, removed and edited files all change it. */
function describe(path, lines) {
  let stat
  try {
    stat = statSync(path)
  } catch {
    return // a folder that this checkout does not have
  }
  if (stat.isDirectory()) {
    for (const name of readdirSync(path).toSorted()) {
      const child = join(path, name)
      if (name.endsWith('.ts') || name.startsWith('tsconfig') || (!name.includes('.') && statSync(child).isDirectory()))
        describe(child, lines)
    }
  } else lines.push(`${path} ${stat.mtimeMs} ${stat.size}`)
}

function sourcesOf(project) {
  const roots = project ? [project] : ['src', 'tests', 'bench', 'validation']
  const lines = []
  for (const name of roots.concat(['tsconfig.json', 'tsconfig.base.json', 'scripts/bundle.js'])) describe(join(ROOT, name), lines)
  return hash(lines.join('\n') + hash(lockFile()))
}

function buildStamp(project) {
  return join(ROOT, 'dist', `.built-${project || 'all'}`)
}

function buildIsFresh(project) {
  try {
    return readFileSync(buildStamp(project), 'utf8') === sourcesOf(project)
  } catch {
    return false
  }
}

function build(project) {
  say('compiling ...')
  const sources = sourcesOf(project) // before: what changes meanwhile counts as not compiled
  rmSync(buildStamp(project), { force: true })
  const compiler = { file: process.execPath, before: [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')], shell: false }
  runChild('the compiler', compiler, project ? ['-b', project] : ['-b'])
  runChild('the bundler', { file: process.execPath, before: [join(ROOT, 'scripts', 'bundle.js')], shell: false }, [])
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  writeFileSync(buildStamp(project), sources)
}

// ── one at a time ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A lock whose owner is gone. Of an owner on another machine, or of a lock cut off while written, only the age tells. */
function isLeftBehind(text, age) {
  const [pid, host] = text.split(' ')
  return host === hostname() ? !isAlive(Number(pid)) : age > 3 * PATIENCE
}

/** Takes a left-behind lock away, unless another process was quicker and holds a new one. */
function removeLeftBehind(text) {
  const aside = `${LOCK}.${process.pid}`
  try {
    renameSync(LOCK, aside)
    if (readFileSync(aside, 'utf8') !== text && !existsSync(LOCK)) renameSync(aside, LOCK) // not the one we meant: give it back
  } catch {
    // somebody else removed it: as good
  }
  rmSync(aside, { force: true })
}

function tryLock() {
  try {
    writeFileSync(LOCK, `${process.pid} ${hostname()} ${Date.now()}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw new SetupError(`cannot write in ${ROOT}: ${error.message}`, 73)
    return false
  }
}

function takeLock() {
  mkdirSync(dirname(LOCK), { recursive: true })
  const start = Date.now()
  for (let told = false; !tryLock();) {
    try {
      const text = readFileSync(LOCK, 'utf8')
      if (isLeftBehind(text, Date.now() - statSync(LOCK).mtimeMs)) {
        removeLeftBehind(text)
        continue
      }
    } catch {
      continue // given back between our two looks
    }
    if (Date.now() - start > PATIENCE)
      throw new SetupError(`another set-up has been running for too long. If none is, delete ${LOCK} and try again.`, 70)
    if (!told) say('another set-up is running here; waiting for it ...')
    told = true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
}

function setup(project) {
  checkNode()
  if (packagesAreFresh() && buildIsFresh(project)) return
  takeLock()
  try {
    if (!packagesAreFresh()) installPackages()
    if (!buildIsFresh(project)) build(project)
  } finally {
    rmSync(LOCK, { force: true })
  }
}

try {
  setup(process.argv[2])
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  process.exitCode = error.exitCode
}
