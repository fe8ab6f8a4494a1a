import { describe, expect, it } from 'vitest'
import { advancedCurrents } from '../../../src/network/circuit/advanced-currents.ts'
import { branchCurrents } from '../../../src/network/circuit/branch-currents.ts'
import { networkAdvanced } from '../../../src/network/circuit/network-advanced.ts'
import { networkPairwise } from '../../../src/network/circuit/network-pairwise.ts'
import type { ConflictRule } from '../../../src/network/circuit/resolve-conflicts.ts'
import { deviation, N, NE, NW, SE, SMALL, W } from './small-landscape.ts'

const cells = (values: Readonly<Record<number, number>>): Float64Array => Float64Array.from({ length: 9 }, (_, cell) => values[cell] ?? NaN)

/** Pair 0, 3 of the bridge below, by numpy.linalg.solve. */
const BRIDGE = {
  ohm: 0.7706521739130429,
  branch: [0.6717391304347821, 0.32826086956521705, 0.12826086956521723, 0.5434782608695647, 0.45652173913043503],
  node: [0.9999999999999991, 0.6717391304347821, 0.45652173913043503, 0.9999999999999998, 0],
}

describe('advancedCurrents on nine cells', () => {
  it('has the voltages and currents of sources and finite grounds', () => {
    const { voltage, current } = advancedCurrents(SMALL, cells({ [NW]: 1.7, [NE]: -0.6 }), cells({ [SE]: 0.4, [W]: 0.25 }))
    const volt = [3.975929318071, 2.373983920791, 1.402319033606, 2.305678005518, NaN, 1.623828884262, 2.002107317188, 1.675347201277]
    expect(deviation(voltage, [...volt, 1.308951246551])).toBeLessThan(1e-11)
    const ampere = [1.7, 0.934468148413, 0.6, 0.783644192543, NaN, 0.54115901244, 0.106939674298, 0.207224691164, 0.523580498621]
    expect(deviation(current, ampere)).toBeLessThan(1e-11)
  })

  it('keeps or removes what stands on one node, as told', () => {
    const at = (conflict: ConflictRule): number[] => {
      const source = cells({ [NW]: 1.7, [N]: 0.9 })
      const { voltage } = advancedCurrents(SMALL, source, cells({ [NW]: 0.4, [SE]: 0.3 }), { conflict })
      return [voltage[NW], voltage[SE]]
    }
    expect(deviation(at('keepall'), [4.237229663896, 3.017027114805])).toBeLessThan(1e-11)
    expect(deviation(at('rmvsrc'), [1.276198517248, 1.298401977002])).toBeLessThan(1e-11)
    // A ground that is removed is gone from the equations too, which it is not in Circuitscape.
    expect(deviation(at('rmvgnd'), [13.971032755933, 8.666666666667])).toBeLessThan(1e-11)
    expect(deviation(at('rmvall'), [4.207893529933, 3])).toBeLessThan(1e-11)
  })

  it('drops a direct ground under a source that is kept', () => {
    const source = cells({ [NW]: 1.7, [N]: 0.9 })
    const kept = advancedCurrents(SMALL, source, cells({ [NW]: Infinity, [SE]: 0.3 }))
    expect(kept.voltage[NW]).toBeCloseTo(13.971032755933, 9)
  })

  it('adds up sources and grounds within a polygon', () => {
    const polygons = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 5, 5)
    const landscape = { ...SMALL, polygons }
    const apart = advancedCurrents(landscape, cells({ [NW]: 2, [N]: 0.5 }), cells({ 7: 0.3, [SE]: 0.45 }))
    const once = advancedCurrents(landscape, cells({ [NW]: 2, [N]: 0.5 }), cells({ [SE]: 0.75 }))
    expect(apart.voltage).toEqual(once.voltage)
    expect(once.voltage[SE]).toBeCloseTo(2.5 / 0.75, 10)
    expect(once.current[SE]).toBeCloseTo(2.5, 10)
  })

  it('is 0 in components without source or ground, and solves balanced sources', () => {
    const values = Float64Array.of(1, 2, NaN, 3, 4, NaN, 5, 6, 7)
    const landscape = { grid: { rows: 1, columns: 9, dx: 1, dy: 1 }, values, kind: 'resistance' as const }
    const { voltage, current } = advancedCurrents(landscape, cells({ 0: 3, 6: 1, 8: -1 }), cells({ 3: 1, 7: 0.5 }))
    const first = 1 / ((1 / 5 + 1 / 6) / 2)
    const second = 1 / ((1 / 6 + 1 / 7) / 2)
    expect(deviation(voltage, [0, 0, NaN, 0, 0, NaN, first, 0, -second])).toBeLessThan(1e-12)
    expect(deviation(current, [0, 0, NaN, 0, 0, NaN, 1, 1, 1])).toBeLessThan(1e-12)
  })

  it('refuses sources and grounds that have no meaning', () => {
    expect(() => advancedCurrents(SMALL, cells({ 5: Infinity }), cells({}))).toThrow(/source of row 2, column 3 is Infinity/)
    expect(() => advancedCurrents(SMALL, cells({}), cells({ 5: -1 }))).toThrow(/ground of row 2, column 3 is -1, wanted >= 0/)
    expect(() => advancedCurrents(SMALL, new Float64Array(3), cells({}))).toThrow(/source has 3 numbers/)
  })
})

