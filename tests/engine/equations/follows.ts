import fc from 'fast-check'
import { expect } from 'vitest'

/** An argument of an equation: range to draw from, and whether the result rises (1) or falls (-1) with it; 0 promises nothing. */
export type Follows = readonly [low: number, high: number, direction: 1 | -1 | 0]

/** Holds an equation to the direction in which it follows each of its arguments, all others drawn at random. */
export function expectFollows(equation: (...x: number[]) => number, args: readonly Follows[]): void {
  const drawn = ([low, high]: Follows) => fc.double({ min: low, max: high, noNaN: true })
  args.forEach((arg, k) => {
    const direction = arg[2]
    if (direction === 0) return
    fc.assert(
      fc.property(fc.tuple(...args.map(drawn)), drawn(arg), (point, other) => {
        const at = (x: number): number => direction * equation(...point.map((value, j) => (j === k ? x : value)))
        const less = at(Math.min(point[k], other))
        const more = at(Math.max(point[k], other))
        expect(more, `argument ${k}`).not.toBeNaN()
        // Rounding alone may turn the order of two results that are all but equal.
        expect(more - less, `argument ${k}`).toBeGreaterThanOrEqual(-1e-12 * Math.abs(less))
      }),
    )
  })
}
