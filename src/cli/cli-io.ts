import type { Lang } from '../base/text.ts'
import type { TextPaint } from '../report/text-paint.ts'
import type { Painter } from '../scenarios/painter.ts'

/** What a command may touch of the outer world. `main.ts` makes it from the process; tests make it from arrays. */
export interface CliIo {
  /** Data only. */
  readonly stdout: (text: string) => void
  /** Messages and progress. */
  readonly stderr: (text: string) => void
  readonly lang: Lang
  /** Machine-readable output on stdout. */
  readonly json: boolean
  /** No messages but errors. */
  readonly quiet: boolean
  /** Whether stderr is a terminal, so that a progress line makes sense. */
  readonly terminal: boolean
  /** Columns of the output. */
  readonly width: number
  /** Whether sparklines and signs beyond ASCII can be shown. */
  readonly unicode: boolean
  /** Colours of messages; absent: none. */
  readonly color?: Painter
  /** Colours of tables; absent: none. */
  readonly textPaint?: TextPaint
  /** Folder that relative paths of the command line start from. */
  readonly cwd: string
  /** Text of a file by absolute path; `-` is the standard input. Rejects with the error of Node. */
  readonly readText: (path: string) => Promise<string>
}
