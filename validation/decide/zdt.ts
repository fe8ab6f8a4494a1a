import { cos } from '../../src/base/cos.ts'
import { exp } from '../../src/base/exp.ts'
import { pow } from '../../src/base/pow.ts'
import { sin } from '../../src/base/sin.ts'
import { bestOf } from './best-of.ts'
import type { Problem } from './problem.ts'

const SOURCE = 'Zitzler, Deb, Thiele 2000'
const POINTS = 500
/** Smallest first objective of ZDT6: minimum of 1 - exp(-4 x) sin(6 pi x)^6, by bounded search with SciPy. */
const ZDT6_LEAST = 0.28077531881536966

type Shape = (ratio: number, first: number) => number
const convex: Shape = ratio => 1 - Math.sqrt(ratio)
const concave: Shape = ratio => 1 - ratio * ratio
const broken: Shape = (ratio, first) => 1 - Math.sqrt(ratio) - ratio * sin(10 * Math.PI * first)

const total = (x: ArrayLike<number>, term: (value: number) => number): number => {
  let sum = 0
  for (let i = 1; i < x.length; i++) sum += term(x[i])
  return sum
}
const linear = (x: ArrayLike<number>): number => 1 + (9 * total(x, value => value)) / (x.length - 1)

function zdt(
  name: string,
  genes: number,
  shape: Shape,
  hypervolume: number,
  {
    bound = [0, 1],
    distance = linear,
    first = x => x,
    least = 0,
  }: {
    bound?: readonly [number, number]
    distance?: (x: ArrayLike<number>) => number
    first?: (x: number) => number
    least?: number
  } = {},
): Problem {
  return {
    name,
    source: SOURCE,
    lower: Array.from({ length: genes }, (_, i) => (i === 0 ? 0 : bound[0])),
    upper: Array.from({ length: genes }, (_, i) => (i === 0 ? 1 : bound[1])),
    objectives: 2,
    evaluate(x) {
      const one = first(x[0])
      const g = distance(x)
      return { objectives: [one, g * shape(one / g, one)], violation: 0 }
    },
    front() {
      const points: number[] = []
      for (let i = 0; i < POINTS; i++) {
        const one = least + ((1 - least) * i) / (POINTS - 1)
        points.push(one, shape(one, one))
      }
      return bestOf(points, 2)
    },
    reference: [1.1, 1.1],
    hypervolume,
  }
}

/** ZDT1-4 and 6 with their usual numbers of genes. Hypervolumes: integrals of the fronts, for ZDT3 over 4 million points with NumPy. */
export const ZDT: readonly Problem[] = [
  zdt('ZDT1', 30, convex, 1.21 - 1 / 3),
  zdt('ZDT2', 30, concave, 1.21 - 2 / 3),
  zdt('ZDT3', 30, broken, 1.3317627),
  zdt('ZDT4', 10, convex, 1.21 - 1 / 3, {
    bound: [-5, 5],
    distance: x => 1 + 10 * (x.length - 1) + total(x, value => value * value - 10 * cos(4 * Math.PI * value)),
  }),
  zdt('ZDT6', 10, concave, 0.5078775147, {
    distance: x => 1 + 9 * pow(total(x, value => value) / (x.length - 1), 0.25),
    first: x => 1 - exp(-4 * x) * pow(Math.abs(sin(6 * Math.PI * x)), 6),
    least: ZDT6_LEAST,
  }),
]
