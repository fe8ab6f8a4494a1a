import { describe, expect, it } from 'vitest'
import { budgetGantt, type BudgetBar, type YearSpending } from '../../src/report/charts/budget-gantt.ts'
import { coverageDensity } from '../../src/report/charts/coverage-density.ts'
import { PALETTE } from '../../src/report/charts/palette.ts'
import { parallelCoordinates, type ParallelLine } from '../../src/report/charts/parallel-coordinates.ts'
import { paretoScatter, type ScatterPoint } from '../../src/report/charts/pareto-scatter.ts'
import { planMap } from '../../src/report/charts/plan-map.ts'
import { rankAcceptability } from '../../src/report/charts/rank-acceptability.ts'
import { weightSwitch } from '../../src/report/charts/weight-switch.ts'
import { BROKEN, outside, overlaps, svgOf, textsOf } from './charts-decision-boxes.ts'

const EVIL = '<script>alert(1)</script>"\'&'
const NAMES = [
  'No action',
  'Terraces, topsoil and a mixture of grass, shrubs and trees on all slopes of the northern pit',
  'Grass, shrub, tree',
  '北部采坑全部边坡台阶化并种植灌木与草本混合群落的综合方案',
  '生态柔性护坡',
  EVIL,
]

/** What holds for every chart. */
function sound(markup: string): void {
  expect(markup).not.toMatch(BROKEN)
  expect(markup).not.toMatch(/<script/)
  expect(svgOf(markup).getAttribute('aria-label')).toBe('A summary')
  expect(overlaps(markup)).toEqual([])
  expect(outside(markup)).toEqual([])
}

describe('the scatter of plans', () => {
  const axes = { x: 'Cost', y: 'Worth', summary: 'A summary' }
  const point = (x: number, y: number, kind: ScatterPoint['kind'] = 'plan', label = ''): ScatterPoint => ({
    x,
    y,
    halfWidth: 0.01,
    kind,
    label,
  })
  const draw = (points: readonly ScatterPoint[], better?: 'high' | 'low'): string =>
    paretoScatter(points, { ...axes, ...(better && { better }) }).markup
  /** Corners of the stairs [px]. */
  const stairs = (markup: string): string => svgOf(markup).querySelector('g[stroke-width="1.5"] path')!.getAttribute('d')
  const symbols = (markup: string): number => svgOf(markup).querySelectorAll('circle, g[stroke-width="0.8"] path').length

  it('keeps labels apart where alternatives lie close together, and in the frame', () => {
    const near = NAMES.map((label, k) => point(270 + k, 0.5 + 0.003 * k, 'alternative', label))
    sound(
      draw([
        ...Array.from({ length: 12 }, (_, k) => point(100 + 40 * k, 0.3 + 0.03 * k)),
        ...near,
        point(300, 0.45, 'recommended', 'Plan 6'),
      ]),
    )
    sound(draw(NAMES.map((label, k) => point(100 * k, 0.1 * k, 'alternative', label))))
  })

  it('draws stairs through the plans that no other beats, whichever way is better', () => {
    const plans = [point(1, 10), point(2, 8), point(3, 9), point(4, 2)]
    // more is better: the first beats all
    expect(stairs(draw(plans)).split('L')).toHaveLength(1)
    // less is better: 10, 8 and 2, with two corners each between them
    const down = stairs(draw(plans, 'low'))
    expect(down.match(/[LHV]/g)!.length).toBeGreaterThanOrEqual(4)
    expect(textsOf(draw(plans, 'low')).join()).toContain('↓ Worth')
  })

  it('stands one plan, all equal, negative and unknown values, no points and 300', () => {
    sound(draw([point(1, 1, 'recommended', 'Plan 1')]))
    sound(draw([point(0, 0), point(0, 0)]))
    sound(draw([point(-5, -2), point(3, -7, 'excluded', 'lost')]))
    sound(draw([point(NaN, 1), point(1, NaN, 'alternative', 'unknown'), { ...point(2, 2), halfWidth: NaN }]))
    sound(draw([]))
    const started = performance.now()
    const many = draw(
      Array.from({ length: 300 }, (_, k) => point(k, Math.sqrt(k), k === 100 ? 'recommended' : 'plan', k % 50 === 0 ? `Plan ${k}` : '')),
    )
    expect(performance.now() - started).toBeLessThan(3000)
    sound(many)
    expect(symbols(many)).toBe(300)
  })
})

