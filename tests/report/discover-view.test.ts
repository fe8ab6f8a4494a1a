import { describe, expect, it } from 'vitest'
import type { Discovery } from '../../src/compare/discovery.ts'
import { discoverHtml } from '../../src/report/discover-html.ts'
import { discoverText } from '../../src/report/discover-text.ts'
import { discoverView } from '../../src/report/discover-view.ts'

const scores = { points: 20, cases: 3, coverage: 0.3, density: 0.15, mass: 0.2 }
const box = (column: string, upper: number): Discovery['boxes'][number] => ({
  steps: [],
  suggested: 0,
  rule: [{ column, upper }],
  found: scores,
  held: scores,
  quasiP: [{ column, side: 'upper', p: 0.001 }],
  dropped: [],
  reproducibility: { samples: 10, byCoverage: new Float64Array([1]), byDensity: new Float64Array([1]) },
})
const discovery: Discovery = {
  schema: 'regreen/discover@1',
  engine: '0',
  scenario: { id: 'a', hash: '', title: { en: 'A', zh: '甲' } },
  seed: 1,
  alternative: { id: 'b', title: { en: 'B', zh: '乙' } },
  year: 6,
  failing: { en: 'x < 1', zh: 'x < 1' },
  futures: 100,
  cases: 10,
  failedRuns: 0,
  heldOut: 30,
  methods: ['prim', 'cart'],
  inputs: [{ name: 'vegetation.grassGrowth', kind: 'number', low: 1000, high: 1001 }],
  boxes: [box('vegetation.grassGrowth', 1000.4321), box('vegetation.grassGrowth', 1000.8)],
  leaves: [],
  notes: [],
}

describe('the words of a discovery', () => {
  it('says of a later box that its scores leave out what lies in an earlier one', () => {
    const { boxes } = discoverView(discovery, 'en')
    expect(boxes[0]?.scores).not.toContain('boxes above')
    expect(boxes[1]?.scores).toMatch(/^Beside the boxes above, .* inside and in none of them, 15\s% fail/)
    expect(discoverView(discovery, 'zh').boxes[1]?.scores).toMatch(/^在上述区域之外/)
  })

  it('rounds limits by the span of the input, not by its size', () => {
    expect(discoverView(discovery, 'en').boxes[0]?.sentence).toContain('at most 1000.432')
  })

  it.each([
    ['prim', /No box/, /The tree finds no split|The same by a tree/],
    ['cart', /The tree finds no split/, /No box/],
  ] as const)('claim nothing of a method that was not asked: %s alone', (method, said, unsaid) => {
    const nothing: Discovery = { ...discovery, boxes: [], methods: [method] }
    const text = discoverText(nothing, { lang: 'en', width: 100, unicode: true })
    expect(text).toMatch(said)
    expect(text).not.toMatch(unsaid)
    const page = discoverHtml(nothing, { lang: 'en', generated: '2026-01-01', command: 'regreen' })
    expect(page).toMatch(said)
    expect(page).not.toMatch(unsaid)
  })
})
