import type { Band } from '../../src/compare/comparison.ts'
import type {
  AlternativeNetwork,
  AttackBand,
  Defined,
  LinkResult,
  NetworkAssessment,
  NetworkLink,
  NetworkPatch,
  PatchResult,
} from '../../src/compare/network-assessment.ts'
import type { Spread } from '../../src/compare/spread-of.ts'
import { fakeComparison } from './fake-comparison.ts'

const YEARS = 6
const ATTACKS = ['random', 'degree', 'betweenness', 'importance', 'hazard'] as const
const REMOVED = [0, 0.25, 0.5, 0.75, 1]

const around = (x: number, share = 0.1): Spread => ({ q05: x * (1 - share), q50: x, q95: x * (1 + share), sd: (x * share) / 1.645 })
const known = (x: number): Defined => ({ value: around(x) })
const unknown = (en: string, zh: string): Defined => ({ value: null, reason: { en, zh } })

/** Straight from one value to the other, with a tenth on both sides. */
function course(start: number, end: number): Band {
  const time = Array.from({ length: YEARS + 1 }, (_, t) => t)
  const q50 = time.map(t => start + ((end - start) * t) / YEARS)
  return { time, mean: q50, q05: q50.map(x => 0.9 * x), q50, q95: q50.map(x => 1.1 * x) }
}

const PATCHES: readonly NetworkPatch[] = [
  { id: 'dump', title: { en: 'Overburden dump', zh: '排土场' }, kind: 'unit', area: 42, x: 0, y: 0 },
  { id: 'slope', title: { en: 'North slope', zh: '北坡' }, kind: 'unit', area: 18, x: 900, y: 1200 },
  { id: 'tailings', title: { en: 'Tailings pond', zh: '尾矿库' }, kind: 'unit', area: 9.5, x: 2100, y: 300 },
  { id: 'road', title: { en: 'Haul road', zh: '运输道路' }, kind: 'unit', area: 3.2, x: 1300, y: -600 },
  { id: 'camp', title: { en: 'Camp', zh: '营地' }, kind: 'unit', area: 0.8, x: 2600, y: 1500 },
  { id: 'forest', title: { en: 'Forest outside', zh: '区外林地' }, kind: 'outside', area: 120, x: 4200, y: 900 },
]

const LINKS: readonly NetworkLink[] = [
  { from: 0, to: 1, length: 1500, gap: 900, stated: true },
  { from: 0, to: 2, length: 2121, gap: 1580, stated: false },
  { from: 0, to: 3, length: 1432, gap: 960, stated: false },
  { from: 1, to: 2, length: 1500, gap: 1080, stated: false },
  { from: 2, to: 4, length: 1300, gap: 1070, stated: true },
  { from: 2, to: 5, length: 2184, gap: 1390, stated: false },
  { from: 4, to: 5, length: 1709, gap: 1040, stated: false },
]

/** Quality of the patches and cost [m] of the links at the start. */
const QUALITY = [0.12, 0.21, 0.05, 0.3, 0.4, 0.82]
const COST = [5200, 9400, 4100, 6300, 2900, 7700, 3300]

function patchResult(i: number, lift: number): PatchResult {
  const outside = PATCHES[i]?.kind === 'outside'
  const quality = QUALITY[i] ?? 0
  const dPC = (PATCHES[i]?.area ?? 0) / 1.6 + i
  return {
    qualityBefore: around(quality, 0),
    quality: around(outside ? quality : Math.min(1, quality * lift), outside ? 0 : 0.1),
    dPC: around(dPC),
    intra: 0.5 * dPC,
    flux: 0.4 * dPC,
    connector: 0.1 * dPC,
    gain: outside ? null : around(1.7 + i),
    price: outside ? null : around(900_000 + 50_000 * i),
    gainPerCost: outside ? null : around((1.7 + i) / (0.9 + 0.05 * i)),
    hazard: outside ? null : around(0.01 * (i + 1)),
  }
}