describe('lines over criteria', () => {
  const axes = ['Safety', 'Ecological function', 'Landscape quality score', '费用', 'Resilience'].map(name => ({
    name,
    worst: 'CNY 4.21 M',
    best: 'CNY 0',
  }))
  const line = (name: string, shares: readonly number[]): ParallelLine => ({ name, shares, colour: PALETTE.blue.fill })
  const draw = (lines: readonly ParallelLine[], n = axes.length): string => parallelCoordinates(axes.slice(0, n), lines, 'A summary').markup

  it('keeps names of axes and lines apart', () => {
    sound(draw(NAMES.map((name, k) => line(name, [0, 0.2, 0.4, 0.6, 0.9 + 0.01 * k]))))
    sound(draw(NAMES.map(name => line(name, [0, 0, 0, 0, 0]))))
    sound(draw(NAMES.map(name => line(name, [1, 1, 1, 1, 1]))))
  })

  it('names a line at the right even where its last value is unknown', () => {
    const markup = draw([line('cut', [0.1, 0.9, 0.5, NaN, NaN]), line('whole', [0.1, 0.8, 0.5, 0.4, 0.5])])
    sound(markup)
    expect(textsOf(markup)).toEqual(expect.arrayContaining(['cut', 'whole']))
  })

  it('stands one line, one axis, nothing, unknown lines, and 300', () => {
    sound(draw([line('alone', [0.5])], 1))
    sound(draw([]))
    sound(draw([line('unknown', [NaN, NaN, NaN, NaN, NaN])]))
    const many = draw(
      Array.from({ length: 300 }, (_, k) => ({ ...line(`Plan ${k}`, [0, 0.5, 1, 0.5, k / 300]), ...(k === 299 && { strong: true }) })),
    )
    sound(many)
    expect(textsOf(many)).toContain('Plan 299')
  })
})

describe('places over all weightings', () => {
  const draw = (n: number): string =>
    rankAcceptability(
      Array.from({ length: n }, (_, a) => ({ name: NAMES[a % 6] ?? '', shares: Array.from({ length: n }, () => 1 / n) })),
      place => `第 ${place + 1} 名`,
      'A summary',
    ).markup

  it('stands one to nine alternatives, and none', () => {
    for (const n of [0, 1, 2, 6, 9]) sound(draw(n))
    expect(textsOf(draw(4)).filter(text => text === '25 %')).toHaveLength(16)
  })
})

describe('who is first at which weight', () => {
  const parts = (cuts: readonly number[]) =>
    cuts.slice(1).map((to, k) => ({ from: cuts[k] ?? 0, to, name: NAMES[k % 6] ?? '', colour: PALETTE.sky.fill, ink: PALETTE.sky.ink }))
  const draw = (...cuts: readonly (readonly number[])[]): string =>
    weightSwitch(
      cuts.map((own, k) => ({ name: NAMES[k] ?? '', weight: 0.3, parts: parts(own) })),
      'A summary',
    ).markup

  it('keeps the numbers of switches apart', () => {
    sound(draw([0, 0.34, 0.36, 0.38, 1], [0, 0.01, 0.02, 0.98, 0.99, 1], [0, 1]))
    expect(textsOf(draw([0, 0.34, 0.36, 1]))).toEqual(expect.arrayContaining(['0.34', '0.36']))
  })

  it('stands no parts and nothing', () => {
    sound(draw([0]))
    sound(draw())
  })
})

