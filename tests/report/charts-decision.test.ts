import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementMatrix } from '../../src/report/charts/agreement-matrix.ts'
import { boxLimits, type LimitRow } from '../../src/report/charts/box-limits.ts'
import { labelsOnLine } from '../../src/report/charts/labels-on-line.ts'
import { optimismBars, type OptimismRow, type OptimismWords } from '../../src/report/charts/optimism-bars.ts'
import { regretBars, type RegretRow, type RegretWords } from '../../src/report/charts/regret-bars.ts'
import { searchConvergence, type SearchConvergencePanel } from '../../src/report/charts/search-convergence.ts'
import { BROKEN, outside, overlaps, svgOf, textsOf } from './charts-decision-boxes.ts'

const EVIL = '<script>alert(1)</script>"\'&'
const LONG = {
  en: 'Terraces, topsoil and a mixture of grass, shrubs and trees on all slopes of the northern pit and the tip beside it',
  zh: '北部采坑及其相邻排土场全部边坡实施台阶化、表土回覆并种植草灌乔混合群落的综合生态修复方案',
}
const two = (x: number): string => (Number.isFinite(x) ? x.toFixed(2).replace('-', '−') : '–')

/** What holds for every chart. */
function sound(markup: string, summary = 'A summary'): void {
  expect(markup).not.toMatch(BROKEN)
  expect(markup).not.toMatch(/<script|aria-label="(?:x|y)-axis/)
  expect(svgOf(markup).getAttribute('role')).toBe('img')
  expect(svgOf(markup).getAttribute('aria-label')).toBe(summary)
  expect(overlaps(markup)).toEqual([])
  expect(outside(markup)).toEqual([])
}

describe('labels along a line', () => {
  const label = fc.record({ at: fc.integer({ min: -50, max: 350 }), size: fc.integer({ min: 1, max: 60 }) })

  it('stay where they are wanted while they have room, and share the way when they have not', () => {
    expect(
      labelsOnLine(
        [
          { at: 50, size: 20 },
          { at: 20, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([50, 20])
    // two of 20 px that both want 50: 40 and 60; at the edge both move inwards
    expect(
      labelsOnLine(
        [
          { at: 50, size: 20 },
          { at: 50, size: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([40, 60])
    expect(
      labelsOnLine(
        [
          { at: 99, size: 20 },
          { at: 99, size: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([70, 90])
    // the third pushes the first two: mean of (30, 40-20, 50-40) = 20, so they begin at 10
    expect(
      labelsOnLine(
        [
          { at: 30, size: 20 },
          { at: 40, size: 20 },
          { at: 50, size: 20 },
        ],
        -100,
        200,
      ),
    ).toEqual([20, 40, 60])
    expect(labelsOnLine([], 0, 100)).toEqual([])
    expect(
      labelsOnLine(
        [
          { at: 0, size: 100 },
          { at: 0, size: 100 },
        ],
        0,
        100,
      ),
    ).toEqual([25, 75])
  })

  it('never cover each other nor leave the line, if there is room for all', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), labels => {
        const room = Math.max(
          300,
          labels.reduce((sum, { size }) => sum + size, 0),
        )
        const places = labelsOnLine(labels, 0, room)
        const spans = labels.map(({ size }, k) => [places[k] - size / 2, places[k] + size / 2]).toSorted((a, b) => a[0] - b[0])
        for (const [k, [from, to]] of spans.entries()) {
          expect(from).toBeGreaterThanOrEqual(k === 0 ? -1e-9 : spans[k - 1][1] - 1e-9)
          expect(to).toBeLessThanOrEqual(room + 1e-9)
        }
      }),
    )
  })

  it('keep their order', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), labels => {
        const places = labelsOnLine(labels, 0, 300)
        const order = [...labels.keys()].toSorted((i, j) => labels[i].at - labels[j].at || places[i] - places[j])
        for (const [k, i] of order.slice(1).entries()) expect(places[i]).toBeGreaterThanOrEqual(places[order[k]] - 1e-9)
      }),
    )
  })
})

describe('the table of agreement', () => {
  const draw = (methods: readonly string[], values: readonly number[]): string =>
    agreementMatrix({ methods, values, number: two, summary: 'A summary' }).markup
  const fills = (markup: string): string[] => [...svgOf(markup).querySelectorAll('rect')].map(cell => cell.getAttribute('fill'))

  it('has a cell with its number for each two methods, blue for the same order and orange for the opposite', () => {
    const markup = draw(['Sum', '逼近理想解法'], [1, -1, 0, 1])
    sound(markup)
    // PALETTE.blue, PALETTE.vermillion, white
    expect(fills(markup).map(fill => fill.toLowerCase())).toEqual(['#0072b2', '#d55e00', '#ffffff', '#0072b2'])
    expect(textsOf(markup)).toEqual(['1.00', '−1.00', '0.00', '1.00', '1', '2', '1', '2', 'Sum', '逼近理想解法'])
  })

  it('mixes half of the colour for half of the agreement', () => {
    // half way from ff, ff, ff to 00, 72, b2: 127.5, 184.5, 216.5
    expect(fills(draw(['a'], [0.5]))).toEqual(['#80b9d9'])
  })

  it('greys what cannot be told, and stands one method, none, and twenty', () => {
    const unknown = draw(['a', 'b'], [1, NaN, NaN, 1])
    sound(unknown)
    expect(fills(unknown)[1]).toBe('#e6e6e6')
    sound(draw([], []))
    sound(draw(['alone'], [1]))
    const many = Array.from({ length: 20 }, (_, k) => `${k} ${LONG[k % 2 ? 'en' : 'zh']}`)
    const crowd = draw(
      many,
      many.flatMap((_, i) => many.map((_name, j) => (i === j ? 1 : -0.25))),
    )
    sound(crowd)
    expect(fills(crowd)).toHaveLength(400)
    // a column of 20 px has no room for a number: colours alone
    expect(textsOf(crowd)).not.toContain('−0.25')
  })

  it('lets no name bring markup in', () => {
    const markup = draw([EVIL], [1])
    sound(markup)
    expect(textsOf(markup)).toContain(EVIL)
  })
})

describe('the limits of a box', () => {
  const mm = (x: number): string => `${x} mm`
  const rain: LimitRow = { name: 'Rain', note: 'quasi-p 0.01', range: { low: 40, high: 140, lower: 65, write: mm } }
  const bars = (markup: string): { x: number; width: number; fill: string }[] =>
    [...svgOf(markup).querySelectorAll('rect')].map(bar => ({
      x: Number(bar.getAttribute('x')),
      width: Number(bar.getAttribute('width')),
      fill: bar.parentElement.getAttribute('fill') ?? bar.getAttribute('fill'),
    }))

  it('fills the part of the range that belongs to the box', () => {
    const markup = boxLimits([rain], 'A summary').markup
    sound(markup)
    expect(textsOf(markup)).toEqual(['≥ 65 mm', '40 mm', '140 mm', 'Rain', 'quasi-p 0.01'])
    const [whole, inside] = bars(markup)
    // a quarter of the range lies below the limit
    expect((inside.x - whole.x) / whole.width).toBeCloseTo(0.25, 3)
    expect(inside.width / whole.width).toBeCloseTo(0.75, 3)
  })

  it('fills from the left for an upper limit, between both for two, and from end to end without', () => {
    const shares = (limits: { lower?: number; upper?: number }): number[] => {
      const [whole, inside] = bars(boxLimits([{ ...rain, range: { low: 40, high: 140, write: mm, ...limits } }], 's').markup)
      return [(inside.x - whole.x) / whole.width, inside.width / whole.width]
    }
    for (const [limits, want] of [
      [{ upper: 90 }, [0, 0.5]],
      [{ lower: 60, upper: 90 }, [0.2, 0.3]],
      [{}, [0, 1]],
      // beyond the range, as a later look at other futures may be
      [{ lower: 0, upper: 200 }, [0, 1]],
    ] as const) {
      shares(limits).forEach((share, k) => expect(share).toBeCloseTo(want[k], 3))
    }
    // a box of one value, at either end, is thin but seen
    for (const value of [40, 90, 140]) {
      const [from, wide] = shares({ lower: value, upper: value })
      expect(wide).toBeGreaterThan(0.002)
      expect(wide).toBeLessThan(0.01)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(from + wide).toBeLessThan(1.00001)
    }
  })

  it('marks the kinds that belong to the box', () => {
    const kinds = [
      { name: 'dry', allowed: true },
      { name: '湿润', allowed: false },
      { name: LONG.en, allowed: true },
    ]
    const markup = boxLimits([{ name: 'Climate', note: '', kinds }], 'A summary').markup
    sound(markup)
    expect(bars(markup)).toHaveLength(3 + 2)
    expect(textsOf(markup)).toContain('湿润')
    sound(
      boxLimits(
        [{ name: 'Many', note: '', kinds: Array.from({ length: 60 }, (_, k) => ({ name: `kind ${k}`, allowed: true })) }],
        'A summary',
      ).markup,
    )
  })

  it('keeps numbers apart wherever the limits lie', () => {
    const write = (x: number): string => `${x.toFixed(3)} t/(ha·a)`
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        sound(
          boxLimits(
            [
              {
                name: LONG.zh,
                note: '拟 p 值 0.003；0.21',
                range: { low: 0, high: 1, lower: Math.min(a, b), upper: Math.max(a, b), write },
              },
            ],
            'A summary',
          ).markup,
        )
      }),
      { numRuns: 40 },
    )
  })

  it('stands a range of one value, negative ranges, nothing at all, and evil names', () => {
    sound(boxLimits([{ name: 'Constant', note: '', range: { low: 2, high: 2, lower: 2, upper: 2, write: mm } }], 'A summary').markup)
    sound(boxLimits([{ name: '<0', note: '', range: { low: -9, high: -1, upper: -5, write: mm } }], 'A summary').markup)
    sound(boxLimits([], 'A summary').markup)
    const evil = boxLimits([{ name: EVIL, note: EVIL, kinds: [{ name: EVIL, allowed: true }] }], EVIL).markup
    expect(evil).not.toContain('<script')
    expect(svgOf(evil).getAttribute('aria-label')).toBe(EVIL)
  })
})

describe('bars of regret', () => {
  const words: RegretWords = {
    middle: 'median',
    high: '90 % of futures',
    largest: 'largest',
    axis: 'Regret',
    number: two,
    summary: 'A summary',
  }
  const draw = (rows: readonly RegretRow[]): string => regretBars(rows, words).markup
  const row = (name: string, middle: number, high: number, largest: number): RegretRow => ({ name, middle, high, largest })

  it('has two bars and a line of the right lengths', () => {
    const markup = draw([row('a', 1, 2, 4), { ...row('b', 0.5, 1, 1.5), strong: true }])
    sound(markup)
    const widths = [...svgOf(markup).querySelectorAll('rect')].map(bar => Number(bar.getAttribute('width')))
    expect(widths).toHaveLength(4)
    // first the wide bars of both plans, then the narrow ones
    expect(widths[0] / widths[2]).toBeCloseTo(2, 1)
    expect(widths[0] / widths[1]).toBeCloseTo(2, 1)
    expect(textsOf(markup)).toEqual(expect.arrayContaining(['a', 'b', '4.00', '1.50', 'median', '90 % of futures', 'largest', 'Regret']))
    expect(svgOf(markup).querySelectorAll('[font-weight="700"] text')).toHaveLength(1)
  })

  it('stands one plan without regret, unknown plans, all equal, long names, none and 300', () => {
    sound(draw([row('alone', 0, 0, 0)]))
    const missing = draw([row('ran', 0.1, 0.2, 0.3), row('failed', NaN, NaN, NaN)])
    sound(missing)
    expect(textsOf(missing)).toContain('–')
    sound(draw([row('a', 1, 1, 1), row('b', 1, 1, 1)]))
    sound(draw([row(LONG.en, 1, 2, 3), row(LONG.zh, 1, 2, 3e6)]))
    sound(draw([row('half known', NaN, 2, 3)]))
    sound(draw([]))
    sound(draw([row(EVIL, 1, 2, 3)]))
    const many = draw(Array.from({ length: 300 }, (_, k) => row(`Plan ${k}`, k, 2 * k, 3 * k)))
    expect(many).not.toMatch(BROKEN)
    expect(svgOf(many).querySelectorAll('rect')).toHaveLength(600)
  })
})

describe('promise and outcome', () => {
  const words: OptimismWords = {
    inSample: 'in the search',
    heldOut: 'in other futures',
    axis: 'Function',
    better: 'high',
    betterWord: 'better',
    number: two,
    signed: x => (x > 0 ? `+${two(x)}` : two(x)),
    summary: 'A summary',
  }
  const row = (name: string, inSample: number, heldOut: number, half = 0.01): OptimismRow => ({
    name,
    inSample,
    heldOut,
    low: heldOut - half,
    high: heldOut + half,
  })
  const lost = (rows: readonly OptimismRow[], better: 'high' | 'low'): number =>
    optimismBars(rows, { ...words, better }).markup.split('stroke="#D55E00"').length - 1

  it('draws both values, the interval and the difference', () => {
    const markup = optimismBars([row('a', 0.5, 0.47), { ...row('b', 0.4, 0.42), strong: true }], words).markup
    sound(markup)
    expect(textsOf(markup)).toEqual(
      expect.arrayContaining(['a', 'b', '−0.03', '+0.02', 'in the search', 'in other futures', 'Function · better →']),
    )
    // two rings and two diamonds, and one of each in the key
    expect(svgOf(markup).querySelectorAll('circle').length + svgOf(markup).querySelectorAll('path[d^="M0"]').length).toBeGreaterThanOrEqual(
      6,
    )
  })

  it('colours what turned out worse, whichever way is better', () => {
    const rows = [row('falls', 0.5, 0.4), row('rises', 0.4, 0.5), row('rises too', 0.3, 0.6), row('stays', 0.2, 0.2)]
    expect(lost(rows, 'high')).toBe(1)
    expect(lost(rows, 'low')).toBe(2)
    expect(textsOf(optimismBars(rows, { ...words, better: 'low' }).markup)).toContain('Function · ← better')
  })

  it('stands one plan, equal values, zero, negative ones, unknown ones, none and long names', () => {
    sound(optimismBars([row('alone', 0.5, 0.5, 0)], words).markup)
    sound(optimismBars([row('zero', 0, 0, 0)], words).markup)
    sound(optimismBars([row('below', -3, -4), row('far below', -300, -401)], words).markup)
    const unknown = optimismBars([row('lost', 0.5, NaN), row('new', NaN, 0.5), row('nothing', NaN, NaN)], words).markup
    sound(unknown)
    expect(textsOf(unknown).filter(text => text === '–')).toHaveLength(3)
    sound(optimismBars([], words).markup)
    sound(optimismBars([row(LONG.en, 1, 2), row(LONG.zh, 1, 2), row(EVIL, 1, 2)], words).markup)
  })
})

describe('searches from several seeds', () => {
  const panel: SearchConvergencePanel = { courses: [], x: 'Plans simulated', y: 'Hypervolume', number: two, summary: 'A summary' }
  const course = (name: string, values: readonly number[]): SearchConvergencePanel['courses'][number] => ({
    name,
    points: values.map((hypervolume, k) => ({ evaluations: 100 * (k + 1), hypervolume })),
  })
  const draw = (courses: SearchConvergencePanel['courses'], best?: SearchConvergencePanel['best']): string =>
    searchConvergence({ ...panel, courses, ...(best && { best }) }).markup

  it('draws a line for each seed with its name, and the best that is known', () => {
    const markup = draw([course('Seed 1', [0.1, 0.4, 0.5]), course('种子 2', [0.2, 0.45, 0.5])], { hypervolume: 0.55, name: 'best of all' })
    sound(markup)
    expect(svgOf(markup).querySelectorAll('g[stroke-width="2"] path')).toHaveLength(2)
    expect(textsOf(markup)).toEqual(
      expect.arrayContaining(['Seed 1', '种子 2', 'best of all', 'Plans simulated', 'Hypervolume', '0', '300']),
    )
  })

  it('names six courses that end in the same point, and none of seven', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => `Seed ${name}`)
    const six = draw(
      names.slice(0, 6).map(name => course(name, [0.1, 0.5])),
      { hypervolume: 0.5, name: 'best' },
    )
    sound(six)
    for (const name of names.slice(0, 6)) expect(textsOf(six)).toContain(name)
    const seven = draw(names.map(name => course(name, [0.1, 0.5])))
    sound(seven)
    expect(textsOf(seven)).not.toContain('Seed a')
  })

  it('leaves a gap where nothing was measured', () => {
    const [path] = svgOf(draw([course('gap', [0.1, 0.2, NaN, 0.3, 0.4])])).querySelectorAll('g[stroke-width="2"] path')
    expect(path.getAttribute('d').split('M')).toHaveLength(3)
  })

  it('stands flat courses, one point, negative values, nothing measured, nothing, long names and 300 seeds', () => {
    sound(draw([course('flat', [0.5, 0.5])]))
    sound(draw([course('zero', [0, 0])]))
    sound(draw([course('point', [0.5])]))
    sound(draw([course('below', [-3, -2])]))
    sound(draw([course('unknown', [NaN, NaN]), course('empty', [])]))
    sound(draw([]))
    sound(draw([course(LONG.en, [1, 2]), course(LONG.zh, [1, 2]), course(EVIL, [1, 2])]))
    const many = draw(Array.from({ length: 300 }, (_, k) => course(`${k}`, [0.1, 0.2 + k / 1000])))
    sound(many)
  })
})
