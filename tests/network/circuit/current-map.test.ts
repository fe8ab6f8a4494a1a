import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCurrents } from '../../../src/network/circuit/current-map.ts'
import { laplacianSolver } from '../../../src/network/circuit/laplacian-solver.ts'
import { unitCurrent } from '../../../src/network/circuit/unit-current.ts'
import { circuitOf, connected, contrastRaster } from './circuits.ts'

describe('nodeCurrents', () => {
  // 1 A from 0 to 3 over two ways of 1 + 2 and 4 + 2 ohm: 2/3 A and 1/3 A.
  it('shares the current between two ways; source and sink read all of it', () => {
    const circuit = circuitOf(4, [[0, 1, 1], [3, 1, 0.5], [2, 0, 0.25], [2, 3, 0.5]]) // prettier-ignore
    const out = new Float64Array(4).fill(5)
    nodeCurrents(circuit, unitCurrent(circuit, 0, 3)?.voltage ?? out, out)
    ;[1, 2 / 3, 1 / 3, 1].forEach((current, i) => expect(out[i]).toBeCloseTo(current, 12))
  })

  it('reads what flows in where the rest goes to ground', () => {
    const circuit = circuitOf(2, [[0, 1, 0.5]])
    const voltage = new Float64Array(2)
    laplacianSolver(circuit, Float64Array.of(0, 0.25)).solve(Float64Array.of(2, 0), voltage)
    const out = new Float64Array(2)
    nodeCurrents(circuit, voltage, out)
    expect([...out]).toEqual([2, 2])
  })

  it('leaves small currents out where told', () => {
    const circuit = circuitOf(3, [[0, 1, 1], [1, 2, 1]]) // prettier-ignore
    const voltage = Float64Array.of(1, 0, 1e-9)
    const out = new Float64Array(3)
    nodeCurrents(circuit, voltage, out)
    expect(out[2]).toBe(1e-9)
    nodeCurrents(circuit, voltage, out, 1e-8)
    expect([...out]).toEqual([1, 1, 0])
    nodeCurrents(circuit, new Float64Array(3), out, 1e-8)
    expect([...out]).toEqual([0, 0, 0])
  })

  it('reads at most the ampere given, and the ampere at both ends', () => {
    fc.assert(
      fc.property(connected, circuit => {
        const last = circuit.nodes - 1
        const out = new Float64Array(circuit.nodes)
        nodeCurrents(circuit, unitCurrent(circuit, 0, last)?.voltage ?? out, out)
        expect(out[0]).toBeCloseTo(1, 9)
        expect(out[last]).toBeCloseTo(1, 9)
        for (const current of out) expect(current).toBeLessThan(1 + 1e-9)
      }),
    )
  })

  // scipy: splu of the grounded Laplacian -> 0.0034921022157957623 at cell (30, 30), 100.94084296415822 over all cells
  it('agrees with a direct solution on a raster with a contrast of 1e6', () => {
    const circuit = contrastRaster()
    const out = new Float64Array(3600)
    nodeCurrents(circuit, unitCurrent(circuit, 52 * 60 + 47, 3 * 60 + 5)?.voltage ?? out, out)
    expect(Math.abs(out[30 * 60 + 30] / 0.0034921022157957623 - 1)).toBeLessThan(1e-8)
    expect(Math.abs(out.reduce((sum, current) => sum + current, 0) / 100.94084296415822 - 1)).toBeLessThan(1e-8)
  })
})
