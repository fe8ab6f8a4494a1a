import { cos } from '../../src/base/cos.ts'
import { pow } from '../../src/base/pow.ts'
import { sin } from '../../src/base/sin.ts'
import { referencePoints } from '../../src/decide/evolve/reference-points.ts'
import { bestOf } from './best-of.ts'
import type { Problem } from './problem.ts'

const DTLZ_SOURCE = 'Deb, Thiele, Laumanns, Zitzler 2002'
const CONSTRAINED_SOURCE = 'Jain, Deb 2014'
const OBJECTIVES = 3
/** Divisions of the true fronts, 1326 points before constraints. */
const DIVISIONS = 50
/** Radius of the feasible balls of C2-DTLZ2. */
const RADIUS = 0.4

const distanceGenes = (x: ArrayLike<number>): readonly number[] => Array.from(x).slice(OBJECTIVES - 1)
const rugged = (x: ArrayLike<number>): number => {
  const genes = distanceGenes(x)
  return 100 * (genes.length + genes.reduce((sum, v) => sum + (v - 0.5) * (v - 0.5) - cos(20 * Math.PI * (v - 0.5)), 0))
}
const smooth = (x: ArrayLike<number>): number => distanceGenes(x).reduce((sum, v) => sum + (v - 0.5) * (v - 0.5), 0)

function plane(x: ArrayLike<number>): readonly number[] {
  const size = 0.5 * (1 + rugged(x))
  return [size * x[0] * x[1], size * x[0] * (1 - x[1]), size * (1 - x[0])]
}

function ball(x: ArrayLike<number>, bias: number): readonly number[] {
  const size = 1 + smooth(x)
  const [a, b] = [x[0], x[1]].map(v => (pow(v, bias) * Math.PI) / 2)
  return [size * cos(a) * cos(b), size * cos(a) * sin(b), size * sin(a)]
}

function mirrored(x: ArrayLike<number>): readonly number[] {
  const genes = distanceGenes(x)
  const g = 1 + (9 / genes.length) * genes.reduce((sum, v) => sum + v, 0)
  const shape = (v: number): number => (v / (1 + g)) * (1 + sin(3 * Math.PI * v))
  return [x[0], x[1], (1 + g) * (OBJECTIVES - shape(x[0]) - shape(x[1]))]
}

const short = (...slack: readonly number[]): number => slack.reduce((sum, value) => sum + Math.max(0, -value), 0)
const square = (f: readonly number[]): number => f.reduce((sum, value) => sum + value * value, 0)
/** Squared distance from the nearest centre of a feasible ball, less the squared radius. */
const outside = (f: readonly number[]): number => {
  const corners = f.map(value => square(f) - 2 * value + 1)
  const middle = f.reduce((sum, value) => sum + (value - 1 / Math.sqrt(OBJECTIVES)) * (value - 1 / Math.sqrt(OBJECTIVES)), 0)
  return Math.min(...corners, middle) - RADIUS * RADIUS
}

/** The directions, each scaled onto the front; those for which it is not there are left out. */
function scaled(scale: (direction: readonly number[]) => number | undefined): Float64Array {
  const directions = referencePoints(OBJECTIVES, DIVISIONS)
  const points: number[] = []
  for (let from = 0; from < directions.length; from += OBJECTIVES) {
    const direction = Array.from(directions.subarray(from, from + OBJECTIVES))
    const factor = scale(direction)
    if (factor !== undefined) points.push(...direction.map(value => value * factor))
  }
  return bestOf(points, OBJECTIVES)
}

function grid(): Float64Array {
  const points: number[] = []
  for (let i = 0; i < 100; i++) for (let j = 0; j < 100; j++) points.push(i / 99, j / 99, mirrored([i / 99, j / 99, 0])[2])
  return bestOf(points, OBJECTIVES)
}

function dtlz(
  name: string,
  genes: number,
  objectivesOf: (x: ArrayLike<number>) => readonly number[],
  front: () => Float64Array,
  reference: readonly number[],
  hypervolume: number,
  violationOf?: (f: readonly number[]) => number,
): Problem {
  return {
    name,
    source: violationOf === undefined ? DTLZ_SOURCE : CONSTRAINED_SOURCE,
    lower: Array.from({ length: genes }, () => 0),
    upper: Array.from({ length: genes }, () => 1),
    objectives: OBJECTIVES,
    evaluate(x) {
      const objectives = objectivesOf(x)
      return { objectives, violation: violationOf?.(objectives) ?? 0 }
    },
    front,
    reference,
    hypervolume,
  }
}

const flat = (): Float64Array => scaled(() => 0.5)
const round = (): Float64Array => scaled(direction => 1 / Math.sqrt(square(direction)))

/**
 * DTLZ1, 2 and 7 and the constrained C1-DTLZ1, C2-DTLZ2 (radius 0.4) and C3-DTLZ4 with 3 objectives and the usual numbers of genes.
 * Hypervolumes: closed forms of plane and sphere; DTLZ7 by an integral, C2-DTLZ2 and C3-DTLZ4 on 6000 x 6000 cells, with NumPy.
 */
export const DTLZ: readonly Problem[] = [
  dtlz('DTLZ1', 7, plane, flat, [0.55, 0.55, 0.55], 0.55 ** 3 - 0.5 ** 3 / 6),
  dtlz('DTLZ2', 12, x => ball(x, 1), round, [1.1, 1.1, 1.1], 1.1 ** 3 - Math.PI / 6),
  dtlz('DTLZ7', 22, mirrored, grid, [1, 1, 6.1], 1.557669185),
  dtlz('C1-DTLZ1', 7, plane, flat, [0.55, 0.55, 0.55], 0.55 ** 3 - 0.5 ** 3 / 6, ([a, b, c]) => short(1 - c / 0.6 - a / 0.5 - b / 0.5)),
  dtlz(
    'C2-DTLZ2',
    12,
    x => ball(x, 1),
    () =>
      scaled(direction => {
        const factor = 1 / Math.sqrt(square(direction))
        return outside(direction.map(value => value * factor)) <= 0 ? factor : undefined
      }),
    [1.1, 1.1, 1.1],
    0.72947,
    f => short(-outside(f)),
  ),
  dtlz(
    'C3-DTLZ4',
    7,
    x => ball(x, 100),
    () => scaled(direction => 1 / Math.sqrt(square(direction) - 0.75 * Math.max(...direction.map(value => value * value)))),
    [2.2, 2.2, 2.2],
    8.79341,
    f => short(...f.map(value => square(f) - 0.75 * value * value - 1)),
  ),
]
