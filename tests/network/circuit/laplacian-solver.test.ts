import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Circuit } from '../../../src/network/circuit/circuit.ts'
import { laplacianSolver } from '../../../src/network/circuit/laplacian-solver.ts'
import { circuitOf, connected, contrastRaster, lehmer, randomCircuit, rasterCircuit } from './circuits.ts'

/** [A] that leaves each node through conductors and ground; no ground counts where the node is held. */
function leaving({ nodes, from, to, conductance }: Circuit, ground: Float64Array, voltage: Float64Array): Float64Array {
  const sum = new Float64Array(nodes)
  for (let i = 0; i < nodes; i++) if (ground[i] < Infinity) sum[i] = ground[i] * voltage[i]
  for (let e = 0; e < from.length; e++) {
    const current = conductance[e] * (voltage[from[e]] - voltage[to[e]])
    sum[from[e]] += current
    sum[to[e]] -= current
  }
  return sum
}

/** Norm of what is missing at the nodes that are not held, over that of the currents there. */
function missing(circuit: Circuit, ground: Float64Array, current: Float64Array, voltage: Float64Array): number {
  const flow = leaving(circuit, ground, voltage)
  let error = 0
  let size = 0
  for (let i = 0; i < circuit.nodes; i++) {
    if (ground[i] === Infinity) continue
    error += (flow[i] - current[i]) ** 2
    size += current[i] ** 2
  }
  return Math.sqrt(error / size)
}

const single = (nodes: number, node: number, value: number): Float64Array => new Float64Array(nodes).fill(value, node, node + 1)

