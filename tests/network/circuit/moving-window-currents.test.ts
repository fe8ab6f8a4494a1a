import { describe, expect, it } from 'vitest'
import { movingWindowCurrents } from '../../../src/network/circuit/moving-window-currents.ts'
import type { Landscape } from '../../../src/network/circuit/landscape.ts'
import { deviation } from './small-landscape.ts'

const square = (side: number, value: (cell: number) => number): Landscape => ({
  grid: { rows: side, columns: side, dx: 1, dy: 1 },
  values: Float64Array.from({ length: side * side }, (_, cell) => value(cell)),
  kind: 'resistance',
})

/** By numpy.linalg.solve for each window: 5 x 5 cells, radius 2, buffer 1, every cell a target. */
const CURRENT = [
  1.236611225416, 3.376759960514, 3.014524560531, 2.036731092111, 3.429646464735, 3.41653230596, 2.912124936259, 2.130135259397,
  5.1299683196, 2.827575223415, 2.128265015803, 5.876358942154, 4.065673766312, 3.22755393901, 1.342802655293, 3.457986954027,
  3.922842962829, 2.56940035127, 5.147523218141, 3.192793843616, 1.572722001446, 1.463172189065, 3.942790689454, 2.780321893945,
  1.414574810493,
]
const POTENTIAL = [
  0.972731802292, 3.411712337428, 3.005366776044, 2.323156731524, 3.42498962443, 3.282971440086, 3.205365016594, 2.245765944838,
  4.735976412293, 3.005816981599, 2.251682220069, 5.468616114099, 4.272412482152, 3.125469522968, 1.520195557064, 3.5278597702,
  3.801509383358, 2.964298783133, 5.186427056853, 2.973577179551, 1.654328046081, 1.526031450129, 3.704302228634, 2.857531498438,
  1.398192883262,
]

describe('movingWindowCurrents', () => {
  it('has the currents of 25 windows worked apart', () => {
    const landscape = square(5, cell => 1 + ((cell * 7) % 11) / 4)
    const strength = Float64Array.from({ length: 25 }, (_, cell) => 0.2 + ((cell * 5) % 7) / 3)
    const result = movingWindowCurrents(landscape, strength, { radius: 2, buffer: 1, flowPotential: true })
    expect(result.targets).toBe(25)
    expect(deviation(result.current, CURRENT)).toBeLessThan(1e-11)
    expect(deviation(result.flowPotential ?? [], POTENTIAL)).toBeLessThan(1e-11)
    const ratio = CURRENT.map((value, cell) => value / POTENTIAL[cell])
    expect(deviation(result.normalised ?? [], ratio)).toBeLessThan(1e-10)
  })

  it('is even in an even landscape: normalised current 1, flow potential the same from every side', () => {
    const side = 9
    const even = movingWindowCurrents(
      square(side, () => 3.7),
      new Float64Array(81).fill(0.6),
      { radius: 3, buffer: 1, flowPotential: true },
    )
    expect(
      deviation(
        even.normalised ?? [],
        Array.from({ length: 81 }, () => 1),
      ),
    ).toBeLessThan(1e-9)
    const potential = Array.from(even.flowPotential ?? [])
    const turned = potential.map((_, cell) => potential[(cell % side) * side + side - 1 - Math.floor(cell / side)])
    const mirrored = potential.map((_, cell) => potential[cell - (cell % side) + side - 1 - (cell % side)])
    expect(deviation(turned, potential)).toBeLessThan(1e-9)
    expect(deviation(mirrored, potential)).toBeLessThan(1e-9)
  })

  it('takes the flow potential over a square where asked to', () => {
    const landscape = square(9, () => 2)
    const strength = new Float64Array(81).fill(0.6)
    const { current, flowPotential } = movingWindowCurrents(landscape, strength, {
      radius: 3,
      flowPotential: true,
      flowPotentialWindow: 'square',
    })
    // More room for the same current: less of it in each cell on the whole.
    const total = (map: ArrayLike<number>): number => Array.from(map).reduce((a, b) => a + b, 0)
    expect(deviation(flowPotential ?? [], Array.from(current))).toBeGreaterThan(1e-3)
    expect(Math.abs(total(flowPotential ?? []) / total(current) - 1)).toBeLessThan(0.05)
  })

  it('mends most of the unevenness of blocks', () => {
    const side = 19
    const landscape = square(side, () => 1)
    const strength = new Float64Array(side * side).fill(1)
    const size = { radius: 3, buffer: 1 }
    const middle = (map: Float64Array): number[] =>
      Array.from(map).filter((_, i) => Math.abs(Math.floor(i / side) - 9) < 2 && Math.abs((i % side) - 9) < 2)
    const each = middle(movingWindowCurrents(landscape, strength, size).current)
    const mended = middle(movingWindowCurrents(landscape, strength, { ...size, block: 3 }).current)
    const raw = middle(movingWindowCurrents(landscape, strength, { ...size, block: 3, correctBlocks: false }).current)
    expect(deviation(mended, each)).toBeLessThan(deviation(raw, each) / 5)
  })

  it('has no current without sources, targets on cells without data, or a way', () => {
    const landscape = square(5, cell => (cell === 12 ? NaN : 1))
    const strength = new Float64Array(25)
    expect(movingWindowCurrents(landscape, strength, { radius: 2 }).targets).toBe(0)
    strength[12] = 1
    strength[3] = 1
    const { current, normalised } = movingWindowCurrents(landscape, strength, { radius: 3, flowPotential: true, threshold: 0.5 })
    expect(current[12]).toBeNaN()
    expect(normalised?.[12]).toBeNaN()
    // The source without data sends out nothing to the other, and the target there is not grounded.
    expect(current.every(value => Number.isNaN(value) || value === 0)).toBe(true)
    expect(normalised?.every(value => Number.isNaN(value) || value === 0)).toBe(true)
  })

  it('refuses sizes and strengths that have no meaning', () => {
    const landscape = square(5, () => 1)
    const strength = new Float64Array(25).fill(1)
    const run = (options: Parameters<typeof movingWindowCurrents>[2]) => () => movingWindowCurrents(landscape, strength, options)
    expect(run({ radius: 0 })).toThrow(/radius is 0/)
    expect(run({ radius: 2.5 })).toThrow(/radius is 2.5/)
    expect(run({ radius: 2, buffer: -1 })).toThrow(/buffer is -1/)
    expect(run({ radius: 2, block: 2 })).toThrow(/block is 2, wanted an odd number/)
    expect(run({ radius: 2, block: 5 })).toThrow(/a block of 5 fills the radius of 2/)
    expect(() => movingWindowCurrents(landscape, new Float64Array(3), { radius: 2 })).toThrow(/strength has 3 numbers/)
    expect(() => movingWindowCurrents(landscape, strength.fill(-1), { radius: 2 })).toThrow(/strength of cell 0 is -1/)
  })
})
