import { displayWidth } from '../../scenarios/display-width.ts'
import { shorten } from '../shorten.ts'

/** Columns that a label may take in one line before it is broken, and in each of two lines before it is cut. */
const ONE_LINE = 13
const TWO_LINES = 18

/** A name as one or two short lines, of nearly the same width; Chinese breaks between any two characters. */
export function labelLines(name: string): readonly string[] {
  if (displayWidth(name) <= ONE_LINE) return [name]
  const pieces = name.includes(' ') ? name.split(/(?<= )/) : Array.from(name)
  const breaks = pieces.slice(1).map(
    (_, i) =>
      [
        pieces
          .slice(0, i + 1)
          .join('')
          .trim(),
        pieces
          .slice(i + 1)
          .join('')
          .trim(),
      ] as const,
  )
  const wider = ([first, second]: readonly [string, string]): number => Math.max(displayWidth(first), displayWidth(second))
  const [best] = breaks.toSorted((a, b) => wider(a) - wider(b))
  return (best ?? [name]).map(line => shorten(line, TWO_LINES))
}
