import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../../src/base/keyed-draw.ts'
import { normalQuantile } from '../../../src/base/normal-quantile.ts'
import { raceBlock } from '../../../src/decide/robust/race-block.ts'
import type { Race } from '../../../src/decide/robust/race.ts'
import { startRace } from '../../../src/decide/robust/start-race.ts'
import { ROWS } from './example.ts'

const BLOCK = [
  [1.2, 1.9, 1.4, 2.2, 1.7],
  [1.5, 2.0, 1.8, 2.4, 1.9],
  [5.3, 6.4, 5.1, 6.2, 6.0],
]
const settings = { error: 0.1, looks: 4 }

describe('race', () => {
  it('drops by bounds that scipy gives', () => {
    const race = raceBlock(startRace(['a', 'b', 'c'], settings), BLOCK)
    expect(race.leader).toBe(0)
    expect(race.dropped.map(({ plan, look, to, futures }) => [plan, look, to, futures])).toEqual([[1, 1, 0, 5], [2, 1, 0, 5]]) // prettier-ignore
    expect(race.dropped[0].behind).toBeCloseTo(0.24, 13)
    expect(race.dropped[0].atLeast).toBeCloseTo(0.06176856942170669, 12)
    expect(race.dropped[1].atLeast).toBeCloseTo(3.645860070813995, 12)
    expect(race).toMatchObject({ alive: [0], stopped: 'leader', looked: 1 })
  })

  it('keeps who is within the indifference, and stops when all that are left surely are', () => {
    const start = startRace(['a', 'b', 'c'], { ...settings, indifference: 0.3 })
    // b is behind by 0.24, at most 0.418.
    expect(raceBlock(start, BLOCK)).toMatchObject({ alive: [0, 1], stopped: null })
    expect(raceBlock(startRace(['a', 'b', 'c'], { ...settings, indifference: 0.42 }), BLOCK)).toMatchObject({ alive: [0, 1], stopped: 'indifferent' }) // prettier-ignore
    expect(raceBlock(startRace(['a', 'b', 'c'], { ...settings, indifference: 0.41 }), BLOCK).stopped).toBeNull()
  })

  it('drops nobody on weak grounds, and ends with the looks', () => {
    let race = startRace(['a', 'b', 'c'], { ...settings, looks: 2 })
    race = raceBlock(race, ROWS.map(row => row.slice(0, 4))) // prettier-ignore
    expect(race).toMatchObject({ alive: [0, 1, 2], stopped: null, looked: 1 })
    race = raceBlock(race, ROWS.map(row => row.slice(4))) // prettier-ignore
    expect(race).toMatchObject({ alive: [0, 1, 2], leader: 1, stopped: 'looks', looked: 2 })
    expect(() => raceBlock(race, BLOCK)).toThrow('the race has stopped (looks)')
  })

  it('goes on from JSON, and gives the same in one block or two where the looks agree', () => {
    const start = startRace(['a', 'b', 'c'], { ...settings, indifference: 0.3 })
    const first = raceBlock(start, BLOCK)
    const next = BLOCK.slice(0, 2).map(row => row.toReversed())
    const saved = JSON.parse(JSON.stringify(first)) as Race
    expect(raceBlock(saved, next)).toEqual(raceBlock(first, next))
    expect(start.losses).toEqual([[], [], []])
  })

  it('takes a failed run out of the pairs of its plan only', () => {
    const race = raceBlock(startRace(['a', 'b', 'c'], settings), [BLOCK[0], BLOCK[1].with(2, NaN), BLOCK[2]]) // prettier-ignore
    expect(race.losses[1][2]).toBeNull()
    expect(race.dropped.map(({ plan, futures }) => [plan, futures])).toEqual([[1, 4], [2, 5]]) // prettier-ignore
    // scipy, from differences 0.3, 0.1, 0.2, 0.2.
    expect(race.dropped[0].atLeast).toBeCloseTo(0.029493678901508363, 12)
    const never = raceBlock(startRace(['a', 'b'], settings), [[1, 2, 3], [NaN, NaN, NaN]]) // prettier-ignore
    expect(never).toMatchObject({ alive: [0, 1], leader: 0, stopped: null })
    expect(raceBlock(startRace(['a', 'b'], settings), [[1, NaN], [NaN, 1]])).toMatchObject({ alive: [0, 1], leader: -1 }) // prettier-ignore
    expect(raceBlock(startRace(['a', 'b'], settings), [[NaN], [NaN]])).toMatchObject({ alive: [0, 1], leader: -1 })
  })

  it('refuses what does not fit', () => {
    expect(() => startRace([], { looks: 1 })).toThrow('no plans')
    expect(() => startRace(['a'], { looks: 0 })).toThrow('0 looks')
    expect(() => startRace(['a'], { looks: 1, error: 1 })).toThrow('error 1')
    expect(() => startRace(['a'], { looks: 1, indifference: -1 })).toThrow('indifference -1')
    expect(startRace(['a'], { looks: 1 }).stopped).toBe('leader')
    expect(() => raceBlock(startRace(['a', 'b'], { looks: 1 }), [[1]])).toThrow('wanted 2 plans')
    expect(() => raceBlock(startRace(['a', 'b'], { looks: 1 }), [[1], [1, 2]])).toThrow('a block of 1, 2 futures')
  })

  it('seldom drops the best plan', () => {
    // Five plans with means 0, 0.1 ... 0.4 in noise of 1, of which half is shared by all plans of a future.
    const runs = 200
    let wrong = 0
    let kept = 0
    for (let run = 0; run < runs; run++) {
      let race = startRace(['a', 'b', 'c', 'd', 'e'], { error: 0.1, looks: 6 })
      for (let look = 0; look < 6 && race.stopped === null; look++) {
        const draw = keyedDraw(run, look)
        const noise = (s: number, k: number): number => Math.SQRT1_2 * normalQuantile(draw.uniform('params', s, 0, k))
        const block = race.alive.map(plan => Array.from({ length: 20 }, (_, s) => 0.1 * plan + noise(s, 9) + noise(s, plan)))
        race = raceBlock(race, block)
      }
      if (!race.alive.includes(0)) wrong++
      kept += race.alive.length
    }
    // At most 20 expected; more than 32 has probability 0.003 if the error were as large as allowed.
    expect(wrong).toBeLessThanOrEqual(32)
    // And it does drop: without a race 5 would be left.
    expect(kept / runs).toBeLessThan(4)
  })
})