describe('the calendar with the budget', () => {
  const words = { year: (n: number) => `Year ${n}`, spending: 'Spending', number: (x: number) => x.toFixed(1), summary: 'A summary' }
  const bar = (name: string, month: number, places: number): BudgetBar => ({ name, month, places, paint: PALETTE.green })
  const draw = (bars: readonly BudgetBar[], years: readonly YearSpending[]): readonly string[] =>
    budgetGantt(bars, years, words).map(({ markup }) => markup)
  const all = (markups: readonly string[]): void =>
    markups.forEach((markup, k) => {
      expect(markup).not.toMatch(BROKEN)
      expect(markup).not.toMatch(/<script/)
      expect(overlaps(markup)).toEqual([])
      if (k === 0) expect(outside(markup)).toEqual([])
    })
  const spent = (n: number, value = 1234.5): YearSpending[] => Array.from({ length: n }, () => ({ spent: value, limit: 1000 }))

  it('keeps years, sums and numbers of places apart for any length of the calendar', () => {
    const works = [
      bar('Wall', 2, 3),
      bar('Wall', 3, 12),
      bar('Wall', 4, 1),
      bar(NAMES[1] ?? '', 8, 6),
      bar(NAMES[3] ?? '', 11, 99),
      bar(EVIL, 0, 1),
    ]
    for (const n of [1, 2, 5, 10, 20, 60]) all(draw([...works, bar('Last', 12 * n - 1, 100)], spent(n)))
  })

  it('draws what was carried over', () => {
    const [, plain] = draw([], [{ spent: 5, limit: 4 }])
    const [, carried] = draw([], [{ spent: 5, limit: 4, available: 6 }])
    expect(plain).not.toContain('stroke-dasharray')
    expect(carried).toContain('stroke-dasharray')
  })

  it('stands no works, no years, no budget and no spending', () => {
    all(draw([], spent(3)))
    all(draw([], []))
    all(draw([bar('Wall', 1, 1)], [{ spent: 0, limit: 0 }, { spent: 0 }]))
  })
})

describe('the map of a plan', () => {
  const place = (title: string, k: number, colours: readonly string[] = []) => ({
    title,
    x: 300 * k,
    y: 100 * (k % 3),
    area: 1 + k,
    colours,
    works: 'Topsoil',
  })

  it('cuts a disc into slices, and leaves it hollow where nothing is done', () => {
    const { markup } = planMap([place('a', 0), place('b', 1, ['#111111']), place('c', 2, ['#111111', '#222222', '#333333'])], 'A summary')
    sound(markup)
    expect(svgOf(markup).querySelectorAll('g.place path')).toHaveLength(3)
    expect(svgOf(markup).querySelectorAll('g.place circle[stroke-dasharray]')).toHaveLength(1)
  })

  it('stands one place, places upon each other, evil names, and none', () => {
    sound(planMap([place('alone', 0)], 'A summary').markup)
    expect(
      planMap(
        NAMES.map(title => ({ ...place(title, 0), x: 0, y: 0 })),
        'A summary',
      ).markup,
    ).not.toMatch(/NaN|Infinity|<script/)
    expect(planMap([], 'A summary').markup).not.toMatch(/NaN|Infinity/)
  })
})

describe('the way of a box', () => {
  const names = { coverage: 'Coverage', density: '密度' }
  const step = (k: number) => ({ coverage: 1 - 0.1 * k, density: 0.2 + 0.08 * k, suggested: k === 4, restricted: Math.floor(k / 2) })

  it('writes how many inputs are restricted where that changes', () => {
    const { markup } = coverageDensity(
      Array.from({ length: 8 }, (_, k) => step(k)),
      step(4),
      names,
      'A summary',
    )
    sound(markup)
    for (const text of ['0', '1', '2', '3']) expect(textsOf(markup)).toContain(text)
  })

  it('puts the star on the rule, not on the box that the rule was simplified from', () => {
    const at = (rule: { coverage: number; density: number }): string => {
      const { markup } = coverageDensity([step(4)], rule, names, 'A summary')
      return svgOf(markup).querySelector('[fill="#D55E00"] path')?.getAttribute('transform') ?? ''
    }
    // 560 wide between margins of 52 and 18, 330 high between 26 and 42: 0.7 and 0.4 of the frame
    expect(at({ coverage: 0.7, density: 0.4 })).toBe('translate(395,183.2)')
    expect(at({ coverage: 0.7, density: 0.4 })).not.toBe(at(step(4)))
  })

  it('stands no steps, unknown ones, and steps without a number', () => {
    sound(coverageDensity([], undefined, names, 'A summary').markup)
    sound(
      coverageDensity(
        [
          { coverage: NaN, density: NaN, suggested: true },
          { coverage: 1, density: 0, suggested: false },
        ],
        { coverage: NaN, density: NaN },
        names,
        'A summary',
      ).markup,
    )
  })
})
