import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { polynomialStep } from '../../../src/decide/evolve/polynomial-step.ts'
import { realGenes } from '../../../src/decide/evolve/real-genes.ts'
import { sbxSpread } from '../../../src/decide/evolve/sbx-spread.ts'
import { wholePower } from '../../../src/decide/evolve/whole-power.ts'
import { wholeRoot } from '../../../src/decide/evolve/whole-root.ts'
import { scripted } from './scripted.ts'

const genes = (...values: number[]): Float64Array => Float64Array.from(values)

describe('powers and roots', () => {
  // mpmath with 40 digits
  it.each([
    [1.37, 16, 154.00296222263289],
    [0.83, 21, 0.01998204533221468],
    [0.83, 3.5, 0.52092274849181812],
    [0.83, 0, 1],
  ])('%d to the %d', (x, n, expected) => {
    expect(Math.abs(wholePower(x, n) / expected - 1)).toBeLessThan(2e-15)
  })

  it.each([
    [1.37, 16, 1.0198705130424495],
    [0.83, 21, 0.99116641039744645],
    [0.83, 3.5, 0.94815525186982118],
    [0.83, 1, 0.83],
  ])('of %d the root of %d', (x, n, expected) => {
    expect(Math.abs(wholeRoot(x, n) / expected - 1)).toBeLessThan(1e-15)
  })
})

describe('simulated binary crossover', () => {
  // mpmath: parents 0.3 and 0.7; bounds, eta, u, spread below and above, children
  it.each([
    [0.1, 1.4, 15, 0.37, 0.98135643680574635, 0.98135690475377289, 0.30372871263885073, 0.69627138095075458],
    [0.1, 1.4, 15, 0.83, 1.0697481808670819, 1.0697506712849813, 0.28605036382658362, 0.71395013425699627],
    [0.29, 1.4, 20, 0.37, 0.97652230919790198, 0.9857639666709905, 0.3046955381604196, 0.6971527933341981],
    [0.29, 0.72, 30, 0.83, 1.0211353557451112, 1.0314219155826722, 0.29577292885097775, 0.70628438311653444],
    [0.29, 0.72, 2.5, 0.83, 0.98849082783123896, 1.0195217393639308, 0.30230183443375221, 0.70390434787278617],
    [0.29, 0.72, 2.5, 0.45, 0.82987188210794872, 0.85487488325295645, 0.33402562357841026, 0.67097497665059129],
  ])('between %d and %d, eta %d, u %d', (low, high, eta, u, below, above, first, second) => {
    expect(sbxSpread(1 + (2 * (0.3 - low)) / 0.4, eta, u)).toBeCloseTo(below, 13)
    expect(sbxSpread(1 + (2 * (high - 0.7)) / 0.4, eta, u)).toBeCloseTo(above, 13)
    const representation = realGenes([low], [high], { crossoverEta: eta })
    // Crossed at all, this gene too, u, and not swapped; then swapped.
    for (const [swap, at] of [
      [0.6, [0, 1]],
      [0.4, [1, 0]],
    ] as const) {
      const children = [genes(0), genes(0)]
      representation.cross(genes(0.7), genes(0.3), children[0], children[1], scripted(0.9, 0.499, u, swap))
      expect(children[at[0]][0]).toBeCloseTo(first, 13)
      expect(children[at[1]][0]).toBeCloseTo(second, 13)
    }
  })

  it('leaves a gene alone by coin, where parents agree and where bounds do', () => {
    const representation = realGenes([0, 0, 3], [1, 1, 3])
    const children = [genes(0, 0, 0), genes(0, 0, 0)]
    representation.cross(genes(0.2, 0.4, 3), genes(0.6, 0.4, 3), children[0], children[1], scripted(0.5, 0.51, 0.1, 0.1))
    expect(children).toEqual([genes(0.2, 0.4, 3), genes(0.6, 0.4, 3)])
  })

  it('copies the parents when they are not crossed at all', () => {
    const representation = realGenes([0], [1], { crossover: 0.3 })
    const children = [genes(0), genes(0)]
    representation.cross(genes(0.2), genes(0.6), children[0], children[1], scripted(0.3))
    expect(children).toEqual([genes(0.2), genes(0.6)])
  })
})

