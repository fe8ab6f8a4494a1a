import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../../src/base/keyed-draw.ts'
import { uniformSequence } from '../../../src/base/uniform-sequence.ts'
import { wholeBox } from '../../../src/decide/discover/box.ts'
import type { Cases } from '../../../src/decide/discover/cases.ts'
import { prim, type PrimOptions } from '../../../src/decide/discover/prim.ts'
import type { PrimStep } from '../../../src/decide/discover/prim-step.ts'
import { ruleOfBox } from '../../../src/decide/discover/rule-of-box.ts'
import { ruleScores } from '../../../src/decide/discover/rule-scores.ts'
import { rowsInRule } from '../../../src/decide/discover/rows-in-rule.ts'
import { casesOf, smallRows } from './small-cases.ts'

const QUICK: PrimOptions = { alpha: 0.1, pasteAlpha: 0.1, massMin: 0.1 }

/** Limits of a step as pairs. */
const limitsOf = ({ box }: PrimStep): readonly (readonly number[])[] => Array.from(box.lower, (low, j) => [low, box.upper[j]])

describe('PRIM against a search by plain filters', () => {
  it('goes through the same boxes', () => {
    let longest = 0
    fc.assert(
      fc.property(smallRows, rows => {
        const steps = prim(casesOf(rows), QUICK)
        expect(steps.map(limitsOf)).toEqual(plainPrim(rows, 0.1, 0.1, 0.1))
        longest = Math.max(longest, steps.length)
      }),
      { numRuns: 200, seed: 7 },
    )
    // Else nothing was compared.
    expect(longest).toBeGreaterThan(8)
  })

  it('pastes the same', () => {
    // High x0 hardly ever fails and is cut early, but with high x1 it fails nearly always and comes back.
    const pastes = { lower: 0, upper: 0 }
    for (let seed = 0; seed < 120; seed++) {
      const draw = uniformSequence(keyedDraw(seed, 0), 'folds', 0, 0)
      const rows = Array.from({ length: 120 }, () => {
        const x = [Math.floor(10 * draw()), Math.floor(30 * draw()), Math.floor(5 * draw())]
        const chance = x[1] >= 24 ? (x[0] < 5 ? 0.7 : 0.95) : x[0] < 5 ? 0.6 : 0.02
        // Every other time upside down, so that lower limits come back, too.
        return [seed % 2 === 0 ? x[0] : 9 - x[0], x[1], x[2], draw() < chance ? 1 : 0]
      })
      const steps = prim(casesOf(rows), { alpha: 0.15, pasteAlpha: 0.3, massMin: 0.12 })
      expect(steps.map(limitsOf)).toEqual(plainPrim(rows, 0.15, 0.3, 0.12))
      for (let i = 1; i < steps.length; i++) {
        if (steps[i].points < steps[i - 1].points) continue
        const { lower } = steps[i].box
        pastes[lower.some((x, j) => x !== steps[i - 1].box.lower[j]) ? 'lower' : 'upper']++
      }
    }
    expect(pastes.lower).toBeGreaterThan(2)
    expect(pastes.upper).toBeGreaterThan(2)
  })
})

