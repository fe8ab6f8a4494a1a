/** `npm start`: the command line, or the shipped example when no argument is given. */
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
const EXAMPLE = ['compare', 'scenarios/zahanaoer.yaml', '-o', 'results/zahanaoer', '--force']

if (process.argv.length > 2) {
  // npm changes to the package's folder; paths that a user types are meant from where they stand
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
} else {
  process.chdir(ROOT)
  process.argv.push(...EXAMPLE)
  process.stderr.write(`regreen ${EXAMPLE.join(' ')}\n`)
}

await import('../bin/regreen.js')