describe('network mode', () => {
  // A bridge: 0-1 2 S, 0-2 0.5 S, 1-2 0.4 S, 1-3 1.25 S, 2-3 4 S; node 4 alone.
  const circuit = {
    nodes: 5,
    from: Uint32Array.of(0, 0, 1, 3, 2),
    to: Uint32Array.of(1, 2, 2, 1, 3),
    conductance: Float64Array.of(2, 0.5, 0.4, 1.25, 4),
  }

  it('has resistances and currents of pairs', () => {
    const { resistance, branchCurrent, nodeCurrent, maximum } = networkPairwise(circuit, [0, 3, 4])
    // numpy.linalg.solve; branches of the pair 0, 3 only, as 4 is not reached.
    expect(deviation([resistance[1]], [BRIDGE.ohm])).toBeLessThan(1e-12)
    expect([resistance[2], resistance[5]]).toEqual([Infinity, Infinity])
    expect(deviation(branchCurrent, BRIDGE.branch)).toBeLessThan(1e-12)
    expect(deviation(nodeCurrent, BRIDGE.node)).toBeLessThan(1e-12)
    expect(maximum).toEqual(nodeCurrent)
  })

  it('gives the same for pairs and for a source and a ground', () => {
    const { voltage, current } = networkAdvanced(circuit, Float64Array.of(0, 0, 0, 1, 0), Float64Array.of(Infinity, 0, 0, 0, 0))
    const branch = new Float64Array(5)
    branchCurrents(circuit, voltage, branch)
    expect(deviation(branch.map(Math.abs), BRIDGE.branch)).toBeLessThan(1e-12)
    expect(Math.sign(branch[0])).toBe(-1)
    expect(Math.sign(branch[3])).toBe(1)
    expect(deviation(current, BRIDGE.node)).toBeLessThan(1e-12)
  })

  it('refuses focal nodes, sources and grounds that have no meaning', () => {
    expect(() => networkPairwise(circuit, [0, 5])).toThrow(/focal node 2 is 5, wanted a whole number from 0 to 4/)
    expect(() => networkPairwise(circuit, [1, 1])).toThrow(/focal node 1 stands twice/)
    expect(() => networkAdvanced(circuit, new Float64Array(4), new Float64Array(5))).toThrow(
      /source has 4 numbers, wanted one for each of 5/,
    )
    expect(() => networkAdvanced(circuit, new Float64Array(5), new Float64Array(5).fill(-1))).toThrow(/ground of node 0 is -1/)
  })
})
