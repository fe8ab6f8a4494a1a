import type { Text } from '../base/text.ts'

/** What is wrong with an ASCII grid, and in which line where it stands in one. */
export class AsciiGridError extends RangeError {
  override readonly name = 'AsciiGridError'
  /** The same in both languages. */ readonly text: Text

  constructor(text: Text) {
    super(`ASCII grid${text.en.startsWith('line ') ? ', ' : ': '}${text.en}`)
    this.text = text
  }
}
