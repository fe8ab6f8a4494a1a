import { describe, expect, it } from 'vitest'
import { compileHabitat } from '../../src/scenarios/compile-habitat.ts'
import { compileSite } from '../../src/scenarios/compile-site.ts'
import { scenarioOf } from '../helpers.ts'
import { parse } from './parse.ts'
import { VALID } from './valid-scenario.ts'

const MAPPED = VALID.replace('species: 13 }', 'species: 13, position: { x: 2 km, y: 6.5 km } }').replace(
  'species: 38, connectivity: 0.45 }',
  'species: 38, connectivity: 0.45, position: { x: 3 km, y: 5 km } }',
)
const SOURCE = 'provenance:\n  - { of: network, status: assumed, source: sketch }'
const withBlock = (block: string): string =>
  MAPPED.replace('alternatives:\n', `  network: ${block}\nalternatives:\n`).replace('provenance:', SOURCE)

const WOOD = '{ id: wood, area: 30 ha, quality: 70 %, species: 40, position: { x: 1 km, y: 9 km } }'

describe('the network block', () => {
  it('is absent where the file says nothing of it', async () => {
    expect((await parse(VALID)).scenario?.network).toBeUndefined()
  })

  it('reads patches and links in the units of the model', async () => {
    const { scenario, diagnostics } = await parse(
      withBlock(`{ patches: [${WOOD}], links: [{ between: [platform, wood], gap: 0.4 km, resistance: 12 }, { between: [steppe, upper-slope] }] }`),
    )
    expect(diagnostics).toEqual([])
    expect(scenario?.network).toEqual({
      patches: [{ id: 'wood', title: { en: 'wood', zh: 'wood' }, area: 300_000, quality: 0.7, species: 40, x: 1000, y: 9000 }],
      links: [{ between: ['platform', 'wood'], gap: 400, resistance: 12 }, { between: ['steppe', 'upper-slope'] }],
      neighbours: 0,
    })
  })

  it('links nearest neighbours where it lists none', async () => {
    const { scenario } = await parse(withBlock('{}'))
    expect(scenario?.network).toEqual({ patches: [], links: [], neighbours: 4 })
  })

  it.each([
    ['patch id of a unit', `{ patches: [${WOOD.replace('id: wood', 'id: platform')}] }`, ['R0322']],
    ['patch id twice', `{ patches: [${WOOD}, ${WOOD}] }`, ['R0322']],
    ['patch named as a word of units', `{ patches: [${WOOD.replace('id: wood', 'id: treated')}] }`, ['R0322']],
    ['unknown end', '{ links: [{ between: [platfrom, steppe] }] }', ['R0323']],
    ['one end', '{ links: [{ between: [platform] }] }', ['R0106']],
    ['both ends the same', '{ links: [{ between: [platform, platform] }] }', ['R0324']],
    ['link twice, the other way round', '{ links: [{ between: [platform, steppe] }, { between: [steppe, platform] }] }', ['R0325']],
    ['more species than the pool', `{ patches: [${WOOD.replace('species: 40', 'species: 81')}] }`, ['R0326']],
    ['gap without a unit', '{ links: [{ between: [platform, steppe], gap: 40 }] }', ['R0110']],
    ['quality above 1', `{ patches: [${WOOD.replace('70 %', '170 %')}] }`, ['R0201']],
    ['unknown key', '{ corridors: [] }', ['R0102']],
  ])('refuses: %s', async (_case, block, codes) => {
    const { scenario, diagnostics } = await parse(withBlock(block))
    expect(scenario).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(codes)
  })

  it('suggests the patch that was meant', async () => {
    const { diagnostics } = await parse(withBlock('{ links: [{ between: [platfrom, steppe] }] }'))
    expect(diagnostics[0].help?.en).toContain('platform')
  })

  it('asks for positions where a way is taken from the map, and only there', async () => {
    const bare = (block: string): string => VALID.replace('alternatives:\n', `  network: ${block}\nalternatives:\n`).replace('provenance:', SOURCE)
    expect((await parse(bare('{}'))).diagnostics.map(({ code }) => code)).toEqual(['R0327'])
    expect((await parse(bare('{ links: [{ between: [upper-slope, platform] }] }'))).diagnostics.map(({ code }) => code)).toEqual(['R0327'])
    expect((await parse(bare('{ links: [{ between: [upper-slope, platform], gap: 0 m }] }'))).diagnostics).toEqual([])
  })

  it('asks for a source of what it states', async () => {
    const { diagnostics } = await parse(withBlock(`{ patches: [${WOOD}] }`).replace('  - { of: network, status: assumed, source: sketch }\n', ''))
    expect(diagnostics.map(({ code }) => code)).toEqual(['W0201'])
  })
})

