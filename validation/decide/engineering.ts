import { bestOf } from './best-of.ts'
import type { Problem } from './problem.ts'

const POINTS = 400
const short = (...slack: readonly number[]): number => slack.reduce((sum, value) => sum + Math.max(0, -value), 0)
const steps = (from: number, to: number): readonly number[] =>
  Array.from({ length: POINTS }, (_, i) => from + ((to - from) * i) / (POINTS - 1))
const square = (value: number): number => value * value

/** cos(16 atan(a / b)): the Chebyshev polynomial of degree 16 of b / r, by doubling the angle four times. */
function cosine16(a: number, b: number): number {
  let cosine = b / Math.sqrt(a * a + b * b)
  for (let doubling = 0; doubling < 4; doubling++) cosine = 2 * cosine * cosine - 1
  return cosine
}

const bnh = (a: number, b: number): readonly number[] => [4 * (a * a + b * b), square(a - 5) + square(b - 5)]
const osy = ([a, b, c, d, e, f]: readonly number[]): readonly number[] => [
  -(25 * square(a - 2) + square(b - 2) + square(c - 1) + square(d - 4) + square(e - 1)),
  a * a + b * b + c * c + d * d + e * e + f * f,
]

/** Constrained problems of two objectives. Hypervolumes: areas above the fronts, from a million points and more with NumPy. */
export const ENGINEERING: readonly Problem[] = [
  {
    name: 'BNH',
    source: 'Binh, Korn 1997',
    lower: [0, 0],
    upper: [5, 3],
    objectives: 2,
    evaluate: ({ 0: a, 1: b }) => ({
      objectives: bnh(a, b),
      violation: short(25 - square(a - 5) - b * b, square(a - 8) + square(b + 3) - 7.7),
    }),
    front: () => bestOf([...steps(0, 3).flatMap(a => bnh(a, a)), ...steps(3, 5).flatMap(a => bnh(a, 3))], 2),
    reference: [140, 50],
    hypervolume: 5285.33,
  },
  {
    name: 'OSY',
    source: 'Osyczka, Kundu 1995; front: Deb 2001',
    lower: [0, 0, 1, 0, 1, 0],
    upper: [10, 10, 5, 6, 5, 10],
    objectives: 2,
    evaluate({ 0: a, 1: b, 2: c, 3: d, 4: e, 5: f }) {
      const violation = short(a + b - 2, 6 - a - b, 2 - b + a, 2 - a + 3 * b, 4 - square(c - 3) - d, square(e - 3) + f - 4)
      return { objectives: osy([a, b, c, d, e, f]), violation }
    },
    front: () =>
      bestOf(
        [
          steps(1, 5).map(c => [5, 1, c, 0, 5, 0]),
          steps(1, 5).map(c => [5, 1, c, 0, 1, 0]),
          steps(4.056, 5).map(a => [a, (a - 2) / 3, 1, 0, 1, 0]),
          steps(1, 3.732).map(c => [0, 2, c, 0, 1, 0]),
          steps(0, 1).map(a => [a, 2 - a, 1, 0, 1, 0]),
        ]
          .flat()
          .flatMap(osy),
        2,
      ),
    reference: [0, 80],
    hypervolume: 16796.05,
  },
  {
    name: 'TNK',
    source: 'Tanaka, Watanabe, Furukawa, Tanino 1995',
    lower: [0, 0],
    upper: [Math.PI, Math.PI],
    objectives: 2,
    evaluate({ 0: a, 1: b }) {
      // At the origin, which is infeasible, the angle is not defined.
      const wave = a === 0 && b === 0 ? 1 : cosine16(a, b)
      return { objectives: [a, b], violation: short(a * a + b * b - 1 - 0.1 * wave, 0.5 - square(a - 0.5) - square(b - 0.5)) }
    },
    front() {
      const points = steps(0, 1)
        .concat(steps(0, 1).map(t => t + 0.5 / POINTS))
        .flatMap(t => {
          const [a, b] = [t, 1 - t].map(value => value / Math.sqrt(t * t + (1 - t) * (1 - t)))
          const radius = Math.sqrt(1 + 0.1 * cosine16(a, b))
          const point = [a * radius, b * radius]
          return square(point[0] - 0.5) + square(point[1] - 0.5) <= 0.5 ? [point] : []
        })
      return bestOf(points.flat(), 2)
    },
    reference: [1.2, 1.2],
    hypervolume: 0.6550617,
  },
]
