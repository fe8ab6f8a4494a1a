import { describe, expect, it } from 'vitest'
import { cellConductance } from '../../../src/network/circuit/cell-conductance.ts'
import { focalPotentials } from '../../../src/network/circuit/focal-potentials.ts'
import { gridCircuit } from '../../../src/network/circuit/grid-circuit.ts'
import { SMALL } from './small-landscape.ts'

describe('focalPotentials', () => {
  const { circuit } = gridCircuit(SMALL, cellConductance(SMALL))
  const focal = Int32Array.of(0, 7, -1, 2, 7, 4)

  it('gives the same bits whether voltages are kept or found again', () => {
    const kept = focalPotentials(circuit, focal)
    const again = focalPotentials(circuit, focal, {}, 0)
    const a = new Float64Array(circuit.nodes)
    const b = new Float64Array(circuit.nodes)
    for (let i = 0; i < focal.length; i++) {
      for (let j = 0; j < focal.length; j++) {
        expect(again.resistance(i, j)).toBe(kept.resistance(i, j))
        kept.pairVoltage(i, j, a)
        again.pairVoltage(i, j, b)
        expect(b).toEqual(a)
      }
    }
  })

  it('knows places without node and places on the same node', () => {
    const potentials = focalPotentials(circuit, focal)
    expect(potentials.resistance(0, 2)).toBe(Infinity)
    expect(potentials.resistance(1, 4)).toBe(0)
    const voltage = new Float64Array(circuit.nodes).fill(3)
    potentials.pairVoltage(1, 4, voltage)
    expect(voltage).toEqual(new Float64Array(circuit.nodes))
  })
})
