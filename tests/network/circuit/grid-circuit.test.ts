import { describe, expect, it } from 'vitest'
import { cellAt } from '../../../src/network/circuit/cell-at.ts'
import { cellConductance } from '../../../src/network/circuit/cell-conductance.ts'
import { circuitComponents } from '../../../src/network/circuit/circuit-components.ts'
import { focalMap } from '../../../src/network/circuit/focal-map.ts'
import { focalPoints } from '../../../src/network/circuit/focal-points.ts'
import { gridCircuit } from '../../../src/network/circuit/grid-circuit.ts'
import type { Landscape } from '../../../src/network/circuit/landscape.ts'
import { nodeGroups } from '../../../src/network/circuit/node-groups.ts'
import { pairFilter } from '../../../src/network/circuit/pair-filter.ts'
import { sourceStrength } from '../../../src/network/circuit/source-strength.ts'
import { SMALL } from './small-landscape.ts'

const row = (values: number[], more: Partial<Landscape> = {}): Landscape => ({
  grid: { rows: 1, columns: values.length, dx: 1, dy: 1 },
  values: Float64Array.from(values),
  kind: 'resistance',
  ...more,
})

describe('cellConductance', () => {
  it('is 1 / R, or the value itself', () => {
    expect([...cellConductance(row([4, NaN, 0.5, Infinity]))]).toEqual([0.25, 0, 2, 0])
    expect([...cellConductance(row([4, NaN, 0.5, 0], { kind: 'conductance' }))]).toEqual([4, 0, 0.5, 0])
  })

  it('is 0 outside the mask', () => {
    expect([...cellConductance(row([4, 5, 8], { mask: Float64Array.of(2, NaN, 0) }))]).toEqual([0.25, 0, 0])
  })

  it('refuses resistances and conductances that have no meaning, and names the cell', () => {
    const values = SMALL.values.slice()
    values[5] = 0
    expect(() => cellConductance({ ...SMALL, values })).toThrow(/resistance of row 2, column 3 is 0, wanted > 0/)
    values[5] = -2
    expect(() => cellConductance({ ...SMALL, values })).toThrow(/row 2, column 3 is -2/)
    expect(() => cellConductance({ ...SMALL, values, kind: 'conductance' })).toThrow(/conductance of row 2, column 3 is -2, wanted >= 0/)
    expect(() => cellConductance(row([1, Infinity], { kind: 'conductance' }))).toThrow(/column 2 is Infinity/)
    expect(() => cellConductance({ ...SMALL, values: new Float64Array(8) })).toThrow(/values has 8 numbers, wanted rows x columns = 9/)
    expect(() => cellConductance({ ...SMALL, mask: new Float64Array(8) })).toThrow(/mask has 8/)
  })
})

describe('gridCircuit', () => {
  it('joins sides and diagonals by averaged resistances or conductances', () => {
    // 2 x 2 cells of conductance 4, 2, 1, 8: sides and diagonals worked by hand.
    const grid = { rows: 2, columns: 2, dx: 1, dy: 1 }
    const square: Landscape = { grid, values: Float64Array.of(4, 2, 1, 8), kind: 'conductance' }
    const g = cellConductance(square)
    const means = gridCircuit(square, g).circuit
    expect([...means.from]).toEqual([0, 2, 0, 1, 0, 1])
    expect([...means.to]).toEqual([1, 3, 2, 3, 3, 2])
    const byConductance = [3, 4.5, 2.5, 5, 6 / Math.sqrt(2), 1.5 / Math.sqrt(2)]
    byConductance.forEach((value, i) => expect(means.conductance[i]).toBeCloseTo(value, 14))
    const series = gridCircuit({ ...square, average: 'resistance' }, g).circuit
    const byResistance = [8 / 3, 16 / 9, 1.6, 3.2, 16 / 3 / Math.sqrt(2), 4 / 3 / Math.sqrt(2)]
    byResistance.forEach((value, i) => expect(series.conductance[i]).toBeCloseTo(value, 14))
    expect([...gridCircuit({ ...square, neighbours: 4 }, g).circuit.to]).toEqual([1, 3, 2, 3])
  })

  it('takes a group as one node, with the cells in it that have no data', () => {
    const line = row([2, NaN, 5, 4])
    const g = cellConductance(line)
    const { circuit, node } = gridCircuit(line, g, Int32Array.of(0, 1, 1, 0))
    expect([...node]).toEqual([0, 1, 1, 2])
    // The cell without data conducts by half its neighbour's 0.5; by resistances it would not.
    expect([...circuit.conductance]).toEqual([0.25, 0.225])
    expect([...gridCircuit({ ...line, average: 'resistance' }, g, Int32Array.of(0, 1, 1, 0)).circuit.from]).toEqual([1])
    expect([...gridCircuit(line, g, Int32Array.of(0, 1, 0, 0)).node]).toEqual([0, -1, 1, 2])
  })

  it('keeps parallel steps beside each other', () => {
    const block: Landscape = { ...SMALL, values: new Float64Array(9).fill(1), neighbours: 4 }
    const { circuit } = gridCircuit(block, cellConductance(block), Int32Array.of(1, 1, 1, 0, 0, 0, 2, 2, 2))
    expect(circuit.nodes).toBe(5)
    expect(circuit.from.length).toBe(8)
  })
})

