import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceGenes, type ChoiceGenesSettings } from '../../../src/decide/evolve/choice-genes.ts'
import { scripted } from './scripted.ts'

const genes = (...values: number[]): Float64Array => Float64Array.from(values)
/** Nothing, walls in year 1, 2, 3, grass in year 1, 2. */
const YEARS = { earlier: [-1, -1, 1, 2, -1, 4], later: [-1, 2, 3, -1, 5, -1] }

const mutated = (settings: Partial<ChoiceGenesSettings>, plan: number[], ...draws: number[]): number[] => {
  const row = genes(...plan)
  choiceGenes({ options: plan.map(() => 6), ...settings }).mutate(row, scripted(...draws))
  return [...row]
}
const crossed = (settings: ChoiceGenesSettings, a: number[], b: number[], ...draws: number[]): number[][] => {
  const [first, second] = [new Float64Array(a.length), new Float64Array(a.length)]
  choiceGenes(settings).cross(genes(...a), genes(...b), first, second, scripted(...draws))
  return [[...first], [...second]]
}

describe('random plans', () => {
  it('act with a density of their own; option 0 is nothing', () => {
    const out = new Float64Array(4)
    // Density 0.6; unit 1 acts, option 1 + floor(0.99 * 5); unit 2 does not; unit 3 has no choice; unit 4 acts, 1 + floor(0.1 * 2).
    choiceGenes({ options: [6, 6, 1, 3] }).random(out, scripted(0.6, 0.5, 0.99, 0.7, 0.2, 0.1))
    expect([...out]).toEqual([5, 0, 0, 1])
  })
})

describe('mutation', () => {
  it('touches one gene in n and draws another option', () => {
    // Of 6 options 5 are others: 0 1 [2] 3 4 5, floor(0.3 * 5) = 1 and floor(0.5 * 5) = 2, which is option 3.
    expect(mutated({}, [2, 2, 2], 0.34, 0.32, 0.49, 0.3, 0.1, 0.2, 0.5)).toEqual([2, 1, 3])
  })

  it.each([
    ['earlier', 2, 0.4, 1],
    ['later', 2, 0.6, 3],
    ['later, for there is no earlier', 1, 0.4, 2],
    ['earlier, for there is no later', 5, 0.6, 4],
  ])('moves by a year: %s', (_, option, direction, expected) => {
    expect(mutated({ years: [YEARS] }, [option], 0.1, 0.6, direction)).toEqual([expected])
  })

  it('draws another option where there is no other year', () => {
    expect(mutated({ years: [YEARS] }, [0], 0.1, 0.6, 0.4, 0.99)).toEqual([5])
    expect(mutated({}, [0], 0.1, 0.6, 0.5)).toEqual([3])
  })

  it('swaps two genes of one list', () => {
    // Lists 7, 8, 7, 7: partners of the first are 0, 2, 3; floor(0.9 * 3) = 2 is gene 3.
    const swapped = mutated({ lists: [7, 8, 7, 7], mutation: 0.2 }, [1, 2, 3, 4], 0.1, 0.8, 0.9, 0.5, 0.5, 0.5)
    expect(swapped).toEqual([4, 2, 3, 1])
  })

  it('draws another option where the partner has the same or there is none', () => {
    expect(mutated({ lists: [0, 0], mutation: 0.2 }, [1, 1], 0.1, 0.8, 0.9, 0.3, 0.5)).toEqual([2, 1])
    expect(mutated({ mutation: 0.2 }, [1, 1], 0.1, 0.8, 0.3, 0.5)).toEqual([2, 1])
  })

  it('never changes a gene without a choice', () => {
    expect(mutated({ options: [1] }, [0], 0.1, 0.2)).toEqual([0])
  })
})

describe('crossing', () => {
  it('swaps single genes', () => {
    expect(crossed({ options: [6, 6, 6] }, [1, 2, 3], [4, 5, 0], 0.1, 0.4, 0.6, 0.4)).toEqual([
      [4, 2, 0],
      [1, 5, 3],
    ])
  })

  it('swaps patches whole; a gene in none is its own', () => {
    const settings = { options: [6, 6, 6, 6], patches: [[3, 1], [0]] }
    // Crossed, by patches; drawn for gene 0, for genes 1 and 3, for gene 2.
    expect(crossed(settings, [1, 1, 1, 1], [2, 2, 2, 2], 0.1, 0.4, 0.6, 0.4, 0.7)[0]).toEqual([1, 2, 1, 2])
    // Single genes in spite of patches.
    expect(crossed(settings, [1, 1, 1, 1], [2, 2, 2, 2], 0.1, 0.5, 0.6, 0.4, 0.7, 0.7)[0]).toEqual([1, 2, 1, 1])
  })

  it('copies the parents when it does not happen', () => {
    expect(crossed({ options: [6] }, [1], [4], 0.9)).toEqual([[1], [4]])
  })
})

it('always gives options', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(
      sizes,
      fc.array(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), { minLength: 1, maxLength: 80 }),
      (options, draws) => {
        let at = 0
        const uniform = (): number => draws[at++ % draws.length]
        const years = options.map(k => ({
          earlier: Array.from({ length: k }, (_, o) => o - 1),
          later: Array.from({ length: k }, (_, o) => (o + 1 < k ? o + 1 : -1)),
        }))
        const patches = [options.flatMap((_, i) => (i % 3 === 0 ? [i] : []))]
        const representation = choiceGenes({ options, years, lists: options, patches, mutation: 0.8 })
        const [a, b, first, second] = Array.from({ length: 4 }, () => new Float64Array(options.length))
        representation.random(a, uniform)
        representation.random(b, uniform)
        representation.cross(a, b, first, second, uniform)
        for (const row of [first, second]) {
          representation.mutate(row, uniform)
          // Throws for anything else.
          representation.repair?.(row)
        }
      },
    ),
  )
})

it('repairs with what it was given, and refuses what is no option even then', () => {
  const representation = choiceGenes({ options: [3, 3], repair: row => void (row[1] = row[0] === 2 ? 0 : row[1]) })
  const row = genes(2, 1)
  representation.repair?.(row)
  expect(row).toEqual(genes(2, 0))
  expect(() => representation.repair?.(genes(0, 3))).toThrow('gene 1 is 3: wanted an option from 0 to 2')
  expect(() => representation.repair?.(genes(0.5, 0))).toThrow('gene 0 is 0.5')
})

it.each<[Partial<ChoiceGenesSettings>, string]>([
  [{ options: [] }, 'no genes'],
  [{ options: [2, 0] }, 'gene 1 has 0 options'],
  [{ patches: [[2]] }, 'patch 0 names gene 2 of 2'],
  [{ patches: [[0], [1, 0]] }, 'gene 0 is in the patches 0 and 1'],
  [{ years: [YEARS] }, 'year tables of 1 of 2 genes'],
  [{ years: [{ earlier: [-1, 0], later: [-1, 2] }, YEARS] }, 'gene 0: wanted a year table of 2 options or -1, got -1, 2'],
  [{ lists: [0] }, 'lists of 1 of 2 genes'],
  [{ lists: [4, 4] }, 'gene 1 of list 4 has 6 options: wanted 2 as the others'],
])('refuses %o', (settings, message) => {
  expect(() => choiceGenes({ options: [2, 6], ...settings })).toThrow(message)
})
