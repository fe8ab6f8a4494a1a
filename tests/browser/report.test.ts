import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare/compare.ts'
import { reportHtml } from '../../src/report/report-html.ts'
import { parseScenario } from '../../src/scenarios/parse-scenario.ts'

/** A real Chromium: `CHROMIUM`, or where Debian puts it. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const found = existsSync(CHROMIUM)
if (!found) process.stderr.write(`browser tests skipped: no Chromium at ${CHROMIUM} (apt-get install chromium, or set CHROMIUM)\n`)

describe.skipIf(!found)('the report of jianshui in a browser', () => {
  let browser: Browser
  let page: Page
  let folder: string
  const requests: string[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    const file = new URL('../../scenarios/jianshui.yaml', import.meta.url)
    const { scenario } = await parseScenario(readFileSync(file, 'utf8'), {
      file: 'jianshui',
      read: () => Promise.reject(new Error('none')),
    })
    if (!scenario) throw new Error('jianshui is not valid')
    const comparison = await compare(scenario, { replicates: 12, shifts: true })
    folder = mkdtempSync(join(tmpdir(), 'regreen report '))
    writeFileSync(join(folder, 'report.html'), reportHtml(comparison, { lang: 'en', generated: '2026-01-01' }))
    browser = await chromium.launch({
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
    const context = await browser.newContext({ offline: true, viewport: { width: 1100, height: 900 } })
    page = await context.newPage()
    page.on('request', request => requests.push(request.url()))
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
    await page.goto(pathToFileURL(join(folder, 'report.html')).href)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('opens without network, asks for nothing and complains of nothing', () => {
    expect(requests).toHaveLength(1)
    expect(complaints).toEqual([])
  })

  it('switches the language, all of it', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('h1:visible').first().textContent()).toMatch(/[A-Za-z]{4}/)
    await page.getByRole('button', { name: '中文' }).click()
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^zh/)
    const words = await page.locator('h2:visible').allTextContents()
    expect(words.length).toBeGreaterThan(5)
    for (const word of words) expect(word).toMatch(/[\u4E00-\u9FFF]/)
    await page.getByRole('button', { name: 'English' }).click()
  })

  it('shows fan charts with lines and bands', async () => {
    expect(await page.locator('figure svg path:visible').count()).toBeGreaterThan(20)
  })

  it.each([390, 768, 1280])('does not scroll sideways at %i px', async width => {
    await page.setViewportSize({ width, height: 900 })
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(overflow).toBeLessThanOrEqual(0)
  })

  it.each(['en', 'zh'])(
    'has no accessibility fault that axe knows (%s)',
    async lang => {
      if ((await page.locator('html').getAttribute('lang'))?.slice(0, 2) !== lang)
        await page.getByRole('button', { name: lang === 'zh' ? '中文' : 'English' }).click()
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
      const faults = (await page.evaluate(
        "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')))",
      )) as string[]
      expect(faults).toEqual([])
    },
    60_000,
  )
})
