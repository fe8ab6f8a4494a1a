import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../../src/base/keyed-draw.ts'
import { bestFound } from '../../../src/decide/evolve/best-found.ts'
import { contestants } from '../../../src/decide/evolve/contestants.ts'
import type { EvolutionState } from '../../../src/decide/evolve/evolution-state.ts'
import { evolve } from '../../../src/decide/evolve/evolve.ts'
import { createGeneTable } from '../../../src/decide/evolve/gene-table.ts'
import type { Representation } from '../../../src/decide/evolve/representation.ts'
import type { Selection } from '../../../src/decide/evolve/selection.ts'

const genes = (...values: number[]): Float64Array => Float64Array.from(values)

describe('table of genes', () => {
  it('finds each of many, also where hashes collide', () => {
    const table = createGeneTable()
    const count = 300_000
    // Of 3e5 hashes of 32 bits about 10 pairs collide.
    for (let i = 0; i < count; i++) table.add(genes(i * 0.6180339887, i % 3))
    let lost = 0
    for (let i = 0; i < count; i++) if (table.find(genes(i * 0.6180339887, i % 3)) !== i) lost++
    expect(lost).toBe(0)
    expect(table.find(genes(0.1, 0))).toBe(-1)
  })

  it('keeps copies', () => {
    const table = createGeneTable()
    const row = genes(1, 2)
    table.add(row)
    row[0] = 9
    expect(table.individuals[0].genes).toEqual(genes(1, 2))
  })
})

describe('contestants', () => {
  const rounds = (generation: number): number[][] => {
    const next = contestants(keyedDraw('x', 0), generation, 9)
    return Array.from({ length: 4 }, () => Array.from({ length: 9 }, next))
  }

  it('come up once in a round, in an order of its own', () => {
    const all = [...rounds(1), ...rounds(2)]
    for (const round of all) expect(round.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(new Set(all.map(String)).size).toBe(8)
    expect(rounds(1)).toEqual(rounds(1))
  })
})

describe('the best found', () => {
  const table = createGeneTable()
  const enter = (first: number, second: number, violation = 0): number => {
    const row = table.add(genes(table.individuals.length))
    table.learn(row, { objectives: [first, second], violation }, 1)
    return row
  }
  const [low, middle, high, worse, double] = [enter(0, 9), enter(4, 4), enter(9, 0), enter(5, 5), enter(4, 4)]
  const [bad, lessBad, failed] = [enter(0, 0, 2), enter(1, 1, 1), enter(NaN, 0)]
  const state: EvolutionState = {
    table,
    generation: 1,
    population: [],
    rank: new Int32Array(0),
    spread: new Float64Array(0),
    memory: undefined,
    archive: [],
    epsilonProgress: 0,
    given: [],
    refinements: 0,
    history: [],
  }

  it.each<[string, Partial<EvolutionState>, number[], boolean]>([
    ['is in the population', { population: [high, worse, middle] }, [middle, high], true],
    ['is in the archive, where there is one', { population: [low], archive: [middle, worse] }, [middle], true],
    ['may be what was given', { archive: [middle], given: [low, worse, failed] }, [low, middle], true],
    ['tells doubles', { population: [double, middle] }, [middle, double], true],
    ['is what violates least while nothing is feasible', { population: [bad], given: [lessBad] }, [lessBad], false],
    ['is nothing where all failed', { given: [failed] }, [], false],
  ])('%s', (_, part, rows, feasible) => {
    expect(bestFound({ ...state, ...part }, 2)).toEqual({ rows, feasible })
  })
})

describe('parents and random numbers', () => {
  /** Two individuals live on; `rank` and `spread` say who is the better parent. */
  const pairOf = (rank: readonly number[], spread: readonly number[], seen: number[]): Selection => ({
    name: 'pair',
    survive: (_points, _objectives, _violation, _size, _memory, uniform) => {
      seen.push(uniform())
      return { chosen: Int32Array.of(0, 1), rank: Int32Array.from(rank), spread: Float64Array.from(spread), memory: undefined }
    },
  })

  it.each([
    ['rank', [1, 0], [9, 1], 1],
    ['rank', [0, 1], [1, 9], 0],
    ['spread', [2, 2], [1, Infinity], 1],
    ['spread', [2, 2], [3, 1], 0],
  ])('the better one by %s begets: %j %j', async (_, rank, spread, best) => {
    const parents: number[] = []
    const drawn: number[] = []
    const picks: number[] = []
    let made = 0
    const representation: Representation = {
      length: 1,
      random(out, uniform) {
        out[0] = made++
        drawn.push(uniform())
      },
      cross(a, b, first, second, uniform) {
        parents.push(a[0], b[0])
        drawn.push(uniform())
        first[0] = made++
        second[0] = made++
      },
      mutate: () => undefined,
    }
    const evaluate = (batch: readonly Float64Array[]): { objectives: number[]; violation: number }[] =>
      batch.map(() => ({ objectives: [1, 1], violation: 0 }))
    const selection = pairOf(rank, spread, picks)
    await evolve({ representation, objectives: 2, evaluate, selection, population: 4, evaluations: 20, seed: 'k' })
    expect(new Set(parents)).toEqual(new Set([best]))
    // Individual or pair k of generation g draws from (evolution, k, g): four individuals, then two pairs in each of four generations.
    const draw = keyedDraw('k', 0)
    const keys = [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ].concat(
      [1, 2, 3, 4].flatMap(g => [
        [0, g],
        [1, g],
      ]),
    )
    expect(drawn).toEqual(keys.map(([k, g]) => draw.uniform('evolution', k, g, 0)))
    expect(picks).toEqual([0, 1, 2, 3, 4].map(g => draw.uniform('evolution', 2 ** 32 - 1, g, 0)))
  })
})
