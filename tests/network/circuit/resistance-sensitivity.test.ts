import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellSensitivity } from '../../../src/network/circuit/cell-sensitivity.ts'
import type { Circuit } from '../../../src/network/circuit/circuit.ts'
import { effectiveResistance } from '../../../src/network/circuit/effective-resistance.ts'
import { resistanceSensitivity } from '../../../src/network/circuit/resistance-sensitivity.ts'
import { circuitOf, connected, randomCircuit } from './circuits.ts'

/** Central difference in the logarithm of one conductance, as dR/d(ln g). */
function difference(circuit: Circuit, a: number, b: number, e: number): number {
  const at = (factor: number): number =>
    effectiveResistance({ ...circuit, conductance: circuit.conductance.map((g, k) => (k === e ? g * factor : g)) }, a, b)
  const h = 1e-4
  return (at(1 + h) - at(1 - h)) / (2 * h)
}

describe('resistanceSensitivity', () => {
  // R = 1 / (g1 + g2) + 1 / g3: dR/dg1 = -1 / (0.2 + 0.3)^2 = -4, dR/dg3 = -1 / 0.25^2 = -16; a dead end has no part in it.
  it('is minus the square of the voltage over each conductor', () => {
    const circuit = circuitOf(4, [[0, 1, 0.2], [1, 0, 0.3], [1, 2, 0.25], [2, 3, 7]]) // prettier-ignore
    const { resistance, sensitivity } = resistanceSensitivity(circuit, 0, 2)
    expect(resistance).toBeCloseTo(6, 12)
    ;[-4, -4, -16, 0].forEach((value, e) => expect(sensitivity[e]).toBeCloseTo(value, 11))
    expect(Object.is(sensitivity[3], 0)).toBe(true)
  })

  it('is 0 everywhere between nodes that no path joins', () => {
    const { resistance, sensitivity } = resistanceSensitivity(circuitOf(4, [[0, 1, 2], [2, 3, 4]]), 0, 3) // prettier-ignore
    expect(resistance).toBe(Infinity)
    expect([...sensitivity]).toEqual([0, 0])
  })

  it('equals finite differences', () => {
    fc.assert(
      fc.property(connected, fc.nat(), (circuit, pick) => {
        const e = pick % circuit.conductance.length
        const { resistance, sensitivity } = resistanceSensitivity(circuit, 0, circuit.nodes - 1)
        const slope = sensitivity[e] * circuit.conductance[e]
        expect(Math.abs(slope - difference(circuit, 0, circuit.nodes - 1, e))).toBeLessThan(1e-7 * resistance)
      }),
    )
  })

  it('equals finite differences on a circuit for multigrid, and adds up to minus the resistance', () => {
    const circuit = randomCircuit(11, 600, 900, 4)
    const { resistance, sensitivity } = resistanceSensitivity(circuit, 5, 590)
    let sum = 0
    sensitivity.forEach((slope, e) => (sum += slope * circuit.conductance[e]))
    expect(Math.abs(sum / resistance + 1)).toBeLessThan(1e-9)
    for (let e = 0; e < circuit.conductance.length; e += 151) {
      expect(Math.abs(sensitivity[e] * circuit.conductance[e] - difference(circuit, 5, 590, e))).toBeLessThan(1e-7 * resistance)
    }
  })
})

describe('cellSensitivity', () => {
  const LENGTHS = [1, Math.SQRT2]
  /** A circuit between cells by either rule. */
  const between = (shape: Circuit, cell: Float64Array, average: 'resistance' | 'conductance'): Circuit => {
    const kept = [...shape.from.keys()].filter(e => shape.from[e] !== shape.to[e])
    return circuitOf(
      shape.nodes,
      kept.map(e => {
        const [a, b] = [cell[shape.from[e]], cell[shape.to[e]]]
        return [shape.from[e], shape.to[e], (average === 'resistance' ? 2 / (1 / a + 1 / b) : (a + b) / 2) / LENGTHS[e % 2]]
      }),
    )
  }

  // Cells of 0.5 and 0.25 S. R = (1/0.5 + 1/0.25) / 2 = 3: dR/dg = -1 / (2 g^2) = -2 and -8.
  // Averaged conductances: R = 2 / (0.5 + 0.25), dR/dg = -2 / 0.75^2 for both.
  it('follows the rule of the conductors', () => {
    const cell = Float64Array.of(0.5, 0.25)
    const slopes = (average: 'resistance' | 'conductance', g: number): Float64Array => {
      const circuit = circuitOf(2, [[0, 1, g]])
      return cellSensitivity(circuit, resistanceSensitivity(circuit, 0, 1).sensitivity, cell, average)
    }
    const series = slopes('resistance', 1 / 3)
    expect(series[0]).toBeCloseTo(-2, 12)
    expect(series[1]).toBeCloseTo(-8, 12)
    const mean = slopes('conductance', 0.375)
    expect(mean[0]).toBeCloseTo(-2 / 0.75 ** 2, 12)
    expect(mean[1]).toBeCloseTo(-2 / 0.75 ** 2, 12)
  })

  it('equals finite differences in the conductance of a cell, and adds up to minus the resistance', () => {
    const cells = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 24, maxLength: 24 })
    const rule = fc.constantFrom('resistance' as const, 'conductance' as const)
    fc.assert(
      fc.property(connected, cells, rule, fc.nat(), (shape, values, average, pick) => {
        const cell = Float64Array.from(values.slice(0, shape.nodes))
        const last = shape.nodes - 1
        const circuit = between(shape, cell, average)
        const { resistance, sensitivity } = resistanceSensitivity(circuit, 0, last)
        const slopes = cellSensitivity(circuit, sensitivity, cell, average)
        expect(Math.abs(slopes.reduce((sum, slope, i) => sum + slope * cell[i], 0) / resistance + 1)).toBeLessThan(1e-9)
        const i = pick % shape.nodes
        const h = 1e-4
        const at = (factor: number): number =>
          effectiveResistance(
            between(
              shape,
              cell.map((g, k) => (k === i ? g * factor : g)),
              average,
            ),
            0,
            last,
          )
        expect(Math.abs(slopes[i] * cell[i] - (at(1 + h) - at(1 - h)) / (2 * h))).toBeLessThan(1e-7 * resistance)
      }),
    )
  })

  it('refuses a map of another size', () => {
    expect(() => cellSensitivity(circuitOf(2, [[0, 1, 1]]), Float64Array.of(-1), new Float64Array(3), 'resistance')).toThrow(
      'cell conductances: got 3, wanted one for each of 2 nodes',
    )
  })
})
