import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from './sources.ts'

/** Stands in for the compiled command line: says what it was given, and ends with the number of arguments. */
const MAIN = `export async function main(args) {
  process.stdout.write(JSON.stringify({ args, folder: process.cwd() }))
  return args.length
}`

let root = ''

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'two commands ')))
  for (const folder of ['bin', 'scripts', 'dist/bundle', 'elsewhere']) mkdirSync(join(root, folder), { recursive: true })
  for (const file of ['bin/regreen.js', 'scripts/start.js']) copyFileSync(join(ROOT, file), join(root, file))
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(root, 'dist/bundle/main.js'), MAIN)
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function run(file: string, args: readonly string[], from?: string): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, INIT_CWD: from }
  return spawnSync(process.execPath, [join(root, file), ...args], { cwd: join(root, 'elsewhere'), env, encoding: 'utf8' })
}

describe('bin/regreen.js', () => {
  it('hands arguments to the command line and ends with its code', () => {
    const { status, stdout, stderr } = run('bin/regreen.js', ['check', 'a file.yaml'])
    expect(JSON.parse(stdout)).toEqual({ args: ['check', 'a file.yaml'], folder: join(root, 'elsewhere') })
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
  })

  it('says what to run when nothing is compiled', () => {
    rmSync(join(root, 'dist'), { recursive: true })
    const { status, stdout, stderr } = run('bin/regreen.js', ['fields'])
    expect({ status, stdout }).toEqual({ status: 69, stdout: '' })
    expect(stderr).toContain('npm start')
  })
})

describe('scripts/start.js', () => {
  it('runs the shipped example in the folder of the package', () => {
    const { stdout, stderr } = run('scripts/start.js', [], join(root, 'elsewhere'))
    const { args, folder } = JSON.parse(stdout)
    expect(args.slice(0, 2)).toEqual(['compare', 'scenarios/zahanaoer.yaml'])
    expect(folder).toBe(root)
    expect(stderr).toContain(`regreen ${args.join(' ')}`)
  })

  it('is the command line when given arguments, from where the user stands', () => {
    const { status, stdout } = run('scripts/start.js', ['check', 'x.yaml', '--json'], root)
    expect(JSON.parse(stdout)).toEqual({ args: ['check', 'x.yaml', '--json'], folder: root })
    expect(status).toBe(3)
  })
})
