import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { buildProgram } from '../../src/cli/build-program.ts'
import { HELP_WORDS } from '../../src/cli/help-words.ts'
import { runHere } from './run-here.ts'

const program = buildProgram(new AbortController().signal, () => undefined)
const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)]
const COMMANDS = all(program)
const pathOf = (command: Command): readonly string[] => (command.parent ? [...pathOf(command.parent), command.name()] : [])

describe('help', () => {
  it('is translated, all of it and nothing else', () => {
    const help = program.createHelp()
    const said = new Set(
      COMMANDS.flatMap(command => [
        command.description(),
        ...command.registeredArguments.map(({ description }) => description),
        ...help.visibleOptions(command).map(({ description }) => description),
        ...help.visibleCommands(command).map(sub => sub.description()),
      ]),
    )
    // An address is the same in every language.
    said.delete('redis://HOST:PORT')
    expect([...said].filter(text => !Object.hasOwn(HELP_WORDS, text))).toEqual([])
    expect(Object.keys(HELP_WORDS).filter(text => !said.has(text))).toEqual([])
    for (const words of Object.values(HELP_WORDS)) expect(words).toMatch(/[\u4e00-\u9fff]/)
  })

  it.each(COMMANDS.map(command => [pathOf(command).join(' '), pathOf(command)] as const))(
    'of "regreen %s" in both languages',
    async (_, path) => {
      const [en, zh] = [await runHere([...path, '--help']), await runHere([...path, '--help', '--lang', 'zh'])]
      expect([en.code, zh.code, en.stderr, zh.stderr]).toEqual([0, 0, '', ''])
      expect(en.stdout).toMatch(/^Usage: regreen/)
      expect(zh.stdout).toMatch(/^用法： regreen/)
      // Command lines are the same in every language.
      expect(zh.stdout.replaceAll(/regreen .*/g, '')).not.toMatch(
        /[a-z]{2,} [a-z]{2,} [a-z]{2,}|Options:|Commands:|Arguments:|Examples?:|undefined|\(choices|\(default/,
      )
      for (const { stdout } of [en, zh]) expect(stdout).not.toContain('[object')
    },
  )
})

describe('a wrong command line', () => {
  it.each([
    [['comprae', 'x.yaml'], '错误：没有命令 comprae\n（是否应为 compare？）'],
    [['compare', 'x.yaml', '--replicate', '3'], '错误：没有选项 --replicate\n（是否应为 --replicates？）'],
    [['compare', 'x.yaml', '--replicates'], '错误：选项 -n, --replicates <number> 缺少值'],
    [['compare'], '错误：缺少参数 file'],
    [['compare', 'x.yaml', 'y.yaml'], '错误：compare 的参数过多：应有 1 个，得到 2 个'],
    [['compare', 'x.yaml', '-n', 'many'], '错误：选项 -n, --replicates <number> 的值“many”无效：应为 1 至 100000 的整数'],
    [['discover', 'x', '--regret', '2'], '错误：选项 --regret <number> 的值“2”无效：应为 0 至 1 的数'],
    [['optimize', 'x.yaml', '--effort', 'huge'], '错误：选项 --effort <effort> 的值“huge”无效：可选 quick, normal, thorough'],
    [['sweep', 'x.yaml'], '错误：缺少必需的选项 --set <lever>'],
    [['network', 'plan', 'x.asc'], '错误：缺少必需的选项 --max-area <area>'],
  ])('%j is told in Chinese, too', async (args, told) => {
    const [en, zh, json] = [
      await runHere(args),
      await runHere([...args, '--lang', 'zh']),
      await runHere([...args, '--lang', 'zh', '--json']),
    ]
    expect([en.code, zh.code, json.code]).toEqual([64, 64, 64])
    expect(en.stderr).toMatch(/^error: [^\n]+\n(\(Did you mean [^\n]+\n)?\(regreen --help lists commands and options\)\n$/)
    expect(zh.stderr).toBe(`${told}\n（regreen --help 列出命令与选项）\n`)
    expect(JSON.parse(json.stdout)).toEqual({ schema: 'regreen/errors@1', exit: 64, message: told })
  })
})