describe('PRIM on cases made by hand', () => {
  it('peels whole numbers a level at a time', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [i % 4, i % 4 === 2 ? 1 : 0])
    const steps = prim(casesOf(rows, ['integer']), { alpha: 0.05 })
    expect(steps.map(limitsOf)).toEqual([[[0, 3]], [[0, 2]], [[1, 2]], [[2, 2]]])
    expect(steps.map(({ density }) => density)).toEqual([10 / 40, 10 / 30, 10 / 20, 1])
  })

  it('drops one category at a time', () => {
    // a never fails, b 1 of 4, c 3 of 4; d and e do not occur.
    const rows = Array.from({ length: 12 }, (_, i) => [i % 3, i % 3 === 2 ? Number(i > 2) : i % 3 === 1 ? Number(i > 9) : 0])
    const cases = casesOf(rows, ['category'])
    const steps = prim(cases, { alpha: 0.1 })
    const whole = wholeBox(cases)
    expect(steps.map(({ box }) => ruleOfBox(box, whole, cases.columns))).toEqual([
      [],
      [{ column: 'x0', categories: ['b', 'c'] }],
      [{ column: 'x0', categories: ['c'] }],
    ])
    expect(steps.map(({ coverage }) => coverage)).toEqual([1, 1, 3 / 4])
  })

  it('lets a category in again that was dropped too early', () => {
    // b fails where x1 is from 36 on and nowhere else; a fails every third time below that, 3 times of 4 from there on.
    const rows: number[][] = []
    for (let i = 0; i < 40; i++) {
      rows.push([0, i, i === 37 ? 0 : Number(i >= 36 || i % 3 === 1)])
      rows.push([1, i, i >= 36 ? 1 : 0])
    }
    const cases = casesOf(rows, ['category'])
    const steps = prim(cases, { alpha: 0.3, massMin: 0.05 })
    const rules = steps.map(({ box }) => ruleOfBox(box, wholeBox(cases), cases.columns))
    expect(rules[1]).toEqual([{ column: 'x0', categories: ['a'] }])
    expect(rules[rules.length - 1]).toEqual([{ column: 'x1', lower: 35.5 }])
    expect(steps.slice(-2)).toMatchObject([
      { points: 4, density: 3 / 4 },
      { points: 8, density: 7 / 8 },
    ])
  })

  it('cuts halfway between values and moves inward where they are equal', () => {
    const rows = [0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8].map((x, i) => [x, i > 5 ? 1 : 0])
    expect(limitsOf(prim(casesOf(rows), { alpha: 0.1 })[1])).toEqual([[0.5, 8]])
  })

  it('says one box, all cases, where none or all fail', () => {
    const none = prim(casesOf([0, 1, 2, 3].map(x => [x, 0])))
    expect(none).toHaveLength(1)
    expect(none[0]).toMatchObject({ points: 4, cases: 0, coverage: NaN, density: 0, mass: 1, restricted: 0 })
    const all = prim(casesOf([0, 1, 2, 3].map(x => [x, 1])))
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ cases: 4, coverage: 1, density: 1 })
  })

  it('takes no notice of a constant column', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [5, i, i > 20 ? 1 : 0])
    const steps = prim(casesOf(rows), QUICK)
    expect(steps.length).toBeGreaterThan(3)
    for (const step of steps) expect(limitsOf(step)[0]).toEqual([5, 5])
    expect(prim(casesOf(rows.map(([x, , y]) => [x, y])))).toHaveLength(1)
  })

  it('leaves out what is taken but counts it', () => {
    const rows = Array.from({ length: 20 }, (_, i) => [i, i < 3 || i > 15 ? 1 : 0])
    const cases = casesOf(rows)
    const taken = Uint8Array.from(rows, ([x]) => (x > 15 ? 1 : 0))
    const [first, ...rest] = prim(cases, { ...QUICK, taken })
    expect(first).toMatchObject({ points: 16, cases: 3, coverage: 3 / 7, density: 3 / 16, mass: 16 / 20 })
    expect(rest[rest.length - 1].box.upper[0]).toBeLessThan(4)
  })
})

