import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, listFiles, readText } from './house/sources.ts'

const pages = listFiles('.', '.md')
const withoutCode = (text: string): string => text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

/** The anchor that a heading gets on the usual code hosts. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchors = (path: string): string[] =>
  [
    ...readText(path)
      .replace(/^```[^]*?^```/gm, '')
      .matchAll(/^#{1,6} (.+)$/gm),
  ].map(match => anchorOf(match[1]))

/** What is wrong with the links of a page. */
function brokenLinks(page: string): string[] {
  const links = [...withoutCode(readText(page)).matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map(match => match[1])
  return links.flatMap(link => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return []
    const [file, anchor] = decodeURI(link).split('#')
    const target = file === '' ? page : posix.normalize(posix.join(dirname(page), file))
    if (!existsSync(join(ROOT, target))) return [`${page}: ${link}`]
    return anchor && target.endsWith('.md') && !anchors(target).includes(anchor) ? [`${page}: ${link} (no such heading)`] : []
  })
}

describe('pages', () => {
  it('are there', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['CHANGELOG.md', 'CONTRIBUTING.md', 'docs/decisions/README.md', 'docs/dependencies.md', 'docs/testing.md']),
    )
  })

  it('link only to what is there', () => {
    expect(pages.flatMap(brokenLinks)).toEqual([])
  })

  it('name only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readText('package.json'))
    const named = pages.flatMap(page => [...readText(page).matchAll(/\bnpm run ([\w:-]+)/g)].map(match => `${page}: ${match[1]}`))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(entry => !(entry.split(': ')[1] in scripts))).toEqual([])
  })

  it('show shell commands that parse', context => {
    const blocks = pages.flatMap(page => [...readText(page).matchAll(/^```sh\n([^]*?)^```/gm)].map(match => ({ page, script: match[1] })))
    if (spawnSync('sh', ['-c', 'true']).status !== 0) context.skip('there is no sh on this machine')
    const faults = blocks.map(({ page, script }) => `${page} ${spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' }).stderr}`.trim())
    expect(faults.filter(fault => fault.includes(' '))).toEqual([])
  })
})

describe('decisions', () => {
  const files = listFiles('docs/decisions', '.md').filter(path => !path.endsWith('README.md'))
  const index = readText('docs/decisions/README.md')

  it('are numbered without gaps and each linked from the index, with its title', () => {
    expect(files.length).toBeGreaterThan(0)
    files.forEach((path, i) => {
      const number = String(i + 1).padStart(4, '0')
      const name = posix.basename(path)
      const title = /^# (.+)$/m.exec(readText(path))?.[1]
      expect(name).toMatch(new RegExp(`^${number}-[a-z0-9-]+\\.md$`))
      expect(title).toMatch(new RegExp(`^${Number(number)}\\. `))
      expect(index).toContain(`[${title}](${name})`)
    })
  })

  it('answer the same questions', () => {
    for (const path of files) {
      const headings = [...readText(path).matchAll(/^## (.+)$/gm)].map(match => match[1])
      expect(headings, path).toEqual(['Question', 'Choice', 'Why', 'What we gave up', 'How to undo'])
    }
  })
})
