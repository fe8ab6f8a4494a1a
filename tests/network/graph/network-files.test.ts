import fc from 'fast-check'
import { MultiGraph, UndirectedGraph } from 'graphology'
import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { habitatGraphOf } from '../../../src/network/graph/habitat-graph-of.ts'
import { toGeojson } from '../../../src/network/graph/to-geojson.ts'
import { toGexf } from '../../../src/network/graph/to-gexf.ts'
import { toGraphml } from '../../../src/network/graph/to-graphml.ts'
import { toGraphology } from '../../../src/network/graph/to-graphology.ts'

const HABITAT = habitatGraphOf({ attribute: [1.5, 2, 0], from: [0, 1], to: [1, 2], cost: [10.25, 7] })
const IDS = ['矿坑“北”', 'a&b <"c">\'', 'z']
const LABELS = ['一号\t\n斑块', '& <b> "q" \'s\' \u0007\uD800', '尾矿𠮷']
/** Without what XML 1.0 forbids. */
const WRITTEN = ['一号\t\n斑块', '& <b> "q" \'s\' ', '尾矿𠮷']
const GRAPH = toGraphology(HABITAT, {
  ids: IDS,
  patches: { label: LABELS, x: [0.5, 100, NaN], y: [5, 2.5, 1], gain: [Infinity, NaN, -0.125] },
  links: { weight: [0.5, 0.75], width: [30, NaN] },
})

interface XmlElement {
  getAttributeNode(name: string): { readonly value: string } | null
  querySelectorAll(selector: string): Iterable<XmlElement>
  readonly textContent: string | null
}
const parse = (text: string): XmlElement => new DOMParser().parseFromString(text, 'text/xml') as unknown as XmlElement
const all = (from: XmlElement, selector: string): XmlElement[] => [...from.querySelectorAll(selector)]
/** Not `getAttribute`: linkedom escapes what that gives in XML. */
const attr = (element: XmlElement, name: string): string | null => element.getAttributeNode(name)?.value ?? null
const bare = (attributes: Record<string, string>): unknown[] => Object.entries(attributes)

describe('GraphML', () => {
  const text = toGraphml(GRAPH, { description: '网络 & <x>' })
  const document = parse(text)

  it('declares each column once, with its type', () => {
    const keys = all(document, 'key').map(key => ['id', 'for', 'attr.name', 'attr.type'].map(name => attr(key, name)))
    expect(keys).toEqual([
      ['n0', 'node', 'attribute', 'double'],
      ['n1', 'node', 'label', 'string'],
      ['n2', 'node', 'x', 'double'],
      ['n3', 'node', 'y', 'double'],
      ['n4', 'node', 'gain', 'double'],
      ['e0', 'edge', 'cost', 'double'],
      ['e1', 'edge', 'weight', 'double'],
      ['e2', 'edge', 'width', 'double'],
    ])
    expect(all(document, 'graph').map(graph => attr(graph, 'edgedefault'))).toEqual(['undirected'])
    expect(all(document, 'desc').map(({ textContent }) => textContent)).toEqual(['网络 & <x>'])
  })

  it('holds patches and links, without what is not known', () => {
    const rows = (tag: string): unknown[] =>
      all(document, tag).map(element => [
        ...['id', 'source', 'target'].map(name => attr(element, name)),
        Object.fromEntries(all(element, 'data').map(data => [attr(data, 'key'), data.textContent])),
      ])
    expect(rows('node')).toEqual([
      [IDS[0], null, null, { n0: '1.5', n1: WRITTEN[0], n2: '0.5', n3: '5', n4: 'Infinity' }],
      [IDS[1], null, null, { n0: '2', n1: WRITTEN[1], n2: '100', n3: '2.5' }],
      [IDS[2], null, null, { n0: '0', n1: WRITTEN[2], n3: '1', n4: '-0.125' }],
    ])
    expect(rows('edge')).toEqual([
      ['0', IDS[0], IDS[1], { e0: '10.25', e1: '0.5', e2: '30' }],
      ['1', IDS[1], IDS[2], { e0: '7', e1: '0.75' }],
    ])
  })

  it('tells directed from undirected, and refuses both in one', () => {
    const graph = new MultiGraph()
    graph.addNode('a', { open: true, note: 1, list: [1, '<'] })
    graph.addNode('b', { open: null, note: 'x' })
    graph.addDirectedEdgeWithKey('e', 'a', 'b')
    expect(all(parse(toGraphml(graph)), 'graph').map(element => attr(element, 'edgedefault'))).toEqual(['directed'])
    expect(all(parse(toGraphml(graph)), 'key').map(key => attr(key, 'attr.type'))).toEqual(['boolean', 'string', 'string'])
    expect(all(parse(toGraphml(graph)), 'data').map(({ textContent }) => textContent)).toEqual(['true', '1', '[1,"<"]', 'x'])
    graph.addUndirectedEdge('a', 'b')
    expect(() => toGraphml(graph)).toThrow(new RangeError('graph has 1 directed and 1 undirected edges, wanted one kind'))
  })
})

