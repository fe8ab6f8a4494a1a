import { describe, expect, it } from 'vitest'
import { networkGraphs } from '../../src/report/network-graphs.ts'
import { networkJson } from '../../src/report/network-json.ts'
import { networkMaps } from '../../src/report/network-maps.ts'
import { networkTables } from '../../src/report/network-tables.ts'
import { fakeNetwork } from './fake-network.ts'

const assessment = fakeNetwork()

describe('networkJson', () => {
  const json = JSON.parse(JSON.stringify(networkJson(assessment))) as {
    schema: string
    alternatives: {
      structure: Record<string, { value: unknown; reason?: string }>
      links: { gravity: unknown; price: unknown; gainPerCost: unknown }[]
    }[]
  }

  it('keeps what has no number: a reason, the word Infinity, null', () => {
    expect(json.schema).toBe('regreen/network@1')
    const [nothing] = json.alternatives
    expect(nothing?.structure['alpha']).toEqual({ value: null, reason: 'fewer than three patches are linked' })
    expect(nothing?.links[4]?.gravity).toBe('Infinity')
    expect(nothing?.links[6]).toMatchObject({ price: null, gainPerCost: null })
  })
})

describe('networkTables', () => {
  const tables = networkTables(assessment)
  const rows = (name: string): string[][] =>
    (tables.get(name) ?? '')
      .trim()
      .split(/\r?\n/)
      .map(line => line.split(','))

  it.each([
    // alternatives x patches, x links, x indicators x years, x attacks x points, and the head
    ['patches.csv', 3 * 6 + 1],
    ['links.csv', 3 * 7 + 1],
    ['series.csv', 3 * 4 * 7 + 1],
    ['attacks.csv', 3 * 5 * 5 + 1],
  ])('%s has %i rows, as wide as the head', (name, count) => {
    const table = rows(name)
    expect(table).toHaveLength(count)
    for (const row of table) expect(row).toHaveLength(table[0]?.length ?? 0)
  })

  it('leaves unknown numbers empty', () => {
    const [head = [], ...links] = rows('links.csv')
    expect(links[6]?.[head.indexOf('corridor_price_q50_CNY')]).toBe('')
    expect(links[0]?.[head.indexOf('corridor_price_q50_CNY')]).toBe('120000')
  })
})

describe('networkGraphs', () => {
  const graphs = networkGraphs(assessment)

  it('writes three formats of each alternative, the same bytes again', () => {
    expect([...graphs.keys()].toSorted()).toEqual(
      ['do-nothing', 'programme', 'traditional'].flatMap(id => ['geojson', 'gexf', 'graphml'].map(kind => `network-${id}.${kind}`)),
    )
    expect([...networkGraphs(assessment)]).toEqual([...graphs])
  })

  it('has every patch and link with its numbers', () => {
    const { features } = JSON.parse(graphs.get('network-programme.geojson') ?? '') as {
      features: { properties: Record<string, unknown> }[]
    }
    const patches = features.filter(({ properties }) => properties['feature'] === 'patch')
    const links = features.filter(({ properties }) => properties['feature'] === 'link')
    expect([patches.length, links.length]).toEqual([6, 7])
    // 120 ha of forest of quality 0.82
    expect(patches[5]?.properties['habitat_ha']).toBeCloseTo(98.4, 10)
    expect(links[0]?.properties).toMatchObject({ from: 'dump', to: 'slope', cost_m: 5200 / 1.6, corridor_gain_ha: 3.1 })
    expect(links[6]?.properties['corridor_price_CNY']).toBeNull()
  })
})

describe('networkMaps', () => {
  it.each(['en', 'zh'] as const)('draws in %s the start and the end of each alternative with all patches and links', lang => {
    const maps = networkMaps(assessment, lang)
    expect([...maps.keys()]).toEqual(['map-start.svg', 'map-do-nothing.svg', 'map-traditional.svg', 'map-programme.svg'])
    for (const svg of maps.values()) {
      expect(svg.trimStart()).toMatch(/^<svg\s+xmlns=/)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      expect(svg.match(/class="patch/g)).toHaveLength(6 + 1)
      expect(svg.match(/class="link( idle)?"/g)).toHaveLength(7)
    }
    expect([...networkMaps(assessment, lang)]).toEqual([...maps])
  })
})
