import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { NetworkPicture } from '../../src/compare/network-picture.ts'
import { networkMap } from '../../src/report/charts/network-map.ts'
import { qualityColour } from '../../src/report/charts/quality-colour.ts'
import { fakeComparison } from './fake-comparison.ts'

const picture = fakeComparison().network!
const OPTIONS = { title: 'Start, all options', lang: 'en' } as const
const draw = (changes: Partial<NetworkPicture> = {}, options: Parameters<typeof networkMap>[2] = OPTIONS): string =>
  networkMap({ ...picture, ...changes }, picture.start, options).markup
const svgOf = (markup: string) => parseHTML(`<!doctype html><body>${markup}</body>`).document.querySelector('svg')!
type Drawn = ReturnType<typeof svgOf>
const markup = draw()
const svg = svgOf(markup)
const number = (element: Drawn, name: string): number => Number(element.getAttribute(name))
const texts = (within: Drawn): string[] => [...within.querySelectorAll('text')].map(text => text.textContent.trim())

describe('a map of a network', () => {
  it('is the same for the same network', async () => {
    expect(draw()).toBe(markup)
    await expect(markup).toMatchFileSnapshot('golden/network-map.svg')
  })

  it('stands alone, says what it is, and brings its own ground', () => {
    expect(markup).toMatch(/^<svg\s+xmlns="http:\/\/www\.w3\.org\/2000\/svg"\s+role="img"/)
    expect(markup).not.toMatch(/var\(|style=|class="(?:legend|quiet|panel)"| id=/)
    expect(svg.querySelector('title')!.textContent).toBe('Start, all options')
    expect(svg.querySelector('desc')!.textContent).toBe('Map of 4 patches; 2 of 3 links work.')
    expect(svg.querySelector('rect')!.getAttribute('fill')).toBe('#ffffff')
    expect(markup).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('draws every patch, true to scale, by quality', () => {
    const patches = [...svg.querySelectorAll('g.patch')]
    expect(patches.map(patch => patch.querySelector('title')!.textContent)).toEqual([
      'North platform: 900 ha, habitat quality 0.15',
      'North slope: 500 ha, habitat quality 0.10',
      'Steppe: 50 ha, habitat quality 0.60',
      'Spring: 0.5 ha, habitat quality 0.70',
    ])
    const [large, middle, small, least] = patches.map(patch => patch.querySelector('circle')!)
    expect((number(large, 'r') / number(middle, 'r')) ** 2).toBeCloseTo(900 / 500, 2)
    expect((number(large, 'r') / number(small, 'r')) ** 2).toBeCloseTo(900 / 50, 1)
    expect(large.getAttribute('fill')).toBe(qualityColour(0.15))
    // 40 m of radius would not be seen
    expect(number(least, 'r')).toBe(5)
    // north is up: the platform lies 2.8 km north of the slope, and its radius is that of 900 ha
    const perMetre = number(large, 'r') / Math.sqrt(9e6 / Math.PI)
    expect(number(middle, 'cy') - number(large, 'cy')).toBeCloseTo(2800 * perMetre, 0)
    expect(number(middle, 'cx') - number(large, 'cx')).toBeCloseTo(400 * perMetre, 0)
  })

  it('dashes the outline of what lies outside the site and rings what is enlarged', () => {
    const outlines = [...svg.querySelectorAll('g.outlines circle')]
    expect(outlines.filter(circle => circle.hasAttribute('stroke-dasharray'))).toHaveLength(1)
    expect(outlines.map(circle => number(circle, 'r'))).toContain(7.5)
    expect(texts(svg.querySelector('g.map-legend'))).toContain('drawn larger than its area')
    const inside = picture.patches.map(patch => ({ ...patch, kind: 'unit' as const, area: 400 }))
    const plain = svgOf(draw({ patches: inside }))
    expect(texts(plain.querySelector('g.map-legend'))).not.toContain('drawn larger than its area')
    expect(texts(plain.querySelector('g.map-legend'))).not.toContain('outside the site')
  })

  it('draws every link, wider with dispersal, dashed where it does not work', () => {
    const links = [...svg.querySelectorAll('g.link')]
    expect(links).toHaveLength(3)
    const [idle, strong, weak] = ['Steppe – Spring', 'North platform – North slope', 'North slope – Steppe'].map(name =>
      links.find(link => link.querySelector('title')!.textContent.startsWith(name))!,
    )
    expect(idle.querySelector('[stroke-dasharray]')).not.toBeNull()
    expect(strong.querySelector('title')!.textContent).toBe('North platform – North slope: dispersal 0.20')
    // a link that just reaches the limit works
    for (const link of [strong, weak]) expect(link.querySelector('[stroke-dasharray]')).toBeNull()
    const width = (link: Drawn): number => number([...link.querySelectorAll('line')].at(-1), 'stroke-width')
    expect(width(strong)).toBeGreaterThan(width(weak))
    expect(width(weak)).toBeGreaterThan(1)
  })

  it('has a legend, a scale bar of a round length, and north', () => {
    const legend = texts(svg.querySelector('g.map-legend'))
    for (const words of ['Habitat quality', '0', '0.5', '1', 'below 0.05: does not work', 'land unit', 'outside the site']) {
      expect(legend).toContain(words)
    }
    expect(texts(svg.querySelector('g.scale'))).toEqual(['2 km'])
    const bar = Number(/H([\d.]+)/.exec(svg.querySelector('g.scale path')!.getAttribute('d'))![1])
    const platform = svg.querySelector('g.patch circle')!
    expect(bar).toBeCloseTo((2000 * number(platform, 'r')) / Math.sqrt(9e6 / Math.PI), 0)
    expect(texts(svg.querySelector('g.north'))).toEqual(['N'])
    const near = picture.patches.map(patch => ({ ...patch, area: patch.area / 100, x: patch.x / 10, y: patch.y / 10 }))
    expect(texts(svgOf(draw({ patches: near })).querySelector('g.scale'))).toEqual(['200 m'])
  })

  it('labels every patch in the frame, in both languages', () => {
    expect(texts(svg.querySelector('g.labels')).toSorted()).toEqual(['North', 'North slope', 'Spring', 'Steppe', 'platform'])
    const chinese = svgOf(draw({}, { title: '起始', lang: 'zh' }))
    expect(texts(chinese.querySelector('g.labels'))).toEqual(['北平台', '北边坡', '草原', '泉眼'])
    expect(texts(chinese.querySelector('g.map-legend'))).toContain('生境质量')
    expect(chinese.textContent).not.toMatch(/[a-z]{3,}/)
    for (const text of svg.querySelectorAll('g.labels text')) {
      expect(number(text, 'x')).toBeGreaterThan(0)
      expect(number(text, 'x')).toBeLessThan(520)
    }
  })

  it('lets no title bring markup in', () => {
    const evil = { en: '<script>alert(1)</script>"\'&', zh: '<img src=x onerror=alert(2)>' }
    const bad = draw({ patches: picture.patches.map(patch => ({ ...patch, title: evil })) }, { title: evil.zh, lang: 'en' })
    expect(bad).not.toMatch(/<script|<img/)
    expect(svgOf(bad).querySelector('title')!.textContent).toBe(evil.zh)
    expect(svgOf(bad).querySelectorAll('[onerror]')).toHaveLength(0)
  })

  it('holds labels apart where there is room', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => ({
      id: `p${i}`,
      title: { en: `Patch number ${i}`, zh: `第${i}斑块` },
      kind: 'unit' as const,
      area: 4,
      x: 150 * (i % 3),
      y: 150 * Math.floor(i / 3),
    }))
    const labels = [
      ...svgOf(networkMap({ patches: crowd, links: [], working: 0.05 }, { quality: [], dispersal: [] }, OPTIONS).markup).querySelectorAll(
        'g.labels text',
      ),
    ]
    const places = labels.map(label => [number(label, 'x'), number(label, 'y')] as const)
    // two lines of one label are 12.5 px apart; those of others must not come nearer than that, or lie beside them
    for (const [i, [x, y]] of places.entries()) {
      for (const [u, v] of places.slice(i + 1)) expect(Math.abs(x - u) > 60 || Math.abs(y - v) > 12).toBe(true)
    }
  })

  it('can draw one patch without neighbours, and quality that is unknown', () => {
    const alone = networkMap(
      { patches: picture.patches.slice(3), links: [], working: 0.05 },
      { quality: [], dispersal: [] },
      { ...OPTIONS, width: 300 },
    ).markup
    expect(svgOf(alone).getAttribute('viewBox')).toMatch(/^0 0 300 /)
    expect(alone).toContain('habitat quality –')
    expect(alone).not.toMatch(/NaN|Infinity/)
  })
})

describe('colours of quality', () => {
  it('run from dark to light, evenly', () => {
    expect(qualityColour(0)).toBe('#440154')
    expect(qualityColour(1)).toBe('#fde725')
    // half way between #26828e and #1f9e89, the fifth and sixth of ten
    expect(qualityColour(0.5)).toBe('#23908c')
    expect(qualityColour(-1)).toBe(qualityColour(0))
    expect(qualityColour(NaN)).toBe('#d0d0d0')
    const light = (colour: string): number => {
      const [r, g, b] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const steps = Array.from({ length: 21 }, (_, i) => light(qualityColour(i / 20)))
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  })
})
