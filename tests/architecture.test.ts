/**
 * The rules of the house that the compiler does not keep. Project references already refuse upward imports, Node and the DOM
 * in the lower layers; they accept whatever a neighbour refers to and any installed package, so both stand here.
 */
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, readSources, readText, resolveImport, type Source } from './house/sources.ts'

interface Layer {
  /** Folders it may import from, besides itself. */
  readonly folders: readonly string[]
  /** Packages it may import, and the one file that may do so, where it is one. */
  readonly packages?: Readonly<Record<string, string | true>>
  readonly node?: true
}

const LAYERS: Readonly<Record<string, Layer>> = {
  base: { folders: [], packages: { seedrandom: 'src/base/seed-key.ts' } },
  engine: { folders: ['base'] },
  network: {
    folders: ['base'],
    packages: { graphology: true, 'graphology-types': true, 'graphology-metrics': true, 'graphology-gexf': true },
  },
  geodata: { folders: ['base', 'network'] },
  habitat: { folders: ['base', 'engine', 'network'] },
  indicators: { folders: ['base', 'engine', 'habitat'] },
  decide: { folders: ['base'] },
  sensitivity: { folders: ['base'] },
  scenarios: { folders: ['base', 'engine', 'habitat', 'indicators'], packages: { zod: true, yaml: true, mathjs: true } },
  batch: { folders: ['base', 'engine', 'network', 'habitat', 'indicators', 'scenarios'] },
  blocks: {
    folders: ['base', 'engine', 'indicators', 'sensitivity', 'scenarios', 'batch'],
    packages: { hyparquet: true, 'hyparquet-writer': true },
  },
  solvers: { folders: ['base', 'decide'], packages: { highs: 'src/solvers/highs-solver.ts' } },
  planning: { folders: ['base', 'engine', 'indicators', 'decide', 'scenarios', 'batch'] },
  compare: { folders: ['base', 'engine', 'network', 'habitat', 'indicators', 'decide', 'scenarios', 'batch'] },
  report: {
    folders: [
      'base',
      'engine',
      'network',
      'habitat',
      'indicators',
      'decide',
      'scenarios',
      'batch',
      'compare',
      'blocks',
      'sensitivity',
      'planning',
    ],
    packages: { '@observablehq/plot': true, linkedom: true },
  },
  store: {
    folders: ['base', 'engine', 'habitat', 'indicators', 'scenarios', 'batch', 'blocks', 'planning', 'compare'],
    packages: { '@duckdb/node-api': 'src/store/query-batch.ts' },
    node: true,
  },
  runners: {
    folders: ['base', 'scenarios', 'batch', 'blocks', 'planning', 'store'],
    packages: { piscina: true, bullmq: true, ioredis: true },
    node: true,
  },
  bmi: { folders: ['base', 'engine', 'habitat', 'scenarios', 'batch'], packages: { zod: true, yaml: true }, node: true },
  cli: {
    folders: [
      'base',
      'engine',
      'network',
      'geodata',
      'habitat',
      'indicators',
      'decide',
      'scenarios',
      'batch',
      'compare',
      'report',
      'store',
      'sensitivity',
      'planning',
      'solvers',
      'blocks',
      'runners',
    ],
    packages: { commander: true, ansis: true },
    node: true,
  },
}

/** The two files at the top of `src`: public API for browser and Node, and what it adds on Node. */
const TOP: Readonly<Record<string, Layer>> = {
  'src/index.ts': { folders: Object.keys(LAYERS).filter(name => !LAYERS[name].node) },
  'src/node.ts': { folders: Object.keys(LAYERS).filter(name => name !== 'cli'), node: true },
}

/** Folders that compute: same input, same bits, in every JavaScript engine. */
const PURE = ['base', 'engine', 'network', 'habitat', 'indicators', 'decide', 'sensitivity', 'blocks', 'planning']

/** `Math` without the functions whose last bits differ between JavaScript engines, and without chance. */
const EXACT_MATH = new Set(
  ['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'].concat([
    'E',
    'LN10',
    'LN2',
    'LOG10E',
    'LOG2E',
    'PI',
    'SQRT1_2',
    'SQRT2',
  ]),
)

/** Folders and files whose loops run over every unit and month. */
const KERNELS = /^src\/engine\/(processes|equations)\/|^src\/engine\/(simulate|derive-unit)\.ts$/

