import type { TextOptions } from '../report/compare-text.ts'
import type { CliIo } from './cli-io.ts'

/** How text is laid out for the terminal that a command writes to. */
export function textOptions({ lang, width, unicode, textPaint }: CliIo): TextOptions {
  return { lang, width, unicode, paint: textPaint }
}
