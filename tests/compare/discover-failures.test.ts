import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discoverFailures } from '../../src/compare/discover-failures.ts'

const input = (
  fails: readonly number[],
  columns: readonly (readonly number[])[],
  heldOutShare: number,
): Parameters<typeof discoverFailures>[0] => ({
  engine: 'test',
  scenario: { id: 'x', hash: 'x', title: { en: 'X', zh: 'X' } },
  seed: 1,
  alternative: { id: 'a', title: { en: 'A', zh: '甲' } },
  year: 1,
  failing: { en: 'it rains', zh: '下雨' },
  failedRuns: 0,
  fails: Uint8Array.from(fails),
  columns: columns.map((values, k) => ({ name: `x${k}`, values: Float64Array.from(values) })),
  methods: ['prim', 'cart'],
  heldOutShare,
})

describe('discovering where an alternative fails', () => {
  it('has an answer for any few futures: boxes, or why there are none', () => {
    const futures = fc.integer({ min: 1, max: 14 }).chain(n =>
      fc.record({
        fails: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: n, maxLength: n }),
        columns: fc.array(fc.array(fc.constantFrom(0, 0.5, 1, 7), { minLength: n, maxLength: n }), { maxLength: 2 }),
        share: fc.constantFrom(0.05, 0.3, 0.5, 0.9),
      }),
    )
    fc.assert(
      fc.property(futures, ({ fails, columns, share }) => {
        const { boxes, leaves, notes, heldOut } = discoverFailures(input(fails, columns, share))
        expect(boxes.length + leaves.length + notes.length).toBeGreaterThan(0)
        expect(heldOut > 0 || boxes.length + leaves.length === 0).toBe(true)
        for (const { en, zh } of notes) expect([en, zh]).not.toContain('')
      }),
    )
  })

  it('says that there are too few futures to check rules on, or to find them in', () => {
    const notes = (share: number): readonly string[] =>
      discoverFailures(input([1, 0], [[1, 2]], share)).notes.flatMap(({ en, zh }) => [en, zh])
    // 0.3 of one is none; 0.9 of one is one.
    expect(notes(0.3)).toEqual([
      'Too few futures: of 2, none would be left to check rules on.',
      '情景过少：共 2 个，没有可供检验规则的情景。',
    ])
    expect(notes(0.9)).toEqual([
      'Too few futures: of 2, none would be left to find rules in.',
      '情景过少：共 2 个，没有可供求取规则的情景。',
    ])
  })
})
