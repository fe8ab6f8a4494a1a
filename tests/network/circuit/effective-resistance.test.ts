import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Circuit } from '../../../src/network/circuit/circuit.ts'
import { effectiveResistance } from '../../../src/network/circuit/effective-resistance.ts'
import { circuitOf, connected, contrastRaster, randomCircuit } from './circuits.ts'

const ANSWERS = fileURLToPath(new URL('../../../../shared/data/networks/networkx_known_answers.json', import.meta.url))

describe('effectiveResistance', () => {
  it('adds resistors in series', () => {
    const chain = circuitOf(4, [[0, 1, 1 / 3], [1, 2, 1 / 7], [2, 3, 1 / 0.5]]) // prettier-ignore
    expect(effectiveResistance(chain, 0, 3)).toBeCloseTo(10.5, 12)
    expect(effectiveResistance(chain, 2, 1)).toBeCloseTo(7, 12)
  })

  it('adds conductances in parallel, whichever way round they stand', () => {
    expect(effectiveResistance(circuitOf(2, [[0, 1, 0.2], [1, 0, 0.3], [0, 1, 2]]), 0, 1)).toBeCloseTo(0.4, 12) // prettier-ignore
  })

  it('leaves conductors from a node to itself out', () => {
    expect(effectiveResistance(circuitOf(2, [[0, 0, 5], [0, 1, 0.25], [1, 1, 9]]), 0, 1)).toBeCloseTo(4, 12) // prettier-ignore
  })

  // numpy: pinv of the Laplacian, resistors 3, 7, 2, 5 ohm and 4 ohm across -> 3.5289855072463756 (by hand 487/138)
  it('solves an unbalanced Wheatstone bridge', () => {
    const bridge = circuitOf(4, [[0, 1, 1 / 3], [0, 2, 1 / 7], [1, 3, 1 / 2], [2, 3, 1 / 5], [1, 2, 1 / 4]]) // prettier-ignore
    expect(effectiveResistance(bridge, 0, 3)).toBeCloseTo(3.5289855072463756, 12)
  })

  it('is Infinity where no path leads, 0 for one node', () => {
    const two = circuitOf(5, [[0, 1, 2], [2, 3, 4]]) // prettier-ignore
    expect(effectiveResistance(two, 0, 3)).toBe(Infinity)
    expect(effectiveResistance(two, 0, 4)).toBe(Infinity)
    expect(effectiveResistance(two, 4, 4)).toBe(0)
    expect(effectiveResistance(two, 2, 3)).toBeCloseTo(0.25, 14)
  })

  it('refuses nodes that are none', () => {
    const pair = circuitOf(2, [[0, 1, 1]])
    for (const node of [-1, 2, 0.5, Number.NaN]) {
      expect(() => effectiveResistance(pair, 0, node)).toThrow(new RangeError(`node: got ${node}, wanted a whole number from 0 to 1`))
    }
  })

  it.skipIf(!existsSync(ANSWERS))('agrees with the answers of networkx (skipped without ../shared/data)', () => {
    const { square_1234: square, tol } = JSON.parse(readFileSync(ANSWERS, 'utf8'))
    const edges: [number, number, number][] = square.edges
    const build = (conductance: (weight: number) => number): Circuit =>
      circuitOf(
        5,
        edges.map(([a, b, weight]) => [a, b, conductance(weight)]),
      )
    const between = (circuit: Circuit): number => effectiveResistance(circuit, 1, 3)
    expect(Math.abs(between(build(w => 1 / w)) - square.R13_weights_are_resistances)).toBeLessThan(tol)
    expect(Math.abs(between(build(w => w)) - square.R13_weights_are_conductances)).toBeLessThan(tol)
    expect(Math.abs(between(build(() => 1)) - square.R13_unweighted)).toBeLessThan(tol)
    for (const [node, resistance] of Object.entries<number>(square.R_from_1_unweighted)) {
      expect(
        Math.abs(
          effectiveResistance(
            build(() => 1),
            1,
            Number(node),
          ) - resistance,
        ),
      ).toBeLessThan(tol)
    }
  })

  // scipy: splu of the grounded Laplacian and one step of refinement -> 1116.6008203846427
  it('agrees with a direct solution on a raster with a contrast of 1e6', () => {
    const resistance = effectiveResistance(contrastRaster(), 52 * 60 + 47, 3 * 60 + 5)
    expect(Math.abs(resistance / 1116.6008203846427 - 1)).toBeLessThan(1e-11)
  })

  it('is that of the series in a chain too long for the direct solver, whatever the contrast', () => {
    const n = 2000
    const resistor = (i: number): number => 10 ** (8 * Math.sin(i * i))
    const chain = circuitOf(
      n,
      Array.from({ length: n - 1 }, (_, i) => [i, i + 1, 1 / resistor(i)]),
    )
    let sum = 0
    for (let i = 0; i < n - 1; i++) sum += resistor(i)
    expect(Math.abs(effectiveResistance(chain, 0, n - 1) / sum - 1)).toBeLessThan(1e-12)
  })

  it('copes with a star, where pairs alone would not shrink the circuit', () => {
    const n = 3000
    const star = circuitOf(
      n,
      Array.from({ length: n - 1 }, (_, i) => [0, i + 1, 1 + (i % 5)]),
    )
    expect(effectiveResistance(star, 1, 2)).toBeCloseTo(1 + 1 / 2, 12)
  })
})

