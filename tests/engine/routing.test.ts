import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaults } from '../../src/base/param-spec.ts'
import { finesMass } from '../../src/engine/equations/organic-matter.ts'
import { metalInventory } from '../../src/engine/equations/soil-metal.ts'
import type { Run } from '../../src/engine/simulate.ts'
import { routeParams } from '../../src/engine/route-params.ts'
import { routeSediment } from '../../src/engine/route-sediment.ts'
import { runOf, scenarioOf } from '../helpers.ts'

const HECTARE = 10_000
const params = defaults(routeParams)

const share = fc.double({ min: 0, max: 1, noNaN: true })
const cascade = fc.array(
  fc.record({
    area: fc.double({ min: 2_000, max: 2_000_000, noNaN: true }),
    slope: fc.double({ min: 0, max: 70, noNaN: true }),
    slopeLength: fc.double({ min: 5, max: 300, noNaN: true }),
    grassCover: fc.double({ min: 0, max: 0.95, noNaN: true }),
    soilDepth: fc.double({ min: 0.01, max: 2.99, noNaN: true }),
    to: share,
    loss: fc.double({ min: 0, max: 300, noNaN: true }),
    slid: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 6000, noNaN: true })),
    dam: fc.oneof(fc.constant(0), share),
  }),
  { minLength: 1, maxLength: 8 },
)

/** Units in a line-like tree: each flows to a later one or leaves the site. */
function routed(rows: typeof cascade extends fc.Arbitrary<infer T> ? T : never): Run {
  const units = rows.map(({ to, loss: _loss, slid: _slid, dam: _dam, ...unit }, k) => {
    const later = k + 1 + Math.floor(to * (rows.length - k))
    return { ...unit, bankLength: 0, id: `u${k}`, ...(later < rows.length ? { flowsTo: `u${later}` } : {}) }
  })
  const run = runOf(scenarioOf(units))
  run.site.ids.forEach((id, i) => {
    const row = rows[Number(id.slice(1))]
    run.state.soilLoss[i] = row.loss
    run.state.slideMass[i] = row.slid
    run.state.organicMatterLoss[i] = 0.02 * (row.loss + row.slid)
    run.state.cadmiumLoss[i] = 1.7 * (row.loss + row.slid)
    run.state.trapEfficiency[i] = row.dam
  })
  return run
}

const total = (run: Run, value: (i: number) => number): number =>
  run.site.columns.area.reduce((sum, area, i) => sum + (area / HECTARE) * value(i), 0)

describe('sediment', () => {
  it('is laid down, trapped or leaves: nothing is lost and nothing made', () => {
    fc.assert(
      fc.property(cascade, rows => {
        const run = routed(rows)
        const { state } = run
        const gross = total(run, i => state.soilLoss[i] + state.slideMass[i])
        const stock = (i: number): number => finesMass(state.soilDepth[i], state.bulkDensity[i], state.gravel[i])
        const before = total(run, stock)
        routeSediment(state.n, params).apply(run, 0)
        const laid = total(run, i => state.deposition[i])
        const caught = total(run, i => state.trapped[i])
        const left = total(run, i => state.sedimentExport[i])
        expect(laid + caught + left).toBeCloseTo(gross, 9 - Math.ceil(Math.log10(1 + gross)))
        expect(total(run, stock) - before).toBeCloseTo(laid, 7 - Math.ceil(Math.log10(1 + before)))
      }),
    )
  })

  it('carries organic matter and metal in the same shares when no dam and no bound is in the way', () => {
    fc.assert(
      fc.property(cascade, rows => {
        const run = routed(rows.map(row => ({ ...row, dam: 0, soilDepth: Math.min(row.soilDepth, 1), slid: 0 })))
        const { state } = run
        const lost = total(run, i => state.organicMatterLoss[i])
        const humus = total(run, i => state.humus[i])
        const inventory = (i: number): number =>
          metalInventory(state.cadmium[i], finesMass(state.soilDepth[i], state.bulkDensity[i], state.gravel[i]))
        const metal = total(run, inventory)
        const metalLost = total(run, i => state.cadmiumLoss[i])
        routeSediment(state.n, params).apply(run, 0)
        // What the soil loss carried in equal shares leaves in the share of the soil that left.
        const gross = total(run, i => state.soilLoss[i])
        const kept = gross > 0 ? total(run, i => state.deposition[i]) / gross : 0
        expect(total(run, i => state.humus[i]) - humus).toBeCloseTo(kept * lost, 7)
        expect(total(run, inventory) - metal).toBeCloseTo(kept * metalLost, 3)
      }),
    )
  })

  it('stays more where the way to the stream is long and covered', () => {
    const line = (cover: number): number => {
      const run = runOf(
        scenarioOf([
          { id: 'a', flowsTo: 'b', slope: 25 },
          { id: 'b', slope: 8, grassCover: cover },
        ]),
      )
      routeSediment(run.state.n, params).apply(run, 0)
      return run.state.deliveryRatio[0]
    }
    expect(line(0.1)).toBeGreaterThan(line(0.7))
  })

  it('buries plants under thick deposits, not under thin ones', () => {
    const buried = (slid: number): { cover: number; thickness: number } => {
      const run = runOf(
        scenarioOf([
          { id: 'a', flowsTo: 'b', slope: 30, bankLength: 0 },
          { id: 'b', flowsTo: 'c', slope: 2, area: 10_000, bankLength: 0 },
          { id: 'c', slope: 1, slopeLength: 5, bankLength: 0 },
        ]),
      )
      run.state.slideMass[0] = slid
      const depth = run.state.soilDepth[1]
      routeSediment(run.state.n, params).apply(run, 0)
      return { cover: run.state.grassCover[1] / 0.12, thickness: run.state.soilDepth[1] - depth }
    }
    expect(buried(1).cover).toBe(1)
    const deep = buried(6000)
    expect(deep.thickness).toBeGreaterThan(0.05)
    expect(deep.cover).toBeCloseTo(Math.exp(-(deep.thickness - 0.01) / 0.15), 9)
  })

  it('does not settle on banks and steep ground, and only on the footslope of an outlet', () => {
    const laid = (last: { readonly slope: number; readonly bankLength: number }): number => {
      const run = runOf(
        scenarioOf([
          { id: 'a', flowsTo: 'b', slope: 30, bankLength: 0 },
          { id: 'b', area: 10_000, ...last },
        ]),
      )
      run.state.soilLoss[0] = 100
      routeSediment(run.state.n, params).apply(run, 0)
      return run.state.deposition[1]
    }
    expect(laid({ slope: 2, bankLength: 200 })).toBe(0)
    expect(laid({ slope: 13, bankLength: 0 })).toBe(0)
    expect(laid({ slope: 7.5, bankLength: 0 })).toBeGreaterThan(0)
    expect(laid({ slope: 2, bankLength: 0 })).toBeGreaterThan(laid({ slope: 7.5, bankLength: 0 }))
  })

  it('does not settle on rock faces', () => {
    const run = runOf(scenarioOf([{ id: 'a', flowsTo: 'b' }, { id: 'b', kind: 'rock', slope: 65, flowsTo: 'c' }, { id: 'c' }]))
    run.state.soilLoss.fill(20)
    routeSediment(run.state.n, params).apply(run, 0)
    expect(run.state.deposition[1]).toBe(0)
  })
})
