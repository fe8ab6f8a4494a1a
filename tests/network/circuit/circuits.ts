import fc from 'fast-check'
import type { Circuit } from '../../../src/network/circuit/circuit.ts'

/** Both ends and the conductance [S] of each conductor. */
export type Conductors = readonly (readonly [number, number, number])[]

export function circuitOf(nodes: number, conductors: Conductors): Circuit {
  return {
    nodes,
    from: Uint32Array.from(conductors, ([from]) => from),
    to: Uint32Array.from(conductors, ([, to]) => to),
    conductance: Float64Array.from(conductors, ([, , g]) => g),
  }
}

/** Uniform numbers in [0, 1) with long enough a period for a test. */
export function lehmer(seed: number): () => number {
  let state = (seed % 2147483646) + 1
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

/** A connected circuit: a random tree, more conductors at random (parallel ones and loops among them), contrast as a power of 10. */
export function randomCircuit(seed: number, nodes: number, more: number, decades: number): Circuit {
  const draw = lehmer(seed)
  const conductance = (): number => 10 ** (decades * (draw() - 0.5))
  const conductors: [number, number, number][] = []
  for (let i = 1; i < nodes; i++) conductors.push([i, Math.floor(i * draw()), conductance()])
  for (let k = 0; k < more; k++) conductors.push([Math.floor(nodes * draw()), Math.floor(nodes * draw()), conductance()])
  return circuitOf(nodes, conductors)
}

/** Small connected circuits; contrast up to 1e4. */
export const connected: fc.Arbitrary<Circuit> = fc
  .tuple(fc.nat(), fc.integer({ min: 2, max: 24 }), fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 2, 4))
  .map(([seed, nodes, more, decades]) => randomCircuit(seed, nodes, more, decades))

/** A square raster with 8 neighbours and averaged resistances. */
export function rasterCircuit(n: number, resistance: (row: number, column: number) => number): Circuit {
  const conductors: [number, number, number][] = []
  const join = (i: number, j: number, k: number, l: number, length: number): void => {
    if (k >= n || l < 0 || l >= n) return
    conductors.push([i * n + j, k * n + l, 2 / (length * (resistance(i, j) + resistance(k, l)))])
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      join(i, j, i, j + 1, 1)
      join(i, j, i + 1, j, 1)
      join(i, j, i + 1, j + 1, Math.SQRT2)
      join(i, j, i + 1, j - 1, Math.SQRT2)
    }
  }
  return circuitOf(n * n, conductors)
}

/** The raster of 60 x 60 cells with resistances from 1 to 1e6 that the Python numbers belong to. */
export function contrastRaster(): Circuit {
  return rasterCircuit(60, (i, j) => 10 ** ((6 * ((i * 7919 + j * 104729 + i * j * 31) % 997)) / 996))
}