describe('laplacianSolver', () => {
  // A ladder by hand: 2 A into node 0, 0.5 S to node 1, which has 0.25 S to ground: 8 V there, 4 V more before it.
  it('finds the voltages over a finite ground', () => {
    const voltage = new Float64Array(2)
    const report = laplacianSolver(circuitOf(2, [[0, 1, 0.5]]), Float64Array.of(0, 0.25)).solve(Float64Array.of(2, 0), voltage)
    expect([...voltage]).toEqual([12, 8])
    expect(report).toEqual({ iterations: 0, residual: 0 })
  })

  it('holds nodes at 0 V, and gives 0 V to what has no ground', () => {
    const circuit = circuitOf(6, [[0, 1, 2], [1, 2, 4], [3, 4, 1]]) // prettier-ignore
    const voltage = new Float64Array(6).fill(9)
    laplacianSolver(circuit, single(6, 2, Infinity)).solve(Float64Array.of(1, 0, 0, 0, 0, 0), voltage)
    expect([...voltage]).toEqual([0.75, 0.25, 0, 0, 0, 0])
  })

  it('ignores current into a held node, and solves a lone grounded node', () => {
    const voltage = new Float64Array(3)
    laplacianSolver(circuitOf(3, [[0, 1, 2]]), Float64Array.of(Infinity, 0, 4)).solve(Float64Array.of(7, 1, 3), voltage)
    expect([...voltage]).toEqual([0, 0.5, 0.75])
  })

  it('refuses current into a component without ground', () => {
    const solver = laplacianSolver(circuitOf(4, [[0, 1, 2], [2, 3, 1]]), single(4, 0, Infinity)) // prettier-ignore
    expect(() => solver.solve(single(4, 3, 0.5), new Float64Array(4))).toThrow(
      new RangeError('current into node 3: got 0.5 A, wanted 0 as its component has no ground'),
    )
  })

  it('refuses circuits that have no meaning', () => {
    const solve = (conductance: number, to = 1, ground = 1): unknown =>
      laplacianSolver(circuitOf(2, [[0, to, conductance]]), single(2, 0, ground))
    for (const g of [0, -1, Infinity, Number.NaN]) expect(() => solve(g)).toThrow(`got ${g} S, wanted a finite number above 0`)
    expect(() => solve(1, 2)).toThrow('conductor 0: got nodes 0 and 2, wanted numbers below 2')
    expect(() => solve(1, 1, -1)).toThrow('ground of node 0: got -1 S, wanted 0 or more, or Infinity')
    expect(() => solve(1, 1, Number.NaN)).toThrow('ground of node 0: got NaN S')
    expect(() => laplacianSolver(circuitOf(2, []), new Float64Array(3))).toThrow('ground: got 3 values')
  })

  it('throws where the iterations do not suffice', () => {
    const circuit = contrastRaster()
    const solver = laplacianSolver(circuit, single(3600, 0, Infinity), { iterations: 3 })
    expect(() => solver.solve(single(3600, 3599, 1), new Float64Array(3600))).toThrow(
      /^circuit of 3599 voltages: got to a residual of \S+ in 3 iterations, wanted 1e-10; conductances differ by a factor of 9637/,
    )
  })

  it('keeps Kirchhoff at every node of small circuits', () => {
    fc.assert(
      fc.property(connected, fc.nat(), (circuit, seed) => {
        const draw = lehmer(seed)
        const ground = Float64Array.from({ length: circuit.nodes }, (_, i) => (i === 0 || draw() < 0.2 ? draw() + 0.1 : 0))
        const current = Float64Array.from({ length: circuit.nodes }, () => draw())
        const voltage = new Float64Array(circuit.nodes)
        laplacianSolver(circuit, ground).solve(current, voltage)
        expect(missing(circuit, ground, current, voltage)).toBeLessThan(1e-9)
      }),
    )
  })

  it('keeps Kirchhoff on large circuits of many kinds, with grounds of both sorts and currents of both signs', () => {
    const kinds = [
      randomCircuit(1, 2000, 0, 4),
      randomCircuit(2, 2000, 6000, 4),
      randomCircuit(9, 5000, 500, 0),
      rasterCircuit(50, () => 1),
      rasterCircuit(50, (i, j) => (i === 25 && j !== 7 ? 1e4 : 1)),
      rasterCircuit(50, (i, j) => 10 ** (4 * Math.sin(i * 12.9898 + j * j))),
    ]
    for (const circuit of kinds) {
      const { nodes } = circuit
      const draw = lehmer(nodes)
      const ground = new Float64Array(nodes)
      for (let i = 0; i < nodes; i += 97) ground[i] = i % 2 === 0 ? draw() : Infinity
      const current = Float64Array.from({ length: nodes }, () => draw() - 0.5)
      const voltage = new Float64Array(nodes)
      const report = laplacianSolver(circuit, ground).solve(current, voltage)
      expect(report.residual).toBeLessThanOrEqual(1e-10)
      // Most where neighbours differ by up to 1e8 (the last).
      expect(report.iterations).toBeLessThan(circuit === kinds.at(-1) ? 200 : 60)
      expect(missing(circuit, ground, current, voltage)).toBeLessThan(2e-10)
    }
  })

  // scipy: splu of the grounded Laplacian -> 1116.6008203846427
  it('agrees with a direct solution on a raster with a contrast of 1e6', () => {
    const voltage = new Float64Array(3600)
    laplacianSolver(contrastRaster(), single(3600, 3 * 60 + 5, Infinity)).solve(single(3600, 52 * 60 + 47, 1), voltage)
    expect(Math.abs(voltage[52 * 60 + 47] / 1116.6008203846427 - 1)).toBeLessThan(1e-9)
  })

  it('takes about as many iterations on a larger raster', () => {
    const iterations = [20, 60, 180].map(n => {
      const circuit = rasterCircuit(n, (i, j) => 1 + ((i * 31 + j * 17) % 10))
      return laplacianSolver(circuit, single(n * n, 0, Infinity)).solve(single(n * n, n * n - 1, 1), new Float64Array(n * n)).iterations
    })
    expect(Math.max(...iterations)).toBeLessThan(30)
  })

  it('solves two circuits side by side, one of them without current', () => {
    const one = randomCircuit(6, 700, 700, 2)
    const both = {
      nodes: 1400,
      from: Uint32Array.from([...one.from, ...one.from.map(i => i + 700)]),
      to: Uint32Array.from([...one.to, ...one.to.map(i => i + 700)]),
      conductance: Float64Array.from([...one.conductance, ...one.conductance]),
    }
    const ground = new Float64Array(1400)
    ground[0] = ground[700] = Infinity
    const voltage = new Float64Array(1400)
    laplacianSolver(both, ground).solve(single(1400, 699, 1), voltage)
    const alone = new Float64Array(700)
    laplacianSolver(one, ground.subarray(0, 700)).solve(single(700, 699, 1), alone)
    for (let i = 0; i < 700; i++) {
      expect(Math.abs(voltage[i] - alone[i])).toBeLessThan(1e-8 * alone[699])
      expect(voltage[700 + i]).toBe(0)
    }
  })

  it('is linear and reciprocal', () => {
    const circuit = randomCircuit(8, 1200, 1800, 3)
    const solver = laplacianSolver(circuit, single(1200, 0, Infinity))
    const solve = (current: Float64Array): Float64Array => {
      const voltage = new Float64Array(1200)
      solver.solve(current, voltage)
      return voltage
    }
    const one = solve(single(1200, 400, 1))
    const other = solve(single(1200, 1100, 1))
    expect(Math.abs(one[1100] / other[400] - 1)).toBeLessThan(1e-8)
    const mixed = single(1200, 400, 3)
    mixed[1100] = -2
    const sum = solve(mixed)
    const most = Math.max(...one, ...other)
    for (let i = 0; i < 1200; i++) expect(Math.abs(sum[i] - (3 * one[i] - 2 * other[i]))).toBeLessThan(1e-8 * most)
  })

  it('gives the same bits again, from one solver or another, after other currents', () => {
    const circuit = contrastRaster()
    const ground = single(3600, 185, Infinity)
    const [first, second, third] = [new Float64Array(3600), new Float64Array(3600), new Float64Array(3600)]
    const solver = laplacianSolver(circuit, ground)
    solver.solve(single(3600, 3000, 1), first)
    solver.solve(single(3600, 77, 5), second)
    solver.solve(single(3600, 3000, 1), second)
    laplacianSolver(circuit, ground).solve(single(3600, 3000, 1), third)
    expect(second).toEqual(first)
    expect(third).toEqual(first)
  })

  it('solves for nothing where no current is given, and an empty circuit', () => {
    const voltage = new Float64Array(3600).fill(3)
    const report = laplacianSolver(contrastRaster(), single(3600, 0, 1)).solve(new Float64Array(3600), voltage)
    expect(report).toEqual({ iterations: 0, residual: 0 })
    expect(voltage.every(v => v === 0)).toBe(true)
    expect(laplacianSolver(circuitOf(0, []), new Float64Array(0)).solve(new Float64Array(0), new Float64Array(0)).iterations).toBe(0)
  })
})