describe('the layout', () => {
  // Circles of 2, 8 and 18 ha have radii of 79.788, 159.577 and 239.365 m.
  const units = [
    { id: 'a', area: 20_000, x: 0, y: 0 },
    { id: 'b', area: 80_000, x: 300, y: 400 },
    { id: 'c', area: 180_000, x: 0, y: 300 },
  ]
  const layoutOf = (network: NonNullable<Parameters<typeof scenarioOf>[1]>['network']) => {
    const scenario = scenarioOf(units, network && { network })
    return compileHabitat(scenario, compileSite(scenario))
  }

  it('is absent without a network', () => expect(layoutOf(undefined)).toBeUndefined())

  it('shares the way between centres by the radii and leaves the rest as a gap', () => {
    const layout = layoutOf({ patches: [], links: [{ between: ['b', 'a'] }], neighbours: 0 })
    expect([...(layout?.from ?? [])]).toEqual([0])
    expect([...(layout?.to ?? [])]).toEqual([1])
    expect(layout?.wayFrom[0]).toBeCloseTo(79.78845608028654, 9)
    expect(layout?.wayTo[0]).toBeCloseTo(159.57691216057308, 9)
    expect(layout?.gap[0]).toBeCloseTo(260.6346317591404, 9)
  })

  it('has no gap where circles overlap', () => {
    const layout = layoutOf({ patches: [], links: [{ between: ['a', 'c'] }], neighbours: 0 })
    expect(layout?.gap[0]).toBe(0)
    // 300 m shared 79.788 to 239.365
    expect(layout?.wayFrom[0]).toBeCloseTo(75, 9)
    expect(layout?.wayTo[0]).toBeCloseTo(225, 9)
  })

  it('takes a stated gap as it is, with both radii', () => {
    const layout = layoutOf({ patches: [], links: [{ between: ['a', 'c'], gap: 35, resistance: 14 }], neighbours: 0 })
    expect(layout?.gap[0]).toBe(35)
    expect(layout?.gapResistance[0]).toBe(14)
    expect((layout?.wayFrom[0] ?? 0) + (layout?.wayTo[0] ?? 0)).toBeCloseTo(319.1538243211462, 9)
  })

  it('links nearest edges, keeps what is stated, and numbers patches outside last', () => {
    const patches = [
      { id: 'z', title: { en: 'z', zh: 'z' }, area: 10_000, quality: 0.6, species: 30, x: 4000, y: 0 },
      { id: 'y', title: { en: 'y', zh: 'y' }, area: 40_000, quality: 0.5, species: 20, x: 0, y: -900 },
    ]
    const layout = layoutOf({ patches, links: [{ between: ['a', 'z'], gap: 10 }], neighbours: 1 })
    expect(layout?.ids).toEqual(['a', 'b', 'c', 'y', 'z'])
    expect(layout?.units).toBe(3)
    expect([...(layout?.occupancy ?? [])].slice(3)).toEqual([0.25, 0.375])
    // nearest: a-c, b-c, c-b (edges 82.7 m apart) or c-a (overlap): c-a; y-a; z-b
    expect([...(layout?.from ?? [])].map((from, k) => `${layout?.ids[from]}${layout?.ids[layout.to[k]]}`)).toEqual(['ac', 'ay', 'az', 'bc', 'bz'])
    expect([...(layout?.stated ?? [])]).toEqual([0, 0, 1, 0, 0])
  })
})
