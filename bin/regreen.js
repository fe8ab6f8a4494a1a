#!/usr/bin/env node
import { existsSync } from 'node:fs'
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

const compiled = new URL('../dist/bundle/main.js', import.meta.url)

if (existsSync(compiled)) {
  // The kernels are long chains of small pure functions; by default V8 stops inlining them half-way and boxes every result after
  // that. Speed only, never bits: see docs/performance.md. Flags are per version, so only known ones get it.
  if (['20', '22', '24'].includes(process.versions.node.split('.')[0])) setFlagsFromString('--max-inlined-bytecode-size-cumulative=3000')
  module.enableCompileCache?.() // Node 22 and later keep the compiled code for the next command
  const { main } = await import(compiled.href)
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.stderr.write(
    'error: regreen is not built yet\n  = help: run "npm start" (or "npm ci" and "npm run build") in the folder of its package.json\n',
  )
  process.exitCode = 69
}
