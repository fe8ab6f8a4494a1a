import type { Span } from './diagnostic.ts'
import type { Place } from './place.ts'

/** Offsets at which the lines of a text start. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return starts
}

/** Code points in text[from, to); a lone surrogate counts as one. */
function codePoints(text: string, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; count++) i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1
  return count
}

/** Makes a function from offsets in `text` to lines and columns. Offsets outside are moved to the nearest end. */
export function locator(text: string): (place: Place) => Span {
  const starts = lineStarts(text)
  const locate = (offset: number): { line: number; col: number } => {
    const at = Math.max(0, Math.min(offset, text.length))
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, col: codePoints(text, starts[low] ?? 0, at) + 1 }
  }
  return ({ file, start, end }) => {
    const from = locate(start)
    const to = locate(Math.max(start, end))
    return { file, line: from.line, col: from.col, endLine: to.line, endCol: to.col }
  }
}