describe('GEXF', () => {
  const text = toGexf(GRAPH, { description: '网络 & <x>' })
  const document = parse(text)

  it('holds patches with label and place, and links with weight', () => {
    const values = (element: XmlElement): unknown[] => all(element, 'attvalue').map(value => [attr(value, 'for'), attr(value, 'value')])
    expect(all(document, 'description').map(({ textContent }) => textContent)).toEqual(['网络 & <x>'])
    const nodes = all(document, 'node')
    expect(nodes.map(node => attr(node, 'id'))).toEqual(IDS)
    expect(nodes.map(node => attr(node, 'label'))).toEqual(WRITTEN)
    expect(nodes.map(values)).toEqual([
      bare({ attribute: '1.5', x: '0.5', y: '5', gain: 'Infinity' }),
      bare({ attribute: '2', x: '100', y: '2.5' }),
      bare({ attribute: '0', y: '1', gain: '-0.125' }),
    ])
    expect(text.match(/<viz:position .*>/g)).toEqual(['<viz:position x="0.5" y="5"/>', '<viz:position x="100" y="2.5"/>'])
    const edges = all(document, 'edge')
    expect(edges.map(edge => ['id', 'source', 'target', 'weight'].map(name => attr(edge, name)))).toEqual([
      ['0', IDS[0], IDS[1], '0.5'],
      ['1', IDS[1], IDS[2], '0.75'],
    ])
    expect(edges.map(values)).toEqual([bare({ cost: '10.25', width: '30' }), bare({ cost: '7' })])
  })

  it('says nothing of the time or of what else is in the graph', () => {
    const graph = GRAPH.copy()
    graph.setAttribute('lastModifiedDate', '2020-01-01')
    expect(toGexf(graph, { description: '网络 & <x>' })).toBe(text)
    expect(graph.getAttributes()).toEqual({ lastModifiedDate: '2020-01-01' })
  })

  it('takes the key for a label where there is none', () => {
    const graph = new UndirectedGraph()
    graph.addNode('北', { size: 3 })
    graph.addNode('b')
    graph.addEdgeWithKey('e', '北', 'b', { weight: 'strong', label: '廊道' })
    const plain = parse(toGexf(graph))
    expect(all(plain, 'node').map(node => attr(node, 'label'))).toEqual(['北', 'b'])
    expect(all(plain, 'edge').map(edge => attr(edge, 'label'))).toEqual(['廊道'])
    expect(all(plain, 'attvalue').map(value => attr(value, 'value'))).toEqual(['3', 'strong'])
  })
})

describe('XML', () => {
  it('refuses keys that two of could become one', () => {
    const graph = new UndirectedGraph()
    graph.addNode('a\u0001')
    for (const write of [toGexf, toGraphml]) {
      expect(() => write(graph)).toThrow(new RangeError('node "a\\u0001": key holds a character that XML does not know'))
    }
  })

  it('reads back any text that XML may hold', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom('&', '<', '>', '"', "'", '\t', '\n', '\r', ']')),
        }),
        label => {
          // U+FFFE, U+FFFF, halves of pairs and control characters but tab, LF and CR.
          const legal = [...label]
            .filter(character => {
              const code = character.codePointAt(0) ?? 0
              return code > 0xffff || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || [9, 10, 13].includes(code)
            })
            .join('')
          const graph = new UndirectedGraph()
          graph.addNode('a', { note: `x${label}` })
          expect(all(parse(toGraphml(graph)), 'data')[0].textContent).toBe(`x${legal}`)
          expect(attr(all(parse(toGexf(graph)), 'attvalue')[0], 'value')).toBe(`x${legal}`)
        },
      ),
    )
  })

  it('is the same from graphs made anew', () => {
    const again = toGraphology(HABITAT, { ids: IDS, patches: { label: LABELS }, links: { width: [30, NaN] } })
    const before = toGraphology(HABITAT, { ids: IDS, patches: { label: LABELS }, links: { width: [30, NaN] } })
    for (const write of [toGexf, toGraphml, toGeojson]) expect(write(again)).toBe(write(before))
  })
})