describe('properties of effective resistance', () => {
  const matrix = (circuit: Circuit): number[][] => {
    const nodes = Array.from({ length: circuit.nodes }, (_, i) => i)
    return nodes.map(a => nodes.map(b => effectiveResistance(circuit, a, b)))
  }

  it('Foster: conductance times resistance over all conductors is nodes minus components', () => {
    fc.assert(
      fc.property(connected, connected, (one, other) => {
        const both = {
          nodes: one.nodes + other.nodes,
          from: Uint32Array.from([...one.from, ...other.from.map(i => i + one.nodes)]),
          to: Uint32Array.from([...one.to, ...other.to.map(i => i + one.nodes)]),
          conductance: Float64Array.from([...one.conductance, ...other.conductance]),
        }
        let sum = 0
        both.conductance.forEach((g, e) => (sum += g * effectiveResistance(both, both.from[e], both.to[e])))
        expect(Math.abs(sum / (both.nodes - 2) - 1)).toBeLessThan(1e-9)
      }),
      { numRuns: 30 },
    )
  })

  it('Foster holds on a circuit with many chains and dead ends', () => {
    const circuit = randomCircuit(5, 320, 80, 4)
    let sum = 0
    circuit.conductance.forEach((g, e) => (sum += g * effectiveResistance(circuit, circuit.from[e], circuit.to[e])))
    expect(Math.abs(sum / 319 - 1)).toBeLessThan(1e-9)
  })

  it('is symmetric, keeps the triangle inequality and is no more than the shortest path', () => {
    fc.assert(
      fc.property(connected, circuit => {
        const found = matrix(circuit)
        const shortest = found.map((row, a) => row.map((_, b) => (a === b ? 0 : Infinity)))
        circuit.conductance.forEach((g, e) => {
          const [a, b] = [circuit.from[e], circuit.to[e]]
          if (a !== b) shortest[a][b] = shortest[b][a] = Math.min(shortest[a][b], 1 / g)
        })
        const n = circuit.nodes
        for (let k = 0; k < n; k++)
          for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) shortest[a][b] = Math.min(shortest[a][b], shortest[a][k] + shortest[k][b])
        for (let a = 0; a < n; a++) {
          for (let b = 0; b < n; b++) {
            expect(Math.abs(found[a][b] - found[b][a])).toBeLessThanOrEqual(1e-10 * found[a][b])
            expect(found[a][b]).toBeLessThanOrEqual(shortest[a][b] * (1 + 1e-10))
            for (let c = 0; c < n; c++) expect(found[a][b]).toBeLessThanOrEqual((found[a][c] + found[c][b]) * (1 + 1e-10))
          }
        }
      }),
      { numRuns: 10 },
    )
  })

  it('Rayleigh: never grows where a conductor is improved or added', () => {
    fc.assert(
      fc.property(connected, fc.nat(), fc.double({ min: 1, max: 100, noNaN: true }), (circuit, pick, factor) => {
        const e = pick % circuit.conductance.length
        const better = { ...circuit, conductance: circuit.conductance.map((g, k) => (k === e ? g * factor : g)) }
        const more = {
          ...circuit,
          from: Uint32Array.from([...circuit.from, 0]),
          to: Uint32Array.from([...circuit.to, pick % circuit.nodes]),
          conductance: Float64Array.from([...circuit.conductance, factor]),
        }
        const before = effectiveResistance(circuit, 0, circuit.nodes - 1)
        expect(effectiveResistance(better, 0, circuit.nodes - 1)).toBeLessThanOrEqual(before * (1 + 1e-10))
        expect(effectiveResistance(more, 0, circuit.nodes - 1)).toBeLessThanOrEqual(before * (1 + 1e-10))
      }),
    )
  })

  it('does not depend on the numbers of the nodes', () => {
    for (const circuit of [randomCircuit(3, 20, 30, 4), randomCircuit(4, 900, 1500, 4)]) {
      const n = circuit.nodes
      const turn = (i: number): number => (i * 7 + 3) % n
      const turned = { ...circuit, from: circuit.from.map(turn), to: circuit.to.map(turn) }
      const [first, second] = [effectiveResistance(circuit, 1, n - 2), effectiveResistance(turned, turn(1), turn(n - 2))]
      expect(Math.abs(second / first - 1)).toBeLessThan(1e-9)
    }
  })
})
