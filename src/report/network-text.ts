import type { Lang } from '../base/text.ts'
import type { AlternativeNetwork, Defined, NetworkAssessment } from '../compare/network-assessment.ts'
import type { TextOptions } from './compare-text.ts'
import { fill } from './fill.ts'
import { NETWORK_MESSAGES } from './network-messages.ts'
import { networkPlanText } from './network-plan-text.ts'
import { plainSigns } from './plain-signs.ts'
import { rankLinks, type LinkOrder } from './rank-links.ts'
import { rightCell } from './right-cell.ts'
import { shortNumber } from './short-number.ts'
import { shorten } from './shorten.ts'
import { sparkline } from './sparkline.ts'
import { TEXT_INDENT } from './text-indent.ts'
import type { TextPaint } from './text-paint.ts'
import { textTable, type TextCell } from './text-table.ts'
import { wrapIndented } from './wrap-indented.ts'
import { wrapText } from './wrap-text.ts'

export interface NetworkTextOptions extends TextOptions {
  /** Alternative whose patches and links are listed; absent: the one that does nothing. */ readonly alternative?: string
  readonly order: LinkOrder
  /** How many patches and links at most. */ readonly top: number
}

type Key = keyof typeof NETWORK_MESSAGES

interface Screen {
  readonly assessment: NetworkAssessment
  readonly lang: Lang
  readonly width: number
  readonly unicode: boolean
  readonly paint: TextPaint
  readonly mark: string
  readonly say: (key: Key, values?: Readonly<Record<string, string | number>>) => string
  readonly sign: (text: string) => string
}

const same = (text: string): string => text
const PLAIN: TextPaint = { bold: same, dim: same, good: same, bad: same }
/** Least columns of names, and most of the end of a link. */
const LEAST_NAME = 24
const LINK_END = 14

/** An assessment of the network for the terminal: how connected each option is, which links and patches matter, and by what rules. */
export function networkText(assessment: NetworkAssessment, options: NetworkTextOptions): string {
  const { lang, width, unicode, paint = PLAIN, alternative, order, top } = options
  const sign = (text: string): string => (unicode ? text : plainSigns(text))
  const say: Screen['say'] = (key, values = {}) => fill(NETWORK_MESSAGES[key][lang], values)
  const screen: Screen = { assessment, lang, width, unicode, paint, mark: sign('…'), say, sign }
  const { scenario, year, replicates, seed } = assessment
  const shown = assessment.alternatives.find(({ id }) => id === (alternative ?? assessment.baseline)) ?? assessment.alternatives[0]
  if (!shown) throw new RangeError(`scenario ${scenario.id} has no alternatives`)
  const head = say('head', { title: scenario.title[lang], year, n: replicates, seed, hash: scenario.hash.slice(0, 8) })
  const blocks = [
    [paint.bold(wrapText(sign(head), width, '')), paint.dim(wrapText(sign(say('legend')), width, ''))],
    areaBlock(screen),
    networkPlanText(assessment, options),
    linkBlock(screen, shown, order, top, alternative === undefined),
    patchBlock(screen, shown, top),
    shapeBlock(screen, shown),
    claimBlock(screen),
    rulesBlock(screen),
  ]
  return `${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`
}

interface Band {
  readonly q05: number | null | undefined
  readonly q50: number | null | undefined
  readonly q95: number | null | undefined
}

const spread = (value: Band | null, digits = 3): string => {
  if (value === null) return '–'
  const [low, middle, high] = [value.q05, value.q50, value.q95].map(x => shortNumber(x, digits))
  return low === high ? (middle ?? '') : `${middle} [${low}–${high}]`
}

/** The median of counts can lie between two. */
const count = (x: number | null | undefined): string => (x === null || x === undefined ? '–' : String(Number(x.toFixed(1))))

const percent = (x: number | null | undefined): string => (x === null || x === undefined ? '–' : `${shortNumber(100 * x, 2)} %`)