describe('nodeGroups', () => {
  it('merges a region with the polygons it touches, and its other cells with them', () => {
    const polygons = Float64Array.of(7, 7, 0, 9, NaN, 0, 0, 3)
    expect([...nodeGroups(8, polygons, [])]).toEqual([1, 1, 0, 2, 0, 0, 0, 3])
    expect([...nodeGroups(8, polygons, [Uint32Array.of(1, 3, 5)])]).toEqual([1, 1, 0, 1, 0, 1, 0, 3])
    expect([...nodeGroups(8, undefined, [Uint32Array.of(2, 6), Uint32Array.of(4)])]).toEqual([0, 0, 1, 0, 0, 0, 1, 0])
    expect(() => nodeGroups(9, polygons, [])).toThrow(/polygons has 8 numbers/)
  })
})

describe('circuitComponents', () => {
  it('numbers parts by their lowest node', () => {
    const ends = { from: Uint32Array.of(5, 1, 4), to: Uint32Array.of(2, 4, 6), conductance: Float64Array.of(1, 2, 3) }
    expect([...circuitComponents({ nodes: 7, ...ends })]).toEqual([0, 1, 2, 3, 1, 2, 1])
  })
})

describe('focal points', () => {
  it('are gathered by ascending id, without those that are not above zero', () => {
    const { ids, cells } = focalPoints(SMALL.grid, [8, 0, 2, 5, 8], [30, 4, 30, -9, 30])
    expect([...ids]).toEqual([4, 30])
    expect(cells.map(list => [...list])).toEqual([[0], [8, 2]])
    expect([...focalMap(SMALL.grid, Float64Array.of(NaN, 2, 0, 1, 2, -1, NaN, NaN, NaN)).ids]).toEqual([1, 2])
  })

  it('are refused outside the raster', () => {
    expect(() => focalPoints(SMALL.grid, [9], [1])).toThrow(/cell of point 1 \(entry 1\) is 9, wanted a whole number from 0 to 8/)
    expect(() => focalPoints(SMALL.grid, [1.5], [1])).toThrow(/is 1.5/)
    expect(() => focalPoints(SMALL.grid, [1, 2], [1])).toThrow(/2 cells but 1 ids/)
    expect(() => focalMap(SMALL.grid, new Float64Array(4))).toThrow(/the map has 4 numbers/)
  })

  it('are found by coordinates', () => {
    const grid = { rows: 3, columns: 4, dx: 10, dy: 5, west: 100, south: 200 }
    expect(cellAt(grid, 101, 214)).toBe(0)
    expect(cellAt(grid, 125, 207.5)).toBe(6)
    // Borders belong to the cell west and south of them, rims to the rim's cells.
    expect(cellAt(grid, 120, 210)).toBe(1)
    expect(cellAt(grid, 140, 200)).toBe(11)
    expect(cellAt(grid, 100, 215)).toBe(0)
    expect(() => cellAt(grid, 99, 207)).toThrow(/point 99, 207 lies outside the raster: wanted x from 100 to 140, y from 200 to 215/)
    expect(() => cellAt(grid, NaN, 207)).toThrow(RangeError)
  })
})

describe('pairFilter', () => {
  const ids = Float64Array.of(2, 5, 9)

  it('includes or excludes pairs both ways round', () => {
    expect([...pairFilter(ids)]).toEqual([0, 1, 1, 1, 0, 1, 1, 1, 0])
    expect([...pairFilter(ids, { mode: 'include', pairs: [[9, 2]] })]).toEqual([0, 0, 1, 0, 0, 0, 1, 0, 0])
    expect([...pairFilter(ids, { mode: 'exclude', pairs: [[9, 2]] })]).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0])
  })

  it('refuses ids that are no focal points', () => {
    expect(() => pairFilter(ids, { mode: 'include', pairs: [[2, 3]] })).toThrow(
      /pairs: 2, 3 names an id that is no focal point, wanted two of 2, 5, 9/,
    )
  })
})

describe('sourceStrength', () => {
  it('is the conductance of cells below the cutoff', () => {
    expect([...sourceStrength(row([4, NaN, 0.5, 5]), 4)]).toEqual([0.25, 0, 2, 0])
    expect([...sourceStrength(row([4, NaN, 0.5, 5]), Infinity)]).toEqual([0.25, 0, 2, 0.2])
    expect(() => sourceStrength(row([4]), 0)).toThrow(/cutoff is 0, wanted a resistance > 0/)
  })
})
