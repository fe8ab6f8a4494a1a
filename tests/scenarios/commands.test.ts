import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CliIo } from '../../src/cli/cli-io.ts'
import { check } from '../../src/cli/commands/check.ts'
import { explain } from '../../src/cli/commands/explain.ts'
import { init } from '../../src/cli/commands/init.ts'
import { schema } from '../../src/cli/commands/schema.ts'
import { VALID } from './valid-scenario.ts'

function fake(files: Readonly<Record<string, string>> = {}, more: Partial<CliIo> = {}): CliIo & { out: string; err: string } {
  const io = {
    out: '',
    err: '',
    lang: 'en' as const,
    json: false,
    quiet: false,
    terminal: false,
    width: 80,
    unicode: true,
    cwd: '/place',
    stdout: (text: string) => void (io.out += text),
    stderr: (text: string) => void (io.err += text),
    readText: async (path: string) => {
      const text = files[path]
      if (text === undefined) throw new Error(`ENOENT: ${path}`)
      return text
    },
    ...more,
  }
  return io
}

describe('check', () => {
  it('says ok', async () => {
    const io = fake({ '/place/a/good.yaml': VALID })
    expect(await check(['a/good.yaml'], io)).toBe(0)
    expect(io.out).toMatch(/^ok a\/good\.yaml {2}3 units, 6 years, 2 alternatives {2}hash [0-9a-f]{8}\n$/)
    expect(io.err).toBe('')
  })

  it('reads the standard input and tables beside the file', async () => {
    expect(await check(['-'], fake({ '-': VALID }))).toBe(0)
    const text = `${VALID.slice(0, VALID.indexOf('  units:\n'))}  units: { csv: data/u.csv }\n${VALID.slice(VALID.indexOf('alternatives:'))}`
    const io = fake({ '/place/a/x.yaml': text, '/place/a/data/u.csv': 'id,kind\na,dump\n' })
    expect(await check(['a/x.yaml'], io)).toBe(2)
    expect(io.err).toContain('--> a/data/u.csv:1:1')
  })

  it('reports faults and exits with 2, in both languages', async () => {
    const files = { '/place/bad.yaml': VALID.replace('kind: source', 'kind: sauce') }
    const io = fake(files)
    expect(await check(['bad.yaml'], io)).toBe(2)
    expect(io.err).toContain('error[R0104]: "sauce" is not a value of "kind"')
    expect(io.out).toBe('')
    const zh = fake(files, { lang: 'zh' })
    await check(['bad.yaml'], zh)
    expect(zh.err).toContain('错误[R0104]')
  })

  it('exits with 66 when a file is missing, and still checks the others', async () => {
    const io = fake({ '/place/good.yaml': VALID })
    expect(await check(['missing.yaml', 'good.yaml'], io)).toBe(66)
    expect(io.err).toContain('cannot read missing.yaml')
    expect(io.out).toContain('ok good.yaml')
  })

  it('writes one JSON object with --json, with all faults', async () => {
    const io = fake({ '/place/bad.yaml': VALID.replaceAll('%', 'ha'), '/place/good.yaml': VALID }, { json: true })
    expect(await check(['bad.yaml', 'good.yaml'], io)).toBe(2)
    const result = JSON.parse(io.out) as { files: { valid: boolean }[]; diagnostics: { line: number }[] }
    expect(result.files.map(({ valid }) => valid)).toEqual([false, true])
    expect(result.diagnostics.length).toBeGreaterThanOrEqual(20)
    expect(io.err).toBe('')
  })
})

describe('explain', () => {
  it('tells what a code means', async () => {
    const io = fake()
    expect(await explain('r0102', io)).toBe(0)
    expect(io.out).toMatch(/^R0102: unknown key\n\n/)
    const zh = fake({}, { lang: 'zh' })
    await explain('R0102', zh)
    expect(zh.out).toContain('未知的键')
  })
  it('lists the codes when there is no such code', async () => {
    const io = fake()
    expect(await explain('R0103x', io)).toBe(64)
    expect(io.err).toContain('Did you mean R0103?')
    expect(io.err).toContain('W0202')
  })
})

describe('schema', () => {
  it('prints the JSON Schema', async () => {
    const io = fake()
    expect(await schema(undefined, io)).toBe(0)
    expect((JSON.parse(io.out) as { $schema: string }).$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(await schema('site', fake())).toBe(64)
  })
})

describe('init', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regreen-init-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const disk = (): ReturnType<typeof fake> => fake({}, { cwd: folder, readText: path => readFile(path, 'utf8') })

  it('makes a project that passes the check, and overwrites nothing unless told to', async () => {
    const io = disk()
    expect(await init('mine', { preset: 'jianshui' }, io)).toBe(0)
    expect(io.out.split('\n')).toContain(join('mine', 'jianshui.yaml'))
    expect(readFileSync(join(folder, 'mine', '.vscode', 'settings.json'), 'utf8')).toContain('scenario.schema.json')
    expect(await check(['mine/jianshui.yaml'], disk())).toBe(0)
    const again = disk()
    expect(await init('mine', { preset: 'jianshui' }, again)).toBe(73)
    expect(again.err).toContain('jianshui.yaml')
    expect(await init('mine', { preset: 'jianshui', force: true }, disk())).toBe(0)
  })

  it('knows only shipped presets, and says when it cannot write', async () => {
    const io = disk()
    expect(await init('other', { preset: 'zahanoer' }, io)).toBe(64)
    expect(io.err).toContain('did you mean "zahanaoer"?')
    expect(await init('mine/jianshui.yaml/below', {}, disk())).toBe(73)
  })
})