describe('properties of PRIM', () => {
  it('each box holds the points that it says, and coverage and mass fall while it peels', () => {
    fc.assert(
      fc.property(smallRows, rows => {
        const cases = casesOf(rows, ['number', 'integer', 'number'])
        const whole = wholeBox(cases)
        const steps = prim(cases, QUICK)
        steps.forEach(step => {
          const rule = ruleOfBox(step.box, whole, cases.columns)
          const { points, cases: failing, coverage, density, mass, restricted } = step
          expect(rule).toHaveLength(restricted)
          expect(ruleScores(cases, rule)).toEqual({ points, cases: failing, coverage, density, mass })
        })
        steps.slice(1).forEach((step, before) => {
          expect(step.density).toBeGreaterThan(steps[before].density)
          expect(step.mass).toBeGreaterThanOrEqual(0.1)
          const isPeel = step.points < steps[before].points
          expect(isPeel ? step.coverage <= steps[before].coverage : step.coverage > steps[before].coverage).toBe(true)
        })
      }),
    )
  })

  it('does not hang on the order of the rows', () => {
    fc.assert(
      fc.property(
        smallRows.chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(prim(casesOf(shuffled), QUICK)).toEqual(prim(casesOf(rows), QUICK))
        },
      ),
    )
  })

  it('moves its limits along when a column is measured in another unit', () => {
    fc.assert(
      fc.property(smallRows, fc.integer({ min: -50, max: 50 }), (rows, shift) => {
        const other = rows.map(([x, ...rest]) => [4 * x + shift, ...rest])
        const steps = prim(casesOf(rows), QUICK)
        const moved = prim(casesOf(other), QUICK)
        expect(moved.map(({ points, cases }) => [points, cases])).toEqual(steps.map(({ points, cases }) => [points, cases]))
        expect(moved.map(step => limitsOf(step)[0])).toEqual(steps.map(step => limitsOf(step)[0].map(x => 4 * x + shift)))
      }),
    )
  })

  it('counts a case of weight 2 as two where no cut depends on it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 })), {
          minLength: 3,
          maxLength: 30,
        }),
        rows => {
          const kinds = ['category', 'category'] as const
          const weights = Float64Array.from(rows, (_, i) => 1 + (i % 2))
          const twice = rows.flatMap((row, i) => (i % 2 === 1 ? [row, row] : [row]))
          const weighed = prim({ ...casesOf(rows, kinds), weights }, QUICK)
          const repeated = prim(casesOf(twice, kinds), QUICK)
          const numbers = ({ coverage, density, mass, restricted, box }: PrimStep): unknown => ({
            coverage,
            density,
            mass,
            restricted,
            allowed: box.allowed,
          })
          // Categories that no row has any more are left as they are by both.
          expect(weighed.map(numbers)).toEqual(repeated.map(numbers))
        },
      ),
    )
  })
})

describe('what PRIM refuses', () => {
  const good = casesOf([
    [1, 0],
    [2, 1],
  ])
  const withValues = (values: readonly number[], kind: 'number' | 'integer' = 'number'): Cases => ({
    ...good,
    columns: [{ name: 'rain', kind, values: Float64Array.from(values) }],
  })

  it.each([
    ['missing values', withValues([1, NaN]), /column "rain", row 1: got NaN, want a number/],
    ['infinite values', withValues([Infinity, 1]), /row 0: got Infinity/],
    ['parts of whole numbers', withValues([1.5, 1], 'integer'), /got 1.5, want a whole number/],
    ['columns of another length', withValues([1, 2, 3]), /got 3 values, want 2/],
    ['no columns', { ...good, columns: [] }, /0 columns/],
    ['no rows', casesOfNothing(), /0 cases/],
    ['a name twice', { ...good, columns: [...good.columns, ...good.columns] }, /"x0": got it twice/],
    ['labels that are neither', { ...good, fails: Uint8Array.of(0, 2) }, /row 1: got 2 for fails/],
    ['weights of 0', { ...good, weights: Float64Array.of(1, 0) }, /row 1: got weight 0/],
    ['too few weights', { ...good, weights: Float64Array.of(1) }, /weights: got 1, want 2/],
    [
      'categories without names',
      { ...good, columns: [{ name: 'mix', kind: 'category', values: Float64Array.of(0, 1) }] } satisfies Cases,
      /kind category without categories/,
    ],
    [
      'a category that there is not',
      { ...good, columns: [{ name: 'mix', kind: 'category', values: Float64Array.of(0, 1), categories: ['a'] }] } satisfies Cases,
      /row 1: got 1, want the index of a category/,
    ],
  ])('%s', (_what, cases, message) => {
    expect(() => prim(cases)).toThrow(message)
  })

  it.each([
    [{ alpha: 0 }, /alpha: got 0/],
    [{ alpha: 0.6 }, /alpha: got 0.6/],
    [{ pasteAlpha: NaN }, /pasteAlpha: got NaN/],
    [{ massMin: 1 }, /massMin: got 1/],
    [{ taken: Uint8Array.of(1, 1) }, /every case is taken/],
  ])('%o', (options, message) => {
    expect(() => prim(good, options)).toThrow(message)
  })

  it('rules on what the cases do not have', () => {
    expect(() => rowsInRule(good, [{ column: 'snow', lower: 1 }])).toThrow(/column "snow", want one of x0/)
    expect(() => rowsInRule(casesOf([[0, 1]], ['category']), [{ column: 'x0', categories: ['z'] }])).toThrow(/category "z"/)
  })
})

