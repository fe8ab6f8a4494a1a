import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batchHtml } from '../../src/report/batch-html.ts'
import { sensitivityHtml } from '../../src/report/sensitivity-html.ts'
import { fakeBatch, fakeSensitivity } from '../report/fake-batch.ts'

/** A real Chromium: `CHROMIUM`, or where Debian puts it. `report.test.ts` says so where there is none. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const found = existsSync(CHROMIUM)
const OPTIONS = { lang: 'en', generated: '2026-01-15', engine: '0.1.0', seed: 42, scenario: 'ab'.repeat(32) } as const
const PAGES = {
  batch: () => batchHtml(fakeBatch({ sensitivity: fakeSensitivity('sobol') }), OPTIONS),
  morris: () => sensitivityHtml(fakeSensitivity('morris'), OPTIONS),
  pawn: () => sensitivityHtml(fakeSensitivity('pawn'), OPTIONS),
}

describe.skipIf(!found)('pages of batches and analyses in a browser', () => {
  let browser: Browser
  let page: Page
  let folder: string
  const complaints: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'regreen batch '))
    for (const [name, make] of Object.entries(PAGES)) writeFileSync(join(folder, `${name}.html`), make())
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
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  describe.each(Object.keys(PAGES))('%s', name => {
    beforeAll(async () => {
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
    })

    it.each(['en', 'zh'])(
      'fits narrow and wide screens, cuts no label off and has no accessibility fault (%s)',
      async lang => {
        if ((await page.locator('html').getAttribute('lang')) !== lang)
          await page.getByRole('button', { name: lang === 'zh' ? '中文' : 'English' }).click()
        for (const width of [390, 768, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0)
        }
        const outside = await page.evaluate(
          `[...document.querySelectorAll('main[lang=${lang}] svg text')].filter(text => {
            const a = text.getBoundingClientRect(), b = text.closest('svg').getBoundingClientRect()
            return a.left < b.left - 1 || a.right > b.right + 1 || a.top < b.top - 1 || a.bottom > b.bottom + 1
          }).map(text => text.textContent)`,
        )
        expect(outside).toEqual([])
        const faults = await page.evaluate(
          "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')))",
        )
        expect(faults).toEqual([])
        expect(complaints).toEqual([])
      },
      60_000,
    )
  })
})
