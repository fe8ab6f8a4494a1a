/**
 * Do the three sites come out bit for bit alike on Node 20, 22 and 24 and in Chromium? Other Nodes are installed from npm into a folder
 * of their own; Chromium is the machine's. What is not there is said, and with `--strict` is a failure.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { ROOT } from './run.js'

const SITES = ['zahanaoer', 'jianshui', 'qianxia-lake']
const MAJORS = ['20', '22', '24']
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const FOLDER = join(ROOT, 'temp', 'bits')
const strict = process.argv.includes('--strict')

const { parseScenario } = await import(pathToFileURL(join(ROOT, 'dist/src/scenarios/parse-scenario.js')).href)
const scenarios = []
for (const site of SITES) {
  const text = readFileSync(join(ROOT, 'scenarios', `${site}.yaml`), 'utf8')
  const { scenario } = await parseScenario(text, { file: site, read: () => Promise.reject(new Error('no files')) })
  scenarios.push(scenario)
}
mkdirSync(FOLDER, { recursive: true })
const input = join(FOLDER, 'scenarios.json')
writeFileSync(input, JSON.stringify(scenarios))

const hashes = new Map()
const missing = []
for (const major of MAJORS) {
  const node = process.versions.node.startsWith(`${major}.`) ? process.execPath : nodeOf(major)
  if (node === undefined) missing.push(`Node ${major}`)
  else hashes.set(`Node ${version(node)}`, inNode(node))
}
if (existsSync(CHROMIUM)) hashes.set('Chromium', await inChromium())
else missing.push('Chromium')

for (const [where, hash] of hashes) process.stdout.write(`${hash.slice(0, 16)}  ${where}\n`)
for (const where of missing) process.stdout.write(`not here           ${where}\n`)
const alike = new Set(hashes.values()).size === 1
process.stdout.write(alike ? `${hashes.size} machines agree bit for bit\n` : 'THE BITS DIFFER\n')
process.exitCode = !alike || (strict && missing.length > 0) ? 1 : 0

/** Path of a Node of that major version, installed when it is not there; undefined without a registry. */
function nodeOf(major) {
  const home = join(FOLDER, `node-${major}`)
  const path = join(home, 'node_modules', 'node', 'bin', 'node')
  if (!existsSync(path)) {
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n')
    spawnSync('npm', ['install', `node@${major}`, '--prefix', home, '--no-audit', '--no-fund', '--loglevel', 'error'], {
      cwd: home,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
  }
  return existsSync(path) ? path : undefined
}

function version(node) {
  return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1)
}

function inNode(node) {
  const code = `const { outcomeHash } = await import(${JSON.stringify(pathToFileURL(join(ROOT, 'scripts/outcome-hash.js')).href)});
    const { readFileSync } = await import('node:fs');
    process.stdout.write(outcomeHash(JSON.parse(readFileSync(${JSON.stringify(input)}, 'utf8'))))`
  return execFileSync(node, ['--input-type=module', '-e', code], { encoding: 'utf8' })
}

/** Serves the built modules as they are; only the one CommonJS package is wrapped. */
async function inChromium() {
  const seedrandom = readFileSync(createRequire(import.meta.url).resolve('seedrandom/seedrandom.js'), 'utf8')
  const page = `<!doctype html><script type="importmap">{"imports":{"seedrandom":"/seedrandom.js"}}</script>`
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname
    const send = (type, text) => response.writeHead(200, { 'content-type': type }).end(text)
    if (path === '/') return send('text/html', page)
    if (path === '/scenarios.json') return send('application/json', readFileSync(input))
    if (path === '/seedrandom.js')
      return send('text/javascript', `const module = { exports: {} };\n${seedrandom}\nexport default module.exports\n`)
    const file = join(ROOT, path)
    if (!/^\/(?:dist\/src|scripts)\/[\w/.-]+\.js$/.test(path) || !existsSync(file)) return response.writeHead(404).end()
    return send('text/javascript', readFileSync(file))
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    const tab = await browser.newPage()
    await tab.goto(`http://127.0.0.1:${server.address().port}/`)
    return await tab.evaluate(
      "Promise.all([import('/scripts/outcome-hash.js'), fetch('/scenarios.json').then(r => r.json())]).then(([m, s]) => m.outcomeHash(s))",
    )
  } finally {
    await browser.close()
    server.close()
  }
}