/**
 * Files that export more than one function or class, or nothing that they are named after, with the reason. Index files and
 * equations (one file for each subject) are apart; constants and error classes may stand beside what they belong to.
 */
const SEVERAL_EXPORTS: Readonly<Record<string, string>> = {
  'src/base/calendar.ts': 'the calendar is a handful of tables and one look-up',
  'src/base/param-spec.ts': 'the type and the defaults of its tables',
  'src/engine/measures/plant.ts': 'a step that planting measures share, and its test',
  'src/engine/measures/plant-strips.ts': 'a step that planting strips shares, and its test',
  'src/engine/ledger.ts': 'the ledger and the factors it is filled with',
  'src/decide/discover/prim-move.ts': 'how a move of a box is scored, made and compared',
  'src/decide/discover/prim-state.ts': 'a box on its way, and the questions that are asked of it',
  'src/decide/discover/prune-sequence.ts': 'how a tree is pruned, and where a strength finds itself in that',
  'src/decide/discover/rule-sentence.ts': 'a rule in words, and one of its conditions',
  'src/decide/discover/suggest-box.ts': 'which box is suggested, and by what numbers',
  'src/blocks/seal.ts': 'how a seal is closed, and how it is checked, must never part',
  'src/scenarios/schema.ts': 'the shape of a scenario file, as constants',
}

const sources = readSources('src').filter(({ path }) => !path.endsWith('.d.ts'))
const folderOf = (path: string): string => path.split('/').slice(1, -1)[0] ?? ''
const layerOf = ({ path }: Source): Layer | undefined => TOP[path] ?? LAYERS[folderOf(path)]
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** What is wrong with an import of one of our own files, or undefined. */
function localFault(source: Source, layer: Layer, specifier: string): string | undefined {
  const target = resolveImport(source, specifier)
  if (target === 'package.json') return undefined
  if (!target.startsWith('src/')) return `imports ${specifier}, outside src`
  if (TOP[target]) return TOP[source.path] ? undefined : `imports ${target}, which is for users of the package`
  const folder = folderOf(target)
  return folder === folderOf(source.path) || layer.folders.includes(folder) ? undefined : `may not import from src/${folder}`
}

/** What is wrong with one import, or undefined. */
function faultOf(source: Source, specifier: string): string | undefined {
  const layer = layerOf(source)
  if (!layer) return 'lies in a folder that has no row in LAYERS'
  if (specifier.startsWith('.')) return localFault(source, layer, specifier)
  const allowed = specifier.startsWith('node:') ? layer.node : layer.packages?.[packageOf(specifier)]
  return allowed === true || allowed === source.path ? undefined : `may not import ${specifier}`
}

