import { displayWidth } from '../scenarios/display-width.ts'

/** Cuts a text to `width` columns (Chinese characters take two) and marks the cut. */
export function shorten(text: string, width: number, mark = '…'): string {
  if (displayWidth(text) <= width) return text
  let cut = ''
  for (const char of text) {
    if (displayWidth(cut + char) > width - mark.length) break
    cut += char
  }
  return cut.trimEnd() + mark
}
