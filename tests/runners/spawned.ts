import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { distUrl } from './from-dist.ts'

/** A line that a process said. */
export interface Line {
  readonly kind: string
  readonly block?: { readonly index: number }
}

/** A process of `runner-process.ts`. */
export class Spawned {
  readonly lines: Line[] = []
  readonly child: ChildProcess
  readonly over: Promise<unknown>
  stderr = ''
  #wake: () => void = () => undefined

  constructor(...args: readonly string[]) {
    this.child = spawn(process.execPath, [fileURLToPath(distUrl('tests/runners/runner-process.js')), ...args])
    this.over = once(this.child, 'exit')
    let rest = ''
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const parts = `${rest}${text}`.split('\n')
      rest = parts.pop() ?? ''
      for (const part of parts) this.lines.push(JSON.parse(part) as Line)
      this.#wake()
    })
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text))
    this.child.on('exit', () => {
      this.#wake()
    })
  }

  /** Waits until it has said something `count` times. */
  async said(kind: string, count = 1): Promise<void> {
    while (this.lines.filter(line => line.kind === kind).length < count) {
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`it ended before it said "${kind}":\n${this.stderr}`)
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
  }

  async kill(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL')
    await this.over
  }
}
