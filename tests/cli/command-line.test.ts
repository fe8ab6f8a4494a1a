import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, runCli } from './run-cli.ts'
import { SMALL } from './small-scenario.ts'

describe('the command line', () => {
  it('--version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('--help lists the commands, on stdout', async () => {
    const { code, stdout } = await runCli(['--help'])
    expect(code).toBe(0)
    for (const command of ['compare', 'check', 'init', 'schema', 'explain']) expect(stdout).toContain(command)
    expect(stdout).toMatch(/1 ran, but a stated requirement is not met/)
  })

  it('help of a command below a command shows flags that hold everywhere, not those of the command above', async () => {
    const { code, stdout } = await runCli(['network', 'plan', '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('--max-area')
    expect(stdout).toContain('--lang')
    expect(stdout).not.toMatch(/--replicates|--sort|--budget/)
  })

  it.each([
    ['an unknown command', ['comprae', 'x.yaml'], 'compare'],
    ['an unknown flag', ['compare', 'x.yaml', '--replicate', '3'], '--replicates'],
    ['no file', ['compare'], 'file'],
    ['a number that is none', ['compare', 'x.yaml', '-n', 'many'], 'whole number'],
    ['zero futures', ['compare', 'x.yaml', '-n', '0'], 'whole number'],
    ['a language it does not speak', ['compare', 'x.yaml', '--lang', 'de'], 'zh'],
  ])('%s: exit 64 with advice', async (_, args, advice) => {
    const { code, stdout, stderr } = await runCli(args)
    expect(code).toBe(64)
    expect(stdout).toBe('')
    expect(stderr).toContain(advice)
  })

  it('a file that is not there: exit 66', async () => {
    for (const command of ['compare', 'check']) {
      const { code, stderr } = await runCli([command, 'nowhere.yaml'])
      expect(code).toBe(66)
      expect(stderr).toContain('nowhere.yaml')
    }
  })

  it('gives the bytes of the modules that it was bundled from', async () => {
    const main = new URL('../../dist/src/cli/main.js', import.meta.url).href
    const args = ['compare', '-', '-n', '40', '--json']
    const script = `const { main } = await import('${main}'); process.exitCode = await main(${JSON.stringify(args)})`
    const modules = spawnSync(process.execPath, ['--input-type=module', '-e', script], { input: SMALL, cwd: ROOT, encoding: 'utf8' })
    expect(modules).toMatchObject({ status: 0, stderr: '' })
    expect(await runCli(args, { stdin: SMALL })).toEqual({ code: 0, stdout: modules.stdout, stderr: '' })
  })

  it('check reads the shipped sites and stdin', async () => {
    const sites = ['zahanaoer', 'jianshui', 'qianxia-lake'].map(site => join(ROOT, 'scenarios', `${site}.yaml`))
    expect((await runCli(['check', ...sites])).code).toBe(0)
    const piped = await runCli(['check', '-'], { stdin: readFileSync(sites[0] ?? '', 'utf8') })
    expect(piped.code).toBe(0)
    expect(piped.stdout).toContain('ok')
  })

  it('init, then check and compare what it made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regreen init '))
    try {
      expect((await runCli(['init', 'my-site', '--preset', 'jianshui'], { cwd: folder })).code).toBe(0)
      expect(readdirSync(join(folder, 'my-site'))).toContain('jianshui.yaml')
      expect((await runCli(['check', join('my-site', 'jianshui.yaml')], { cwd: folder })).code).toBe(0)
      expect((await runCli(['compare', join('my-site', 'jianshui.yaml'), '-n', '2', '-q'], { cwd: folder })).code).toBe(0)
      expect((await runCli(['init', 'my-site', '--preset', 'jianshui'], { cwd: folder })).code).toBe(73)
      expect((await runCli(['init', 'other', '--preset', 'jianshi'], { cwd: folder })).stderr).toContain('jianshui')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 30_000)

  it('schema is valid JSON, explain knows its codes in both languages', async () => {
    const { stdout } = await runCli(['schema', 'scenario'])
    expect((JSON.parse(stdout) as { $schema: string }).$schema).toContain('2020-12')
    expect((await runCli(['explain', 'R0102'])).stdout).toContain('R0102')
    expect((await runCli(['explain', 'R0102', '--lang', 'zh'])).stdout).toMatch(/[\u4E00-\u9FFF]/)
    expect((await runCli(['explain', 'R9999'])).code).toBe(64)
  })
})
