import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a finished command left behind. */
export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const BIN = fileURLToPath(new URL('../../bin/regreen.js', import.meta.url))
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Runs the command line as a user would, as a process of its own. */
export function runCli(
  args: readonly string[],
  options: { readonly cwd?: string; readonly stdin?: string; readonly env?: Record<string, string>; readonly interruptAfter?: number } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '', LANG: 'C.UTF-8', LC_ALL: '', REGREEN_LANG: '', ...options.env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', code => {
      resolve({ code, stdout, stderr })
    })
    child.stdin.end(options.stdin ?? '')
    if (options.interruptAfter !== undefined) setTimeout(() => child.kill('SIGINT'), options.interruptAfter)
  })
}
