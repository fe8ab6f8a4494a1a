import { displayWidth } from '../scenarios/display-width.ts'

/** Words of languages with blanks, single characters of Chinese (with the sign that follows), and blanks. */
const PIECES = /[\u2e80-\u9fff\uff00-\uffef][\u3000-\u303f\uff00-\uffef;:,.]*|\s+|[^\s\u2e80-\u9fff\uff00-\uffef]+/g

/** A text in lines of at most `width` columns, later lines indented by `indent`. */
export function wrapText(text: string, width: number, indent: string): string {
  const lines = ['']
  for (const piece of text.match(PIECES) ?? []) {
    const line = lines.at(-1) ?? ''
    if (displayWidth(line + piece.trimEnd()) <= width || line.trim() === '') lines[lines.length - 1] = line + piece
    else lines.push(indent + piece.trimStart())
  }
  return lines.map(line => line.trimEnd()).join('\n')
}
