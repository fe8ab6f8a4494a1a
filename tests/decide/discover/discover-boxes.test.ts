import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../../src/base/keyed-draw.ts'
import { binomialUpperTail } from '../../../src/decide/discover/binomial-upper-tail.ts'
import { boxReproducibility } from '../../../src/decide/discover/box-reproducibility.ts'
import { discoverBoxes } from '../../../src/decide/discover/discover-boxes.ts'
import { holdOut } from '../../../src/decide/discover/hold-out.ts'
import type { PrimStep } from '../../../src/decide/discover/prim-step.ts'
import { quasiP } from '../../../src/decide/discover/quasi-p.ts'
import { rowsInRule } from '../../../src/decide/discover/rows-in-rule.ts'
import { ruleScores } from '../../../src/decide/discover/rule-scores.ts'
import { simplifyRule } from '../../../src/decide/discover/simplify-rule.ts'
import { boxCorrelation, suggestBox } from '../../../src/decide/discover/suggest-box.ts'
import { takeRows } from '../../../src/decide/discover/take-rows.ts'
import { casesOf } from './small-cases.ts'

const draw = keyedDraw(11, 0)

/** Two corners fail, x3 has nothing to do with it, one label in fifty is wrong. */
const CORNERS = casesOf(
  Array.from({ length: 1500 }, (_, i) => {
    const x = [0, 1, 2, 3].map(j => draw.uniform('weights', i, 0, j))
    const corner = (x[0] > 0.7 && x[1] > 0.5) || (x[1] < 0.4 && x[2] < 0.2)
    return [...x, corner !== draw.uniform('weights', i, 0, 9) < 1 / 50 ? 1 : 0]
  }),
)

describe('boxes one after the other', () => {
  const split = holdOut(CORNERS, 0.3, keyedDraw(1, 0))
  const boxes = discoverBoxes(split, { draw: keyedDraw(1, 0), boxes: 2 })

  it('finds both corners by the two columns that make them', () => {
    expect(boxes).toHaveLength(2)
    const [first, second] = boxes.map(({ rule }) => rule)
    expect(first.map(({ column }) => column)).toEqual(['x0', 'x1'])
    expect(first[0].lower).toBeCloseTo(0.7, 1)
    expect(first[1].lower).toBeCloseTo(0.5, 1)
    expect(second.map(({ column }) => column)).toEqual(['x1', 'x2'])
    expect(second[0].upper).toBeCloseTo(0.4, 1)
    expect(second[1].upper).toBeCloseTo(0.2, 1)
  })

  it('tests them on cases that it has not seen, and the second on those outside the first', () => {
    const [first, second] = boxes
    expect(first.held).toEqual(ruleScores(split.held, first.rule))
    expect(first.held.density).toBeGreaterThan(0.7)
    const inFirst = rowsInRule(split.held, first.rule)
    expect(second.held).toEqual(ruleScores(split.held, second.rule, inFirst))
    expect(second.held.density).toBeGreaterThan(0.7)
    expect(first.held.coverage + second.held.coverage).toBeGreaterThan(0.6)
    expect(boxes[1].steps[0].held.points).toBe(split.held.fails.length - first.held.points)
  })

  it('says which limits may be chance, and which columns come back in half samples', () => {
    const [{ quasiP: p, reproducibility }] = boxes
    expect(p.map(({ column, side }) => `${column}.${side}`)).toEqual(['x0.lower', 'x1.lower'])
    for (const each of p) expect(each.p).toBeLessThan(0.001)
    expect(reproducibility.samples).toBe(10)
    expect(reproducibility.byCoverage[0]).toBe(1)
    expect(reproducibility.byCoverage[1]).toBe(1)
    expect(reproducibility.byCoverage[3]).toBeLessThan(0.6)
  })

  it('finds none where none or all fail', () => {
    const none = { ...CORNERS, fails: new Uint8Array(1500) }
    const all = { ...CORNERS, fails: new Uint8Array(1500).fill(1) }
    for (const cases of [none, all]) expect(discoverBoxes(holdOut(cases, 0.3, draw), { draw })).toEqual([])
    expect(boxReproducibility(none, { coverage: 1, density: 1 }, draw)).toMatchObject({ samples: 0 })
  })

  it('comes out the same each time', () => {
    expect(discoverBoxes(split, { draw: keyedDraw(1, 0), boxes: 2 })).toEqual(boxes)
  })
})

describe('holding out', () => {
  it('takes the same share of failing cases and of others, and loses no row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 10, maxLength: 80 }),
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        (labels, share) => {
          const cases = casesOf(labels.map((y, i) => [i, y]))
          const { train, held } = holdOut(cases, share, keyedDraw(2, 0))
          const failing = labels.filter(y => y === 1).length
          expect(held.fails.filter(y => y === 1)).toHaveLength(Math.round(share * failing))
          expect(held.fails.filter(y => y === 0)).toHaveLength(Math.round(share * (labels.length - failing)))
          const rows = [...train.columns[0].values, ...held.columns[0].values]
          expect(rows.toSorted((a, b) => a - b)).toEqual(labels.map((_, i) => i))
          for (const part of [train, held]) part.columns[0].values.forEach((i, row) => expect(part.fails[row]).toBe(labels[i]))
        },
      ),
    )
  })

  it('hangs on the seed', () => {
    const rows = (seed: number): Float64Array => holdOut(CORNERS, 0.5, keyedDraw(seed, 0)).held.columns[0].values
    expect(rows(1)).not.toEqual(rows(2))
  })

  it.each([0, 1, NaN])('refuses a share of %d', share => {
    expect(() => holdOut(CORNERS, share, draw)).toThrow(/share held out/)
  })

  it('refuses to leave a side empty', () => {
    expect(() => holdOut(takeRows(CORNERS, Uint32Array.of(0, 1)), 0.1, draw)).toThrow(/2 cases and a share of 0.1/)
  })
})