describe('polynomial mutation', () => {
  // mpmath: gene, eta, u, step, gene after it; bounds -0.2 and 1.8
  it.each([
    [0.3, 20, 0.31, -0.022438666854446186, 0.25512266629110763],
    [0.3, 20, 0.77, 0.036302240869543802, 0.3726044817390876],
    [0.3, 15, 0.31, -0.029063764641512638, 0.24187247071697472],
    [0.3, 3.5, 0.77, 0.15806547206846314, 0.61613094413692627],
    [1.7, 20, 0.93, 0.039086464524667074, 1.7781729290493341],
    [-0.15, 20, 0.02, -0.023713806512692799, -0.1974276130253856],
  ])('of %d, eta %d, u %d', (gene, eta, u, step, after) => {
    expect(polynomialStep((gene + 0.2) / 2, eta, u)).toBeCloseTo(step, 13)
    const mutated = genes(gene)
    realGenes([-0.2], [1.8], { mutationEta: eta }).mutate(mutated, scripted(0.5, u))
    expect(mutated[0]).toBeCloseTo(after, 13)
  })

  it('happens to one gene in n', () => {
    const mutated = genes(0.5, 0.5, 0.5, 0.5)
    realGenes([0, 0, 0, 0], [1, 1, 1, 1]).mutate(mutated, scripted(0.26, 0.24, 0.9, 0.25, 0.99))
    expect([...mutated].map(value => value !== 0.5)).toEqual([false, true, false, false])
  })
})

describe('real genes', () => {
  const bounds = fc
    .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 30 }))
    .map(([low, range]) => [low, low + range] as const)
  const unit = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })

  it.each([false, true])('stay between their bounds (whole: %s)', whole => {
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 1, maxLength: 6 }), fc.array(unit, { minLength: 1, maxLength: 50 }), (limits, draws) => {
        const representation = realGenes(
          limits.map(([low]) => low),
          limits.map(([, high]) => high),
          { whole, mutation: 0.9, mutationEta: 1 },
        )
        let at = 0
        const uniform = (): number => draws[at++ % draws.length]
        const [a, b, first, second] = Array.from({ length: 4 }, () => new Float64Array(limits.length))
        representation.random(a, uniform)
        representation.random(b, uniform)
        representation.cross(a, b, first, second, uniform)
        representation.mutate(first, uniform)
        for (const row of [a, b, first, second]) {
          row.forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual(limits[i][0])
            expect(value).toBeLessThanOrEqual(limits[i][1])
            expect(whole && !Number.isInteger(value)).toBe(false)
          })
        }
      }),
    )
  })

  it('draws every whole number equally often, the ends too', () => {
    const representation = realGenes([-1], [2], { whole: [true] })
    const drawn = [0.001, 0.249, 0.251, 0.499, 0.501, 0.749, 0.751, 0.999].map(u => {
      const out = genes(0)
      representation.random(out, () => u)
      return out[0]
    })
    expect(drawn).toEqual([-1, -1, 0, 0, 1, 1, 2, 2])
  })

  it('repair what is given beyond the bounds', () => {
    const given = genes(-3, 0.4, 9, 2.6)
    realGenes([0, 0, 0, 0], [1, 1, 1, 5], { whole: [false, false, false, true] }).repair?.(given)
    expect(given).toEqual(genes(0, 0.4, 1, 3))
  })

  it.each([
    [[], [], {}, '0 lower and 0 upper bounds'],
    [[0, 0], [1], {}, '2 lower and 1 upper bounds'],
    [[0, 2], [1, 1], {}, 'gene 1 is to lie between 2 and 1'],
    [[0], [Infinity], {}, 'gene 0 is to lie between 0 and Infinity'],
    [[0.5], [3], { whole: true }, 'gene 0 is a whole number between 0.5 and 3: wanted whole bounds'],
  ])('refuse bounds %j %j', (lower, upper, settings, message) => {
    expect(() => realGenes(lower, upper, settings)).toThrow(message)
  })
})