function linkResult(k: number, lift: number): LinkResult {
  const before = COST[k] ?? 0
  const worth = [3.1, 0.4, 12.6, 5.5, 0.09, 7.4, 1.2][k] ?? 0
  // the last link has nothing to plant at either end
  const free = k === 6
  const price = 120_000 * (k + 1)
  return {
    costBefore: around(before, 0),
    cost: around(before / lift),
    dispersalBefore: around(500 / before, 0),
    dispersal: around((500 * lift) / before),
    dPC: around(2 * worth),
    working: k % 2 === 0 ? 1 : 0.25,
    gain: around(worth),
    price: free ? null : around(price),
    gainPerCost: free ? null : around((1e6 * worth) / price),
    betweenness: 0.1 * k,
    gravity: k === 4 ? Infinity : 1200 / (k + 1),
  }
}

function attack(name: AttackBand['attack'], k: number): AttackBand {
  const q50 = REMOVED.map(share => (1 - share) / (1 + k * share))
  return {
    attack: name,
    removed: REMOVED,
    q05: q50.map(x => 0.9 * x),
    q50,
    q95: q50.map(x => Math.min(1, 1.1 * x)),
    area: around(0.5 / (1 + 0.3 * k)),
    meant: name === 'hazard' ? 0.35 : 1,
  }
}

function alternative(id: string, en: string, zh: string, lift: number): AlternativeNetwork {
  const tree = unknown('fewer than three patches are linked', '相连斑块少于三个')
  return {
    id,
    title: { en, zh },
    connectivity: course(31.4, 31.4 * lift),
    probabilityOfConnectivity: course(0.026, 0.026 * lift * lift),
    workingLinks: course(3, Math.round(3 * lift)),
    networkClosure: course(0.1, 0.1 * lift),
    patches: PATCHES.map((_, i) => patchResult(i, lift)),
    links: LINKS.map((_, k) => linkResult(k, lift)),
    alpha: lift === 1 ? tree : known(0.2),
    beta: known(1.2 * lift),
    gamma: known(0.4 * lift),
    costRatio: known(0.7),
    efficiency: known(lift),
    attacks: ATTACKS.map(attack),
  }
}

/**
 * An assessment as the engine could have made it, but made up and always the same: five units and a forest outside, seven links, a
 * closure without a value, a link without bound and one without a price.
 */
export function fakeNetwork(): NetworkAssessment {
  const { scenario } = fakeComparison()
  return {
    scenario,
    engine: '0.1.0',
    seed: 42,
    replicates: 50,
    baseline: 'do-nothing',
    year: YEARS,
    rules: {
      dispersalDistance: around(500, 0.3),
      dispersalProbability: 0.5,
      functionalProbability: 0.05,
      landscape: 193.5,
      kernel: { en: 'negative exponential of the cost distance', zh: '耗费距离的负指数' },
      cost: {
        en: 'half the way at the resistance of each end, the gap at that of the land between',
        zh: '两端各按自身阻力，间隙按其间土地阻力',
      },
      links: { en: 'two stated, else the four nearest', zh: '给定两条，其余取最近四个' },
      corridor: { en: 'A corridor is grown scrub across both ends.', zh: '廊道为贯穿两端的成熟灌丛。' },
      target: { cover: 0.62, species: 48 },
      restoration: { en: 'Restored: at the target.', zh: '修复：达到目标。' },
      gravity: { en: 'product of habitat over cost squared', zh: '生境面积之积除以耗费平方' },
    },
    patches: PATCHES,
    links: LINKS,
    alternatives: [
      alternative('do-nothing', 'Do nothing', '不采取措施', 1),
      alternative('traditional', 'Traditional works', '传统工程', 1.3),
      alternative('programme', 'Programme of the paper', '论文方案', 1.6),
    ],
    claims: (['ECA', 'PC'] as const).flatMap(metric =>
      (['start', 'do-nothing'] as const).map(baseline => ({
        alternative: 'programme',
        metric,
        baseline,
        change: around(metric === 'ECA' ? 0.6 : 1.56),
        paper: 0.55,
      })),
    ),
  }
}
