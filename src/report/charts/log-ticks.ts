/** Most marks of an axis whose labels do not touch. */
const MOST = 5

/** Whole numbers of 1, 2 and 5 times a power of ten between `from` and `to`, fewer where they would crowd; at least the ends. */
export function logTicks(from: number, to: number): readonly number[] {
  for (const multiples of [[1, 2, 5], [1, 3], [1]]) {
    const ticks: number[] = []
    for (let power = 1; power <= to; power *= 10) for (const m of multiples) if (m * power >= from && m * power <= to) ticks.push(m * power)
    if (ticks.length >= 2 && ticks.length <= MOST) return ticks
  }
  return from < to ? [from, to] : [from]
}
