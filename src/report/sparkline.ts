const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']
/** Heights that every terminal can show. */
const PLAIN = ['_', '.', '-', '~', '=', '+', '*', '#']

/** Values as a row of bars between the least and the largest of `range`; unknown values leave a gap. */
export function sparkline(values: readonly (number | null)[], range: readonly (number | null)[], unicode: boolean): string {
  const known = range.filter(x => x !== null)
  const low = Math.min(...known)
  const high = Math.max(...known)
  const bars = unicode ? BLOCKS : PLAIN
  return values
    .map(x => {
      if (x === null) return ' '
      const height = high > low ? ((x - low) / (high - low)) * (bars.length - 1) : 0
      return bars[Math.round(height)] ?? ' '
    })
    .join('')
}
