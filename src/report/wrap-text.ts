import { displayWidth } from '../scenarios/display-width.ts'

/**
 * Words of languages with blanks, single characters of Chinese (with the sign that follows), and blanks. What a blank that must not break
 * holds together is one word, a number and the few characters of its Chinese unit among them.
 */
const PIECES =
  /[\u2e80-\u9fff\uff00-\uffef][\u3000-\u303f\uff00-\uffef;:,.]*|[^\S\u00a0]+|(?:[^\s\u2e80-\u9fff\uff00-\uffef]|\u00a0[\u2e80-\u9fff]{0,4})+/g

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