function areaBlock({ assessment, lang, width, unicode, paint, mark, say, sign }: Screen): string[] {
  const { alternatives, year } = assessment
  const range = alternatives.flatMap(({ connectivity }) => connectivity.q50)
  const head: TextCell[] = [
    { text: '' },
    ...[say('start'), say('end', { year }), say('workingColumn')].map(word => rightCell(word, paint.dim)),
    { text: say('course'), paint: paint.dim },
  ]
  const rows = alternatives.map(({ title, connectivity, workingLinks }): TextCell[] => [
    { text: TEXT_INDENT + sign(title[lang]) },
    rightCell(sign(spread(atYear(connectivity, 0)))),
    rightCell(sign(spread(atYear(connectivity, year)))),
    rightCell(sign(`${count(workingLinks.q50[0])} → ${count(workingLinks.q50[year])}`)),
    { text: sparkline(connectivity.q50, range, unicode) },
  ])
  return [paint.bold(sign(say('connected'))), ...textTable([head, ...rows], width, mark)]
}

const atYear = (band: AlternativeNetwork['connectivity'], year: number): Band => ({
  q05: band.q05[year],
  q50: band.q50[year],
  q95: band.q95[year],
})

function linkBlock(
  { assessment, lang, width, paint, mark, say, sign }: Screen,
  shown: AlternativeNetwork,
  order: LinkOrder,
  top: number,
  chosen: boolean,
): string[] {
  const { links, patches } = assessment
  const ranked = rankLinks(shown.links, order)
  const sorts = { gain: 'sortGain', 'gain-per-cost': 'sortGainPerCost', importance: 'sortImportance' } as const
  const head: TextCell[] = [
    { text: TEXT_INDENT + say('link'), paint: paint.dim },
    ...(['gainPerMillion', 'gain', 'price', 'loss', 'dispersal'] as const).map(key => rightCell(say(key), paint.dim)),
  ]
  const rows = ranked.slice(0, top).flatMap((k): TextCell[][] => {
    const [link, result] = [links[k], shown.links[k]]
    if (!link || !result) return []
    // Both ends are cut alike, or the second would be lost.
    const name = [link.from, link.to].map(i => shorten(sign(patches[i]?.title[lang] ?? ''), LINK_END, mark)).join(sign(' – '))
    return [
      [
        { text: TEXT_INDENT + name },
        rightCell(sign(shortNumber(result.gainPerCost?.q50, 2))),
        rightCell(sign(spread(result.gain, 2))),
        rightCell(sign(shortNumber(result.price?.q50, 2))),
        rightCell(sign(shortNumber(result.dPC.q50, 2))),
        rightCell(sign(`${percent(result.dispersalBefore.q50)} → ${percent(result.dispersal.q50)}`)),
      ],
    ]
  })
  const hidden = ranked.length - rows.length
  return [
    paint.bold(sign(say('linksTitle', { alternative: shown.title[lang], sort: say(sorts[order]) }))),
    ...textTable([head, ...rows], width, mark, 2 * LINK_END + 5),
    ...(hidden > 0 ? [paint.dim(wrapIndented(say('hidden', { count: hidden, all: ranked.length }), width))] : []),
    ...(chosen ? [paint.dim(wrapIndented(sign(say('chosen', { alternative: shown.title[lang] })), width))] : []),
  ]
}

function patchBlock({ assessment, lang, width, paint, mark, say, sign }: Screen, shown: AlternativeNetwork, top: number): string[] {
  const ranked = shown.patches
    .map((_, i) => i)
    .toSorted((a, b) => (shown.patches[b]?.dPC.q50 ?? 0) - (shown.patches[a]?.dPC.q50 ?? 0) || a - b)
  const head: TextCell[] = [
    { text: TEXT_INDENT + say('patch'), paint: paint.dim },
    ...(['restored', 'gainPerMillion', 'loss', 'parts', 'quality'] as const).map(key => rightCell(say(key), paint.dim)),
  ]
  const rows = ranked.slice(0, top).flatMap((i): TextCell[][] => {
    const result = shown.patches[i]
    if (!result) return []
    const parts = [result.intra, result.flux, result.connector].map(part => shortNumber(part, 2)).join(' + ')
    return [
      [
        { text: TEXT_INDENT + sign(assessment.patches[i]?.title[lang] ?? '') },
        rightCell(sign(spread(result.gain, 2))),
        rightCell(sign(shortNumber(result.gainPerCost?.q50, 2))),
        rightCell(sign(spread(result.dPC, 2))),
        rightCell(sign(parts)),
        rightCell(sign(`${shortNumber(result.qualityBefore.q50, 2)} → ${shortNumber(result.quality.q50, 2)}`)),
      ],
    ]
  })
  return [paint.bold(sign(say('patchesTitle', { alternative: shown.title[lang] }))), ...textTable([head, ...rows], width, mark, LEAST_NAME)]
}