describe('quasi-p', () => {
  // scipy.stats.binomtest(k, n, p, alternative='greater') of scipy 1.17.1
  it.each([
    [12, 30, 0.23, 0.027954668127140637],
    [3, 40, 0.11, 0.8311671404190355],
    [29, 30, 0.9, 0.18369501919260367],
    [700, 5000, 0.13, 0.019465586899638603],
    [1, 5, 0.2, 0.67232],
    [60, 60, 0.93, 0.012852183368996866],
  ])('%i or more of %i at %d: %d', (k, n, p, expected) => {
    expect(Math.abs(binomialUpperTail(k, n, p) / expected - 1)).toBeLessThan(1e-10)
  })

  it('knows the ends', () => {
    expect([binomialUpperTail(0, 5, 0.3), binomialUpperTail(2, 5, 0), binomialUpperTail(5, 5, 1)]).toEqual([1, 0, 1])
  })

  it('drops one limit at a time', () => {
    // 20 rows; x0 between 5 and 14 holds 10 of which 6 fail; without the lower limit 15 and 7, without the upper 15 and 6.
    const fails = [0, 0, 1, 0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0]
    const cases = casesOf(fails.map((y, x) => [x, y]))
    const found = quasiP(cases, [{ column: 'x0', lower: 5, upper: 14 }])
    expect(found.map(({ side }) => side)).toEqual(['lower', 'upper'])
    // scipy: binomtest(6, 10, 7 / 15), binomtest(6, 10, 6 / 15)
    expect(found[0].p).toBeCloseTo(0.29811622300763096, 12)
    expect(found[1].p).toBeCloseTo(0.16623861760000005, 12)
  })
})

describe('simplifying', () => {
  // 40 rows that fail from x0 = 30 on; x1 has nothing to do with it.
  const cases = casesOf(Array.from({ length: 40 }, (_, i) => [i, (i * 7) % 40, i >= 30 ? 1 : 0]))

  it('drops what may be chance, one limit at a time', () => {
    const {
      rule,
      quasiP: left,
      dropped,
    } = simplifyRule(cases, [
      { column: 'x0', lower: 29.5, upper: 38.5 },
      { column: 'x1', upper: 38.5 },
    ])
    expect(rule).toEqual([{ column: 'x0', lower: 29.5 }])
    expect(dropped.map(({ column, side }) => `${column}.${side}`)).toEqual(['x1.upper', 'x0.upper'])
    expect(dropped.map(({ p }) => p)).toEqual([1, 1])
    expect(left).toHaveLength(1)
    // 10 of 10 at 10 of 40
    expect(left[0].p).toBeCloseTo(0.25 ** 10, 15)
  })

  it('keeps one limit, however weak', () => {
    const weak = [{ column: 'x1', upper: 38.5 }]
    expect(simplifyRule(cases, weak)).toMatchObject({ rule: weak, dropped: [] })
  })
})

describe('the box that is suggested', () => {
  const step = (mass: number, density: number, restricted: number): PrimStep => ({
    box: { lower: new Float64Array(1), upper: new Float64Array(1), allowed: [undefined] },
    points: 1,
    cases: 1,
    coverage: NaN,
    mass,
    density,
    restricted,
  })
  const all = step(1, 0.2, 0)

  it('has the greatest correlation with failing', () => {
    // Phi of the two by two tables of 100 cases of which 20 fail: 16 of 40, 12 of 16, 6 of 6 (scipy: pearsonr of the labels).
    expect(boxCorrelation(step(0.4, 0.4, 1), all)).toBeCloseTo(0.4082482904638631, 12)
    expect(boxCorrelation(step(0.16, 0.75, 2), all)).toBeCloseTo(0.600099198148979, 12)
    expect(boxCorrelation(step(0.06, 1, 2), all)).toBeCloseTo(0.505291152639912, 12)
    expect(suggestBox([all, step(0.4, 0.4, 1), step(0.16, 0.75, 2), step(0.06, 1, 2)])).toBe(2)
  })

  it('is simpler where that costs next to nothing', () => {
    expect(suggestBox([all, step(0.16, 0.75, 2), step(0.16, 0.76, 5)])).toBe(1)
    expect(suggestBox([all, step(0.16, 0.7, 2), step(0.16, 0.76, 5)])).toBe(2)
  })

  it('is among what was searched', () => {
    // Half of the cases are taken: of the rest, 10 of 50 fail, and 6 of the 8 in the box.
    expect(boxCorrelation(step(0.08, 0.75, 1), step(0.5, 0.2, 0))).toBeCloseTo(0.600099198148979, 12)
  })

  it('is none where no box tells anything', () => {
    expect(suggestBox([all])).toBeUndefined()
    expect(suggestBox([step(1, 0, 0)])).toBeUndefined()
    expect(suggestBox([step(1, 1, 0)])).toBeUndefined()
    expect(suggestBox([all, step(0.9, 0.21, 1)])).toBeUndefined()
  })
})