function casesOfNothing(): Cases {
  return { columns: [{ name: 'x', kind: 'number', values: new Float64Array(0) }], fails: new Uint8Array(0) }
}

/** PRIM on numbers by plain filters: limits of each box as [lower, upper] by column. */
function plainPrim(rows: readonly (readonly number[])[], alpha: number, pasteAlpha: number, massMin: number): number[][][] {
  const d = rows[0].length - 1
  const whole = Array.from({ length: d }, (_, j) => [Math.min(...rows.map(row => row[j])), Math.max(...rows.map(row => row[j]))])
  const inside = (box: number[][]): (readonly number[])[] =>
    rows.filter(row => box.every(([low, high], j) => row[j] >= low && row[j] <= high))
  const mean = (some: readonly (readonly number[])[]): number => some.filter(row => row[d] === 1).length / some.length
  const free = (box: number[][]): number => box.filter(([low, high], j) => low === whole[j][0] && high === whole[j][1]).length
  const cut = (values: readonly number[], q: number): number => {
    const sorted = values.toSorted((a, b) => a - b)
    const at = (sorted.length - 1) * q
    const middle = q > 0.5 ? sorted[Math.ceil(at)] : sorted[Math.floor(at)]
    const other = q > 0.5 ? sorted.filter((x, i) => i <= at && x < middle).at(-1) : sorted.find((x, i) => i >= at && x > middle)
    // Where nothing else lies inward, the value itself: the last or first of all.
    const end = q > 0.5 ? sorted[0] : sorted[sorted.length - 1]
    return other === undefined ? (middle + end) / 2 : (middle + other) / 2
  }
  const withLimit = (box: number[][], j: number, side: 0 | 1, to: number): number[][] =>
    box.map((limits, k) => (k === j ? limits.map((x, s) => (s === side ? to : x)) : limits))
  const boxes = [whole]
  const step = (candidates: number[][][]): boolean => {
    const now = inside(boxes[boxes.length - 1])
    const scored = candidates
      .map(box => ({ box, points: inside(box) }))
      .filter(({ points }) => points.length > 0 && points.length !== now.length)
      .map(({ box, points }) => ({ box, points, score: (mean(points) - mean(now)) / Math.abs(now.length - points.length) }))
    const [best] = scored.toSorted((a, b) => b.score - a.score || free(b.box) - free(a.box))
    if (!best || best.score <= 0 || best.points.length / rows.length < massMin) return false
    boxes.push(best.box)
    return true
  }
  const peels = (): number[][][] => {
    const box = boxes[boxes.length - 1]
    const points = inside(box)
    return whole.flatMap((_, j) => {
      const values = points.map(row => row[j])
      return [withLimit(box, j, 1, cut(values, 1 - alpha)), withLimit(box, j, 0, cut(values, alpha))]
    })
  }
  const pastes = (): number[][][] => {
    const box = boxes[boxes.length - 1]
    return whole.flatMap(([low, high], j) => {
      const above = inside(withLimit(box, j, 1, high))
        .map(row => row[j])
        .filter(x => x > box[j][1])
      const below = inside(withLimit(box, j, 0, low))
        .map(row => row[j])
        .filter(x => x < box[j][0])
      return [
        ...(above.length > 0 ? [withLimit(box, j, 1, cut(above, pasteAlpha))] : []),
        ...(below.length > 0 ? [withLimit(box, j, 0, cut(below, 1 - pasteAlpha))] : []),
      ]
    })
  }
  while (step(peels()));
  while (step(pastes()));
  return boxes
}
