import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksOf } from '../../src/blocks/blocks-of.ts'
import { inlineRunner } from '../../src/blocks/inline-runner.ts'
import { smallBatch } from '../runners/small-batch.ts'

/** A real Chromium: `CHROMIUM`, or where Debian puts it. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const found = existsSync(CHROMIUM)
if (!found) process.stderr.write(`browser tests skipped: no Chromium at ${CHROMIUM} (apt-get install chromium, or set CHROMIUM)\n`)

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const resolve = createRequire(import.meta.url).resolve

/** Packages that the modules import by name, and the one file each that is meant. Workers know no import maps. */
const PACKAGES: Readonly<Record<string, string>> = {
  hyparquet: '/npm/hyparquet/src/index.js',
  'hyparquet/src/constants.js': '/npm/hyparquet/src/constants.js',
  'hyparquet-writer': '/npm/hyparquet-writer/src/index.js',
}
const WORKER = `import { serveBlocks } from '/dist/src/blocks/serve-blocks.js'\nserveBlocks(self)\n`
/** Runs a batch on the page; gives the files of each block as texts of one character a byte. */
const MAIN = `
import { webWorkerRunner } from '/dist/src/blocks/web-worker-runner.js'
import { blocksOf } from '/dist/src/blocks/blocks-of.js'
const text = bytes => Array.from(bytes, byte => String.fromCharCode(byte)).join('')
window.runBatch = async (batch, workers, url) => {
  const runner = webWorkerRunner(batch, () => new Worker(url, { type: 'module' }), workers)
  const found = []
  try {
    for await (const { block, runs, futures } of runner.run(blocksOf(batch.plan))) found.push([block.index, text(runs), text(futures)])
  } finally {
    await runner.close()
  }
  return found
}
`

/** The compiled modules as they are, but with the names of packages replaced by addresses; the one CommonJS package is wrapped. */
function answer(path: string): string | undefined {
  if (path === '/worker.js') return WORKER
  if (path === '/main.js') return MAIN
  if (path === '/seedrandom.js')
    return `const module = { exports: {} };\n${readFileSync(resolve('seedrandom/seedrandom.js'), 'utf8')}\nexport default module.exports\n`
  const npm = /^\/npm\/([\w-]+)\/([\w/.-]+\.js)$/.exec(path)
  const file = npm ? join(ROOT, 'node_modules', npm[1], npm[2]) : join(ROOT, path)
  if ((!npm && !/^\/dist\/src\/[\w/.-]+\.js$/.test(path)) || !existsSync(file)) return undefined
  return readFileSync(file, 'utf8').replace(/\b(from|import) (['"])([\w][\w/.-]*)\2/g, (_, word: string, quote: string, name: string) => {
    return `${word} ${quote}${name === 'seedrandom' ? '/seedrandom.js' : (PACKAGES[name] ?? `/npm/${name}`)}${quote}`
  })
}

describe.skipIf(!found)('Web Workers in Chromium', { timeout: 60_000 }, () => {
  let server: Server
  let browser: Browser
  let page: Page
  const missing: string[] = []
  const runBatch = (batch: unknown, workers: number, url: string): Promise<[number, string, string][]> =>
    page.evaluate(
      ([what, count, file]) => (globalThis as unknown as { runBatch: (...args: unknown[]) => Promise<never> }).runBatch(what, count, file),
      [batch, workers, url] as const,
    )

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      const text =
        path === '/' ? '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/main.js"></script>' : answer(path)
      if (text === undefined) missing.push(path)
      response.writeHead(text === undefined ? 404 : 200, { 'content-type': path === '/' ? 'text/html' : 'text/javascript' }).end(text)
    })
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'].concat([
        '--disable-component-update',
        '--disable-sync',
      ]),
    })
    page = await browser.newPage()
    const address = server.address()
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
    await page.waitForFunction('window.runBatch')
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  it('give the bytes of the inline runner, by one worker and by two', async () => {
    const batch = smallBatch()
    const expected: [number, string, string][] = []
    for await (const { block, runs, futures } of inlineRunner(batch).run(blocksOf(batch.plan)))
      expected.push([block.index, Buffer.from(runs).toString('latin1'), Buffer.from(futures).toString('latin1')])
    for (const workers of [1, 2]) {
      const found = await runBatch(batch, workers, '/worker.js').catch((error: unknown) => {
        throw new Error(`not found: ${missing.join(' ')}`, { cause: error })
      })
      const blocks = found.toSorted(([a], [b]) => a - b)
      expect(blocks.length).toBe(7)
      for (const [k, block] of blocks.entries())
        expect(
          block.every((part, i) => part === expected[k][i]),
          `block ${k}`,
        ).toBe(true)
    }
  })

  it('that cannot be loaded end the run with the block that waited for them', async () => {
    await expect(runBatch(smallBatch(), 2, '/no-such-worker.js')).rejects.toThrow(/block \d.* could not be carried out in 3 tries/)
  })
})