describe('GeoJSON', () => {
  const known = 'metres of a local grid, not WGS84'

  it('has a point for each patch and a line for each link', () => {
    const found = JSON.parse(toGeojson(GRAPH))
    expect(found).toMatchObject({ type: 'FeatureCollection', 'regreen:coordinates': known })
    expect(found.features).toEqual([
      {
        type: 'Feature',
        id: IDS[0],
        geometry: { type: 'Point', coordinates: [0.5, 5] },
        properties: { attribute: 1.5, label: LABELS[0], x: 0.5, y: 5, gain: null, feature: 'patch' },
      },
      {
        type: 'Feature',
        id: IDS[1],
        geometry: { type: 'Point', coordinates: [100, 2.5] },
        properties: { attribute: 2, label: LABELS[1], x: 100, y: 2.5, gain: null, feature: 'patch' },
      },
      {
        type: 'Feature',
        id: 'z',
        geometry: null,
        properties: { attribute: 0, label: LABELS[2], x: null, y: 1, gain: -0.125, feature: 'patch' },
      },
      {
        type: 'Feature',
        geometry: {
          type: 'LineString',
          coordinates: [
            [0.5, 5],
            [100, 2.5],
          ],
        },
        properties: { cost: 10.25, weight: 0.5, width: 30, feature: 'link', from: IDS[0], to: IDS[1] },
      },
      {
        type: 'Feature',
        geometry: null,
        properties: { cost: 7, weight: 0.75, width: null, feature: 'link', from: IDS[1], to: 'z' },
      },
    ])
  })

  it('takes outlines, paths and a projection', () => {
    const clockwise = [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
    ] as const
    const hole = [
      [2, 2],
      [4, 2],
      [4, 4],
      [2, 2],
    ] as const
    const found = JSON.parse(
      toGeojson(GRAPH, {
        rings: new Map([['z', [clockwise, hole]]]),
        paths: new Map([
          [
            '1',
            [
              [1, 2],
              [3, 5],
              [8, 8],
            ],
          ],
        ]),
        project: (x, y) => [110 + x, 35 + y],
      }),
    )
    expect(found).not.toHaveProperty('regreen:coordinates')
    expect(found.features[0].geometry.coordinates).toEqual([110.5, 40])
    // The outer ring runs counterclockwise and holes clockwise, both closed.
    expect(found.features[2].geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [120, 35],
          [120, 45],
          [110, 45],
          [110, 35],
          [120, 35],
        ],
        [
          [114, 39],
          [114, 37],
          [112, 37],
          [114, 39],
        ],
      ],
    })
    expect(found.features[4].geometry.coordinates).toEqual([
      [111, 37],
      [113, 40],
      [118, 43],
    ])
  })

  it('refuses shapes that are none', () => {
    const rings = (...ring: [number, number][]): (() => string) => {
      return () => toGeojson(GRAPH, { rings: new Map([['z', [ring]]]) })
    }
    expect(rings([0, 0], [1, 1], [0, 0])).toThrow(new RangeError('patch z, ring 0: has 2 corners, wanted 3 or more'))
    expect(rings([0, 0], [1, 1], [0, NaN])).toThrow(new RangeError('patch z, ring 0: position is 0, NaN, wanted finite numbers'))
    expect(() => toGeojson(GRAPH, { rings: new Map([['q', []]]) })).toThrow(new RangeError('rings: no patch is called q'))
    expect(() => toGeojson(GRAPH, { paths: new Map([['9', []]]) })).toThrow(new RangeError('paths: no link is called 9'))
    expect(() => toGeojson(GRAPH, { paths: new Map([['1', [[1, 1]]]]) })).toThrow(/link 1: path has 1 positions/)
    expect(() => toGeojson(GRAPH, { project: () => [NaN, 0] })).toThrow(/position is NaN, 0/)
  })
})
