import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '..')

/** Runs a tool of node_modules with this Node, without a shell; its exit code. */
export function runTool(path, ...args) {
  const child = spawnSync(process.execPath, [resolve(ROOT, 'node_modules', path), ...args], { cwd: ROOT, stdio: 'inherit' })
  if (child.error) throw child.error
  return child.status ?? 1
}
