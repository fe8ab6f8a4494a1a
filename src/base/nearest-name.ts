/**
 * The candidate that `word` is most likely a misspelling of, for "did you mean": least number of insertions, deletions,
 * replacements and swaps of neighbouring letters (optimal string alignment, Damerau 1964), ignoring case; the first of equals.
 * Undefined if all are further than `max`, plus one for a word of over 8 letters.
 */
export function nearestName(word: string, candidates: readonly string[], max = 2): string | undefined {
  const wanted = [...word.toLowerCase()]
  let best: string | undefined
  let bestDistance = max + (wanted.length > 8 ? 1 : 0) + 1
  for (const candidate of candidates) {
    const distance = editDistance(wanted, [...candidate.toLowerCase()])
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function editDistance(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let distance = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) distance = Math.min(distance, beforeLast[j - 2] + 1)
      row.push(distance)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]
}
