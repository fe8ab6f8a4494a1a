/**
 * Puts the command line and the files that its threads run into a few files: node loads the hundreds of modules of ours and of our
 * packages one by one, which was a third of a short command. Nothing is minified, so that a stack trace can be read, and nothing is
 * computed in advance, so that the numbers stay those of the modules.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { ROOT } from './run.js'

const FOLDER = join(ROOT, 'dist', 'bundle')
const source = path => join(ROOT, 'dist', 'src', path)
/** Packages that load files of their own, are optional or have native parts: they stay where npm put them. */
const OUTSIDE = /^(@duckdb\/|bullmq|highs|ioredis|piscina)/

/** The package that a module is part of; undefined for ours. */
function packageOf(id) {
  const at = id.lastIndexOf('node_modules/')
  if (at < 0) return undefined
  const name = /^(@[^/]+\/)?[^/]+/.exec(id.slice(at + 'node_modules/'.length))[0]
  return join(id.slice(0, at), 'node_modules', name)
}

/** What the licences of the packages ask for: their names and texts beside their code. */
function notices(folders) {
  return folders
    .map(folder => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const file = readdirSync(folder).find(name => /^(licen[cs]e|copying)/i.test(name))
      const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
      return `${name} ${version} (${license})\n${text}`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

rmSync(FOLDER, { recursive: true, force: true })
const bundle = await rolldown({
  cwd: ROOT,
  input: {
    main: source('cli/main.js'),
    // found beside the file that starts them
    'thread-worker': source('runners/thread-worker.js'),
    'plan-worker': source('runners/plan-worker.js'),
  },
  platform: 'node',
  external: OUTSIDE,
  logLevel: 'warn',
  optimization: { inlineConst: false },
})
const { output } = await bundle.write({ dir: FOLDER, format: 'esm', chunkFileNames: '[name]-[hash].js', minify: false, comments: false })
await bundle.close()
const packages = new Set(output.flatMap(chunk => (chunk.type === 'chunk' ? chunk.moduleIds : [])).map(packageOf))
packages.delete(undefined)
writeFileSync(join(FOLDER, 'THIRD-PARTY.txt'), notices([...packages].toSorted((a, b) => (a < b ? -1 : 1))))
if (!existsSync(join(FOLDER, 'main.js'))) throw new Error('the bundle has no main.js')
