import { displayWidth } from '../scenarios/display-width.ts'

/**
 * Words of languages with blanks, single characters of Chinese, and blanks. Brackets and quotes stay with what they open or close, and no line
 * begins with a full stop or comma. What a blank that must not break holds together is one word, a number and the few characters of its
 * Chinese unit among them.
 */
const PIECES =
  /[（《「『【〔“‘(]*(?:(?![（《「『【〔])[\u2e80-\u9fff\uff00-\uffef][、。〉》」』】〕！），．：；？％”’;:,.)]*|(?:[^\s“‘\u2e80-\u9fff\uff00-\uffef]|\u00a0[\u2e80-\u9fff]{0,4})+[、。〉》」』】〕！），．：；？％]*)|[^\S\u00a0]+|[^\s]/g

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
