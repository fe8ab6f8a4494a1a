import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nearestName } from '../../base/nearest-name.ts'
import { parseScenario } from '../../scenarios/parse-scenario.ts'
import { scenarioSchema } from '../../scenarios/scenario-schema.ts'
import type { CliIo } from '../cli-io.ts'
import { programName } from '../program-name.ts'

export interface InitOptions {
  /** Shipped scenario to start from. */
  readonly preset?: string
  /** Overwrites what is there. */
  readonly force?: boolean
}

const DEFAULT_PRESET = 'zahanaoer'
const SCHEMA_FILE = 'scenario.schema.json'

/**
 * `regreen init [dir] --preset NAME`: copies a shipped scenario with the tables it uses, the JSON Schema and an editor setting that
 * links them.
 * @returns 0, 64 for an unknown preset, 73 when a file is there already or cannot be written
 */
export async function init(dir: string | undefined, options: InitOptions, io: CliIo): Promise<number> {
  const say = (en: string, zh: string): void => io.stderr(`${io.lang === 'zh' ? zh : en}\n`)
  const shipped = join(packageFolder(), 'scenarios')
  const names = (await readdir(shipped)).filter(name => name.endsWith('.yaml')).map(name => name.slice(0, -'.yaml'.length))
  const preset = options.preset ?? DEFAULT_PRESET
  if (!names.includes(preset)) {
    const near = nearestName(preset, names)
    say(
      `there is no preset "${preset}"${near === undefined ? '' : `, did you mean "${near}"?`}; known: ${names.join(', ')}`,
      `没有名为“${preset}”的预设${near === undefined ? '' : `,是否应为“${near}”?`}；可用：${names.join(', ')}`,
    )
    return 64
  }
  const files = await project(shipped, preset)
  const target = resolve(io.cwd, dir ?? '.')
  const taken = [...files.keys()].filter(name => existsSync(join(target, name)))
  if (taken.length > 0 && options.force !== true) {
    say(
      `not written, because there is already: ${taken.join(', ')}; --force overwrites`,
      `未写入，文件已存在：${taken.join(', ')}；使用 --force 覆盖`,
    )
    return 73
  }
  const why = await writeAll(target, files)
  if (why !== undefined) {
    say(`cannot write to ${target}: ${why}`, `无法写入 ${target}:${why}`)
    return 73
  }
  const main = join(dir ?? '.', `${preset}.yaml`)
  if (io.json) io.stdout(`${JSON.stringify({ schema: 'regreen/init@1', folder: target, files: [...files.keys()] }, null, 2)}\n`)
  else io.stdout(`${[...files.keys()].map(name => join(dir ?? '.', name)).join('\n')}\n`)
  if (!io.quiet) say(`next: ${programName()} compare ${main}`, `下一步：${programName()} compare ${main}`)
  return 0
}

/** Writes the files; returns why that failed, if it did. */
async function writeAll(target: string, files: ReadonlyMap<string, string>): Promise<string | undefined> {
  try {
    for (const [name, text] of files) {
      await mkdir(dirname(join(target, name)), { recursive: true })
      await writeFile(join(target, name), text)
    }
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Text of every file of the new project by its path there. */
async function project(shipped: string, preset: string): Promise<Map<string, string>> {
  const text = await readFile(join(shipped, `${preset}.yaml`), 'utf8')
  const tables = new Map<string, string>()
  // the parser knows which tables a scenario names; reading it is the one way to find them all
  await parseScenario(text, {
    file: preset,
    read: async path => {
      const inside = normalize(path)
      if (isAbsolute(inside) || relative('.', inside).startsWith('..')) throw new Error('outside the folder of the scenario')
      const content = await readFile(join(shipped, inside), 'utf8')
      tables.set(inside, content)
      return content
    },
  })
  const linked = text.replace(/^# yaml-language-server: \$schema=.*$/m, `# yaml-language-server: $schema=./${SCHEMA_FILE}`)
  return new Map([
    [`${preset}.yaml`, linked],
    ...tables,
    [SCHEMA_FILE, `${JSON.stringify(scenarioSchema(), null, 2)}\n`],
    [join('.vscode', 'settings.json'), `${JSON.stringify({ 'yaml.schemas': { [`./${SCHEMA_FILE}`]: ['*.yaml'] } }, null, 2)}\n`],
  ])
}

/** Folder of the package: this file runs from `src/` in tests and from `dist/src/` when built. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the package folder is missing its package.json')
    folder = parent
  }
  return folder
}