function shapeBlock({ lang, width, paint, mark, say, sign }: Screen, shown: AlternativeNetwork): string[] {
  const indices = (['alpha', 'beta', 'gamma', 'costRatio', 'efficiency'] as const).map(key => ({ name: say(key), number: shown[key] }))
  const known = indices.flatMap(({ name, number }) => (number.value ? [`${name} ${spread(number.value, 2)}`] : []))
  const reasonOf = ({ reason }: Defined): string => reason?.[lang] ?? ''
  const missing = indices.flatMap(({ name, number }) => (number.value ? [] : [say('undefinedBecause', { name, reason: reasonOf(number) })]))
  const attacks = shown.attacks.map(({ attack, area }): TextCell[] => [
    { text: TEXT_INDENT + say(attack) },
    rightCell(sign(spread(area, 2))),
  ])
  const struck = shown.attacks.find(({ attack }) => attack === 'hazard')?.meant ?? 1
  return [
    paint.bold(say('shape')),
    ...[known.join(lang === 'zh' ? '；' : '; '), ...missing].filter(Boolean).map(line => wrapIndented(sign(line), width)),
    wrapIndented(sign(say('attacked')), width),
    ...textTable(attacks, width, mark),
    ...(struck < 1 ? [paint.dim(wrapIndented(sign(say('byChance', { share: percent(1 - struck) })), width))] : []),
  ]
}

function claimBlock({ assessment, width, paint, lang, mark, say, sign }: Screen): string[] {
  const { claims, alternatives } = assessment
  const [first] = claims
  if (!first) return []
  const signed = (x: number): string => `${x > 0 ? '+' : ''}${percent(x)}`
  const columns = [
    { head: 'ecaNothing', metric: 'ECA', baseline: 'do-nothing' },
    { head: 'ecaStart', metric: 'ECA', baseline: 'start' },
    { head: 'pcStart', metric: 'PC', baseline: 'start' },
  ] as const
  const head: TextCell[] = [{ text: '' }, ...columns.map(column => rightCell(say(column.head), paint.dim))]
  const rows = alternatives
    .filter(({ id }) => claims.some(({ alternative }) => alternative === id))
    .map(({ id, title }): TextCell[] => [
      { text: TEXT_INDENT + sign(title[lang]) },
      ...columns.map(({ metric, baseline }) => {
        const claim = claims.find(row => row.alternative === id && row.metric === metric && row.baseline === baseline)
        if (!claim) return rightCell('')
        const { q05, q50, q95 } = claim.change
        return rightCell(sign(`${signed(q50)} [${signed(q05)} ${lang === 'zh' ? '至' : 'to'} ${signed(q95)}]`))
      }),
    ])
  return [
    wrapText(sign(say('claim', { paper: percent(first.paper) })), width, ''),
    ...textTable([head, ...rows], width, mark, LEAST_NAME),
    paint.dim(wrapIndented(sign(say('claimNote')), width)),
  ]
}

function rulesBlock({ assessment, lang, width, paint, say, sign }: Screen): string[] {
  const { rules } = assessment
  const lines = [
    say('kernelRule', { kernel: rules.kernel[lang], probability: rules.dispersalProbability, distance: spread(rules.dispersalDistance) }),
    say('costRule', { cost: rules.cost[lang] }),
    say('linkRule', { links: rules.links[lang] }),
    rules.corridor[lang],
    say('restorationRule', {
      restoration: rules.restoration[lang],
      cover: percent(rules.target.cover),
      species: shortNumber(rules.target.species),
    }),
    say('landscapeRule', { area: shortNumber(rules.landscape, 4) }),
  ]
  return [paint.bold(say('rules')), ...lines.map(line => paint.dim(wrapIndented(`- ${sign(line)}`, width)))]
}
