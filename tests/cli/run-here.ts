import { type Finished, ROOT } from './run-cli.ts'

const { main } = (await import(new URL('../../dist/bundle/main.js', import.meta.url).href)) as typeof import('../../src/cli/main.ts')

const ENVIRONMENT = { LANG: 'C.UTF-8', LC_ALL: '', REGREEN_LANG: '', NO_COLOR: '1' }

/**
 * Runs the command line in this process, one call at a time: for tables of faults, where starting Node anew would take most of the time.
 * What a process does beyond that (signals, pipes, exit) is tested with `runCli`.
 */
export async function runHere(args: readonly string[], { cwd = ROOT }: { readonly cwd?: string } = {}): Promise<Finished> {
  const before = { cwd: process.cwd(), env: { ...process.env } }
  const streams = [process.stdout, process.stderr].map(stream => ({ stream, write: stream.write.bind(stream) }))
  const said = { stdout: '', stderr: '' }
  const into =
    (stream: keyof typeof said): typeof process.stdout.write =>
    chunk => {
      said[stream] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
      return true
    }
  try {
    process.chdir(cwd)
    Object.assign(process.env, ENVIRONMENT)
    process.stdout.write = into('stdout')
    process.stderr.write = into('stderr')
    const code = await main(args)
    return { code, ...said }
  } finally {
    for (const { stream, write } of streams) stream.write = write
    process.env = before.env
    process.chdir(before.cwd)
  }
}
