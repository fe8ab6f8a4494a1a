#!/usr/bin/env node
import { existsSync } from 'node:fs'

const compiled = new URL('../dist/src/cli/main.js', import.meta.url)

if (existsSync(compiled)) {
  const { main } = await import(compiled.href)
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.stderr.write(
    'error: regreen is not built yet\n  = help: run "npm start" (or "npm ci" and "npm run build") in the folder of its package.json\n',
  )
  process.exitCode = 69
}
