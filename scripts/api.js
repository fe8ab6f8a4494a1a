/** Holds the public API to etc/*.api.md; `--update` rewrites them. A change of the API is then a change that a reviewer sees. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { ROOT, runTool } from './run.js'

const update = process.argv.includes('--update')
mkdirSync(resolve(ROOT, 'etc'), { recursive: true })

const codes = ['api-extractor.json', 'api-extractor.node.json'].map(config =>
  runTool('@microsoft/api-extractor/bin/api-extractor', 'run', '-c', config, ...(update ? ['--local'] : [])),
)
if (codes.some(code => code !== 0)) {
  process.stderr.write('The public API differs from etc/*.api.md. If that is meant: npm run api -- --update\n')
  process.exitCode = 1
}
