import type { Faults } from './faults.ts'

/** Reports the first character that shows that a file is not UTF-8 text. True: the text can be read. */
export function checkCharacters(text: string, file: string, faults: Faults): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const match = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\ufffd\ufffe\uffff]/.exec(text)
  if (match === null) return true
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  faults.report('R0011', { file, start: match.index, end: match.index + 1 }, { character: `U+${code}` })
  return false
}