/** Lines of `source` on which `pattern` is found, as `path:line text`. */
function places(source: Source, pattern: RegExp): string[] {
  return source.bare.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${source.path}:${i + 1} ${line.trim()}`] : []))
}

describe('layers', () => {
  it('are checked on files that are there', () => {
    expect(sources.length).toBeGreaterThan(80)
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(100)
    expect(sources.filter(source => KERNELS.test(source.path)).length).toBeGreaterThan(8)
  })

  it('import only what their row allows', () => {
    expect(
      sources.flatMap(source => importsOf(source).flatMap(specifier => faultOf(source, specifier)?.replace(/^/, `${source.path} `) ?? [])),
    ).toEqual([])
  })

  it('say the same in their tsconfig.json', () => {
    for (const [name, { folders, node }] of Object.entries(LAYERS)) {
      const config = JSON.parse(readText(`src/${name}/tsconfig.json`))
      const references = (config.references ?? []).map(({ path }: { path: string }) => path)
      expect(references.toSorted(), name).toEqual(folders.map(folder => `../${folder}`).toSorted())
      expect(config.compilerOptions?.types ?? [], `types of ${name}`).toEqual(node ? ['node'] : [])
    }
  })

  it('notice a forbidden import', () => {
    const source = (path: string): Source => ({ path, code: '', bare: '' })
    expect(faultOf(source('src/engine/x.ts'), '../scenarios/scenario.ts')).toBe('may not import from src/scenarios')
    expect(faultOf(source('src/engine/processes/x.ts'), 'node:fs')).toBe('may not import node:fs')
    expect(faultOf(source('src/base/pow.ts'), 'seedrandom')).toBe('may not import seedrandom')
    expect(faultOf(source('src/base/seed-key.ts'), 'seedrandom')).toBeUndefined()
    expect(faultOf(source('src/report/x.ts'), '@observablehq/plot/dist/x.js')).toBeUndefined()
    expect(faultOf(source('src/cli/x.ts'), '../index.ts')).toBe('imports src/index.ts, which is for users of the package')
  })
})

describe('pure folders', () => {
  const pure = sources.filter(({ path }) => PURE.includes(folderOf(path)))

  it('use no function whose bits depend on the JavaScript engine, and no chance', () => {
    const found = pure.flatMap(source =>
      places(source, /\bMath\b/).filter(line =>
        [...line.matchAll(/\bMath\b(?:\.(\w+))?/g)].some(([, name]) => !name || !EXACT_MATH.has(name)),
      ),
    )
    expect(found).toEqual([])
    expect(pure.flatMap(source => places(source, /\*\*/))).toEqual([])
  })

  it('do not ask for the time or the surroundings', () => {
    expect(
      pure.flatMap(source =>
        places(source, /\bDate\b|\bperformance\b|\bcrypto\b|\bprocess\.(?:env|argv)\b|\bglobalThis\b|\bIntl\b|toLocale/),
      ),
    ).toEqual([])
  })

  it('loop over units by index only', () => {
    const kernels = sources.filter(({ path }) => KERNELS.test(path))
    expect(kernels.flatMap(source => places(source, /\bfor\s*\([^;]*\bof\b|\.forEach\(|\.reduce\(/))).toEqual([])
  })
})

describe('files', () => {
  const flat = (name: string): string => name.toLowerCase().replace(/[-_]/g, '')
  const exportsOf = ({ bare }: Source): string[] =>
    [...bare.matchAll(/^export (?:async )?(?:const|let|class|function\*?) (\w+)/gm)].map(match => match[1])
  /** A word of the file's name, or how it begins, stands in the name of the export. */
  const isNamedAfter = (path: string, name: string): boolean =>
    basename(path, '.ts')
      .split('-')
      .some(word => flat(name).includes(word.slice(0, 5)))
  const isBesides = (name: string): boolean => /^[A-Z0-9_]+$|Error$/.test(name)
  /** What is wrong with the exports of a file. */
  const exportFault = (source: Source): string | undefined => {
    const names = exportsOf(source)
    if (names.length === 0) return undefined
    const main = names.filter(name => !isBesides(name))
    const types = [...source.bare.matchAll(/^export (?:interface|type) (\w+)/gm)].map(match => match[1])
    const namesake = (main.length ? main : names.concat(types)).some(name => isNamedAfter(source.path, name))
    return main.length < 2 && namesake ? undefined : `exports ${names.join(', ')}`
  }
  const single = sources.filter(({ path }) => !TOP[path] && basename(path) !== 'index.ts' && !path.includes('/equations/'))

  it('export one thing, and are named after it', () => {
    const found = single.flatMap(source => exportFault(source)?.replace(/^/, `${source.path} `) ?? [])
    expect(found.filter(fault => !(fault.split(' ')[0] in SEVERAL_EXPORTS))).toEqual([])
  })

  it('stand on the list of exceptions only while they need to', () => {
    const needed = new Set(single.filter(exportFault).map(({ path }) => path))
    expect(Object.keys(SEVERAL_EXPORTS).filter(path => !needed.has(path))).toEqual([])
  })

  it('have no default export, no enum, no namespace', () => {
    expect(
      sources.flatMap(source => places(source, /^export default|^\s*(?:export )?(?:declare )?(?:const )?(?:enum|namespace) \w/)),
    ).toEqual([])
  })

  it('keep what was switched off in the linter to a written reason', () => {
    const found = listDisables()
    expect(found.filter(line => !/(?:oxlint|eslint|@ts)-\S+.* -- \S/.test(line))).toEqual([])
  })
})

/** Every comment that silences a checker. */
function listDisables(): string[] {
  return sources.flatMap(({ path }) =>
    readText(path)
      .split('\n')
      .flatMap((line, i) =>
        /(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)/.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [],
      ),
  )
}
